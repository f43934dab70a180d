import { describe, expect, it } from 'vitest';
import { Contact, Line, Team } from '#src/center/counts.js';
import { type Pencilled, pencilled, type Recorded } from './pencil.js';

interface Written {
  readonly calls: readonly Recorded[];
  readonly mails: readonly Recorded[];
  readonly mail?: string;
  readonly call?: string;
  readonly teams?: string;
  readonly channels?: string;
  readonly skills?: string;
}

const TEAM = '  desk: { skills: [calls, mails], agents: 1 }';

/** Calls of two minutes and e-mails of ten, unless the log says otherwise. */
function day({ calls, mails, mail = 'time: 10 min', call = 'time: 2 min', teams = TEAM, channels = '', skills = '' }: Written): Pencilled {
  const text = `channels: { email: { interruptible: true }${channels} }
contacts:
  call:
    channel: phone
    arrivals: { log: calls.csv }
    patience: never
    journey: { answer: { skill: calls, ${call} } }
  mail:
    channel: email
    arrivals: { log: mails.csv }
    journey: { reply: { skill: mails, ${mail} } }
${skills === '' ? '' : `skills: ${skills}\n`}teams:
${teams}
`;
  return pencilled(text, { 'calls.csv': calls, 'mails.csv': mails }, ', days: 2');
}

function sumOf(table: Float64Array, fields: number, field: number): number {
  return table.reduce((sum, value, index) => (index % fields === field ? sum + value : sum), 0);
}

