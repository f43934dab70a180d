import { join } from 'node:path';
import { capacity, compare, InputError, loadScenario, type Problem, simulate } from 'staffsim';
import { describe, expect, test, vi } from 'vitest';
import { DESK, emptyFolder, SCENARIOS, staffsim } from '../cli/staffsim.js';

const CLINIC = join(SCENARIOS, 'clinic.yaml');

/** What a command prints as JSON. */
function printed(...words: string[]): unknown {
  const { stdout, stderr, status } = staffsim([...words, '--format', 'json', '--quiet']);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** Plain data, as it comes out of JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What some work says is wrong. */
async function problemsOf(work: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('the library gives the JSON of the commands', () => {
  test('of run', async () => {
    const desk = await loadScenario(DESK, { set: ['teams.desk.agents=13'] });
    const { result, intervals } = await simulate(desk, { replications: 6, seed: 7, intervals: true });
    expect(plain({ ...result, intervals })).toEqual(
      printed('run', DESK, '--set', 'teams.desk.agents=13', '--replications', '6', '--seed', '7', '--intervals'),
    );
  });

  test('of run, in the numbers of replications that a scenario, or nobody, asks for', async () => {
    const { result } = await simulate(await loadScenario(DESK));
    expect(plain(result)).toEqual(printed('run', DESK));
  });

  test('of compare', async () => {
    const [desk, more] = await Promise.all([loadScenario(DESK), loadScenario(DESK, { set: ['teams.desk.agents=13'] })]);
    const { comparison, results } = await compare(desk, [more], { replications: 6 });
    expect(plain(comparison)).toEqual(printed('compare', DESK, '--with', 'teams.desk.agents=13', '--replications', '6'));
    expect(results.map(({ scenario }) => scenario.title)).toEqual([desk.title, 'with teams.desk.agents=13']);
  });

  test('of compare, where a plan is called by the title that its changes give it', async () => {
    const set = ['title=One more', 'teams.desk.agents=13'];
    const [desk, more] = await Promise.all([loadScenario(DESK), loadScenario(DESK, { set })]);
    const { comparison } = await compare(desk, [more], { replications: 2 });
    expect(comparison.others.map(({ name }) => name)).toEqual(['One more']);
  });

  test('of compare where verdicts are to be settled and plans ranked', async () => {
    const [desk, more] = await Promise.all([loadScenario(DESK), loadScenario(DESK, { set: ['teams.desk.agents=14'] })]);
    const options = { settle: true, by: 'contacts.all.abandonmentRate', replications: 4 };
    const { comparison } = await compare(desk, [more], options);
    expect(comparison.run.looks).toBeGreaterThan(1);
    const words = ['--with', 'teams.desk.agents=14', '--settle', '--by', options.by, '--replications', '4'];
    expect(plain(comparison)).toEqual(printed('compare', DESK, ...words));
  });

  test('of capacity', async () => {
    const { capacity: found } = await capacity(await loadScenario(DESK), { replications: 4, chance: 0.5 });
    expect(plain(found)).toEqual(printed('capacity', DESK, '--replications', '4', '--chance', '50%'));
  });
});

describe('a scenario that is loaded', () => {
  test('has its title, its warnings in the language that is asked for, and cannot be changed', async () => {
    const desk = await loadScenario(DESK, { lang: 'zh' });
    expect(desk.title).toBe('Support desk');
    expect(desk.warnings.map(({ message }) => message).join()).toMatch(/\p{Script=Han}/u);
    expect(Object.isFrozen(desk)).toBe(true);
    expect(Object.isFrozen(desk.scenario.teams)).toBe(true);
  });

  test('may come from texts, at once or later, with the figures of the same files on disk', async () => {
    const files = {
      'plans/desk.yaml': `extends: base.yaml\nteams: { desk: { agents: 9 } }`,
      'plans/base.yaml': [
        'calendar: { start: 2026-11-09, days: 1, open: "08:00-20:00" }',
        'contacts:',
        '  support: { channel: phone, arrivals: { file: volumes.csv }, patience: { mean: 3 min }, journey: { desk: { skill: support, time: { mean: 5 min } } } }',
        'teams: { desk: { skills: [support], agents: 8, shrinkage: 0% } }',
      ].join('\n'),
      'plans/volumes.csv': `start,contact,volume\n${Array.from({ length: 12 }, (_, hour) => `2026-11-09T${`${hour + 8}`.padStart(2, '0')}:00,support,80`).join('\n')}\n`,
    };
    const later = (name: string) => new Promise<string | undefined>((resolve) => setTimeout(() => resolve(Reflect.get(files, name)), 1));
    const [now, then] = await Promise.all([loadScenario('plans/desk.yaml', { files }), loadScenario('plans/desk.yaml', { files: later })]);
    const [one, other] = await Promise.all([now, then].map((scenario) => simulate(scenario, { replications: 3 })));
    expect(one.result).toEqual(other.result);
    expect(one.result.contacts['all']?.['arrived']?.mean).toBeGreaterThan(800);
    expect(one.result.scenario.inputs.map(({ file }) => file)).toEqual(Object.keys(files));
  });

  test('is what the functions take, and nothing else', async () => {
    // @ts-expect-error: a program without types may forget to wait.
    await expect(simulate(loadScenario(DESK))).rejects.toThrow('a scenario is expected as loadScenario gives it');
  });
});

describe('what is wrong comes as data with the messages of the commands', () => {
  test('in a file: all of it, with place and key', async () => {
    const text = 'calendar: { start: 2026-11-09, days: 1 }\ncontacts:\n  support: { chanel: phone }\n';
    const problems = await problemsOf(() => loadScenario('desk.yaml', { files: { 'desk.yaml': text } }));
    expect(problems).toContainEqual({
      severity: 'error',
      file: 'desk.yaml',
      line: 3,
      column: 14,
      key: 'contacts.support.chanel',
      message: expect.stringContaining('did you mean "channel"?'),
    });
  });

  test('a file that is not there', async () => {
    const [problem] = await problemsOf(() => loadScenario('no/such.yaml'));
    expect(problem).toMatchObject({ file: 'no/such.yaml', message: 'the file cannot be read: it is not there' });
  });

  test.each<[string, Record<string, unknown>]>([
    ['--seed', { seed: 1.5 }],
    ['--replications', { replications: 0 }],
    ['--replications', { replications: 'many' }],
    ['--workers', { workers: -1 }],
    ['--require', { require: ['contacts.support.serviceLevle>=80%'] }],
    ['--require', { require: ['everything is fine'] }],
    ['--precision', { precision: 'contacts.support.serviceLevel' }],
    ['--precision', { precision: 'contacts.support.serviceLevel=1%', replications: 5 }],
  ])('%s: %j', async (option, options) => {
    const desk = await loadScenario(DESK);
    const problems = await problemsOf(() => simulate(desk, options));
    expect(problems.map(({ file }) => file)).toEqual([option]);
  });

  test('a comparison with nothing, and a chance that is none', async () => {
    const desk = await loadScenario(DESK);
    expect((await problemsOf(() => compare(desk, []))).map(({ message }) => message)).toEqual([
      'there is nothing to compare it with: name another scenario',
    ]);
    expect((await problemsOf(() => capacity(desk, { chance: 90 }))).map(({ file }) => file)).toEqual(['--chance']);
  });
});

describe('conditions', () => {
  test('are judged as `--require` is, by the mean or surely', async () => {
    const desk = await loadScenario(DESK);
    const require = ['contacts.support.abandonmentRate<=50%', 'contacts.support.serviceLevel>=99%'];
    const { required, kept } = await simulate(desk, { replications: 10, require });
    expect(required.map(({ grade }) => grade)).toEqual(['kept', 'missed']);
    expect(kept).toBe(false);
    expect((await simulate(desk, { replications: 10, require: require.slice(0, 1), sure: true })).kept).toBe(true);
  });

  test('a precision that is not reached is told', async () => {
    const wanted = await loadScenario(DESK, {
      set: ['run.precision.measure=contacts.support.serviceLevel', 'run.precision.halfWidth=0.01%', 'run.precision.most=20'],
    });
    const { precision, warnings, result } = await simulate(wanted);
    expect(result.run.replications).toBe(20);
    expect(precision?.reached).toBe(false);
    expect(warnings).toHaveLength(1);
  });
});

describe('work under way', () => {
  const MANY = 1_000_000;

  /** Connections to threads beside this one. */
  const threads = () => process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort').length;
  /** They are closed soon after the last message. */
  const nobodyWorks = () => vi.waitFor(() => expect(threads()).toBe(0), { timeout: 10_000 });

  test('tells how far it is', async () => {
    const seen: number[] = [];
    await simulate(await loadScenario(DESK), { replications: 5, onProgress: ({ done, of }) => seen.push(done / of) });
    expect(seen).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  test.each<[string, (signal: AbortSignal, onProgress: () => void) => Promise<unknown>]>([
    ['simulate', async (signal, onProgress) => simulate(await loadScenario(CLINIC), { replications: MANY, signal, onProgress })],
    [
      'compare',
      async (signal, onProgress) => {
        const [clinic, other] = await Promise.all([loadScenario(CLINIC), loadScenario(CLINIC, { set: ['run.seed=2'] })]);
        return compare(clinic, [other], { replications: MANY, signal, onProgress });
      },
    ],
    ['capacity', async (signal, onProgress) => capacity(await loadScenario(CLINIC), { replications: MANY, signal, onProgress })],
  ])('of %s ends when it is aborted, with the reason, and leaves no worker behind', async (_name, work) => {
    await nobodyWorks();
    const controller = new AbortController();
    const reason = new Error('enough');
    let [told, during] = [0, 0];
    const running = work(controller.signal, () => {
      // On a busy machine the first steps may be told while no worker is seen yet.
      during = Math.max(during, threads());
      if (++told >= 3 && during > 0) controller.abort(reason);
    });
    await expect(running).rejects.toBe(reason);
    expect(during).toBeGreaterThan(0);
    await nobodyWorks();
  });

  test.each([simulate, capacity])('does not begin where it is aborted already (%o)', async (work) => {
    const desk = await loadScenario(DESK);
    await expect(work(desk, { signal: AbortSignal.abort('never') })).rejects.toBe('never');
  });

  test('is the same on one worker, on three, and from a folder of kept replications', async () => {
    const desk = await loadScenario(CLINIC);
    const keep = join(emptyFolder(), 'kept');
    const options = { replications: 12 };
    const results = [
      await simulate(desk, { ...options, workers: 1 }),
      await simulate(desk, { ...options, workers: 3 }),
      await simulate(desk, { ...options, keep }),
      await simulate(desk, { ...options, keep }),
    ];
    for (const { result } of results) expect(result).toEqual(results[0].result);
  });
});
