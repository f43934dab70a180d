/** What the groups of a team's people (newcomers, experienced ones) have done. */
import { Group } from '../center/counts.js';
import { GroupField } from './fields.js';
import { field, type Measure, mean, ratio, SECONDS } from './measure.js';

export const groupMeasures: readonly Measure[] = [
  mean({
    name: 'handled',
    words: 'Handled',
    unit: 'contacts',
    better: 'neither',
    definition: 'Agent steps finished by people of the group.',
    numerator: field(Group.handled),
  }),
  ratio({
    name: 'handledShare',
    words: 'Share of what the team handled',
    unit: 'share',
    better: 'neither',
    definition: 'Agent steps finished by people of the group / those finished by the team.',
    numerator: field(Group.handled),
    denominator: field(GroupField.handledByTeam),
  }),
  ratio({
    name: 'handlingShare',
    words: "Share of the team's handling time",
    unit: 'share',
    better: 'neither',
    definition: 'Time that steps finished by people of the group were in hand, wrap-up included / the same of the team.',
    numerator: field(Group.handlingTime),
    denominator: field(GroupField.handlingTimeOfTeam),
  }),
  ratio({
    name: 'handleTime',
    words: 'Average handle time',
    unit: 'seconds',
    better: 'neither',
    definition: 'Mean time that an agent step finished by people of the group was in hand, wrap-up included.',
    numerator: field(Group.handlingTime),
    denominator: field(Group.handled),
    scale: SECONDS,
  }),
  ratio({
    name: 'unresolvedShare',
    words: 'Ended unresolved',
    unit: 'share',
    better: 'lower',
    definition: 'Agent steps finished by people of the group after which the contact left unresolved / all that they finished.',
    numerator: field(Group.unresolved),
    denominator: field(Group.handled),
  }),
  ratio({
    name: 'occupancy',
    words: 'Occupancy',
    unit: 'share',
    better: 'neither',
    definition:
      'Busy time of people of the group / the time that they were there, on duty or finishing what they had in hand, to the end of the last interval.',
    numerator: field(Group.busyTime),
    denominator: field(Group.dutyTime),
  }),
];
