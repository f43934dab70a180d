/** What the whole center costs, and what one gets for it. */
import { WholeField } from './fields.js';
import { field, HOURS, type Measure, mean, ratio } from './measure.js';

/** A calendar of fewer days says nothing of a full-time week. */
const WORKING_WEEK = 5;

/** Weeks of a calendar as full-time weeks are counted: five to seven days are one week's work, fewer are none. */
export function weeksOf(days: number): number {
  return days < WORKING_WEEK ? 0 : Math.max(1, days / 7);
}

export const wholeMeasures: readonly Measure[] = [
  ratio({
    name: 'cost',
    words: 'Cost',
    unit: 'money',
    better: 'lower',
    definition:
      'The cost of all teams and bots together; those of which the scenario states no cost add nothing, and where it states none at all there is no value.',
    numerator: field(WholeField.cost),
    denominator: field(WholeField.priced),
  }),
  ratio({
    name: 'costPerContact',
    words: 'Cost per contact',
    unit: 'money',
    better: 'lower',
    definition: 'Cost / (answered + contained).',
    numerator: field(WholeField.cost),
    denominator: (rows, at) => rows[at + WholeField.priced] * (rows[at + WholeField.answered] + rows[at + WholeField.contained]),
  }),
  ratio({
    name: 'costPerResolution',
    words: 'Cost per resolution',
    unit: 'money',
    better: 'lower',
    definition: 'Cost / resolved contacts.',
    numerator: field(WholeField.cost),
    denominator: (rows, at) => rows[at + WholeField.priced] * rows[at + WholeField.resolved],
  }),
  mean({
    name: 'rosteredHours',
    words: 'Rostered hours in all',
    unit: 'hours',
    better: 'neither',
    definition: 'Paid hours of all teams together: people rostered, the absent included.',
    numerator: field(WholeField.rosteredTime),
    scale: HOURS,
  }),
  ratio({
    name: 'fullTimeEquivalents',
    words: 'Full-time equivalents',
    unit: 'people',
    better: 'neither',
    definition:
      'Rostered hours of all teams / `fullTimeWeek`: the full-time people whose week the roster fills; of a calendar of more than seven days, its rostered hours per seven days. Of fewer than five days there is no value.',
    numerator: field(WholeField.rosteredTime),
    denominator: field(WholeField.fullTime),
  }),
];