describe('interruptible work', () => {
  it('is set aside for a call, goes on where it stopped, and does so twice', () => {
    const { steps, counts } = day({ calls: [[100], [400]], mails: [[0]] });
    expect(steps).toEqual([
      '1 reply: joins 0, answered 0 by desk 0, busy 100, ends 100 set aside',
      '1 reply: joins 100, answered 220 by desk 0, busy 180, ends 400 set aside',
      '1 reply: joins 400, answered 520 by desk 0, busy 320, ends 840 resolved',
      '2 answer: joins 100, answered 100 by desk 0, busy 120, ends 220 resolved',
      '3 answer: joins 400, answered 400 by desk 0, busy 120, ends 520 resolved',
    ]);
    // The time set aside is in no handling time, and the person was never idle.
    expect(sumOf(counts.contacts, Contact.fields, Contact.handleTime)).toBe((600 + 240) * 1000);
    expect(sumOf(counts.teams, Team.fields, Team.handlingTime)).toBe((600 + 240) * 1000);
    expect(sumOf(counts.teams, Team.fields, Team.handled)).toBe(3);
    expect(sumOf(counts.teams, Team.fields, Team.busyTime)).toBe(840_000);
    expect(sumOf(counts.lines, Line.fields, Line.queueTime)).toBe(0);
  });

  it('waits until no call does, and goes before other e-mails', () => {
    const { steps } = day({ calls: [[100], [150], [160]], mails: [[0], [50]] });
    expect(steps).toEqual([
      '1 reply: joins 0, answered 0 by desk 0, busy 100, ends 100 set aside',
      '1 reply: joins 100, answered 460 by desk 0, busy 500, ends 960 resolved',
      '2 reply: joins 50, answered 960 by desk 0, busy 600, ends 1560 resolved',
      '3 answer: joins 100, answered 100 by desk 0, busy 120, ends 220 resolved',
      '4 answer: joins 150, answered 220 by desk 0, busy 120, ends 340 resolved',
      '5 answer: joins 160, answered 340 by desk 0, busy 120, ends 460 resolved',
    ]);
  });

  it('is that of the agent who took some up last, while nobody is free', () => {
    const { steps } = day({
      calls: [[70], [80], [90]],
      mails: [[0], [10]],
      teams: '  desk: { skills: [calls, mails], agents: 3 }',
    });
    // Desk 2 is free for the first call, desk 1 took the second e-mail up last, then desk 0 is left.
    expect(steps.filter((step) => step.includes(' answer:')).map((step) => /by (desk \d)/.exec(step)?.[1])).toEqual([
      'desk 2',
      'desk 1',
      'desk 0',
    ]);
    expect(steps.filter((step) => step.includes('set aside'))).toEqual([
      '1 reply: joins 0, answered 0 by desk 0, busy 90, ends 90 set aside',
      '2 reply: joins 10, answered 10 by desk 1, busy 70, ends 80 set aside',
    ]);
  });

  it('goes to the head of its line when duty ends before it is done, and another person goes on with the rest', () => {
    const { steps, duty } = day({
      calls: [[500, undefined, 600]],
      mails: [[0], [10]],
      teams: `  early: { skills: [calls, mails], agents: [{ from: "00:00", to: "00:15", agents: 1 }] }
  late: { skills: { mails: { speed: 0.5 } }, agents: [{ from: "00:30", to: "02:00", agents: 1 }] }`,
    });
    expect(steps).toEqual([
      '1 reply: joins 0, answered 0 by early 0, busy 500, ends 500 set aside',
      // The call lasts until 1100, beyond the end of duty; the rest of 100 s takes the slower one 200 s.
      '1 reply: joins 1100, answered 1800 by late 0, busy 200, ends 2000 resolved',
      '2 reply: joins 10, answered 2000 by late 0, busy 1200, ends 3200 resolved',
      '3 answer: joins 500, answered 500 by early 0, busy 600, ends 1100 resolved',
    ]);
    expect(duty[0]).toBe('early 0: 0 to 1100');
  });

  it('is left by a newcomer with as much of it as is not done, for whoever goes on with it', () => {
    const { steps } = day({
      calls: [[500, undefined, 300]],
      mails: [[0]],
      teams: `  early: { skills: [calls, mails], tenure: [{ share: 100%, speed: 0.5 }], agents: [{ from: "00:00", to: "00:15", agents: 1 }] }
  late: { skills: [mails], agents: [{ from: "00:30", to: "02:00", agents: 1 }] }`,
    });
    expect(steps.slice(0, 2)).toEqual([
      '1 reply: joins 0, answered 0 by early 0, busy 500, ends 500 set aside',
      // In 500 s the newcomer has done 250 of 600 s; the call takes 600 s.
      '1 reply: joins 1100, answered 1800 by late 0, busy 350, ends 2150 resolved',
    ]);
  });

  it('is taken by whoever is free at the moment when duty ends', () => {
    const { steps } = day({
      calls: [[500, undefined, 600]],
      mails: [[0]],
      teams: `  early: { skills: [calls, mails], agents: [{ from: "00:00", to: "00:15", agents: 1 }] }
  late: { skills: [mails], agents: [{ from: "00:16", to: "02:00", agents: 1 }] }`,
    });
    expect(steps.slice(0, 2)).toEqual([
      '1 reply: joins 0, answered 0 by early 0, busy 500, ends 500 set aside',
      '1 reply: joins 1100, answered 1100 by late 0, busy 100, ends 1200 resolved',
    ]);
  });

  it('is finished once it has ended for the customer: its wrap-up is not set aside', () => {
    const { steps } = day({ calls: [[610]], mails: [[0]], mail: 'time: 10 min, wrapUp: 1 min' });
    expect(steps[1]).toBe('2 answer: joins 610, answered 660 by desk 0, busy 120, ends 780 resolved');
  });

  it('is not set aside by who is beyond the plan, nor for other deferred work', () => {
    const beyond = day({
      calls: [[950]],
      mails: [[800]],
      teams:
        '  desk: { skills: [calls, mails], agents: [{ from: "00:00", to: "00:15", agents: 1 }, { from: "01:00", to: "02:00", agents: 1 }] }',
    });
    expect(beyond.steps[0]).toBe('1 reply: joins 800, answered 800 by desk 0, busy 600, ends 1400 resolved');
    expect(beyond.steps[1]).toBe('2 answer: joins 950, answered 3600 by desk 0, busy 120, ends 3720 resolved');
    const mails = day({ calls: [[5000]], mails: [[0], [100]] });
    expect(mails.steps.every((step) => !step.includes('set aside'))).toBe(true);
  });

  it('goes on beside other contacts as far as there is room, and is slowed by them', () => {
    // Of four places a call takes three, a chat two and an e-mail one.
    const text = `channels: { email: { interruptible: true, slowdown: [1, 2] }, chat: { slowdown: [1, 1] } }
contacts:
  chat: { channel: chat, arrivals: { log: chats.csv }, patience: never, journey: { write: { skill: all, time: 100 s } } }
  mail: { channel: email, arrivals: { log: mails.csv }, journey: { reply: { skill: all, time: 300 s } } }
teams:
  desk: { skills: [all], agents: 1, blend: { places: 4, chat: 3, email: 1 } }
`;
    const { steps } = pencilled(text, { 'chats.csv': [[100]], 'mails.csv': [[0], [10]] });
    // From 10 on both take twice as long. The chat takes three places: the second e-mail, taken up last, is set aside with 255 s of work
    // left, the first goes on beside the chat. At 200 the second goes on.
    expect(steps).toEqual([
      '1 reply: joins 0, answered 0 by desk 0, busy 590, ends 590 resolved',
      '2 reply: joins 10, answered 10 by desk 0, busy 90, ends 100 set aside',
      '2 reply: joins 100, answered 200 by desk 0, busy 450, ends 650 resolved',
      '3 write: joins 100, answered 100 by desk 0, busy 100, ends 200 resolved',
    ]);
  });
});
