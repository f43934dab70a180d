import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DESK, emptyFolder, staffsim } from './staffsim.js';

describe('--lang zh', () => {
  test('prints tables and writes the page in Chinese, and files for other programs as ever', () => {
    const folder = emptyFolder();
    const few = ['--replications', '3', '--quiet'];
    const [english, chinese] = ['en', 'zh'].map((lang) => staffsim(['run', DESK, ...few, '--lang', lang, '--out', lang], { cwd: folder }));
    expect(english.stdout).toContain('Abandonment');
    expect(chinese.stdout).toContain('平均应答速度');
    expect(chinese.stdout).not.toContain('Abandonment');
    const text = (lang: string, name: string) => readFileSync(join(folder, lang, name), 'utf8');
    expect(text('zh', 'report.html')).toContain('<html lang="zh-CN">');
    for (const name of ['run.json', 'summary.csv', 'teams.csv', 'assumptions.csv']) expect(text('zh', name), name).toBe(text('en', name));
  });

  test('speaks of comparisons and of peaks, too', () => {
    const few = ['--replications', '10', '--quiet', '--lang', 'zh'];
    expect(staffsim(['compare', DESK, '--with', 'teams.desk.agents=14', ...few]).stdout).toContain('更好');
    expect(staffsim(['capacity', DESK, ...few]).stdout).toContain('最先的技能组');
  });

  test('of a language that is not there says which ones are', () => {
    const { status, stderr } = staffsim(['run', DESK, '--lang', 'fr']);
    expect(status).toBe(2);
    expect(stderr).toContain('Allowed choices are en, zh');
  });
});
