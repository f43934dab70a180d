import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { DESK, emptyFolder, SCENARIOS, staffsim } from '../staffsim.js';

const SPECIALISTS = join(SCENARIOS, 'specialists.yaml');
const POOLED = join(SCENARIOS, 'pooled.yaml');
const QUICK = ['--replications', '4', '--quiet'];
const ONE_MORE = ['--with', 'teams.desk.agents=13'];

/** The desk in a folder of its own. */
function copyOfDesk(): string {
  const file = join(emptyFolder(), 'desk.yaml');
  writeFileSync(file, readFileSync(DESK, 'utf8'));
  return file;
}

describe('staffsim compare', () => {
  test('leads with what changed, then service, waits and cost, in lines of at most 100 columns', () => {
    const { status, stdout, stderr } = staffsim(['compare', SPECIALISTS, POOLED, '--quiet']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    const places = ['What is different', 'Only in the baseline: team ', 'Service  ', 'Waits  ', 'Work and cost  '].map((text) =>
      stdout.indexOf(`\n${text}`),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).toMatch(/\nService level\n {2}bookings +\d+\.\d% +\d+\.\d% +\+\d+\.\d points ±\d\.\d {2}better\n/);
    expect(stdout).not.toContain('Ranking');
  });

  test('tells the rostered hours of teams that are there at more hours, and of no other', () => {
    const { stdout } = staffsim(['compare', SPECIALISTS, POOLED, ...QUICK]);
    expect(stdout).not.toContain('Rostered hours');
    const more = staffsim(['compare', DESK, ...ONE_MORE, ...QUICK]).stdout;
    expect(more).toMatch(/\nRostered hours +144 h +156 h +\+12\.0 h {2}higher/);
  });

  test('tells what is required besides service levels, and how surely each plan keeps it', () => {
    const { stdout } = staffsim(['compare', DESK, ...ONE_MORE, '--set', 'require=[contacts.support.abandonmentRate <= 1%]', ...QUICK]);
    expect(stdout).toMatch(/\nRequired +baseline +this plan +difference +verdict\n/);
    expect(stdout).toMatch(
      /\nAbandonment rate, contact type +\d[\d.]*% {2}(probably )?(kept|missed) +\d[\d.]*% {2}(probably )?(kept|missed) +−\d[\d.]* points ±/,
    );
  });

  test('breaks a changed roster between its entries and never within one', () => {
    const entries = ['08:00', '11:00', '14:00', '17:00'].map((from, at) => `{ from: "${from}", to: "20:00", agents: ${at + 3} }`);
    const { stdout } = staffsim(['compare', DESK, '--with', `teams.desk.agents=[${entries.join(', ')}]`, ...QUICK]);
    for (const [at, from] of ['08:00', '11:00', '14:00', '17:00'].entries()) expect(stdout).toContain(`${at + 3} people, ${from}–20:00`);
    expect(stdout).toMatch(/\d people, \d\d:00–20:00;\n/);
  });

  test('says how many more replications would settle what is not shown', () => {
    const { stdout } = staffsim(['compare', DESK, '--with', 'contacts.support.patience.mean=182s', ...QUICK]);
    expect(stdout).toMatch(/settle/);
    expect(stdout).toMatch(/no difference shown +\+\d/);
  });

  test('of several plans corrects the intervals, says so, and ends with the best, named so in the table as in the sentence', () => {
    const { stdout } = staffsim(['compare', DESK, ...ONE_MORE, '--with', 'teams.desk.agents=14', '--quiet']);
    expect(stdout.replaceAll('\n', ' ')).toContain(
      '± is the 97.5% confidence interval of a difference: corrected for 2 plans, so that 95% holds for all together',
    );
    expect(stdout).toMatch(/\nRanking .*\ndesk: 14 people .* {2}the best\n/);
    expect(stdout).not.toContain('may be the best');
    const alike = [181, 182].flatMap((patience) => ['--with', `contacts.support.patience.mean=${patience}s`]);
    const few = staffsim(['compare', DESK, ...alike, ...QUICK, '--lang', 'zh']);
    expect(few.stdout).toMatch(/可能最好/);
    expect(stdout.replaceAll('\n', ' ')).toMatch(/“desk: 14 people” has the best service level, 9\d\.\d%; of this we are 95% sure/);
    const byHours = staffsim(['compare', DESK, ...ONE_MORE, '--by', 'desk.dutyHours', ...QUICK]);
    expect(byHours.status).toBe(2);
    expect(byHours.stderr).toContain('--by: error: of teams.desk.dutyHours neither more nor less is better in itself');
  });

  test('without another plan compares the file with itself changed by --set; else --set changes all', () => {
    const json = (...args: string[]) => JSON.parse(staffsim(['compare', DESK, ...args, '--format', 'json', ...QUICK]).stdout);
    const alone = json('--set', 'teams.desk.agents=13');
    const withOne = json(...ONE_MORE);
    expect(alone.others[0].changes).toEqual([{ key: 'teams.desk.agents', from: '12', to: '13' }]);
    expect(alone.others[0].contacts).toEqual(withOne.others[0].contacts);
    const both = json(...ONE_MORE, '--set', 'contacts.support.arrivals.perHour=60');
    expect(both.others[0].changes).toEqual(alone.others[0].changes);
    expect(both.baseline.set).toEqual(['contacts.support.arrivals.perHour=60']);
    expect(both.others[0].contacts.support.arrived.baseline.mean).toBeLessThan(
      alone.others[0].contacts.support.arrived.baseline.mean * 0.6,
    );
  });

  test('several changes in one --with make one plan', () => {
    const { stdout } = staffsim([
      'compare',
      DESK,
      '--with',
      'teams.desk.agents=13; contacts.support.balk=5%',
      '--format',
      'json',
      ...QUICK,
    ]);
    const { others } = JSON.parse(stdout);
    expect(others).toHaveLength(1);
    expect(others[0].changes.map(({ key }: { key: string }) => key).sort()).toEqual(['contacts.support.balk', 'teams.desk.agents']);
  });

  test('json has both values, the difference, the verdict, and the same customers in both', () => {
    const { stdout } = staffsim(['compare', DESK, ...ONE_MORE, '--seed', '3', '--format', 'json', ...QUICK]);
    const comparison = JSON.parse(stdout);
    expect(Object.keys(comparison)).toEqual(['run', 'baseline', 'others', 'ranking', 'recommendation']);
    expect(comparison.run).toMatchObject({ seed: 3, replications: 4, confidence: 0.95, correctedConfidence: 0.95, looks: 1 });
    expect(comparison.baseline).toMatchObject({ name: 'Support desk', file: DESK, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { support } = comparison.others[0].contacts;
    expect(support.arrived).toMatchObject({ difference: { mean: 0, low: 0, high: 0 }, verdict: 'no difference shown' });
    const { baseline, value, difference, verdict } = support.serviceLevel;
    expect(difference.mean).toBeCloseTo(value.mean - baseline.mean, 9);
    expect(difference.low).toBeGreaterThan(0);
    expect(verdict).toBe('better');
    expect(comparison.others[0].teams.desk.dutyHours).toMatchObject({ verdict: 'higher', difference: { mean: 12, low: 12, high: 12 } });
    const run = JSON.parse(staffsim(['run', DESK, '--seed', '3', '--format', 'json', ...QUICK]).stdout);
    expect(baseline).toEqual(run.contacts.support.serviceLevel);
  });

  test('csv has a row for each figure of each plan, by the columns that are promised, and agrees with the json', () => {
    const args = ['compare', DESK, ...ONE_MORE, ...QUICK];
    const rows: Record<string, string>[] = parse(staffsim([...args, '--format', 'csv']).stdout, { columns: true });
    expect(Object.keys(rows[0] ?? {}).slice(0, 10)).toEqual(
      ['baseline', 'scenario', 'scope', 'name', 'measure', 'unit', 'difference', 'low', 'high', 'verdict'], // biome-ignore format: a row
    );
    const { others } = JSON.parse(staffsim([...args, '--format', 'json']).stdout);
    const row = rows.find(({ scope, name, measure }) => scope === 'contact' && name === 'support' && measure === 'wait_p90');
    const { difference, verdict } = others[0].contacts.support.waitP90;
    expect(row).toMatchObject({ baseline: 'Support desk', scenario: 'with teams.desk.agents=13', unit: 'seconds', verdict });
    expect([row?.difference, row?.low, row?.high].map(Number)).toEqual([difference.mean, difference.low, difference.high]);
  });

  test('gives the same bytes with 1 and with 3 workers', () => {
    const bytes = (workers: string) =>
      staffsim(['compare', SPECIALISTS, POOLED, '--format', 'json', '--replications', '8', '--quiet', '--workers', workers]).stdout;
    expect(bytes('3') === bytes('1')).toBe(true);
  });

  test('--settle goes on until the verdicts are shown, with intervals that pay for looking again', () => {
    const most = 'run={ precision: { measure: support.serviceLevel, halfWidth: 1%, most: 80 } }';
    const args = ['compare', DESK, '--with', 'contacts.support.patience.mean=190s', '--set', most, '--replications', '10'];
    const settled = JSON.parse(staffsim([...args, '--settle', '--format', 'json', '--quiet']).stdout);
    expect(settled.run.looks).toBe(4);
    expect(settled.run.correctedConfidence).toBe(0.9875);
    expect([20, 40, 80]).toContain(settled.run.replications);
    expect(settled.others[0].contacts.support.averageWait.verdict).toBe('worse');
  });

  test('--precision goes on until the difference is known that closely', () => {
    const args = ['compare', DESK, ...ONE_MORE, '--format', 'json', '--quiet', '--precision', 'support.serviceLevel=0.4%'];
    const { run, others } = JSON.parse(staffsim(args).stdout);
    const { mean, high } = others[0].contacts.support.serviceLevel.difference;
    expect(high - mean).toBeLessThanOrEqual(0.004);
    expect(run.replications).toBeGreaterThan(10);
    expect(run.replications % 10).toBe(0);
  });

  test('--out writes the comparison and the files of a run with every plan in them', () => {
    const cwd = emptyFolder();
    const { status, stdout } = staffsim(['compare', DESK, ...ONE_MORE, ...QUICK, '--format', 'json', '--out', 'plans'], { cwd });
    expect(status).toBe(0);
    expect(readdirSync(join(cwd, 'plans'))).toEqual(
      expect.arrayContaining(['comparison.csv', 'summary.csv', 'assumptions.csv', 'run.json']),
    );
    expect(readFileSync(join(cwd, 'plans/run.json'), 'utf8')).toBe(stdout);
    const summary: Record<string, string>[] = parse(readFileSync(join(cwd, 'plans/summary.csv')), { columns: true, bom: true });
    expect([...new Set(summary.map(({ scenario }) => scenario))]).toEqual(['Support desk', 'with teams.desk.agents=13']);
  });

  test('files with the same title are told apart by their names', () => {
    const [one, other] = [copyOfDesk(), copyOfDesk()];
    const { baseline, others } = JSON.parse(staffsim(['compare', one, other, '--format', 'json', ...QUICK]).stdout);
    expect([baseline.name, others[0].name]).toEqual([`Support desk (${one})`, `Support desk (${other})`]);
    const { stderr } = staffsim(['compare', one, other, '--replications', '2']);
    expect(stderr).toContain('nothing is written differently from the baseline');
  });

  test('of other days warns that contacts, hours and cost are of different periods', () => {
    const { status, stderr } = staffsim(['compare', DESK, '--with', 'calendar.days=2', '--replications', '2']);
    expect(status).toBe(0);
    expect(stderr).toContain('the days are not those of the baseline');
  });

  test('of many contact types, lines and teams prints those that show a difference and names the others', () => {
    const store = join(SCENARIOS, 'online-store/online-store.yaml');
    const { stdout } = staffsim(['compare', store, '--with', 'teams.tech-desk.agents.6.agents=22', '--replications', '3', '--quiet']);
    expect(stdout).toMatch(/\nNo difference shown in the lines frontline, .*\.\n/);
    expect(stdout).toMatch(/\nAverage wait\n(?: {2}.*\n)*? {2}technical .* better\n/);
    expect(stdout).toMatch(/\nOccupancy\n(?: {2}.*\n)*? {2}tech-desk .* lower\n/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('what is wrong is told at once, and nothing is printed', () => {
    const cwd = emptyFolder();
    const refused = (...args: string[]) => {
      const { status, stdout, stderr } = staffsim(['compare', ...args], { cwd });
      expect([status, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(refused(DESK)).toContain('there is nothing to compare it with: name another file, or a change with --with KEY=VALUE');
    expect(refused(DESK, SPECIALISTS)).toMatch(/specialists\.yaml: error: it has no contact type in common with .*support-desk\.yaml/);
    expect(refused(DESK, 'missing.yaml', '--with', 'teams.dsk.agents=3')).toMatch(/missing\.yaml: error.*\n.*teams\.dsk/);
    expect(refused(DESK, ...ONE_MORE, '--by', 'serviceLevl')).toContain('--by: error: there is no measure "serviceLevl"');
    expect(refused(DESK, ...ONE_MORE, '--precision', 'speed=1')).toContain('there is no measure "speed"');
    expect(refused(DESK, ...ONE_MORE, '--settle', '--precision', 'support.serviceLevel=1%')).toContain('cannot be used with');
  });
});
