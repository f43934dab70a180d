import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { DESK, emptyFolder, staffsim } from './staffsim.js';

describe('--lang zh', () => {
  test('prints tables and warnings, writes the page and words the measures in Chinese, and leaves the rest of the files as ever', () => {
    const folder = emptyFolder();
    const few = ['--replications', '3', '--quiet'];
    const [english, chinese] = ['en', 'zh'].map((lang) => staffsim(['run', DESK, ...few, '--lang', lang, '--out', lang], { cwd: folder }));
    expect(english.stdout).toContain('Abandonment');
    expect(chinese.stdout).toContain('平均应答速度');
    expect(chinese.stdout).not.toContain('Abandonment');
    const text = (lang: string, name: string) => readFileSync(join(folder, lang, name), 'utf8');
    expect(text('zh', 'report.html')).toContain('<html lang="zh-CN">');
    expect(chinese.stderr).toMatch(/^\S+support-desk\.yaml:\d+:\d+: 提示: teams\.desk: 班组“desk”没有写明损耗率/m);
    expect(text('zh', 'report.html')).toContain('没有写明损耗率');
    for (const name of ['run.json', 'teams.csv', 'assumptions.csv']) expect(text('zh', name), name).toBe(text('en', name));
    const [plain, worded] = ['en', 'zh'].map(
      (lang) => parse(text(lang, 'summary.csv'), { columns: true, bom: true }) as Record<string, string>[],
    );
    expect(worded.map((row) => ({ ...row, in_words: '' }))).toEqual(plain.map((row) => ({ ...row, in_words: '' })));
    expect(worded.filter(({ in_words }) => !/\p{Script=Han}/u.test(in_words ?? ''))).toEqual([]);
  });

  test('tells how a scenario was understood, and what is doubtful in it', () => {
    const { stdout, stderr } = staffsim(['check', DESK, '--lang', 'zh']);
    expect(stdout).toContain(`${DESK}: 1 条提示`);
    expect(stdout).toMatch(/support（电话） +12 小时 +1,440 +60 +周一 08:00 +5 分钟 +3 分钟 +20 秒内接通 80%/);
    expect(stderr).toContain('没有写明损耗率');
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
