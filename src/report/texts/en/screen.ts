import type { Grade } from '../../../experiment/promises/grade.js';
import type { ServiceLevel } from '../../../scenario/scenario.js';

/** The words of results on the screen in English: headings, verdicts and doubts. Headings may be broken into lines. */
export const screenEn = {
  period: (from: string, to: string, days: number, timezone: string, interval: string): string =>
    `${days === 1 ? from : `${from} to ${to} (${days} days)`}, ${timezone}, in intervals of ${interval}`,
  run: (replications: number, seed: number): string => `${counted(replications)}, seed ${seed}`,
  meant: (confidence: string): string => `± is the ${confidence} confidence interval`,
  onlyOne: 'how sure the figures are takes more than one to say',
  together: (first: string, second: string): string => `${first}; ${second}`,

  /** All contact types, or lines, together. */
  all: 'all',

  sections: {
    types: 'Contact types',
    outcomes: 'Outcomes',
    channels: 'Channels',
    lines: 'Lines',
    teams: 'Teams',
    bots: 'Bots',
    whole: 'The whole',
  },

  targets: {
    heading: 'Service levels',
    promise: 'promise',
    ofAll: 'of all',
    counted: {
      offered: 'offered',
      answered: 'answered',
      exceptQuick: 'offered, less\nearly abandons',
      quickCounts: 'offered, early\nabandons as kept',
      arrived: 'arrived for\npeople',
    } satisfies Record<ServiceLevel['counts'], string>,
    reached: 'reached',
    period: 'chance for\nthe period',
    days: 'days\non target',
    intervals: 'intervals\non target',
    required: 'Required',
    grade: {
      kept: 'kept',
      likelyKept: 'probably kept',
      likelyMissed: 'probably missed',
      missed: 'missed',
    } satisfies Record<Grade, string>,
    /** @param target null: none */
    within: (target: string | null, time: string): string => (target === null ? `in ${time}` : `${target} in ${time}`),
  },

  comparison: {
    title: (baseline: string): string => `Compared with ${baseline}`,
    run: (replications: number, seed: number): string => `${counted(replications)} of each with the same customers, seed ${seed}`,
    onlyOne: 'how sure a difference is takes more than one to say',
    meant: (confidence: string): string => `± is the ${confidence} confidence interval of a difference`,
    corrected: (meant: string, scenarios: number, looks: number, confidence: string): string => {
      const reasons = [scenarios > 1 ? `${scenarios} scenarios` : '', looks > 1 ? `${looks} looks at the figures` : ''];
      const why = reasons.filter((reason) => reason !== '').join(' and ');
      return `${meant}: corrected for ${why}, so that ${confidence} holds for all together`;
    },
    changed: 'What changed',
    notThere: 'not there',
    unchanged: 'Nothing is written differently.',
    onlyInBaseline: (names: string): string => `Only in the baseline: ${names}.`,
    onlyHere: (names: string): string => `Only here: ${names}.`,
    service: 'Service',
    waits: 'Waits',
    work: 'Work and cost',
    baseline: 'baseline',
    plan: 'this plan',
    difference: 'difference',
    verdict: 'verdict',
    more: 'more to\nsettle it',
    verdicts: {
      better: 'better',
      worse: 'worse',
      higher: 'higher',
      lower: 'lower',
      'no difference shown': 'no difference shown',
    },
    noneShown: {
      contacts: (names: string): string => `No difference shown in the contact types ${names}.`,
      channels: (names: string): string => `No difference shown in the channels ${names}.`,
      lines: (names: string): string => `No difference shown in the lines ${names}.`,
      teams: (names: string): string => `No difference shown in the teams ${names}.`,
      bots: (names: string): string => `No difference shown in the bots ${names}.`,
      whole: (names: string): string => `No difference shown in the whole ${names}.`,
    },
    ranking: 'Ranking',
    toBest: 'to the best\nof the others',
    mayBeBest: 'may be the best',
    best: (confidence: string, measure: string, names: readonly string[]): string =>
      names.length === 1
        ? `With ${confidence} confidence the best by ${measure} is ${names[0]}.`
        : `With ${confidence} confidence the best by ${measure} is one of these ${names.length}: ${names.join('; ')}.`,
  },

  doubts: {
    imprecise: (measure: string, replications: string): string =>
      `${measure} is not as precise as wanted after ${replications} replications, the most allowed (run.precision.most)`,
    open: (contacts: string): string =>
      `${contacts} contacts on average had not ended 60 days after the period; they are in no figure of how contacts end`,
    same: 'nothing is written differently from the baseline, so there is nothing to compare',
    otherDays:
      'the days are not those of the baseline: contacts, hours and cost are of different periods, and fewer customers are the same',
    recorded: 'is recorded (arrivals: log) and keeps its volume while the others grow',
  },
};

function counted(replications: number): string {
  return `${replications} replication${replications === 1 ? '' : 's'}`;
}
