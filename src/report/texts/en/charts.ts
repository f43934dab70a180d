import { listed } from './listed.js';

/** That a starting backlog is gone, in words and figures. */
export interface Gone {
  readonly contacts: string;
  readonly time: string;
  /** Replications in which it is, of how many; and the share with its interval. */
  readonly count: number;
  readonly of: number;
  readonly chance: string;
}

/** The words of the charts in English. */
export const chartsEn = {
  heading: 'For planners',
  leftOut: (parts: string): string => `Not shown: ${parts}. The CSV files have everything.`,
  restOf: {
    teams: (n: number): string => `${n} more ${n === 1 ? 'team' : 'teams'}`,
    promises: (n: number): string => `${n} more ${n === 1 ? 'promise' : 'promises'}`,
    types: (n: number): string => `${n} more contact ${n === 1 ? 'type' : 'types'}`,
    days: (n: number): string => `${n} more ${n === 1 ? 'day' : 'days'}`,
  },
  time: 'time of day',

  staffing: {
    heading: 'People over the day',
    explanation: (several: boolean): string =>
      `${several ? 'The day with the most contacts. ' : ''}Rostered are the people planned; on duty are those present and not in training or meetings; busy is how many of them contacts keep at work on average. Required is how many the formula for a single line (Erlang A) asks for to keep the promise; it is drawn where a team serves one line that nobody else serves. Below: how many more, or fewer, are on duty than required (where no requirement is drawn: than busy).`,
    on: (date: string, sentence: string): string => `${date}. ${sentence}`,
    rostered: 'rostered',
    duty: 'on duty',
    busy: 'busy on average',
    required: 'required, by formula',
    people: 'people',
    spare: 'more than required',
    free: 'free (below 0: busy beyond duty)',
    short: 'fewer than required',
    tight: (time: string, duty: string, required: string): string => `Tightest at ${time}: ${duty} on duty, ${required} required.`,
    busiest: (time: string, busy: string, duty: string): string => `Busiest at ${time}: ${busy} of ${duty} on duty are busy.`,
    nobody: 'Nobody is on duty on this day.',
  },

  shifts: {
    heading: 'Shifts and breaks',
    explanation:
      'People at work by the plan, the absent included, by the hour: of 18 people of whom six are on a break 12/18. The stronger the color, the larger the share that is on a break.',
    caption: (date: string): string => `${date}, the busiest day.`,
    shift: 'shift, hour',
    all: 'all',
    signs: ['nobody on a break', 'up to a quarter', 'up to half', 'more than half of a shift'] as readonly string[],
  },

  heat: {
    heading: 'Service level by weekday and time',
    explanation: (confidence: string): string =>
      `Each number is the percentage of those who came at that time and were answered in time. A color says only what its interval shows, of all cells together with ${confidence}: plain cells keep the target, grey ones (~) may keep or miss it, and the stronger the color, the further they miss it.`,
    caption: (name: string, target: string): string => `Target ${target}. ${name}`,
    /** @param more times that are not named */
    weak: (times: readonly string[], more: number): string =>
      `Weaker than the rest: ${listed(times, 'and')}${more === 0 ? '' : `; and ${more} more`}.`,
    weakTime: (time: string, level: string): string => `${time} (${level})`,
    noneLower: 'No time is shown to be weaker than the others.',
    time: 'from',
    signs: ['kept', 'cannot be told', 'missed', 'missed by 10 points or more', 'missed by 25 points or more'] as readonly string[],
    nobody: 'nobody came',
  },

  waits: {
    heading: 'Waits over the day',
    explanation:
      'The line is the mean wait of those who came at that time: of contact types for the first answer, and in lines behind it where that wait is long. In the band lie eight of ten simulated days: one day in ten was below it, one above.',
    mean: 'mean wait',
    band: 'eight of ten days',
    longest: (time: string, wait: string, high: string): string =>
      `Longest at ${time}: ${wait} on average, more than ${high} on one day of ten.`,
    unit: (unit: string): string => `wait, ${unit}`,
    line: (name: string): string => `Line ${name}, behind the first answer`,
  },

  lengths: {
    heading: 'How long customers wait',
    explanation: 'How many of 100 customers have waited no longer than that when they are answered or give up.',
    share: 'customers of 100',
    wait: (unit: string): string => `wait, ${unit}`,
    text: (p50: string, p90: string, p95: string): string => `Half wait up to ${p50}, 90% up to ${p90}, 95% up to ${p95}.`,
    noWait: (share: string, p90: string, p95: string): string => `${share} do not wait; 90% wait up to ${p90}, 95% up to ${p95}.`,
    promise: 'promise',
    curve: 'share of customers',
    points: 'half, 90%, 95% of them (P50, P90, P95)',
  },

  lines: {
    heading: 'Where customers wait',
    explanation: 'Every line in which contacts wait for people. Waits are those in that line alone.',
    behind: 'behind the first line',
  },

  backlog: {
    heading: 'Work that is left',
    explanation:
      'How much deferred work is open (come and not ended) over the days, and how long the oldest of it has been. In the band the mean lies with the confidence of the run. Where nothing is open, nothing has an age.',
    mean: 'mean',
    interval: 'its confidence interval',
    contacts: 'open contacts',
    age: (unit: string): string => `age of the oldest, ${unit}`,
    /** With how many replications the starting backlog is gone by a time. */
    gone: ({ contacts, time, count, of, chance }: Gone): string =>
      `The ${contacts} contacts that were open at the start are all done by ${time} in ${count} of ${of} replications: ${chance}.`,
    goneAtEnd: ({ contacts, count, of, chance }: Gone): string =>
      `The ${contacts} contacts that were open at the start are all done by the end in ${count} of ${of} replications only: ${chance}.`,
    notGone: (contacts: string, of: number): string =>
      `Of the ${contacts} contacts that were open at the start some are left at the end, in ${of === 1 ? 'the only replication' : `all ${of} replications`}.`,
    end: (open: string): string => `Open at the end of the last day: ${open}.`,
    endOfDay: 'What is left at the end of each day',
    day: 'day',
    open: 'open contacts',
    oldest: 'age of the oldest',
    startingLeft: 'left of the start',
    startingGone: 'start all done',
  },

  occupancy: {
    heading: 'How busy the teams are',
    explanation: 'Share of the time on duty that people of a team are with a contact or its wrap-up. By tier, the busiest first.',
    tier: (tier: number): string => `tier ${tier}`,
    share: 'busy, % of the time on duty',
    text: (most: string, mostShare: string, least: string, leastShare: string): string =>
      `Busiest: ${most}, ${mostShare}. Least busy: ${least}, ${leastShare}.`,
    one: (name: string, share: string): string => `${name}: ${share}.`,
  },

  hands: {
    heading: 'Several contacts in hand',
    explanation:
      'Contacts per busy agent is how many people have in hand, on average, while they have any. Use of places is the share of all that they could have in hand: people may be busy all day and yet have room for more.',
  },

  groups: {
    heading: 'Newcomers and others',
    explanation:
      'What each group of a team’s people has done. Who is slower finishes fewer contacts in the same time and is busy for longer: the share of the contacts is smaller than that of the people, the occupancy higher.',
  },

  flow: {
    heading: 'What becomes of contacts',
    explanation: 'From arrival downwards: every band is as wide as the contacts that go that way.',
    stages: ['arrival', 'doors and bots', 'lines', 'agents'] as readonly string[],
    arrived: 'arrived',
    turnedAway: 'turned away',
    bot: 'ended at a bot',
    joined: 'joined a line',
    answered: 'answered',
    abandoned: 'gave up',
    disconnected: 'sent away',
    callback: 'took a callback',
    open: 'still open',
    tier: (tier: number): string => `ended by tier ${tier}`,
    tierLabel: (tier: number): string => `tier ${tier}`,
    agents: 'ended by agents',
    later: 'gave up later',
    text: (of: string, parts: string): string => `Of about ${of} contacts ${parts}.`,
    part: (share: string, what: string): string => `${share} ${what}`,
    resolved: (share: string): string => `In the end ${share} are resolved.`,
  },
};
