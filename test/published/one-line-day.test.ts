import { describe, it } from 'vitest';
import { Contact, Team, Wait } from '#src/center/counts.js';
import { bare, between, comparePrinted, plusMinus, type Reading } from './printed.js';

/*
 * Examples of the ContactCenters library (Université de Montréal): a day of 480 minutes with 4.2 calls a minute, 12 agents, calls of
 * 2 minutes on average, from an empty center to an empty center; 1,000 days were printed. Occupancy is of the 480 minutes.
 */
const DAYS = 1_000;
const INTERVALS: readonly [number, number] = [0, 8];

function scenario(patience: string, calendar = '', more = ''): string {
  return `title: one line
calendar: { start: 2026-01-01, interval: 60 min, open: "00:00-08:00"${calendar} }
contacts:
  call:
    channel: phone
    arrivals: { perHour: 252 }
    patience: ${patience}
    serviceLevel: { within: 20 s }
    journey: { desk: { skill: help, time: { distribution: exponential, mean: 2 min } } }
teams: { desk: { skills: [help], agents: 12 } }
${more}`;
}

const field = (...fields: Wait[]): ((window: Parameters<Reading>[0]) => number) => {
  return (window) => fields.reduce((sum, each) => sum + window.contacts().of(each), 0);
};
const inTime = field(Wait.answeredWithin);
const answered = field(Wait.answered);
const offered = field(Wait.offered);
const waitOfServed: Reading = (w) => [field(Wait.waitAnswered)(w) / 60_000, answered(w)];
const occupancy: Reading = (w) => [w.team(Team.busyTime), 12 * w.elapsed];

describe('a day with one line', () => {
  it('is as printed where everyone waits', () => {
    comparePrinted(scenario('never'), DAYS, INTERVALS, {
      'in time': [plusMinus(1816.2, 3.5), (w) => [inTime(w), 1]],
      'service level': [plusMinus(0.902, 0.002), (w) => [inTime(w), offered(w)]],
      'wait in minutes': [between(0.099, 0.097, 0.102), waitOfServed],
      occupancy: [plusMinus(0.695, 0.0015), occupancy],
    });
  });

  it('is as printed where people give up', () => {
    comparePrinted(scenario('{ distribution: exponential, mean: 1 min }'), DAYS, INTERVALS, {
      'abandoned a day': [plusMinus(58.6, 0.95), (w) => [field(Wait.abandoned)(w), 1]],
      // Who gives up within 20 s is left out: so is its steady state, 0.9679.
      'service level': [plusMinus(0.968, 0.0005), (w) => [inTime(w), offered(w) - field(Wait.abandonedWithin)(w)]],
      'wait in minutes': [bare(0.024, 0.001, 1_000), waitOfServed],
      occupancy: [bare(0.675, 0.001, 1_000), occupancy],
    });
  });

  it('is as printed where five may wait', () => {
    comparePrinted(scenario('never', '', 'skills: { help: { limit: 5 } }\n'), DAYS, INTERVALS, {
      'blocked a day': [plusMinus(18.66, 0.61), (w) => [w.contact(Contact.turnedAwayLine), 1]],
      'service level of served': [bare(0.929, 0.001, 1_000), (w) => [inTime(w), answered(w)]],
      'service level of all': [bare(0.92, 0.001, 1_000), (w) => [inTime(w), w.contact(Contact.arrived)]],
      'wait in minutes': [bare(0.06, 0.001, 1_000), waitOfServed],
      occupancy: [bare(0.689, 0.001, 1_000), occupancy],
    });
  });

  it('is as printed where the line is cleared at closing', () => {
    comparePrinted(scenario('never', ', atClose: disconnect'), DAYS, INTERVALS, {
      'disconnected a day': [plusMinus(0.433, 0.105), (w) => [field(Wait.disconnected)(w), 1]],
      'in time': [plusMinus(1816.2, 3.5), (w) => [inTime(w), 1]],
      'service level': [plusMinus(0.902, 0.002), (w) => [inTime(w), offered(w)]],
      'wait in minutes': [between(0.099, 0.097, 0.102), waitOfServed],
      occupancy: [plusMinus(0.695, 0.0015), occupancy],
    });
  });
});
