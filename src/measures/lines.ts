/** A line by the clock, and who came to it. */
import { Wait } from '../center/counts.js';
import { LineField, ServedField } from './fields.js';
import { field, type Measure, mean, ratio } from './measure.js';

export const joiningMeasures: readonly Measure[] = [
  mean({
    name: 'joined',
    words: 'Joined',
    unit: 'contacts',
    better: 'neither',
    definition: 'Contacts that joined this line.',
    numerator: field(Wait.offered),
  }),
  mean({
    name: 'turnedAway',
    words: 'Turned away',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts that this line refused because it was at its limit.',
    numerator: field(Wait.refused),
  }),
];

export const leavingMeasures: readonly Measure[] = [
  mean({
    name: 'overflowed',
    words: 'Overflowed',
    unit: 'contacts',
    better: 'neither',
    definition: 'Contacts that left this line unanswered for another step by its overflow rule.',
    numerator: field(Wait.overflowed),
  }),
  mean({
    name: 'stillOpen',
    words: 'Still open',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts that still waited in this line 60 days after the last interval.',
    numerator: field(Wait.stillWaiting),
  }),
];

export const queueMeasures: readonly Measure[] = [
  ratio({
    name: 'queueLength',
    words: 'Average queue',
    unit: 'contacts',
    better: 'lower',
    definition: 'Time average of the contacts waiting in this line.',
    numerator: field(LineField.queueTime),
    denominator: field(ServedField.duration),
  }),
  mean({
    name: 'longestQueue',
    words: 'Longest queue',
    unit: 'contacts',
    better: 'lower',
    definition: 'The most contacts that waited in this line at one time, averaged over replications.',
    numerator: field(LineField.longestQueue),
  }),
  mean({
    name: 'queueAtEnd',
    words: 'Queue at the end',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts waiting in this line at the end of the interval.',
    only: 'intervals',
    numerator: field(LineField.queueAtEnd),
  }),
  mean({
    name: 'inHandAtEnd',
    words: 'In hand at the end',
    unit: 'contacts',
    better: 'neither',
    definition: "Contacts of this line in agents' hands at the end of the interval.",
    only: 'intervals',
    numerator: field(LineField.inHandAtEnd),
  }),
  mean({
    name: 'left',
    words: 'Gave up, by the clock',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts that gave up in this line, counted when they left it.',
    numerator: field(LineField.left),
  }),
];
