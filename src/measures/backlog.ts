/** Deferred work that is open, by the clock. */
import { ServedField } from './fields.js';
import { field, HOURS, type Measure, ratio, SECONDS, type Term } from './measure.js';

/** Whether work is deferred here; whether some of it is open; whether some was when the calendar began. */
const isDeferred: Term = (rows, at) => (rows[at + ServedField.deferredTime] > 0 ? 1 : 0);
const isOpen: Term = (rows, at) => (rows[at + ServedField.backlog] > 0 ? 1 : 0);
const hasStarting: Term = (rows, at) => (rows[at + ServedField.hasStarting] > 0 ? 1 : 0);

/** Of centers in which some work is deferred. */
export const backlogMeasures: readonly Measure[] = [
  ratio({
    name: 'backlog',
    words: 'Backlog',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts by a deferred channel that have come and not ended, at the end of the interval.',
    only: 'intervals',
    numerator: field(ServedField.backlog),
    denominator: isDeferred,
  }),
  ratio({
    name: 'backlogAge',
    words: 'Age of the oldest in the backlog',
    unit: 'seconds',
    better: 'lower',
    definition: 'How long the oldest contact of the backlog has been open at the end of the interval, where there is one.',
    only: 'intervals',
    numerator: field(ServedField.backlogAge),
    denominator: isOpen,
    scale: SECONDS,
  }),
  ratio({
    name: 'averageBacklog',
    words: 'Average backlog',
    unit: 'contacts',
    better: 'lower',
    definition: 'Time average of the contacts by a deferred channel that have come and not ended.',
    numerator: field(ServedField.backlogTime),
    denominator: field(ServedField.deferredTime),
  }),
  ratio({
    name: 'startingBacklog',
    words: 'Starting backlog left',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts that were open when the calendar began and have not ended, at the end of the interval.',
    only: 'intervals',
    numerator: field(ServedField.starting),
    denominator: hasStarting,
  }),
  {
    kind: 'chance',
    of: 'replications',
    name: 'startingBacklogGone',
    words: 'Starting backlog gone',
    unit: 'share',
    better: 'higher',
    definition: 'Share of replications in which all that was open when the calendar began has ended by the end of the interval.',
    only: 'intervals',
    numerator: (rows, at) => (hasStarting(rows, at) === 1 && rows[at + ServedField.starting] === 0 ? 1 : 0),
    denominator: hasStarting,
  },
  ratio({
    name: 'startingBacklogTime',
    words: 'Time until the starting backlog is gone',
    unit: 'hours',
    better: 'lower',
    definition:
      'Time by the clock in which some of what was open when the calendar began still is: from there until the last of it has ended, at most the length of the calendar.',
    numerator: field(ServedField.startingTime),
    denominator: hasStarting,
    scale: HOURS,
  }),
];
