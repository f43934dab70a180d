/** What the whole center costs, and what one gets for it. */
import { WholeField } from './fields.js';
import { field, type Measure, ratio } from './measure.js';

/** Weeks of a calendar as full-time weeks are counted: a calendar of up to seven days is one week's work. */
export function weeksOf(days: number): number {
  return Math.max(1, days / 7);
}

export const wholeMeasures: readonly Measure[] = [
  ratio({
    name: 'cost',
    words: 'Cost',
    unit: 'money',
    better: 'lower',
    definition: 'The cost of all teams together; teams without `costPerHour` add nothing, and where no team has one there is no value.',
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
  ratio({
    name: 'fullTimeEquivalents',
    words: 'Full-time equivalents',
    unit: 'people',
    better: 'neither',
    definition:
      'Rostered hours of all teams / `fullTimeWeek`: the full-time people whose week the roster fills; of a calendar of more than seven days, its rostered hours per seven days.',
    numerator: field(WholeField.rosteredTime),
    denominator: field(WholeField.fullTime),
  }),
];
