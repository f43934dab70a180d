import type { Figures } from '../../experiment/result/result.js';
import type { ScopeKind } from '../../measures/measure.js';
import { workMeasure } from '../text/work.js';
import type { Texts } from '../texts/en/texts.js';

/** One table of the printed report: things of a kind, and the measures of them that a planner reads first. */
export interface Section {
  /** By the name that it has among the texts. */
  readonly heading: keyof Texts['run']['sections'];
  readonly kind: Exclude<ScopeKind, 'whole'>;
  readonly measures: readonly string[];
  /** Measures that are printed only where one of the things has more than none of it. */
  readonly unlessNone: readonly string[];
  /** Measures that are printed only where somebody may have several contacts in hand; else they would say the same as others. */
  readonly ifSeveral?: readonly string[];
}

/** In the order of the page. What is not here is in the JSON and CSV. */
export const SECTIONS: readonly Section[] = [
  {
    heading: 'types',
    kind: 'contacts',
    measures: ['offered', 'serviceLevel', 'averageSpeedOfAnswer', 'waitP90', 'abandonmentRate'],
    unlessNone: [],
  },
  {
    heading: 'outcomes',
    kind: 'contacts',
    measures: [
      'arrived',
      'turnedAwayShare',
      'containmentRate',
      'escalationRate',
      'resolutionRate',
      'timeToResolution',
      'averageBacklog',
      'startingBacklogTime',
    ],
    unlessNone: ['turnedAwayShare', 'containmentRate', 'escalationRate', 'averageBacklog', 'startingBacklogTime'],
  },
  {
    heading: 'channels',
    kind: 'channels',
    measures: ['offered', 'serviceLevel', 'averageSpeedOfAnswer', 'waitP90', 'abandonmentRate'],
    unlessNone: [],
  },
  {
    heading: 'lines',
    kind: 'lines',
    measures: ['joined', 'averageWait', 'waitP90', 'longestWait', 'queueLength', 'turnedAway', 'abandonmentRate'],
    unlessNone: ['turnedAway'],
  },
  {
    heading: 'teams',
    kind: 'teams',
    measures: ['dutyHours', 'occupancy', 'utilization', 'concurrency', 'slotUse', 'handled', 'overrunHours', 'cost'],
    unlessNone: ['overrunHours', 'cost'],
    ifSeveral: ['concurrency', 'slotUse'],
  },
  {
    heading: 'groups',
    kind: 'groups',
    measures: ['handled', 'handledShare', 'handleTime', 'occupancy', 'unresolvedShare'],
    unlessNone: ['unresolvedShare'],
  },
  {
    heading: 'bots',
    kind: 'bots',
    measures: ['sessions', 'contained', 'handedOn', 'refused', 'peakSessions', 'occupancy', 'cost'],
    unlessNone: ['refused', 'occupancy', 'cost'],
  },
];

const WHOLE = ['cost', 'costPerContact', 'costPerResolution'];

/** Of the whole, in one line. */
export function wholeMeasures(whole: Figures): string[] {
  return [...WHOLE, workMeasure(whole)];
}
