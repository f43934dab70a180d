/** How often the promise was kept: the service level, its counts, and how likely its target is to be reached. */
import { Contact, Wait } from '../center/counts.js';
import type { ServiceLevel } from '../scenario/scenario.js';
import { ServedField } from './fields.js';
import { field, type Measure, mean, type RatioMeasure, ratio } from './measure.js';
import type { ServedPlace } from './served-place.js';

/** Whom a rule's denominator holds where its counts are of contacts: those of a type, or those of a type in one line. */
export type ServiceRow = 'contacts' | 'cells';

/**
 * Numerator and denominator of the service level of one contact type (or of one in a line) by its own rule. Who gave up in less than
 * `shortAbandon` is in neither: `answered` and `abandonedWithin` never hold them, of the others they are taken away. Where they are kept
 * they are as if they had been answered in time.
 *
 * @param row begins with the fields of `Wait`
 * @param into gets the numerator and, after it, the denominator
 */
export function serviceTerms(
  rule: ServiceLevel,
  kind: ServiceRow,
  row: Float64Array,
  at: number,
  into: Float64Array,
  intoAt: number,
): void {
  const short = row[at + Wait.shortAbandoned];
  const [kept, leftOut] = rule.shortAbandons === 'kept' ? [short, 0] : [0, short];
  const answeredWithin = row[at + Wait.answeredWithin] + kept;
  const abandonedWithin = row[at + Wait.abandonedWithin];
  const offered = row[at + Wait.offered] - leftOut;
  into[intoAt] = rule.counts === 'quickCounts' ? answeredWithin + abandonedWithin : answeredWithin;
  into[intoAt + 1] = denominator();

  function denominator(): number {
    switch (rule.counts) {
      case 'offered':
      case 'quickCounts':
        return offered;
      case 'answered':
        return row[at + Wait.answered] + kept;
      case 'exceptQuick':
        return offered - abandonedWithin;
      case 'arrived':
        // In a line those who came to it are those who joined it and those whom it refused.
        if (kind === 'cells') return offered + row[at + Wait.refused];
        return row[at + Contact.arrived] - row[at + Contact.contained] - leftOut;
    }
  }
}

export function serviceLevelMeasures(place: ServedPlace): Measure[] {
  return [
    ratio({
      name: 'serviceLevel',
      words: 'Service level',
      unit: 'share',
      better: 'higher',
      definition: place.serviceLevel,
      numerator: field(ServedField.serviceNumerator),
      denominator: field(ServedField.serviceDenominator),
    }),
    countUnderRule(
      'answeredWithin',
      'Answered in time',
      'higher',
      `${place.who} answered with a wait of \`within\` or less.`,
      Wait.answeredWithin,
    ),
    countUnderRule(
      'abandonedWithin',
      'Abandoned early',
      'neither',
      `${place.who} who gave up with a wait of \`within\` or less, those who gave up in less than \`shortAbandon\` left out.`,
      Wait.abandonedWithin,
    ),
    countUnderRule(
      'shortAbandoned',
      'Short abandons',
      'neither',
      `${place.who} who gave up in less than \`shortAbandon\`.`,
      Wait.shortAbandoned,
    ),
    {
      kind: 'chance',
      of: 'replications',
      name: 'targetMet',
      words: 'Chance for the period',
      unit: 'share',
      better: 'higher',
      definition: `Share of replications in which the service level of the whole period reached the target${place.severalTargets}.`,
      numerator: field(ServedField.met),
      denominator: field(ServedField.judged),
    },
    {
      kind: 'chance',
      of: 'parts',
      name: 'daysMet',
      words: 'Days on target',
      unit: 'share',
      better: 'higher',
      definition: `Of all days that have a service level, in all replications, the share that reached the target${place.severalTargets}.`,
      numerator: field(ServedField.daysMet),
      denominator: field(ServedField.daysJudged),
    },
    {
      kind: 'chance',
      of: 'parts',
      name: 'intervalsMet',
      words: 'Intervals on target',
      unit: 'share',
      better: 'higher',
      definition: `Of all intervals that have a service level, in all replications, the share that reached the target${place.severalTargets}.`,
      numerator: field(ServedField.intervalsMet),
      denominator: field(ServedField.intervalsJudged),
    },
  ];
}

/** A count that has a value only where there is a rule to count by. */
function countUnderRule(name: string, words: string, better: Measure['better'], definition: string, index: number): RatioMeasure {
  return {
    ...mean({ name, words, unit: 'contacts', better, definition, numerator: field(index) }),
    denominator: field(ServedField.ruled),
  };
}
