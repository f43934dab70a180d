import { SYMBOLS } from '../../text/number.js';

/** The words of comparisons in English. */
export const comparisonEn = {
  /** The name of a plan that has none, from 1. */
  numbered: (plan: number): string => `Plan ${plan}`,
  title: (baseline: string, others: number): string => `${others + 1} plans compared: ${baseline} and others`,
  titleOfTwo: (other: string, baseline: string): string => `${other}, compared with ${baseline}`,
  questionOfTwo: (other: string, baseline: string): string => `Does “${other}” serve customers better than “${baseline}”?`,
  questionOfChange: (changes: string): string => `Do customers fare better with ${changes}?`,
  titleOfChange: (baseline: string, changes: string): string => `${baseline}, with ${changes}`,
  questionOfMany: (count: number): string => `Which of these ${count} plans is best?`,
  compared: (baseline: string): string => `Compared with ${baseline}`,
  run: (replications: number, seed: number): string =>
    `${replications} replication${replications === 1 ? '' : 's'} of each with the same customers, seed ${seed}`,
  onlyOne: 'how sure a difference is takes more than one to say',
  meant: (confidence: string): string => `± is the ${confidence} confidence interval of a difference`,
  corrected: (meant: string, plans: number, looks: number, confidence: string): string => {
    const reasons = [plans > 1 ? `${plans} plans` : '', looks > 1 ? `${looks} looks at the figures` : ''];
    const why = reasons.filter((reason) => reason !== '').join(' and ');
    return `${meant}: corrected for ${why}, so that ${confidence} holds for all together`;
  },
  changesHeading: 'What is different',
  notThere: 'not there',
  onlyInBaseline: (names: string): string => `Only in the baseline: ${names}.`,
  onlyHere: (names: string): string => `Only here: ${names}.`,
  sections: { service: 'Service', waits: 'Waits', work: 'Work and cost' },
  plan: 'this plan',
  difference: 'difference',
  verdictHeading: 'verdict',
  settle: 'more to settle it',
  tooMany: 'far too many',
  noneShown: {
    contacts: (names: string): string => `No difference shown in the contact types ${names}.`,
    channels: (names: string): string => `No difference shown in the channels ${names}.`,
    lines: (names: string): string => `No difference shown in the lines ${names}.`,
    teams: (names: string): string => `No difference shown in the teams ${names}.`,
    groups: (names: string): string => `No difference shown in the groups ${names}.`,
    bots: (names: string): string => `No difference shown in the bots ${names}.`,
    whole: (names: string): string => `No difference shown in the whole ${names}.`,
  },
  ranking: 'Ranking',
  toBest: 'to the best of the others',
  mayBeBest: 'may be the best',
  isBest: 'the best',
  change: (key: string, from: string, to: string): string => `${to} instead of ${from} for ${key}`,
  /** @param entry of its roster; null: the team has a number */
  agents: (team: string, entry: string | null, from: string, to: string): string =>
    `${to} instead of ${from} agents in ${team}${entry === null ? '' : ` (${entry})`}`,
  /** Entries of a list that go, and that come. */
  entriesGone: (key: string, entries: string): string => `${entries} less for ${key}`,
  entriesCome: (key: string, entries: string): string => `${entries} more for ${key}`,
  added: (key: string, to: string): string => `with ${key}: ${to}`,
  removed: (key: string): string => `without ${key}`,
  moreChanges: (count: number): string => `${count} more`,
  noChange: 'nothing is written differently',
  better: (level: string, before: string): string => `Yes: ${level} are answered in time instead of ${before}.`,
  worse: (level: string, before: string): string => `No: ${level} are answered in time instead of ${before}.`,
  noDifference: (level: string, before: string): string => `No difference is shown: ${level} are answered in time; before, ${before}.`,
  negligible: (level: string, before: string): string => `Hardly: ${level} are answered in time; before, ${before}.`,
  overAll: (level: string, before: string): string => `Over all ${level} are answered in time instead of ${before}.`,
  waitOverAll: (wait: string, before: string): string => `Over all customers wait ${wait} on average instead of ${before}.`,
  waitBetter: (wait: string, before: string): string => `Yes: customers wait ${wait} on average instead of ${before}.`,
  waitWorse: (wait: string, before: string): string => `No: customers wait ${wait} on average instead of ${before}.`,
  waitNoDifference: (wait: string, before: string): string =>
    `No difference is shown: customers wait ${wait} on average; before, ${before}.`,
  waitNegligible: (wait: string, before: string): string => `Hardly: customers wait ${wait} on average; before, ${before}.`,
  nothing: 'No customer joins a line in both plans, so there is nothing to compare.',
  sure: (difference: string, confidence: string, low: string, high: string): string =>
    `The difference is ${difference}; we are ${confidence} sure that it is between ${low} and ${high}, since both plans were given the same customers.`,
  unsure: (difference: string, low: string, high: string): string =>
    `The difference is ${difference}, and may be anything between ${low} and ${high}.`,
  more: (count: string): string => `About ${count} replications more would settle it, should the difference stay what it is.`,
  moreThanWorth: 'Should the difference stay what it is, it would take far too many replications to settle it.',
  promiseGained: (who: string): string => `With it the promise to ${who} is kept; without it, it is missed.`,
  promiseLost: (who: string): string => `With it the promise to ${who} is missed; without it, it is kept.`,
  days: (share: string, before: string, promises: number): string =>
    `${promises === 1 ? 'The promise is kept' : 'All promises are kept together'} on ${share} of days; without it, on ${before}.`,
  costMore: (difference: string, relative: string): string => `It costs ${difference} more (${relative}).`,
  costLess: (difference: string, relative: string): string => `It costs ${difference} less (${relative}).`,
  costSame: 'It costs the same.',
  costNearly: (difference: string): string => `It costs almost the same (${difference}).`,
  workMore: (work: string): string => `It takes ${work} more. The plans state no cost.`,
  workLess: (work: string): string => `It takes ${work} less. The plans state no cost.`,
  workSame: 'It takes as many people. The plans state no cost.',
  best: (name: string, measure: string, figure: string, confidence: string): string =>
    `“${name}” has the best ${measure}, ${figure}; of this we are ${confidence} sure, however many plans are compared.`,
  bestOf: (names: string, measure: string, confidence: string): string =>
    `The best ${measure} is that of ${names}: we are ${confidence} sure that it is one of these, and not which.`,
  /** Whom something is about, and by how much. */
  effect: (who: string, difference: string): string => `${who} (${difference})`,
  helpsAndHarms: (helped: string, harmed: string): string => `It helps ${helped}, and harms ${harmed}.`,
  harms: (harmed: string): string => `It harms ${harmed}.`,
  mixed: (helped: string, harmed: string): string => `Better for some, worse for others: it helps ${helped}, and harms ${harmed}.`,
  recommend: {
    anyOf: 'of these plans',
    keeping: 'of the plans that keep all promises',
    probablyKeeping: 'of the plans that probably keep all promises',
    only: (name: string, keeping: string): string => `${name}: the only one ${keeping}.`,
    cheapest: (name: string, keeping: string, amount: string): string => `${name}: the cheapest ${keeping} (${amount}).`,
    /** Where no cost is stated. */
    fewest: (name: string, keeping: string, work: string): string => `${name}: with the fewest people ${keeping} (${work}).`,
    best: (name: string, keeping: string, measure: string, amount: string): string =>
      `${name}: the best ${measure} ${keeping} (${amount}).`,
    notApart: (names: string, keeping: string, alike: string): string => `${names} are not told apart ${keeping}: ${alike}.`,
    /** What plans have in common, as far as is shown: those that were not left behind in something, or all of them. */
    alike: (measure: string): string => `no difference in ${measure} is shown between them`,
    alikeInFront: (measure: string): string => `no difference in ${measure} is shown between those in front`,
    nearlyAlike: (measure: string): string => `their ${measure} differs by less than a thousandth`,
    /** @param alike in what no difference is shown; empty where it was the first question */
    ahead: (names: string, keeping: string, alike: string, lead: string, count: number): string =>
      `${names}: ${keeping}${alike === '' ? '' : ` (${alike})`}, ${lead}${count > 1 ? '; between these nothing is told apart' : ''}.`,
    leads: {
      cost: (others: string): string => `shown to cost less than ${others}`,
      people: (others: string): string => `shown to take fewer people than ${others}`,
      service: (measure: string, others: string): string => `shown to be ahead of ${others} in ${measure}`,
    },
    others: (count: number): string => `${count} others`,
    unbeaten: (names: string, keeping: string, measures: string): string =>
      `${names}: ${keeping}, not shown to be behind any other in ${measures}, nor ahead of all others.`,
    same: (measure: string, names: string): string => `No difference in ${measure} is shown between ${names}.`,
    nearly: (measure: string, names: string): string => `Almost the same ${measure}, by less than a thousandth: ${names}.`,
    behind: (measure: string, names: string): string => `Shown to be worse in ${measure}: ${names}.`,
    of: (name: string, sentence: string): string => `“${name}”, against the baseline: ${sentence}`,
    unsure: (names: string): string => `${names} probably keep all promises, too, but not beyond chance, and are left aside.`,
  },
  noneKeeps: 'None of the plans keeps all promises.',
  chance: 'Where the promise is kept or missed by so little, chance could have turned it.',
  table: 'The plans, and how they differ from the baseline',
  baseline: 'baseline',
  verdict: {
    better: 'better',
    worse: 'worse',
    higher: 'higher',
    lower: 'lower',
    negligible: 'negligible',
    'no difference shown': 'no difference shown',
  },
  points: 'points',
  none: 'none',
  below: (amount: string): string => `below ${amount}`,
  to: 'to',
  units: SYMBOLS,
  riskOf: (name: string): string => `If “${name}” stays as it is:`,
  frontier: {
    heading: 'Cost against service',
    explanation: 'Up is better, left is cheaper. The lines are the intervals of the service level.',
    text: (points: string): string => `${points}.`,
    pointWork: (letter: string, name: string, level: string, work: string): string => `${letter} ${name}: ${level} with ${work}`,
    point: (letter: string, name: string, level: string, cost: string): string => `${letter} ${name}: ${level} for ${cost}`,
  },
};
