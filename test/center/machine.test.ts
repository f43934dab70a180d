import { describe, expect, inject, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { loadScenario } from '#src/scenario/load.js';
import { filesOf } from '../../truth/files.js';
import { trialWith } from '../asserted/trial.js';

/** An hour of which much goes on for longer than anybody is followed: in a line, a bot, a pause, a talk, and beyond the end of duty. */
const ENDLESS = `
title: endless
calendar: { start: 2026-01-01, days: 1, interval: 15 min, open: "00:00-01:00", warmUp: 15 min }
variability: { day: 10% }
contacts:
  call:
    channel: phone
    arrivals: { perHour: 120 }
    patience: { mean: 2 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey:
      menu: { bot: menu, time: { mean: 1 min }, whenFull: desk, next: { desk: 80%, later: 10%, ask: 10% } }
      desk: { skill: desk, time: { mean: 5 min }, wrapUp: { mean: 1 min }, next: { menu: 10% } }
      later: { pause: 100 d, next: desk }
      ask: { bot: menu, time: 100 d, whenFull: later, next: resolved }
  letter:
    channel: phone
    arrivals: { perHour: 30 }
    patience: never
    journey: { back: { skill: back, time: 100 d } }
bots: { menu: { sessions: 20 } }
teams:
  desk: { skills: [desk], agents: [{ from: "00:00", to: "00:30", agents: 8 }, { from: "00:30", to: "01:00", agents: 4 }] }
  back: { skills: { back: {}, desk: { rank: 2 } }, agents: [{ from: "00:00", to: "00:45", agents: 3 }] }
`;

describe('a machine that has run a replication', () => {
  it('runs the next one as a new machine does, whatever has been left in it', () => {
    const center = buildCenter(loadScenario('endless.yaml', filesOf({ 'endless.yaml': ENDLESS }), []).scenario);
    const used = trialWith(inject('asserted'));
    const left = used(center, 1, 1);
    expect(left.contacts.some((value) => value > 0)).toBe(true);
    for (const replication of [2, 3]) {
      expect(used(center, 1, replication)).toEqual(trialWith(inject('asserted'))(center, 1, replication));
    }
    expect(used(center, 1, 1)).toEqual(left);
  });
});
