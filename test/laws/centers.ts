import fc from 'fast-check';
import { loadScenario } from '#src/scenario/load.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { filesOf } from '../../truth/files.js';

/** A scenario as its file would say it, in JSON. */
export type Written = Readonly<Record<string, unknown>>;

/** Reads a scenario that a test wrote. */
export function scenarioFrom(written: Written): Scenario {
  return loadScenario('center.json', filesOf({ 'center.json': JSON.stringify(written) }), []).scenario;
}

/** What generated centers may have. */
export interface Kind {
  /** Journeys that come back to earlier steps. */
  readonly loops: boolean;
  readonly warmUp: boolean;
  /** Agents and lines that are faster or slower than others. */
  readonly speeds: boolean;
  /** People who may have several contacts in hand together; none if left out. */
  readonly several?: boolean;
  /** Groups of people who are faster or resolve more than others, at some skills or all; none if left out. */
  readonly tenure?: boolean;
  /** Steps at which contacts go on as letters, which wait, and mail that has waited before the calendar; none if left out. */
  readonly deferred?: boolean;
  /** People who have shifts with breaks; none if left out. */
  readonly shifts?: boolean;
  /** Whether letters are set aside for live contacts. */
  readonly interruptible?: boolean;
}

const duration = fc.integer({ min: 5, max: 600 }).map((seconds) => `${seconds} s`);
const short = fc.integer({ min: 0, max: 90 }).map((seconds) => `${seconds} s`);

const work = fc.oneof(
  duration.map((mean) => ({ mean })),
  duration.map((mean) => ({ distribution: 'exponential', mean })),
  duration,
  fc.tuple(duration, duration).map(([a, b]) => ({
    mixture: [
      { share: 0.3, distribution: 'constant', mean: a },
      { share: 0.7, mean: b },
    ],
  })),
);

const patience = fc.oneof(
  duration.map((mean) => ({ mean })),
  duration,
  fc.constant('0 s'),
  duration.map((mean) => ({ distribution: 'weibull', mean, shape: 1.5 })),
);

/** A key that is there in about every other scenario. */
function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

const skillNames = ['orders', 'technical', 'complaints'];

function calendar(kind: Kind): fc.Arbitrary<unknown> {
  return fc.record({
    start: fc.constant('2026-01-01'),
    days: fc.constantFrom(1, 1, 1, 2, 8),
    interval: fc.constantFrom('30 min', '60 min'),
    open: maybe(fc.constantFrom('08:00-12:00', '06:00-09:00, 10:00-14:00', '20:00-02:00', '00:00-06:00')),
    atClose: fc.constantFrom('serve', 'disconnect'),
    warmUp: kind.warmUp ? fc.constantFrom('0 s', '40 min') : fc.constant('0 s'),
  });
}

function teams(skills: readonly string[], kind: Kind): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const rules = fc.record({
    rank: fc.integer({ min: 1, max: 3 }),
    speed: kind.speeds ? fc.constantFrom(0.5, 0.8, 1, 1.3) : fc.constant(1),
    after: fc.constantFrom('0 s', '0 s', '20 s', '45 s'),
    unresolved: kind.tenure ? fc.constantFrom(1, 0.5, 1.05) : fc.constant(1),
  });
  const people = fc.oneof(
    fc.integer({ min: 1, max: 6 }),
    fc.constant(2.5),
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 5 })), {
        minLength: 1,
        maxLength: 4,
      })
      .map((entries) => entries.map(([from, length, agents]) => ({ from: clock(from), to: clock((from + length) % 24), agents }))),
  );
  const team = (own: string) =>
    fc
      .record({
        skills: fc.subarray([...skills]).chain((subset) => {
          const all = [...new Set([own, ...subset])];
          return fc.tuple(...all.map(() => rules)).map((each) => Object.fromEntries(all.map((skill, index) => [skill, each[index]])));
        }),
        people:
          kind.shifts === true
            ? fc.oneof(
                shifts(),
                shifts(),
                people.map((agents) => ({ agents })),
              )
            : people.map((agents) => ({ agents })),
        absence: fc.constantFrom(0, 0, 0.2),
        shrinkage: fc.constantFrom(0, 0, 0.15),
        tier: fc.integer({ min: 1, max: 3 }),
        concurrency: kind.several ? maybe(fc.constantFrom({ phone: 2 }, { video: 1, phone: 3 })) : fc.constant(undefined),
        tenure: kind.tenure
          ? maybe(
              fc.constantFrom(
                [{ share: 0.3, speed: 0.7, unresolved: 1.1 }, { share: 0.7 }],
                [
                  { share: 0.5, speed: 1.2 },
                  { share: 0.25, unresolved: 0 },
                  { share: 0.25, speed: 0.5 },
                ],
              ),
            )
          : fc.constant(undefined),
        blend: kind.several ? maybe(fc.constantFrom({ places: 3, phone: 2, video: 1 }, { places: 2, video: 1 })) : fc.constant(undefined),
      })
      .map(({ people: own, concurrency, blend, ...rest }) => ({ ...rest, ...own, ...(blend === undefined ? { concurrency } : { blend }) }));
  return fc
    .tuple(...skills.map((skill) => team(skill)))
    .map((each) => Object.fromEntries(each.map((value, index) => [`team-${index + 1}`, value])));
}

