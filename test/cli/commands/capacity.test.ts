import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { DESK, emptyFolder, staffsim } from '../staffsim.js';

const SMALL = ['--replications', '4', '--quiet'];

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('staffsim capacity', () => {
  test('prints the answer first, on lines of at most 100 columns', () => {
    const { status, stdout, stderr } = staffsim(['capacity', DESK, ...SMALL]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^\n\S+: warning: teams.desk: no shrinkage .*\n$/) });
    const [title, , run, , answer] = stdout.split('\n');
    expect(title).toBe('Support desk');
    expect(run).toBe('4 replications of each volume, seed 1; intervals are of 95% confidence');
    expect(answer).toMatch(/^It (probably )?(holds|does not hold|is at its limit)/);
    expect(stdout).toContain('one more in desk, at all its hours');
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(100);
  });

  test('gives the same JSON whatever the number of workers, with all that the table says', () => {
    const json = (workers: string) => staffsim(['capacity', DESK, ...SMALL, '--format', 'json', '--workers', workers]).stdout;
    const [one, two] = [json('1'), json('2')];
    expect(two).toBe(one);
    expect(JSON.parse(one)).toMatchObject({
      scenario: { title: 'Support desk', file: DESK, set: [] },
      run: { seed: 1, replications: 4, chance: null, floor: 0.2, ceiling: 5 },
      targets: [{ target: { text: 'contacts.support.serviceLevel >= 80%' }, firstLine: 'support', breakEven: { status: 'found' } }],
      alone: [{ contact: 'support' }],
      firstBreak: { mends: [{ kind: 'agentAlways', team: 'desk' }] },
    });
  });

  test('writes its table as CSV to the screen and, with all else, into a folder; the files agree', () => {
    const folder = emptyFolder();
    const out = join(folder, 'result');
    const { status, stdout } = staffsim(['capacity', DESK, ...SMALL, '--format', 'csv', '--out', out, '--xlsx']);
    expect(status).toBe(0);
    expect(
      readdirSync(out)
        .filter((name) => name !== 'report.html')
        .sort(),
    ).toEqual(['assumptions.csv', 'capacity.csv', 'mends.csv', 'run.json', 'staffsim.xlsx']);
    expect(readFileSync(join(out, 'capacity.csv'), 'utf8')).toBe(stdout);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    const { targets, alone } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
    expect(rows.map(({ scope, name, target }) => [scope, name, target])).toEqual([
      ['all', 'support', 'contacts.support.serviceLevel >= 80%'],
      ['contact', 'support', 'contacts.support.serviceLevel >= 80%'],
    ]);
    expect(rows.map((row) => Number(row['break_even']))).toEqual([targets[0].breakEven.factor, alone[0].breakEven.factor]);
    expect(Object.keys(rows[0] ?? {}).slice(0, 9)).toEqual(
      'scenario,scope,name,target,break_even,low,high,first_line,first_interval'.split(','),
    );
  });

  test('says what each mend does to every promise, what others pay for it, and what keeps all promises, in the currency', () => {
    const team = (name: string, agents: number) => `  ${name}: { skills: [${name}], shrinkage: 0, agents: ${agents}, costPerHour: 20 }\n`;
    const type = (name: string) => `  ${name}:
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { desk: { skill: ${name}, time: { mean: 4 min } } }
`;
    const head = 'title: t\ncurrency: EUR\ncalendar: { start: 2026-11-09, open: "08:00-18:00" }\n';
    const folder = folderWith({
      'two.yaml': `${head}contacts:\n${type('sales')}${type('service')}teams:\n${team('sales', 4)}${team('service', 6)}`,
    });
    const args = ['capacity', 'two.yaml', '--replications', '12', '--quiet'];
    const { status, stdout } = staffsim([...args, '--out', 'result'], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/the line sales is also served by service[\s\S]*▼ (probably )?missed/);
    expect(stdout).toContain('but others wait');
    expect(stdout).toMatch(
      /served by service \(rank 2\): it breaks “service: 80% within 20 s”; other\s+customers\s+wait longer: in the line service/,
    );
    expect(stdout).toMatch(/What keeps all promises\nTogether this keeps all promises at 1.00 times the volume: [^.]*more in sales/);
    expect(stdout).toMatch(/It\s+takes [0-9,]+ EUR\./);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(100);
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'result', 'mends.csv'), 'utf8'), { columns: true });
    const planned = rows.filter(({ mend }) => mend === 'without').map(({ target, grade }) => [target, grade]);
    expect(planned).toEqual([
      ['contacts.sales.serviceLevel >= 80%', 'missed'],
      ['contacts.service.serviceLevel >= 80%', 'kept'],
    ]);
    expect(rows.filter(({ mend }) => mend === 'together').map(({ grade }) => grade)).toEqual(['kept', 'kept']);
    // The chance of all is that of the page, the same in every row of a mend.
    const chances = (wanted: string) => new Set(rows.filter(({ mend }) => mend === wanted).map(({ all_chance }) => Number(all_chance)));
    expect(chances('without').size).toBe(1);
    expect([...chances('together')][0]).toBeGreaterThan([...chances('without')][0] ?? 1);
    const help = rows
      .filter(({ kind, in_words }) => kind === 'secondRank' && in_words?.includes('by service'))
      .map(({ verdict }) => verdict);
    expect(help).toEqual(['better', 'worse']);
    expect(staffsim([...args, '--out', 'result', '--force'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
  });

  test('goes on from kept replications to the same bytes', () => {
    const folder = emptyFolder();
    const args = ['capacity', DESK, ...SMALL, '--format', 'json'];
    const undisturbed = staffsim(args).stdout;
    expect(staffsim([...args, '--keep', 'kept'], { cwd: folder }).stdout).toBe(undisturbed);
    expect(staffsim([...args, '--keep', 'kept'], { cwd: folder }).stdout).toBe(undisturbed);
  });

  test('refuses what cannot grow, what has no target, and a chance that is none', () => {
    const head = 'title: t\ncalendar: { start: 2026-11-09, open: "08:00-10:00" }\n';
    const rest = 'patience: never, journey: { desk: { skill: s, time: 60 s } }';
    const team = 'teams: { d: { skills: [s], shrinkage: 0, agents: 2 } }\n';
    const level = 'serviceLevel: { within: 20 s, target: 80% }';
    const folder = folderWith({
      'log.csv': 'arrived\n2026-11-09 08:30\n',
      'recorded.yaml': `${head}contacts: { a: { channel: phone, arrivals: { log: log.csv }, ${level}, ${rest} } }\n${team}`,
      'free.yaml': `${head}contacts: { a: { channel: phone, arrivals: { perHour: 5 }, ${rest} } }\n${team}`,
    });
    const out = ['--out', 'result'];
    const said = (...args: string[]) => staffsim(['capacity', ...args, ...out], { cwd: folder });
    expect(said('recorded.yaml')).toMatchObject({ status: 2, stderr: expect.stringContaining('a record cannot grow') });
    expect(said('free.yaml')).toMatchObject({ status: 2, stderr: expect.stringContaining('no target that could break') });
    expect(said(DESK, '--chance', '100%')).toMatchObject({ status: 2, stderr: expect.stringContaining('--chance') });
    expect(said(DESK, '--chance', '90')).toMatchObject({ status: 2, stderr: expect.stringContaining('90%') });
    expect(existsSync(join(folder, 'result'))).toBe(false);
  });

  test('lets recorded types keep their volume, and says so', () => {
    const folder = folderWith({
      'log.csv': 'arrived\n2026-11-09 08:30\n2026-11-09 09:30\n',
      'desk.yaml': `title: t
calendar: { start: 2026-11-09, open: "08:00-12:00" }
contacts:
  a: &a
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 2 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { desk: { skill: s, time: { mean: 4 min } } }
  b: { <<: *a, arrivals: { log: log.csv } }
teams: { d: { skills: [s], shrinkage: 0, agents: 7 } }
`,
    });
    const { status, stdout, stderr } = staffsim(['capacity', 'desk.yaml', '--replications', '3'], { cwd: folder });
    expect(status).toBe(0);
    expect(stderr).toContain('contacts.b: is recorded (arrivals: log) and keeps its volume');
    expect(stdout).toContain('These are recorded and keep their volume: b.');
  });
});
