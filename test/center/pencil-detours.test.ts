import { describe, expect, it } from 'vitest';
import { Bot, Contact } from '#src/center/counts.js';
import { pencilled } from './pencil.js';

function call(journey: string, patience = 'never'): string {
  return `contacts:
  call:
    channel: phone
    arrivals: { log: calls.csv }
    patience: ${patience}
    journey:
${journey}
`;
}

describe('overflow from step to step', () => {
  it('sends on who has waited that long, to a line in which patience begins anew', () => {
    const text = `${call(
      `      desk: { skill: desk, time: 100 s, overflow: { after: 30 s, to: backup } }
      backup: { skill: backup, time: 50 s, patience: 45 s }`,
    )}teams:
  desk: { skills: [desk], agents: 1 }
  backup: { skills: [backup], agents: 1 }
`;
    expect(pencilled(text, { 'calls.csv': [[0], [10], [20], [80], [180], [210, 20], [220], [230], [231]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 100, ends 100 resolved',
      '2 desk: joins 10, ends 40 overflowed to backup',
      '2 backup: joins 40, answered 40 by backup 0, busy 50, ends 90 resolved',
      '3 desk: joins 20, ends 50 overflowed to backup',
      '3 backup: joins 50, answered 90 by backup 0, busy 50, ends 140 resolved',
      '4 desk: joins 80, answered 100 by desk 0, busy 100, ends 200 resolved',
      '5 desk: joins 180, answered 200 by desk 0, busy 100, ends 300 resolved',
      '6 desk: joins 210, ends 230 abandoned',
      '7 desk: joins 220, ends 250 overflowed to backup',
      '7 backup: joins 250, answered 250 by backup 0, busy 50, ends 300 resolved',
      '8 desk: joins 230, ends 260 overflowed to backup',
      '8 backup: joins 260, answered 300 by backup 0, busy 50, ends 350 resolved',
      '9 desk: joins 231, ends 261 overflowed to backup',
      '9 backup: joins 261, ends 306 abandoned',
    ]);
  });
});

describe('what happens to a waiting contact at one moment', () => {
  const teams = `teams:
  desk: { skills: [desk], agents: 1 }
  help: { skills: { desk: { after: 30 s } }, agents: 1 }
  backup: { skills: [backup], agents: 1 }
`;
  const overflowing = `      desk: { skill: desk, time: 100 s, overflow: { after: 30 s, to: backup } }
      backup: { skill: backup, time: 50 s }`;

  it('is the overflow before the end of patience: who is sent on to a free agent does not hang up', () => {
    const { steps } = pencilled(`${call(overflowing)}${teams.replace(/ {2}help.*\n/, '')}`, { 'calls.csv': [[0], [10, 30], [11, 29.999]] });
    expect(steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 100, ends 100 resolved',
      '2 desk: joins 10, ends 40 overflowed to backup',
      '2 backup: joins 40, answered 40 by backup 0, busy 50, ends 90 resolved',
      '3 desk: joins 11, ends 40.999 abandoned',
    ]);
  });

  it('is the help of a further team before both', () => {
    const { steps } = pencilled(`${call(overflowing)}${teams}`, { 'calls.csv': [[0], [10, 30], [20]] });
    expect(steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 100, ends 100 resolved',
      '2 desk: joins 10, answered 40 by help 0, busy 100, ends 140 resolved',
      // At 50 the helper is busy.
      '3 desk: joins 20, ends 50 overflowed to backup',
      '3 backup: joins 50, answered 50 by backup 0, busy 50, ends 100 resolved',
    ]);
  });

  it('is the help of a further team before the end of patience', () => {
    const { steps } = pencilled(`${call('      desk: { skill: desk, time: 100 s }')}${teams.replace(/ {2}backup.*\n/, '')}`, {
      'calls.csv': [[0], [10, 30], [20, 30]],
    });
    expect(steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 100, ends 100 resolved',
      '2 desk: joins 10, answered 40 by help 0, busy 100, ends 140 resolved',
      '3 desk: joins 20, ends 50 abandoned',
    ]);
  });
});

