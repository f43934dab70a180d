/** How contacts fared in front of agents: the measures that contact types and lines have in common. */
import { Contact, Wait } from '../center/counts.js';
import { ServedField } from './fields.js';
import { field, type Measure, mean, ratio, SECONDS, sumOf } from './measure.js';
import { PERCENTILES, percentile } from './percentiles.js';
import type { ServedPlace } from './served-place.js';

/** Who still waits 60 days after the end counts with the wait so far. */
const allWaits = sumOf(Wait.waitAnswered, Wait.waitAbandoned, Wait.waitDisconnected, Wait.waitOverflowed, Wait.waitStillWaiting);

export function offeredMeasures(place: ServedPlace): Measure[] {
  return [
    mean({
      name: 'offered',
      words: 'Offered',
      unit: 'contacts',
      better: 'neither',
      definition: place.joined,
      numerator: field(Wait.offered),
    }),
    mean({
      name: 'answered',
      words: 'Answered',
      unit: 'contacts',
      better: 'higher',
      definition: `${place.who} that an agent took up.`,
      numerator: field(Wait.answered),
    }),
    mean({
      name: 'abandoned',
      words: 'Abandoned',
      unit: 'contacts',
      better: 'lower',
      definition: `${place.who} that gave up unanswered, those included that hung up at once (with a wait of 0).`,
      numerator: field(Wait.abandoned),
    }),
    ratio({
      name: 'abandonmentRate',
      words: 'Abandonment rate',
      unit: 'share',
      better: 'lower',
      definition: 'Abandoned / offered.',
      numerator: field(Wait.abandoned),
      denominator: field(Wait.offered),
    }),
    mean({
      name: 'disconnected',
      words: 'Disconnected',
      unit: 'contacts',
      better: 'lower',
      definition: `${place.who} sent away unanswered: waiting at closing, or refused by a line they were sent on to.`,
      numerator: field(Wait.disconnected),
    }),
  ];
}

export function waitMeasures(place: ServedPlace): Measure[] {
  return [
    ratio({
      name: 'averageSpeedOfAnswer',
      words: 'Average speed of answer',
      unit: 'seconds',
      better: 'lower',
      definition: `Mean wait of answered contacts: ${place.wait}.`,
      numerator: field(Wait.waitAnswered),
      denominator: field(Wait.answered),
      scale: SECONDS,
    }),
    ratio({
      name: 'averageWait',
      words: 'Average wait',
      unit: 'seconds',
      better: 'lower',
      definition: `Mean wait of all offered contacts, those who gave up included: ${place.wait}.`,
      numerator: allWaits,
      denominator: field(Wait.offered),
      scale: SECONDS,
    }),
    ...PERCENTILES.wait.map((share) => percentile('wait', share, 'Wait', 'the wait of offered contacts')),
    ...PERCENTILES.answer.map((share) => percentile('answer', share, 'Speed of answer', 'the wait of answered contacts')),
    ratio({
      name: 'longestWait',
      words: 'Longest wait',
      unit: 'seconds',
      better: 'lower',
      definition: 'The longest wait of offered contacts in a replication, averaged over the replications that have any.',
      numerator: field(Wait.longestWait),
      denominator: (rows, at) => (rows[at + Wait.offered] > 0 ? 1 : 0),
      scale: SECONDS,
    }),
    ratio({
      name: 'delayedShare',
      words: 'Share delayed',
      unit: 'share',
      better: 'lower',
      definition: 'Share of offered contacts that found no agent free for them, whether they then waited, hung up at once or gave up.',
      numerator: field(Wait.delayed),
      denominator: field(Wait.offered),
    }),
    ratio({
      name: 'averageWaitOfDelayed',
      words: 'Average wait of delayed',
      unit: 'seconds',
      better: 'lower',
      definition: 'Mean wait of the contacts that found no agent free for them.',
      numerator: allWaits,
      denominator: field(Wait.delayed),
      scale: SECONDS,
    }),
    ratio({
      name: 'timeToAbandon',
      words: 'Time to abandon',
      unit: 'seconds',
      better: 'neither',
      definition: 'Mean wait of abandoned contacts.',
      numerator: field(Wait.waitAbandoned),
      denominator: field(Wait.abandoned),
      scale: SECONDS,
    }),
  ];
}

/** The time that a matter takes. */
export const resolutionMeasures: readonly Measure[] = [
  ratio({
    name: 'timeToResolution',
    words: 'Time to resolution',
    unit: 'seconds',
    better: 'lower',
    definition: "Mean time from arrival to the end of the last step's `time`, of contacts that ended resolved, pauses included.",
    numerator: field(Contact.resolutionTime),
    denominator: field(Contact.resolved),
    scale: SECONDS,
  }),
  ...PERCENTILES.resolution.map((share) => percentile('resolution', share, 'Time to resolution', 'the time to resolution')),
];

/** By the clock: the interval in which the time passed. */
export const contactQueueMeasures: readonly Measure[] = [
  ratio({
    name: 'queueLength',
    words: 'Average queue',
    unit: 'contacts',
    better: 'lower',
    definition: 'Time average of its contacts waiting in any line.',
    numerator: field(Contact.queueTime),
    denominator: field(ServedField.duration),
  }),
];
