/** The words of a run in English, on the screen and on the page. */
export const runEn = {
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
  serviceReached: (level: string, name: string, within: string, target: string, until: 'answer' | 'reply' | 'resolved'): string => {
    const done = { answer: 'answered', reply: 'replied to', resolved: 'resolved' }[until];
    return `${level} of ${name} contacts are ${done} within ${within}; ${target} is promised.`;
  },
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
  restKept: (count: number): string => `${count} more promises are kept and not shown.`,
  restMissed: (count: number): string => `${count} more promises are not shown; summary.csv has all of them.`,

  sections: {
    types: 'Contact types',
    outcomes: 'Outcomes',
    channels: 'Channels',
    lines: 'Lines',
    teams: 'Teams',
    groups: 'Groups',
    bots: 'Bots',
    whole: 'The whole',
  },
  /** All contact types, or lines, in a row of a table. */
  all: 'all',
};