describe('a bot', () => {
  const journey = (whenFull: string) => `      assistant: { bot: assistant, time: 60 s, whenFull: ${whenFull}, next: desk }
      desk: { skill: desk, time: 30 s }`;
  const rest = `bots: { assistant: { sessions: 2 } }
teams: { desk: { skills: [desk], agents: 1 } }
`;

  it('sends on who finds all its sessions taken', () => {
    const { steps, counts } = pencilled(`${call(journey('desk'))}${rest}`, { 'calls.csv': [[0], [10], [20], [60], [65]] });
    expect(steps).toEqual([
      '1 assistant: joins 0, ends 60 next to desk',
      '1 desk: joins 60, answered 60 by desk 0, busy 30, ends 90 resolved',
      '2 assistant: joins 10, ends 70 next to desk',
      '2 desk: joins 70, answered 120 by desk 0, busy 30, ends 150 resolved',
      '3 assistant: joins 20, ends 20 bot full to desk',
      '3 desk: joins 20, answered 20 by desk 0, busy 30, ends 50 resolved',
      // A session ends at the moment at which this one comes, and is free for it.
      '4 assistant: joins 60, ends 120 next to desk',
      '4 desk: joins 120, answered 150 by desk 0, busy 30, ends 180 resolved',
      '5 assistant: joins 65, ends 65 bot full to desk',
      '5 desk: joins 65, answered 90 by desk 0, busy 30, ends 120 resolved',
    ]);
    expect([counts.bots[Bot.sessions], counts.bots[Bot.refused], counts.bots[Bot.peakSessions], counts.bots[Bot.sessionTime]]).toEqual([
      3, 2, 2, 180_000,
    ]);
    expect([counts.bots[Bot.contained], counts.bots[Bot.handedOn]]).toEqual([0, 3]);
  });

  it('has contained whom it has ended, resolved or not, before any line', () => {
    const ask = `      ask: { bot: assistant, time: 10 s, whenFull: turnedAway, next: resolved }`;
    const { counts } = pencilled(`${call(ask)}${rest}`, { 'calls.csv': [[0], [20], [40]] });
    const fields = [Contact.enteredBot, Contact.contained, Contact.containedByBot, Contact.resolvedByBot, Contact.resolved];
    expect(fields.map((field) => counts.contacts[field])).toEqual([3, 3, 3, 3, 3]);
    const lost = pencilled(`${call(ask.replace('resolved', 'unresolved'))}${rest}`, { 'calls.csv': [[0], [20], [40]] }).counts;
    expect(fields.map((field) => lost.contacts[field])).toEqual([3, 3, 3, 0, 0]);
  });

  it('turns away who finds it full where the step says so', () => {
    const { steps, counts } = pencilled(`${call(journey('turnedAway'))}${rest}`, { 'calls.csv': [[0], [10], [20]] });
    expect(steps).toEqual([
      '1 assistant: joins 0, ends 60 next to desk',
      '1 desk: joins 60, answered 60 by desk 0, busy 30, ends 90 resolved',
      '2 assistant: joins 10, ends 70 next to desk',
      '2 desk: joins 70, answered 90 by desk 0, busy 30, ends 120 resolved',
      '3 assistant: joins 20, ends 20 bot full',
    ]);
    expect(counts.contacts[Contact.turnedAwayBot]).toBe(1);
  });
});

describe('trunks', () => {
  it('are held from arrival until the customer hangs up, not for the wrap-up', () => {
    const text = `channels: { phone: { trunks: 2 } }
${call('      desk: { skill: desk, time: 60 s, wrapUp: 30 s }', '100 s')}teams: { desk: { skills: [desk], agents: 1 } }
`;
    const { steps, counts } = pencilled(text, {
      'calls.csv': [[0], [10], [20], [60], [70], [150], [151], [160, 15], [161], [175], [176], [180]],
    });
    expect(steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 90, ends 60 resolved',
      '2 desk: joins 10, answered 90 by desk 0, busy 90, ends 150 resolved',
      '3 door: joins 20, ends 20 trunks full',
      // The first one hangs up at 60, before the next arrival of that moment.
      '4 desk: joins 60, ends 160 abandoned',
      '5 door: joins 70, ends 70 trunks full',
      '6 desk: joins 150, answered 180 by desk 0, busy 90, ends 240 resolved',
      '7 door: joins 151, ends 151 trunks full',
      // Patience runs out after arrivals have come: at 160 the trunks are full.
      '8 door: joins 160, ends 160 trunks full',
      '9 desk: joins 161, ends 261 abandoned',
      '10 door: joins 175, ends 175 trunks full',
      '11 door: joins 176, ends 176 trunks full',
      '12 door: joins 180, ends 180 trunks full',
    ]);
    expect(counts.contacts[Contact.turnedAwayTrunks]).toBe(7);
  });

  it('are free while a contact pauses', () => {
    const text = `channels: { phone: { trunks: 1 } }
${call(`      desk: { skill: desk, time: 10 s, next: wait }
      wait: { pause: 100 s, next: again }
      again: { skill: desk, time: 20 s }`)}teams: { desk: { skills: [desk], agents: 1 } }
`;
    expect(pencilled(text, { 'calls.csv': [[0], [5], [50]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 10, ends 10 next to wait',
      '1 wait: joins 10, ends 110 next to again',
      '1 again: joins 110, answered 110 by desk 0, busy 20, ends 130 resolved',
      '2 door: joins 5, ends 5 trunks full',
      '3 desk: joins 50, answered 50 by desk 0, busy 10, ends 60 next to wait',
      '3 wait: joins 60, ends 160 next to again',
      '3 again: joins 160, answered 160 by desk 0, busy 20, ends 180 resolved',
    ]);
  });
});
