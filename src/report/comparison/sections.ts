import type { MeasureOfThing } from '../../experiment/compare/paired.js';
import type { ScopeKind } from '../../measures/measure.js';

/** One table of a printed comparison: measures of the things of some kinds. */
export interface ComparisonSection {
  /** By the name that it has among the texts. */
  readonly heading: 'service' | 'waits' | 'work';
  readonly parts: readonly ComparisonPart[];
}

export interface ComparisonPart {
  readonly kind: ScopeKind;
  readonly measures: readonly string[];
  /** Those of the measures that are printed only of things in which the plans differ. */
  readonly unlessSame?: readonly string[];
  /** Those of the measures that are printed only of teams whose people have several contacts in hand: else they say the same as others. */
  readonly ifSeveral?: readonly string[];
  /** Those of the measures that are printed only where another has no value, by its name. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** Of deferred work. */
const BACKLOG = ['averageBacklog', 'startingBacklogTime'];

/** In the order of the page. All other measures are in the JSON and CSV. */
export const COMPARISON_SECTIONS: readonly ComparisonSection[] = [
  { heading: 'service', parts: [{ kind: 'contacts', measures: ['serviceLevel', 'targetMet', 'abandonmentRate', 'resolutionRate'] }] },
  {
    heading: 'waits',
    parts: [
      { kind: 'contacts', measures: ['averageSpeedOfAnswer', 'waitP90'] },
      { kind: 'contacts', measures: BACKLOG, unlessSame: BACKLOG },
      { kind: 'lines', measures: ['averageWait'] },
    ],
  },
  {
    heading: 'work',
    parts: [
      // A team that may serve more contact types may thereby be there at more hours, which no line of what changed tells.
      {
        kind: 'teams',
        measures: ['rosteredHours', 'occupancy', 'concurrency', 'slotUse'],
        unlessSame: ['rosteredHours'],
        ifSeveral: ['concurrency', 'slotUse'],
      },
      { kind: 'bots', measures: ['cost'], unlessSame: ['cost'] },
      {
        kind: 'whole',
        measures: ['cost', 'costPerContact', 'fullTimeEquivalents', 'rosteredHours'],
        instead: { rosteredHours: 'fullTimeEquivalents' },
      },
    ],
  },
];

const IN_TABLE = new Set(
  COMPARISON_SECTIONS.flatMap(({ parts }) =>
    parts.flatMap(({ kind, measures, ifSeveral = [] }) =>
      measures.filter((measure) => !ifSeveral.includes(measure)).map((measure) => `${kind} ${measure}`),
    ),
  ),
);

/** Whether every printed comparison shows the measure, of whichever thing. */
export function isInTable({ kind, measure }: MeasureOfThing): boolean {
  return IN_TABLE.has(`${kind} ${measure.name}`);
}
