import type { Scenario } from '#src/scenario/scenario.js';

const HOUR = 3_600_000;

/** A small center, one day of `hours` hours with `perHour` calls, ready to simulate. */
export function smallScenario(perHour = 120, hours = 4): Scenario {
  const end = hours * HOUR;
  const intervals = Array.from({ length: hours }, (_, hour) => ({
    from: hour * HOUR,
    to: (hour + 1) * HOUR,
    day: 0,
    start: `2026-11-09T${String(hour).padStart(2, '0')}:00:00+00:00`,
  }));
  return {
    title: 'Small center',
    currency: null,
    calendar: {
      timezone: 'UTC',
      days: [{ date: '2026-11-09', from: 0, to: end }],
      intervals,
      end,
      intervalLength: HOUR,
      atClose: 'serve',
      warmUp: 0,
      fullTimeWeek: 40,
    },
    channels: [
      {
        name: 'phone',
        label: 'phone',
        kind: 'live',
        interruptible: false,
        assign: 'leastLoaded',
        concurrency: 1,
        slowdown: [1],
        trunks: null,
      },
    ],
    contacts: [
      {
        name: 'support',
        label: 'support',
        channel: 'phone',
        deferred: false,
        arrivals: {
          kind: 'rates',
          pieces: intervals.map(({ from, to }) => ({ from, to, volume: perHour, timeFactor: 1 })),
          process: 'poisson',
          variability: { day: 0, interval: 0 },
        },
        patience: { kind: 'exponential', mean: 180_000 },
        balk: 0,
        serviceLevel: {
          within: 20_000,
          target: 0.8,
          counts: 'offered',
          shortAbandon: 0,
          shortAbandons: 'leftOut',
          until: 'answer',
          clock: 'all',
        },
        backlog: null,
        priority: 5,
        headStart: 0,
        hours: { open: [{ from: 0, to: end }], openAtEnd: false },
        steps: [
          {
            name: 'desk',
            label: 'desk',
            kind: 'agent',
            skill: 'support',
            channel: 'phone',
            deferred: false,
            time: { kind: 'lognormal', mean: 300_000, cv: 1 },
            wrapUp: null,
            priority: 5,
            patience: { kind: 'exponential', mean: 180_000 },
            whenFull: null,
            whenClosed: null,
            overflow: null,
            anew: false,
            next: [{ to: 'resolved', share: 1 }],
          },
        ],
        first: 'desk',
      },
    ],
    lines: [{ name: 'support', label: 'support', limit: null, order: 'oldest', teams: [] }],
    teams: [
      {
        name: 'desk',
        label: 'desk',
        skills: [{ skill: 'support', rank: 1, speed: 1, after: 0, unresolved: 1 }],
        rostered: [{ from: 0, to: end, agents: 12 }],
        shifts: [],
        atWork: [{ from: 0, to: end, agents: 12 }],
        stretches: [],
        tenure: [],
        hands: { blends: false, places: [1], takes: [1] },
        absence: 0,
        shrinkage: [],
        shrinkageParts: [],
        tier: null,
        costPerHour: null,
        overtimePerHour: null,
        costPerContact: null,
      },
    ],
    bots: [],
    variability: { day: 0, interval: 0 },
    require: [],
    run: { seed: 1, replications: 20, precision: null },
  };
}
