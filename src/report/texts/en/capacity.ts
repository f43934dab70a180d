/** The words of capacity checks in English, on the screen and on the page. */
export const capacityEn = {
  title: (name: string): string => `How much more volume does it hold? ${name}`,
  run: (replications: number, seed: number, confidence: string): string =>
    `${replications} replication${replications === 1 ? '' : 's'} of each volume, seed ${seed}; intervals are of ${confidence} confidence`,

  question: 'How much more volume does this plan hold before a promise breaks?',
  holds: (factor: string, percent: string, sure: boolean): string =>
    `It ${sure ? 'holds' : 'probably holds'} ${factor} times the volume: ${percent}.`,
  barely: (factor: string): string =>
    `It is at its limit: promises are kept up to ${factor} times the volume planned, and no more is shown to be held.`,
  more: (percent: string): string => `${percent} more than planned`,
  less: (percent: string): string => `${percent} less than planned`,
  broken: (factor: string, percent: string, sure: boolean): string =>
    `It ${sure ? 'does not hold' : 'probably does not hold'} the volume planned: promises are kept up to ${factor} times that, ${percent}.`,
  above: (ceiling: string): string => `It holds ${ceiling} times the volume, the most that was looked at.`,
  below: (floor: string): string => `It does not hold the volume planned, and less volume does not help: not even ${floor} times that.`,
  untold: 'It cannot be told: no promise has a value at these volumes, since nobody comes whom it could count.',
  sure: (confidence: string, low: string, high: string): string =>
    `We are ${confidence} sure that the limit is between ${low} and ${high} times the volume.`,
  first: (promise: string, line: string | null, time: string | null): string =>
    `The first to break: ${promise}${line === null ? '' : `, in the line ${line}`}${time === null ? '' : `, from ${time}`}.`,
  chanceMeant: (chance: string): string => `“Kept” means here: with a chance of ${chance}, not only on average.`,
  onAverage: 'Kept on average; a single day can be worse.',
  recorded: (names: string): string => `These are recorded and keep their volume: ${names}.`,

  card: {
    factor: 'times the volume, until a promise breaks',
    between: (low: string, high: string): string => `between ${low} and ${high}`,
    period: 'chance that all promises hold over the whole period, as planned',
    /** @param others days that are not told apart from it */
    day: (date: string, others: number): string =>
      `chance of all service levels on ${date}, ${others === 0 ? 'the weakest day' : `one of the ${others + 1} weakest days, which are not told apart`}`,
    cheapest: (by: string): string =>
      `${by === 'money' ? 'the cheapest, by the costs stated,' : 'the fewest paid hours'} that keeps all promises by itself`,
    plan: (sure: boolean): string => `${sure ? 'keeps' : 'probably keeps'} all promises together`,
  },

  targets: 'Until which volume each promise is kept',
  target: 'Promise',
  now: 'As planned',
  breakEven: 'Breaks at',
  aboveAll: (factor: string): string => `above ${factor}`,
  belowAll: (factor: string): string => `below ${factor}`,
  line: 'First line',
  interval: 'First time',
  miss: 'Longest time below the promise',
  at: 'At',
  from: 'From',
  until: 'Until',
  alone: 'If only one contact type grows',
  decides: 'What breaks first',
  alreadyMissed: (promises: string): string =>
    `Already missed at the volumes planned, so that growth of another type cannot break it: ${promises}.`,

  mends: 'What would mend it',
  standing: (promise: string, figure: string): string => `${promise} (${figure})`,
  mendsOf: (promises: string, factor: string): string => `Missed or in doubt at ${factor} times the volume: ${promises}.`,
  mendsText: (factor: string, by: string): string =>
    `Each mend was tried by itself with the same customers at ${factor} times the volume. ${by === 'money' ? 'The most service for the money first' : 'The most service for each paid hour first, since not every team states its cost'}; what breaks another promise last.`,
  together: 'All: chance for the period',
  togetherWithout: (chance: string): string =>
    `Without any of them the chance that all promises are kept over the period is ${chance} there.`,
  signs: '▲ and ▼: shown to be better or worse than without it.',
  mendsFor: (promise: string): string => `For ${promise}`,
  mend: 'What is done',
  gain: 'Change',
  takes: 'It takes',
  perMoney: 'Change for 1,000 spent',
  perHours: 'Change for 100 hours',
  breakEvenThen: 'The first promise breaks then at',
  effects: 'What it does to every promise',
  promises: 'Every promise',
  hours: (hours: string): string => `${hours} paid hours`,
  unpaid: 'no pay',
  payNotStated: 'no pay stated',
  /** What a mend takes besides pay. */
  unpriced: {
    training: 'training is not priced',
    bot: 'a better bot is not priced',
    absence: 'what lowers absence is not priced',
  },
  /** Of money. */
  saved: (amount: string): string => `${amount} less`,
  alsoCharged: (pay: string, amount: string, more: boolean): string => `${pay}, and ${amount} ${more ? 'more' : 'less'} by the contact`,
  charged: 'What it takes includes what is charged by the contact (costPerContact), where that is shown to change.',
  byOthers: 'but others wait',
  breaks: (names: string): string => `it breaks ${names}`,
  /** @param whom where they wait, and whose promise is kept less */
  longer: (whom: string): string => `other customers wait longer: ${whom}`,
  longerIn: (line: string, before: string, after: string): string => `in the line ${line} (${after} instead of ${before})`,
  longerOf: (who: string, before: string, after: string): string => `those of ${who} (${after} instead of ${before})`,
  /** @param which of which promises, and how likely they are kept */
  lessSure: (which: string): string => `less likely to be kept over the period: ${which}`,
  lessSureOf: (promise: string, before: string, after: string): string => `${promise}: ${after} instead of ${before}`,
  notShown: 'not beyond chance',
  worse: 'worse',
  none: 'Nothing could be tried.',
  cheapest: (mend: string, pay: string, by: string): string =>
    by === 'money'
      ? `The cheapest, by the costs stated, that keeps all promises by itself: ${mend}, ${pay}.`
      : `Of those that keep all promises by themselves the one with the fewest paid hours: ${mend}, ${pay}.`,
  /** @param mends each with what has no price */
  enoughUnpriced: (mends: string): string => `Shown to keep all promises by itself, but not to be set against pay: ${mends}.`,
  cheaperInDoubt: (count: number): string =>
    `${count === 1 ? 'One that takes no more probably keeps' : `${count} that take no more probably keep`} all promises, too, but not beyond chance.`,
  /** @param hidden of those that are enough, how many stand in no table */
  noCheapest: (count: number, tried: number, hidden: number): string => {
    const unseen = hidden === 0 ? '' : ` (${hidden} of these not shown here)`;
    return count === 1
      ? `One of the ${tried} that were tried is shown to keep all promises by itself${unseen}.`
      : `${count} of the ${tried} that were tried are shown to keep all promises by themselves${unseen}; none of these is shown to be the cheapest.`;
  },
  /** Of the mends of a promise. */
  notShownHere: (count: number): string =>
    `${count} more ${count === 1 ? 'was' : 'were'} tried and ${count === 1 ? 'is' : 'are'} not shown; the CSV files have all of them.`,
  onDuty:
    'One more at a certain time is one more on duty: more are rostered and paid, as many as shrinkage takes. One more at all hours is one more on the roster, and may cost less.',
  noneAlone: (factor: string): string => `None of them is shown to keep all promises at ${factor} times the volume by itself.`,
  leftOut: (reasons: string): string => `Not tried: ${reasons}.`,
  plan: {
    heading: 'What keeps all promises',
    found: (steps: string, factor: string, sure: boolean): string =>
      `Together this ${sure ? 'keeps' : 'probably keeps'} all promises at ${factor} times the volume: ${steps}.`,
    best: (steps: string, factor: string, tried: number, missed: string): string =>
      `None of the ${tried} combinations that were tried keeps all promises at ${factor} times the volume. The best that was reached, with ${missed} still missed: ${steps}.`,
    nothing: (tried: number): string =>
      `Nothing was found that brings all promises nearer to being kept: of more people, lines served by other teams and priorities ${tried === 0 ? 'nothing helps by itself' : `${tried} combinations were tried`}.`,
    takes: (pay: string): string => `It takes ${pay}.`,
    but: (harm: string): string => `But ${harm}.`,
    breaks: (factor: string, who: string): string => `With it the first promise to break is that of ${who}, at ${factor}.`,
    notLeast: 'It was found step by step, and nothing of it can be left out; another way may take less.',
    without: 'Without it',
    with: 'With all of this',
  },
  kinds: {
    agentThen: (team: string, time: string, count: number): string => `${counted(count)} more in ${team}, ${time}`,
    agentThenDaily: (team: string, time: string, count: number): string => `${counted(count)} more in ${team} every day, ${time}`,
    agentAlways: (team: string, count: number): string => `${counted(count)} more in ${team}, at all its hours`,
    secondRank: (team: string, line: string, rank: number): string => `the line ${line} is also served by ${team} (rank ${rank})`,
    priority: (contact: string, line: string, priority: number): string => `priority ${priority} for ${contact} in the line ${line}`,
    containment: (bot: string, points: string): string => `${points} points more settled by the bot ${bot}`,
    shrinkage: (team: string, points: string): string => `${points} points less shrinkage in ${team}`,
  },
  reasons: {
    noIntervalShown: 'one more at a certain time (no time is shown to break before others)',
    noOtherTeam: 'another team (all take the line already)',
    noBot: 'a better bot (none comes before the line)',
    noShrinkage: 'less shrinkage (none is stated)',
    byName: 'one more at all hours (its people are on the roster by name, each with times of its own)',
    noLine: 'anything at a line (the promise depends on no single line)',
    tooMany: 'more of them (there are more than can be tried)',
  },

  risk: (chance: string, days: string): string =>
    `As planned, all promises hold over the whole period with a chance of ${chance}${days === '' ? '.' : `; ${days}.`}`,
  /** @param more days that are not told apart from these, either */
  riskDays: (days: readonly string[], more: number): string =>
    `the ${days.length === 1 ? 'weakest day' : 'weakest days, not told apart'}: ${days.join('; ')}${more === 0 ? '' : `; and ${more} more`}`,
  noDayWeaker: 'no day is shown to be weaker than the others',
  riskDay: (date: string, chance: string): string => `${date}, ${chance}`,
  riskMiss: (promise: string, duration: string, from: string, factor: string): string =>
    `At ${factor} times the volume ${promise} is missed for ${duration} on end, from ${from}.`,

  curve: {
    heading: 'Service over volume',
    explanation:
      'What becomes of each promise as all volumes grow together. The upright line is where it breaks, its band the interval of that volume.',
    volume: 'times the volume planned',
    measure: 'mean',
    band: 'its interval',
    target: 'promised',
    breaks: 'breaks here',
    text: (at: string): string => `Breaks at ${at}.`,
  },
  days: {
    heading: 'The chance of each day',
    worst: 'The chance of the weakest days',
    allOfThem: 'all promises',
    explanation:
      'How likely it is that all service levels of a day are reached at the volumes planned, given how volumes and absences vary.',
    chance: 'chance, %',
    /** @param weakest which days are the weakest, as far as they are told apart */
    text: (weakest: string): string => `${weakest.charAt(0).toUpperCase()}${weakest.slice(1)}.`,
  },
};

function counted(count: number): string {
  return count === 1 ? 'one' : `${count}`;
}
