/** The words of the page in English. Names and figures come in as texts that are ready to be read. */
export const en = {
  language: 'en',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  list: (items: readonly string[]): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`,
  /** A name of a contact type that stands for all of them. */
  all: 'all contacts',
  period: (from: string, to: string, days: number, timezone: string): string =>
    days === 1 ? `${from}, one day, ${timezone}` : `${from} to ${to}, ${days} days, ${timezone}`,
  nav: { leadership: 'The answer', planners: 'For planners', auditors: 'For auditors' },
  noValue: 'no value',
  interval: (confidence: string, low: string, high: string): string => `${confidence} sure: between ${low} and ${high}`,
  oneReplication: 'One replication only: how sure this is takes more than one to say.',

  promise: {
    service: (target: string, within: string): string => `${target} answered within ${within}`,
    requirement: (relation: string, value: string): string => `${RELATIONS[relation] ?? relation} ${value}`,
    /** What a requirement is about: `Average wait, technical`. */
    measured: (words: string, name: string): string => (name === '' ? words : `${words}, ${name}`),
    state: {
      kept: '✓ kept',
      likelyKept: '✓ kept, not beyond chance',
      likelyMissed: '✗ missed, not beyond chance',
      missed: '✗ missed',
      unknown: '– no value',
    },
  },

  run: {
    question: (promises: number): string =>
      promises === 0
        ? 'What will happen under this plan?'
        : promises === 1
          ? 'Does this plan keep its promise?'
          : 'Does this plan keep its promises?',
    questionOfSeveral: 'Which of these plans keep their promises?',
    several: (count: number): string => `${count} plans side by side`,
    verdict: { kept: 'Yes.', likelyKept: 'Probably.', likelyMissed: 'Probably not.', missed: 'No.', unknown: 'It cannot be told.' },
    allKept: (count: number): string => (count === 2 ? 'Both promises are kept.' : `All ${count} promises are kept.`),
    missed: (missed: number, count: number): string =>
      missed === count
        ? count === 2
          ? 'Both promises are missed.'
          : `All ${count} promises are missed.`
        : `${missed} of ${count} promises ${missed === 1 ? 'is' : 'are'} missed.`,
    serviceReached: (level: string, name: string, within: string, target: string): string =>
      `${level} of ${name} contacts are answered within ${within}; ${target} is promised.`,
    measureReached: (what: string, value: string, required: string): string => `${what}: ${value}; required is ${required}.`,
    closest: 'The narrowest:',
    onDays: (share: string, days: number): string =>
      days === 1 ? `On a day like this the promise is kept in ${share} of cases.` : `The promise of the day is kept on ${share} of days.`,
    notBeyondChance: 'The margin is so small that chance could explain it; more replications would tell.',
    noPromise: (wait: string, lost: string): string =>
      `Customers wait ${wait} on average and ${lost} give up. The plan states no promise to hold this against.`,
    noPromiseInAny: 'None of these plans states a promise to hold it against.',
    nobody: 'No customer joins a line under this plan, so there is nothing to keep or to miss.',
    severalKept: (kept: number, count: number, names: string): string =>
      kept === 0
        ? `None of the ${count} plans keeps all its promises.`
        : kept === count
          ? `All ${count} plans keep all their promises.`
          : `${kept} of ${count} plans ${kept === 1 ? 'keeps' : 'keep'} all promises: ${names}.`,
    severalUnsure: (names: string): string => `Not beyond chance: ${names}.`,
    notCompared:
      'These plans were run one by one. How sure their differences are says “staffsim compare”, which gives all of them the same customers.',
    plansTable: 'The plans side by side',
    plan: 'Plan',
    promisesKept: 'Promises kept',
    keptOf: (kept: number, count: number): string => `${kept} of ${count}`,
    promisesTable: 'What is promised, and what comes out',
    who: 'Of whom',
    promised: 'Promised',
    reached: 'Reached',
    verdictHeading: 'Verdict',
    daysKept: 'Days on which it is kept',
    restKept: (count: number): string => `${count} more promises are kept and not shown.`,
    restMissed: (count: number): string => `${count} more promises are not shown; summary.csv has all of them.`,
  },

  card: {
    serviceLevel: 'answered in time',
    wait: 'wait until an answer, on average',
    waitP90: 'at most, for 9 customers of 10',
    abandonment: 'give up waiting',
    busiest: (team: string): string => `busy: ${team}, the busiest team`,
    cost: 'cost of the period',
    fullTime: 'full-time people rostered',
    plusMinus: (half: string): string => `± ${half}`,
  },

  cost: {
    heading: 'What it costs',
    text: (cost: string, days: number, perContact: string | null): string =>
      `${cost} for ${days === 1 ? 'the day' : `the ${days} days`}${perContact === null ? '' : `, ${perContact} for each contact served`} (in the money of the scenario).`,
    people: (count: string): string => `It takes ${count} full-time people, those absent included.`,
    unknown: 'The scenario states no cost (costPerHour of its teams).',
    unpriced: (names: string): string => `Teams without a stated cost are not in it: ${names}.`,
  },

  risk: {
    heading: 'What is at risk if nothing is done',
    lost: (count: string, share: string, perDay: string | null): string =>
      `${count} customers (${share} of those who come) give up, are turned away or are sent away unanswered${perDay === null ? '' : `: ${perDay} a day`}.`,
    nobodyLost: 'Hardly anyone is lost: fewer than one customer in the period gives up or is turned away.',
    days: (share: string, name: string): string => `On ${share} of days the promise to ${name} customers is missed.`,
    weakest: (times: string): string => `The weakest times: ${times}.`,
    weakTime: (time: string, level: string, name: string): string => `${time} (${level} of ${name} in time)`,
    busy: (team: string, share: string): string => `${team} is busy ${share} of its time: an absence or a busier day is felt at once.`,
    late: (count: string): string => `${count} contacts were still open 60 days after the period.`,
  },

  chart: {
    heading: 'For planners',
    leftOut: (parts: string): string => `Not shown: ${parts}. The CSV files have everything.`,
    restOf: {
      teams: (n: number): string => `${n} more ${n === 1 ? 'team' : 'teams'}`,
      types: (n: number): string => `${n} more contact ${n === 1 ? 'type' : 'types'}`,
    },
    time: 'time of day',

    staffing: {
      heading: 'People over the day',
      explanation: (several: boolean): string =>
        `${several ? 'The day with the most contacts. ' : ''}Rostered are the people planned; on duty are those present and not in training or meetings; busy is how many of them contacts keep at work on average. Required is how many the formula for a single line (Erlang A) asks for to keep the promise; it is drawn where a team serves one line that nobody else serves. Below: how many more, or fewer, are on duty than required (where no requirement is drawn: than busy).`,
      rostered: 'rostered',
      duty: 'on duty',
      busy: 'busy on average',
      required: 'required, by formula',
      people: 'people',
      spare: 'more than required',
      free: 'free',
      short: 'fewer than required',
      tight: (time: string, duty: string, required: string): string => `Tightest at ${time}: ${duty} on duty, ${required} required.`,
      busiest: (time: string, busy: string, duty: string): string => `Busiest at ${time}: ${busy} of ${duty} on duty are busy.`,
      nobody: 'Nobody is on duty on this day.',
    },

    heat: {
      heading: 'Service level by weekday and time',
      explanation:
        'Each number is the percentage of those who came at that time and were answered in time. The darker, the further below the target; white keeps it.',
      caption: (name: string, target: string): string => `Target ${target}. ${name}`,
      worst: (time: string, level: string): string => `Lowest: ${time}, ${level}.`,
      time: 'from',
      signs: ['target kept', 'up to 10 points below', '10 to 25 points below', 'more than 25 points below'] as readonly string[],
      nobody: 'nobody came',
    },

    waits: {
      heading: 'Waits over the day',
      explanation:
        'The line is the mean wait of those who came at that time. In the band lie eight of ten simulated days: one day in ten was below it, one above.',
      mean: 'mean wait',
      band: 'eight of ten days',
      longest: (time: string, wait: string, high: string): string =>
        `Longest at ${time}: ${wait} on average, more than ${high} on one day of ten.`,
      unit: (unit: string): string => `wait, ${unit}`,
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

    occupancy: {
      heading: 'How busy the teams are',
      explanation: 'Share of the time on duty that people of a team are with a contact or its wrap-up. By tier, the busiest first.',
      tier: (tier: number): string => `tier ${tier}`,
      noTier: 'teams',
      share: 'busy, % of the time on duty',
      text: (most: string, mostShare: string, least: string, leastShare: string): string =>
        `Busiest: ${most}, ${mostShare}. Least busy: ${least}, ${leastShare}.`,
      one: (name: string, share: string): string => `${name}: ${share}.`,
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
      text: (of: string, parts: string): string => `Of ${of} contacts ${parts}.`,
      part: (share: string, what: string): string => `${share} ${what}`,
      resolved: (share: string): string => `In the end ${share} are resolved.`,
    },
  },

  audit: {
    heading: 'For auditors',
    definitions: 'How the service level is counted',
    type: 'Contact type',
    promise: 'Promise',
    definition: 'Service level',
    counts: {
      offered: 'answered in time ÷ offered (joined a line)',
      answered: 'answered in time ÷ answered',
      exceptQuick: 'answered in time ÷ offered, those left out who gave up within the time',
      quickCounts: '(answered in time + gave up within the time) ÷ offered',
      arrived: 'answered in time ÷ arrived, those left out who ended at a bot; who was turned away counts',
    },
    shortAbandon: (time: string): string => `who gave up in less than ${time} is left out`,
    noPromise: 'No contact type has a service level.',
    run: 'What was run',
    scenario: 'Scenario',
    file: 'File',
    hash: 'SHA-256 of the inputs',
    seed: 'Seed',
    replications: 'Replications',
    confidence: 'Confidence of the intervals',
    version: 'Version of staffsim',
    again: 'The same inputs, seed and version give the same figures, to the last digit, on any machine.',
    warnings: 'Warnings',
    noWarnings: 'None.',
    register: 'Assumptions',
    registerText: (shown: number, all: number): string =>
      shown === all
        ? 'Every input, and where it comes from.'
        : `The ${shown} inputs that somebody wrote, of ${all}; assumptions.csv has the defaults too.`,
    key: 'Input',
    value: 'Value',
    unit: 'Unit',
    source: 'Source',
    limits: 'What the simulation does not model',
    limitItems: [
      'People of a team are alike, apart from chance: nobody learns, tires, or works faster because many wait.',
      'Customers know nothing of the line. They do not give up sooner because it is long, and whoever gives up or is turned away does not come back; so on bad days the volume comes out too low.',
      'A person handles one contact at a time, and nobody interrupts one for another.',
      'Handing over to somebody else takes no time of its own.',
      'Handle time, patience and outcome of a contact are drawn independently of each other. If the distributions stated are wrong, so are the figures, and no interval shows it.',
      'Systems do not fail: lines and bots are always up.',
      'The intervals say how much of a figure is chance. They do not say how good the forecast of volumes is.',
    ] as readonly string[],
  },
  footer: (version: string): string => `Made by staffsim ${version}. This page needs no network and no script.`,
};

/** The words of a page in one language. */
export type Texts = typeof en;

const RELATIONS: Readonly<Record<string, string>> = { '<=': 'at most', '>=': 'at least', '<': 'below', '>': 'above' };
