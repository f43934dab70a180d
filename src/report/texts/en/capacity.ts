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
    period: 'chance that all promises hold over the whole period',
    day: (date: string): string => `chance on ${date}, the weakest day`,
    mend: 'mends what breaks first at the least cost',
  },

  targets: 'Until which volume each promise is kept',
  target: 'Promise',
  now: 'As planned',
  chance: 'Chance as planned',
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

  mends: 'What would mend the first break',
  mendsOf: (promise: string, factor: string, figure: string): string => `${promise}, at ${factor} times the volume: ${figure}.`,
  mendsText: (factor: string, by: string): string =>
    `Each was tried with the same customers at ${factor} times the volume. ${by === 'money' ? 'The most service for the money first.' : 'The most service for each paid hour first, since not every team states its cost.'}`,
  mend: 'What is done',
  gain: 'Change',
  takes: 'It takes',
  perMoney: 'Change for 1,000 spent',
  perHours: 'Change for 100 hours',
  breakEvenThen: 'Breaks then at',
  hours: (hours: string): string => `${hours} paid hours`,
  unpaid: 'no pay',
  breaks: (names: string): string => `but breaks ${names}`,
  notShown: 'not beyond chance',
  none: 'Nothing could be tried.',
  leftOut: (reasons: string): string => `Not tried: ${reasons}.`,
  kinds: {
    agentThen: (team: string, time: string): string => `one more in ${team}, ${time}`,
    agentThenDaily: (team: string, time: string): string => `one more in ${team} every day, ${time}`,
    agentAlways: (team: string): string => `one more in ${team}, at all its hours`,
    secondRank: (team: string, line: string, rank: number): string => `the line ${line} is also served by ${team} (rank ${rank})`,
    containment: (bot: string, points: string): string => `${points} points more settled by the bot ${bot}`,
    shrinkage: (team: string, points: string): string => `${points} points less shrinkage in ${team}`,
  },
  reasons: {
    noIntervalShown: 'one more at a certain time (no time is shown to break before others)',
    noOtherTeam: 'another team (all take the line already)',
    noBot: 'a better bot (none comes before the line)',
    noShrinkage: 'less shrinkage (none is stated)',
    noLine: 'anything at a line (the promise depends on no single line)',
  },

  risk: (chance: string, days: string): string =>
    `As planned, all promises hold over the whole period with a chance of ${chance}${days === '' ? '.' : `; the weakest days: ${days}.`}`,
  riskDay: (date: string, chance: string): string => `${date} (${chance})`,
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
    explanation: 'How likely it is that all promises of a day are kept at the volumes planned, given how volumes and absences vary.',
    chance: 'chance, %',
    text: (worst: string, best: string): string => `Weakest: ${worst}. Best: ${best}.`,
  },
};
