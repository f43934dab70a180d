import { expect, it } from 'vitest';
import { pencilled } from './pencil.js';

/** Everything that is drawn of a customer: arrival, patience, whether it balks, times, exits, and the agent who answers. */
const TEXT = `channels: { phone: { assign: random } }
contacts:
  call:
    channel: phone
    arrivals: { perHour: 30 }
    patience: { mean: 2 min }
    balk: 20%
    journey:
      menu: { bot: menu, time: { mean: 30 s }, next: { desk: 70%, resolved: 30% } }
      desk: { skill: desk, time: { distribution: lognormal, mean: 5 min, cv: 0.8 }, wrapUp: { mean: 30 s }, next: { menu: 25% } }
bots: { menu: {} }
teams:
  one: { skills: [desk], agents: 1 }
  two: { skills: [desk], agents: 2 }
`;

it('the same seed draws the same customers in every version', () => {
  const { steps } = pencilled(TEXT, {});
  expect(steps.slice(0, 12)).toEqual([
    '1 menu: joins 52.101, ends 54.906 next to desk',
    '1 desk: joins 54.906, answered 54.906 by two 0, busy 307.078, ends 360.135 resolved',
    '2 menu: joins 174.689, ends 240.714 next to desk',
    '2 desk: joins 240.714, answered 240.714 by one 0, busy 280.777, ends 489.544 next to menu',
    '2 menu: joins 489.544, ends 520.517 next to desk',
    '2 desk: joins 520.517, ends 520.517 abandoned',
    '3 menu: joins 196.999, ends 222.196 resolved',
    '4 menu: joins 203.197, ends 247.332 next to desk',
    '4 desk: joins 247.332, answered 247.332 by two 1, busy 224.398, ends 463.536 next to menu',
    '4 menu: joins 463.536, ends 477.533 next to desk',
    '4 desk: joins 477.533, answered 521.491 by one 0, busy 391.264, ends 867.214 next to menu',
    '4 menu: joins 867.214, ends 898.144 next to desk',
  ]);
});