/** One to three shifts with up to two breaks, which neither overlap nor reach beyond them. */
function shifts(): fc.Arbitrary<{ readonly shifts: object }> {
  const minutes = (most: number) => fc.integer({ min: 1, max: most });
  const rest = fc.record({ before: minutes(50), length: minutes(40), over: fc.constantFrom(0, 0, 25), paid: fc.boolean() });
  const shift = fc
    .record({
      hour: fc.integer({ min: 0, max: 23 }),
      agents: fc.integer({ min: 0, max: 5 }),
      after: fc.integer({ min: 0, max: 600 }),
      breaks: fc.array(rest, { maxLength: 2 }),
    })
    .map(({ hour, agents, after, breaks }) => {
      let at = 0;
      const written = breaks.map(({ before, length, over, paid }, index) => {
        const begin = index === 0 && before === 1 ? 0 : at + before;
        at = begin + over + length;
        return { after: `${begin} min`, length: `${length} min`, over: `${over} min`, paid };
      });
      return { start: clock(hour), length: `${at + 1 + after} min`, agents, breaks: written };
    });
  return fc
    .array(shift, { minLength: 1, maxLength: 3 })
    .map((all) => ({ shifts: Object.fromEntries(all.map((each, index) => [`shift-${index + 1}`, each])) }));
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function contact(skills: readonly string[], kind: Kind): fc.Arbitrary<unknown> {
  return fc.record(
    {
      channel: fc.constantFrom('phone', 'video'),
      arrivals: fc.record(
        {
          perHour: fc.integer({ min: 1, max: 25 }),
          process: fc.constantFrom('poisson', 'even'),
          variability: fc.constantFrom({ day: 0.2 }, { interval: 0.3 }, {}),
        },
        { requiredKeys: ['perHour'] },
      ),
      patience,
      balk: fc.constantFrom(0, 0.2),
      priority: fc.integer({ min: 1, max: 5 }),
      headStart: short,
      open: fc.constantFrom('09:00-11:30', '00:00-24:00', '00:00-06:00', '00:00-02:00, 22:00-24:00'),
      serviceLevel: fc.record({ within: short, shortAbandon: fc.constantFrom('0 s', '5 s') }),
      journey: journey(skills, kind),
    },
    { requiredKeys: ['channel', 'arrivals', 'patience', 'journey'] },
  );
}

/** Up to four steps, the last of them with an agent. Steps go on to later ones, and where loops are wanted sometimes back. */
function journey(skills: readonly string[], kind: Kind): fc.Arbitrary<unknown> {
  return fc
    .integer({ min: 1, max: 4 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => step(index, count, skills, kind))))
    .map((steps) => Object.fromEntries(steps.map((each, index) => [nameOf(index), each])));
}

function nameOf(step: number): string {
  return `step-${step + 1}`;
}

function step(index: number, count: number, skills: readonly string[], kind: Kind): fc.Arbitrary<unknown> {
  const later = Array.from({ length: count - index - 1 }, (_, offset) => nameOf(index + 1 + offset));
  const back = kind.loops ? Array.from({ length: index + 1 }, (_, earlier) => nameOf(earlier)) : [];
  const agent = fc.record(
    {
      skill: fc.constantFrom(...skills),
      ...(kind.deferred === true ? { channel: fc.constantFrom('phone', 'video') } : {}),
      time: work,
      wrapUp: work,
      priority: fc.integer({ min: 1, max: 5 }),
      patience,
      next: shares(later, back, 0.8),
      ...(later.length === 0
        ? {}
        : {
            whenFull: fc.constantFrom(...later),
            whenClosed: fc.constantFrom(...later),
            overflow: fc.record({ after: fc.constantFrom('10 s', '60 s'), to: fc.constantFrom(...later) }),
          }),
    },
    { requiredKeys: kind.deferred === true ? ['skill', 'time', 'channel'] : ['skill', 'time'] },
  );
  if (later.length === 0) return agent;
  // All steps say their channel, so that none is reached by two; the last one is always live.
  if (kind.deferred === true && index > 0) return fc.oneof(agent, agent.map(asLetter));
  const bot = fc.record({
    bot: fc.constantFrom('assistant', 'menu'),
    time: work,
    whenFull: fc.constantFrom('turnedAway', ...later),
    next: shares(later, back, 1),
  });
  const pause = fc.record({ pause: fc.oneof(work, fc.constantFrom('3 h', '20 h')), next: shares(later, back, 1) });
  return fc.oneof({ weight: 3, arbitrary: agent }, { weight: 2, arbitrary: bot }, { weight: 1, arbitrary: pause });
}

