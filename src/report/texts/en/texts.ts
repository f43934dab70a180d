import type { Measure, ScopeKind } from '../../../measures/measure.js';
import { SYMBOLS } from '../../text/number.js';
import { auditEn } from './audit.js';
import { capacityEn } from './capacity.js';
import { chartsEn } from './charts.js';
import { checkEn } from './check.js';
import { comparisonEn } from './comparison.js';
import { screenEn } from './screen.js';
import { screenCapacityEn } from './screen-capacity.js';

/** The words of results in English, on the screen and on the page. Names and figures come in as texts that are ready to be read. */
export const en = {
  language: 'en',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  units: SYMBOLS,
  /** What a measure is called; its own words are English. */
  measure: (_kind: ScopeKind, { words }: Measure): string => words,
  /** A date with its weekday. */
  day: (weekday: string, date: string): string => `${weekday} ${date}`,
  /** A day and a time of it, or of every day. */
  moment: (day: string, time: string): string => `${day} ${time}`,
  /** Sentences one after another; those that are empty are left out. */
  sentences: (sentences: readonly string[]): string => sentences.filter((sentence) => sentence !== '').join(' '),
  /** Names, and phrases, one after another. */
  names: (names: readonly string[]): string => names.join(', '),
  items: (items: readonly string[]): string => items.join('; '),
  list: (items: readonly string[]): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`,
  quoted: (text: string): string => `“${text}”`,
  /** A name of a contact type that stands for all of them. */
  all: 'all contacts',
  period: (from: string, to: string, days: number, timezone: string): string =>
    days === 1 ? `${from}, one day, ${timezone}` : `${from} to ${to}, ${days} days, ${timezone}`,
  nav: { leadership: 'The answer', planners: 'For planners', auditors: 'For auditors' },
  noValue: 'no value',
  interval: (confidence: string, low: string, high: string): string => `${confidence} sure: between ${low} and ${high}.`,
  oneReplication: 'One replication only: how sure this is takes more than one to say.',

  promise: {
    service: (target: string, within: string): string => `${target} answered within ${within}`,
    requirement: (relation: string, value: string): string => `${RELATIONS[relation] ?? relation} ${value}`,
    /** What a requirement is about: `Average wait, line technical`. */
    measured: (words: string, kind: string, name: string): string => (name === '' ? words : `${words}, ${KINDS[kind] ?? ''} ${name}`),
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

  comparison: comparisonEn,

  capacity: capacityEn,

  card: {
    serviceLevel: 'answered in time',
    wait: 'wait until an answer, on average',
    waitP90: 'at most, for 9 customers of 10',
    abandonment: 'give up waiting',
    busiest: (team: string): string => `busy: ${team}, the busiest team`,
    cost: 'cost of the period',
    fullTime: 'full-time people rostered',
    /** The same by the names of measures, where several plans stand beside each other. */
    of: {
      serviceLevel: 'answered in time',
      daysMet: 'days on which all promises are kept',
      averageSpeedOfAnswer: 'wait until an answer, on average',
      abandonmentRate: 'give up waiting',
      fullTimeEquivalents: 'full-time people rostered',
      cost: 'cost of the period',
    } as Readonly<Record<string, string>>,
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

  check: checkEn,
  chart: chartsEn,
  screen: screenEn,
  screenCapacity: screenCapacityEn,

  audit: auditEn,
  footer: (version: string): string => `Made by staffsim ${version}. This page needs no network and no script.`,
};

/** The words of results in one language. */
export type Texts = typeof en;

const KINDS: Readonly<Record<string, string>> = {
  contacts: 'contact type',
  channels: 'channel',
  lines: 'line',
  teams: 'team',
  bots: 'bot',
};
const RELATIONS: Readonly<Record<string, string>> = { '<=': 'at most', '>=': 'at least', '<': 'below', '>': 'above' };
