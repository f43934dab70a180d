/** What became of the contacts of a type. */
import { Contact, Wait } from '../center/counts.js';
import { ServedField } from './fields.js';
import { field, type Measure, mean, ratio, SECONDS, sumOf } from './measure.js';

const turnedAway = sumOf(Contact.turnedAwayClosed, Contact.turnedAwayTrunks, Contact.turnedAwayLine, Contact.turnedAwayBot);

/** From arrival to the first line. */
export const arrivalMeasures: readonly Measure[] = [
  mean({
    name: 'arrived',
    words: 'Arrived',
    unit: 'contacts',
    better: 'neither',
    definition: 'Contacts that came.',
    numerator: field(Contact.arrived),
  }),
  mean({
    name: 'turnedAway',
    words: 'Turned away',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts that never joined a line: the type was closed, or the trunks, the line or the bot were full.',
    numerator: turnedAway,
  }),
  ratio({
    name: 'turnedAwayShare',
    words: 'Share turned away',
    unit: 'share',
    better: 'lower',
    definition: 'Turned away / arrived.',
    numerator: turnedAway,
    denominator: field(Contact.arrived),
  }),
  mean({
    name: 'turnedAwayClosed',
    words: 'Turned away: closed',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts turned away because their type was closed.',
    numerator: field(Contact.turnedAwayClosed),
  }),
  mean({
    name: 'turnedAwayTrunks',
    words: 'Turned away: trunks full',
    unit: 'contacts',
    better: 'lower',
    definition: "Contacts turned away because the channel's trunks were full.",
    numerator: field(Contact.turnedAwayTrunks),
  }),
  mean({
    name: 'turnedAwayLine',
    words: 'Turned away: line full',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts turned away because the line was at its limit.',
    numerator: field(Contact.turnedAwayLine),
  }),
  mean({
    name: 'turnedAwayBot',
    words: 'Turned away: bot full',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts turned away because the bot had no session free.',
    numerator: field(Contact.turnedAwayBot),
  }),
  mean({
    name: 'contained',
    words: 'Contained',
    unit: 'contacts',
    better: 'higher',
    definition: 'Contacts that ended at a bot or a pause, resolved or not, without joining a line.',
    numerator: field(Contact.contained),
  }),
  ratio({
    name: 'containmentRate',
    words: 'Containment rate',
    unit: 'share',
    better: 'higher',
    definition: 'Of the contacts that entered a bot before any line the share that is contained.',
    numerator: field(Contact.containedByBot),
    denominator: field(Contact.enteredBot),
  }),
  mean({
    name: 'resolvedByBot',
    words: 'Resolved by bot',
    unit: 'contacts',
    better: 'higher',
    definition: 'Contained contacts that ended resolved, at a bot or a pause.',
    numerator: field(Contact.resolvedByBot),
  }),
];

/** How the journeys ended. */
export const endMeasures: readonly Measure[] = [
  mean({
    name: 'abandonedLater',
    words: 'Abandoned later',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts that gave up, or were refused, in a line after an answer; they end unresolved.',
    numerator: field(Contact.abandonedLater),
  }),
  mean({
    name: 'resolved',
    words: 'Resolved',
    unit: 'contacts',
    better: 'higher',
    definition: 'Contained and answered contacts whose journey ended resolved.',
    numerator: field(Contact.resolved),
  }),
  mean({
    name: 'unresolved',
    words: 'Unresolved',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contained and answered contacts whose journey ended unresolved.',
    numerator: field(Contact.unresolved),
  }),
  ratio({
    name: 'resolutionRate',
    words: 'Resolution rate',
    unit: 'share',
    better: 'higher',
    definition: 'Resolved / arrived.',
    numerator: field(Contact.resolved),
    denominator: field(Contact.arrived),
  }),
  ratio({
    name: 'firstContactResolution',
    words: 'First contact resolution',
    unit: 'share',
    better: 'higher',
    definition: 'Resolved / (answered + contained); a transfer on the way does not count against it.',
    numerator: field(Contact.resolved),
    denominator: sumOf(Wait.answered, Contact.contained),
  }),
  mean({
    name: 'stillOpen',
    words: 'Still open',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts that had not ended 60 days after the last interval.',
    numerator: field(Contact.stillOpen),
  }),
];

/** What agents did for the contacts. */
export const handlingMeasures: readonly Measure[] = [
  ratio({
    name: 'handleTime',
    words: 'Average handle time',
    unit: 'seconds',
    better: 'neither',
    definition: "Mean time that a contact of an agent step was in an agent's hands, wrap-up included, time set aside left out.",
    numerator: field(Contact.handleTime),
    denominator: field(Contact.handled),
    scale: SECONDS,
  }),
  ratio({
    name: 'workTime',
    words: 'Work per answered contact',
    unit: 'seconds',
    better: 'lower',
    definition: "Time in agents' hands over all agent steps / answered contacts.",
    numerator: field(Contact.handleTime),
    denominator: field(Wait.answered),
    scale: SECONDS,
  }),
  mean({
    name: 'escalated',
    words: 'Escalated',
    unit: 'contacts',
    better: 'lower',
    definition:
      'Contacts that were answered and then entered a step at another skill whose teams have a higher tier (without tiers: at any other skill), each once.',
    numerator: field(Contact.escalated),
  }),
  ratio({
    name: 'escalationRate',
    words: 'Escalation rate',
    unit: 'share',
    better: 'lower',
    definition: 'Escalated / answered.',
    numerator: field(Contact.escalated),
    denominator: field(Wait.answered),
  }),
  ratio({
    name: 'transfers',
    words: 'Transfers per answered contact',
    unit: 'number',
    better: 'lower',
    definition: 'Mean number of agent steps that an answered contact entered after its first answer.',
    numerator: field(Contact.transfers),
    denominator: field(Wait.answered),
  }),
];

/** Contacts by the tier of the team that ended them, one measure a tier. */
export function tierMeasures(tiers: readonly number[]): Measure[] {
  return tiers.map((tier, index) =>
    mean({
      name: `byTier${tier}`,
      words: `Ended by tier ${tier}`,
      unit: 'contacts',
      better: 'neither',
      definition: `Contacts that ended resolved or unresolved, and not by giving up, after a team of tier ${tier} had them last.`,
      numerator: field(ServedField.tiers + index),
    }),
  );
}
