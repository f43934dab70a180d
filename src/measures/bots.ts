import { Bot } from '../center/counts.js';
import { BotField } from './fields.js';
import { field, type Measure, mean, ratio } from './measure.js';

export const botMeasures: readonly Measure[] = [
  mean({
    name: 'sessions',
    words: 'Sessions',
    unit: 'sessions',
    better: 'neither',
    definition: 'Sessions started.',
    numerator: field(Bot.sessions),
  }),
  mean({
    name: 'contained',
    words: 'Contained',
    unit: 'sessions',
    better: 'higher',
    definition: 'Sessions with which the contact ended, resolved or not.',
    numerator: field(Bot.contained),
  }),
  mean({
    name: 'handedOn',
    words: 'Handed on',
    unit: 'sessions',
    better: 'neither',
    definition: 'Sessions after which the contact went on to another step.',
    numerator: field(Bot.handedOn),
  }),
  mean({
    name: 'refused',
    words: 'Refused',
    unit: 'contacts',
    better: 'lower',
    definition: 'Contacts that found no session free.',
    numerator: field(Bot.refused),
  }),
  ratio({
    name: 'averageSessions',
    words: 'Average sessions at a time',
    unit: 'sessions',
    better: 'neither',
    definition: 'Time average of the sessions that were open.',
    numerator: field(Bot.sessionTime),
    denominator: field(BotField.duration),
  }),
  mean({
    name: 'peakSessions',
    words: 'Most sessions at a time',
    unit: 'sessions',
    better: 'neither',
    definition: 'The most sessions that were open at one time, averaged over replications.',
    numerator: field(Bot.peakSessions),
  }),
  ratio({
    name: 'occupancy',
    words: 'Occupancy',
    unit: 'share',
    better: 'neither',
    definition: 'Average sessions / sessions that the bot has; no value where they are unlimited.',
    numerator: field(Bot.sessionTime),
    denominator: field(BotField.placeTime),
  }),
  ratio({
    name: 'cost',
    words: 'Cost',
    unit: 'money',
    better: 'lower',
    definition: 'Sessions × `costPerContact` + hours of the calendar × `costPerHour`; no value where the scenario states neither.',
    numerator: field(BotField.cost),
    denominator: field(BotField.priced),
  }),
];
