/*
 * What holds where a key is left out, by the map that has the key: the schema publishes these values, and completing a scenario fills
 * them in. Where it depends on the rest of the scenario the schema says so in words (`otherwise`).
 */

export const DEFAULTS = {
  calendar: { days: 1, interval: '30 min', timezone: 'UTC', atClose: 'serve', warmUp: '0 s', fullTimeWeek: '40 h' },
  channel: { concurrency: 1, assign: 'leastLoaded' },
  contact: { balk: 0, priority: 5, headStart: '0 s' },
  serviceLevel: { counts: 'offered', shortAbandon: '0 s' },
  arrivals: { multiply: 1, process: 'poisson' },
  weekday: 1,
  variability: { day: 0, interval: 0 },
  step: { next: 'resolved', handoff: 'cold' },
  /** The shape of a distribution of work, and of all others, and the coefficient of variation of a lognormal one. */
  distribution: { work: 'lognormal', other: 'exponential', cv: 1 },
  bot: { sessions: 'unlimited' },
  team: { absence: 0, shrinkage: 0 },
  teamSkill: { rank: 1, speed: 1, after: '0 s' },
  line: { order: 'oldest' },
  run: { seed: 1 },
  precision: { confidence: '95%', most: 400 },
} as const;