/** The same step for contacts that go on as letters: nobody gives up. */
function asLetter({ patience: _, ...rest }: { patience?: unknown }): unknown {
  return { ...rest, channel: 'letter' };
}

/** Shares of exits that add up to `total`; at an agent step the rest is resolved. */
function shares(later: readonly string[], back: readonly string[], total: number): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      fc.constantFrom(...later, 'unresolved'),
      fc.constantFrom(...later, 'unresolved'),
      fc.constantFrom(...back, 'unresolved'),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([first, second, again, weight]) => {
      const exits = new Map<string, number>();
      const add = (name: string, share: number) => exits.set(name, (exits.get(name) ?? 0) + share);
      add(first, 0.4 * total);
      add(second, 0.3 * total);
      add(again, 0.05 * weight * total);
      if (total === 1) add('resolved', 1 - 0.7 - 0.05 * weight);
      return Object.fromEntries([...exits].filter(([, share]) => share > 0));
    });
}

/** Letters that come, and some that are there already. */
function mail(skills: readonly string[]): fc.Arbitrary<unknown> {
  const desk = (rest: object) => fc.record({ skill: fc.constantFrom(...skills), time: work, next: fc.constant(rest) });
  return fc.record(
    {
      channel: fc.constant('letter'),
      arrivals: fc.record({ perHour: fc.integer({ min: 1, max: 10 }) }),
      backlog: fc.record({ contacts: fc.integer({ min: 1, max: 40 }), oldest: fc.constantFrom('1 s', '40 min', '3 d') }),
      priority: fc.integer({ min: 1, max: 5 }),
      journey: fc.record({ 'step-1': desk({ 'step-2': 0.3, unresolved: 0.1 }), 'step-2': desk({ 'step-1': 0.2 }) }),
    },
    { requiredKeys: ['channel', 'arrivals', 'journey'] },
  );
}

/** How many contacts people have in hand, where several are wanted. */
function several(kind: Kind): Readonly<Record<string, fc.Arbitrary<unknown>>> {
  if (kind.several !== true) return {};
  return {
    concurrency: fc.integer({ min: 1, max: 4 }),
    slowdown: fc.constantFrom([1], [1, 1.5], [1, 1.2, 2], [1.1, 1.3, 1.7, 2.5], [1, 0.9]),
    assign: fc.constantFrom('leastLoaded', 'mostLoaded', 'random'),
  };
}

/** A small center: up to three types, lines and teams, bots, trunks, limits, opening hours. */
export function center(kind: Kind): fc.Arbitrary<Written> {
  return fc.integer({ min: 1, max: 3 }).chain((count) => {
    const skills = skillNames.slice(0, count);
    const line = fc.record({ limit: fc.integer({ min: 0, max: 6 }), order: fc.constantFrom('oldest', 'newest') }, { requiredKeys: [] });
    return fc.record({
      title: fc.constant('generated'),
      calendar: calendar(kind),
      channels: fc.record({
        phone: fc.record({ assign: fc.constantFrom('leastLoaded', 'random'), ...several(kind) }),
        letter: fc.record({
          kind: fc.constant('deferred'),
          ...(kind.interruptible === true ? { interruptible: fc.constant(true) } : {}),
          ...several(kind),
        }),
        video: fc.record({ kind: fc.constant('live'), trunks: fc.integer({ min: 1, max: 12 }), ...several(kind) }),
      }),
      contacts: fc
        .array(contact(skills, kind), { minLength: 1, maxLength: 3 })
        .chain((types) => fc.tuple(...types.map((type) => fc.constant(type)), ...(kind.deferred === true ? [mail(skills)] : [])))
        .map((types) => Object.fromEntries(types.map((type, index) => [`type-${index + 1}`, type]))),
      bots: fc.record({
        assistant: fc.record({ sessions: fc.integer({ min: 1, max: 6 }) }),
        menu: fc.constant({ sessions: 'unlimited' }),
      }),
      skills: fc.tuple(...skills.map(() => line)).map((lines) => Object.fromEntries(skills.map((skill, index) => [skill, lines[index]]))),
      teams: teams(skills, kind),
    });
  });
}
