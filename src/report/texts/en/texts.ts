import type { Measure, ScopeKind } from '../../../measures/measure.js';
import type { ServiceLevel } from '../../../scenario/scenario.js';
import { SYMBOLS } from '../../text/number.js';
import { auditEn } from './audit.js';
import { capacityEn } from './capacity.js';
import { changesEn } from './changes.js';
import { chartsEn } from './charts.js';
import { checkEn } from './check.js';
import { comparisonEn } from './comparison.js';
import { listed } from './listed.js';
import { runEn } from './run.js';

/** The words of results in English, on the screen and on the page. Names and figures come in as texts that are ready to be read. */
export const en = {
  language: 'en',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  units: SYMBOLS,
  /** What a measure is called; its own words are English. */
  measure: (_kind: ScopeKind, { words }: Measure): string => words,
  /** What people call a thing of the scenario: its label there, or else its name. */
  thing: (_kind: ScopeKind, name: string): string => name,
  /** What people call a shift of a team. */
  shift: (_team: string, name: string): string => name,
  /** A group of a team's people that has no name, by its number from 1. */
  group: (number: number): string => `group ${number}`,
  /** A date with its weekday. */
  day: (weekday: string, date: string): string => `${weekday} ${date}`,
  /** A day and a time of it, or of every day. */
  moment: (day: string, time: string): string => `${day} ${time}`,
  /** Sentences one after another; those that are empty are left out. */
  sentences: (sentences: readonly string[]): string => sentences.filter((sentence) => sentence !== '').join(' '),
  /** Names, and phrases, one after another. */
  names: (names: readonly string[]): string => names.join(', '),
  items: (items: readonly string[]): string => items.join('; '),
  list: (items: readonly string[]): string => listed(items, 'and'),
  /** One of several names. */
  either: (items: readonly string[]): string => listed(items, 'or'),
  /** Phrases that hold figures, one after another in a sentence. */
  phrases: (items: readonly string[]): string => listed(items, 'and'),
  quoted: (text: string): string => `“${text}”`,
  /** What an axis shows, and in which unit. */
  inUnit: (measure: string, unit: string): string => `${measure}, ${unit}`,
  /** What something is about, and what is said of it. */
  labelled: (label: string, said: string): string => `${label}: ${said}`,
  /** A name of a contact type that stands for all of them. */
  all: 'all contacts',
  /** @param interval how long the intervals are */
  period: (from: string, to: string, days: number, timezone: string, interval: string): string =>
    `${days === 1 ? from : `${from} to ${to} (${days} days)`}, ${timezone}, in intervals of ${interval}`,
  replications: (count: number, seed: number): string => `${count} replication${count === 1 ? '' : 's'}, seed ${seed}`,
  plusMinus: (confidence: string): string => `± is the ${confidence} confidence interval`,
  nav: { leadership: 'The answer', planners: 'For planners', auditors: 'For auditors' },
  /** Above a table that is wider than a phone. */
  swipe: 'The table goes on: swipe or scroll it sideways for more columns →',
  noValue: 'no value',
  interval: (confidence: string, low: string, high: string): string => `${confidence} sure: between ${low} and ${high}.`,
  oneReplication: 'One replication only: how sure this is takes more than one to say.',

  promise: {
    heading: 'Service levels',
    requirements: 'Required',
    promised: 'Promised',
    reached: 'Reached',
    verdict: 'Verdict',
    definition: 'Of all',
    chance: 'Chance for the period',
    /** Whose chance is told where nothing else that is required is in it. */
    allLevels: 'all service levels',
    days: 'Days on target',
    intervals: 'Intervals on target',
    /** @param target null: none is promised */
    service: (target: string | null, within: string, until: 'answer' | 'reply' | 'resolved'): string => {
      const done = { answer: '', reply: 'replied to ', resolved: 'resolved ' }[until];
      return target === null ? `${done}within ${within}` : `${target} ${done}within ${within}`;
    },
    ofOpeningHours: (time: string): string => `${time} of opening hours`,
    requirement: (relation: string, value: string): string => `${RELATIONS[relation] ?? relation} ${value}`,
    /** What a requirement is about: `Average wait, line technical`. */
    measured: (words: string, kind: string, name: string): string => (name === '' ? words : `${words}, ${KINDS[kind] ?? ''} ${name}`),
    /** `team night` */
    thing: (kind: string, name: string): string => `${KINDS[kind] ?? ''} ${name}`,
    /** A promise of somebody in one phrase. */
    of: (who: string, promised: string): string => `${who}: ${promised}`,
    counted: {
      offered: 'offered',
      answered: 'answered',
      exceptQuick: 'offered, less early abandons',
      quickCounts: 'offered, early abandons as kept',
      arrived: 'arrived for people',
    } satisfies Record<ServiceLevel['counts'], string>,
    state: {
      kept: 'kept',
      likelyKept: 'probably kept',
      likelyMissed: 'probably missed',
      missed: 'missed',
      unknown: 'no value',
    },
  },

  run: runEn,

  comparison: comparisonEn,

  changes: changesEn,

  capacity: capacityEn,

  card: {
    busiest: (measure: string, team: string): string => `${measure}: ${team}, the busiest team`,
    plusMinus: (half: string): string => `± ${half}`,
  },

  /** How much work is paid for. */
  work: {
    people: (count: string): string => `${count} full-time people`,
    hours: (hours: string): string => `${hours} of paid work`,
  },

  cost: {
    heading: 'What it costs',
    text: (cost: string, days: number, perContact: string | null): string =>
      `${cost} for ${days === 1 ? 'the day' : `the ${days} days`}${perContact === null ? '' : `, ${perContact} for each contact served`}.`,
    work: (work: string): string => `It takes ${work}, those absent included.`,
    noCurrency: 'The scenario names no currency.',
    unknown: 'The scenario states no cost (such as costPerHour of its teams).',
    /** @param names teams and bots */
    unpriced: (names: string): string => `Of these no cost is stated, so they are not in it: ${names}.`,
  },

  risk: {
    heading: 'What is at risk if nothing is done',
    lost: (count: string, share: string, perDay: string | null): string =>
      `About ${count} customers (${share} of those who come) give up, are turned away or are sent away unanswered${perDay === null ? '' : `: about ${perDay} a day`}.`,
    nobodyLost: 'Hardly anyone is lost unanswered: fewer than one customer in the period gives up or is turned away.',
    lostLater: (count: string, share: string): string =>
      `About ${count} more (${share} of those who come) were answered and give up later, while they wait for somebody else.`,
    days: (share: string, name: string): string => `On ${share} of days the promise to ${name} customers is missed.`,
    /** @param more days that are not named */
    weakDays: (days: readonly string[], more: number): string =>
      `Days weaker than the rest: ${listed(days, 'and')}${more === 0 ? '' : `; and ${more} more`}.`,
    /** @param more times that are not named */
    weakTimes: (times: readonly string[], more: number): string =>
      `Times weaker than the rest: ${listed(times, 'and')}${more === 0 ? '' : `; and ${more} more`}.`,
    noneWeaker: 'No day and no time of day is shown to be weaker than the others.',
    behind: (line: string, wait: string, lost: string): string =>
      `In the line ${line}, behind the first answer, customers wait ${wait} on average and ${lost} give up.`,
    weakTime: (time: string, level: string, name: string): string => `${time} (${level} of ${name} in time)`,
    busy: (team: string, share: string): string => `${team} is busy ${share} of its time: an absence or a busier day is felt at once.`,
    late: (count: string): string => `${count} contacts were still open 60 days after the period.`,
  },

  check: checkEn,
  chart: chartsEn,
  doubts: {
    imprecise: (measure: string, replications: string): string =>
      `${measure} is not as precise as wanted after ${replications} replications, the most allowed (run.precision.most)`,
    open: (contacts: string): string =>
      `${contacts} contacts on average had not ended 60 days after the period; they count in waits with the wait so far`,
    same: 'nothing is written differently from the baseline, so there is nothing to compare',
    otherDays:
      'the days are not those of the baseline: contacts, hours and cost are of different periods, and fewer customers are the same',
    recorded: 'is recorded (arrivals: log) and keeps its volume while the others grow',
  },

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
  groups: 'group',
  bots: 'bot',
};
const RELATIONS: Readonly<Record<string, string>> = { '<=': 'at most', '>=': 'at least', '<': 'below', '>': 'above' };
