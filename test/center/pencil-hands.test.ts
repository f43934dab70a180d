import { describe, expect, it } from 'vitest';
import { Contact, Team } from '#src/center/counts.js';
import { pencilled } from './pencil.js';

function type(name: string, channel: string, rest = 'time: 100 s'): string {
  return `  ${name}:
    channel: ${channel}
    arrivals: { log: ${name}.csv }
    patience: never
    journey: { desk: { skill: ${name}, ${rest} } }
`;
}

describe('several contacts in hand', () => {
  it('slow each other from the moment that one is added to the moment that one ends', () => {
    const text = `channels: { chat: { concurrency: 3, slowdown: [1, 1.5, 2] } }
contacts:
${type('chat', 'chat')}teams:
  desk: { skills: [chat], agents: 1 }
`;
    const { steps, counts } = pencilled(text, { 'chat.csv': [[0], [20], [50, 999, 10], [60]] });
    expect(steps).toEqual([
      // 20 s alone, 30 s at half as long again and 20 s at twice as long leave 50 s of 100, which take 100 s more.
      '1 desk: joins 0, answered 0 by desk 0, busy 170, ends 170 resolved',
      // At 170 it has 20 s left, with one other in hand.
      '2 desk: joins 20, answered 20 by desk 0, busy 180, ends 200 resolved',
      '3 desk: joins 50, answered 50 by desk 0, busy 20, ends 70 resolved',
      // It waits for a place, not for an idle agent, and is alone from 200 on.
      '4 desk: joins 60, answered 70 by desk 0, busy 160, ends 230 resolved',
    ]);
    expect(counts.teams[Team.busyTime]).toBe(230_000);
    expect(counts.teams[Team.inHandTime]).toBe(530_000);
    expect(counts.teams[Team.takenTime]).toBeCloseTo(530_000 / 3, 6);
    expect(counts.teams[Team.handlingTime]).toBe(530_000);
  });

  it('keep their places until their wrap-up has ended, which is slowed like the rest', () => {
    const text = `channels: { chat: { concurrency: 2, slowdown: [1, 2] } }
contacts:
${type('chat', 'chat', 'time: 20 s, wrapUp: 30 s')}teams:
  desk: { skills: [chat], agents: 1 }
`;
    const { steps, counts } = pencilled(text, { 'chat.csv': [[0], [30], [32]] });
    expect(steps).toEqual([
      // Wraps up from 20 on: 10 s alone, then 20 s at twice as long, to 70.
      '1 desk: joins 0, answered 0 by desk 0, busy 70, ends 20 resolved',
      // Talks from 30 to 70, wraps up at twice as long with the third in hand until that one's talk and wrap-up have ended, and so on.
      '2 desk: joins 30, answered 30 by desk 0, busy 100, ends 70 resolved',
      '3 desk: joins 32, answered 70 by desk 0, busy 80, ends 110 resolved',
    ]);
    expect(counts.contacts[Contact.handleTime]).toBe(250_000);
    expect(counts.teams[Team.handlingTime]).toBe(250_000);
    expect(counts.teams[Team.wrapUpTime]).toBe(50_000 + 60_000 + 40_000);
  });

  it('are all of one channel: with a chat in hand more chats, and no call', () => {
    const text = `channels: { chat: { concurrency: 2, slowdown: [1] } }
contacts:
${type('chat', 'chat')}${type('call', 'phone')}teams:
  desk: { skills: [chat, call], agents: 1 }
`;
    expect(pencilled(text, { 'chat.csv': [[0], [20], [130]], 'call.csv': [[10], [140]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 100, ends 100 resolved',
      '2 desk: joins 10, answered 120 by desk 0, busy 100, ends 220 resolved',
      // It came after the call, but the call finds no agent without a chat.
      '3 desk: joins 20, answered 20 by desk 0, busy 100, ends 120 resolved',
      '4 desk: joins 130, answered 220 by desk 0, busy 100, ends 320 resolved',
      '5 desk: joins 140, answered 320 by desk 0, busy 100, ends 420 resolved',
    ]);
  });

  it('are as many as the team says, where it has a rule of its own', () => {
    const text = `channels: { chat: { concurrency: 1, slowdown: [1] } }
contacts:
${type('chat', 'chat')}teams:
  desk: { skills: [chat], agents: 1, concurrency: { chat: 2 } }
`;
    const answered = pencilled(text, { 'chat.csv': [[0], [1], [2]] }).steps.map((step) => step.split(', ')[1]);
    expect(answered).toEqual(['answered 0 by desk 0', 'answered 1 by desk 0', 'answered 100 by desk 0']);
  });
});

describe('the next of several chats goes', () => {
  const chats = (assign: string) => `channels: { chat: { concurrency: 3, slowdown: [1], assign: ${assign} } }
contacts:
${type('chat', 'chat')}teams:
  desk: { skills: [chat], agents: 2 }
`;
  const logs = { 'chat.csv': [[0], [1], [2], [3], [4], [5], [6]] as const };
  const agents = (assign: string) => pencilled(chats(assign), logs).steps.map((step) => / by (desk \d)/.exec(step)?.[1]);

  it('to the agent with the fewest, then to the one whose last contact ended longest ago', () => {
    expect(agents('leastLoaded')).toEqual(['desk 0', 'desk 1', 'desk 0', 'desk 1', 'desk 0', 'desk 1', 'desk 0']);
  });

  it('to the agent with the most that has room, if the channel says so', () => {
    expect(agents('mostLoaded')).toEqual(['desk 0', 'desk 0', 'desk 0', 'desk 1', 'desk 1', 'desk 1', 'desk 0']);
  });

  it('to the one whose last contact ended longest ago, of those with as many', () => {
    const text = `channels: { chat: { concurrency: 2, slowdown: [1] } }
contacts:
${type('chat', 'chat')}teams:
  desk: { skills: [chat], agents: 2 }
`;
    // At 60 both have one in hand. The first agent's last contact ended at 50, the second's at 40.
    const { steps } = pencilled(text, { 'chat.csv': [[0, 1, 50], [1, 1, 39], [2], [3], [60]] });
    expect(steps[4]).toBe('5 desk: joins 60, answered 60 by desk 1, busy 100, ends 160 resolved');
  });
});

describe('a team that blends channels', () => {
  const text = (other: string) => `channels: { chat: { slowdown: [1] }, visit: { kind: live } }
contacts:
${type('chat', 'chat')}${type('other', other)}teams:
  desk: { skills: [chat, other], agents: 1, blend: { places: 4, phone: 3, chat: 1 } }
`;

  it('takes whatever there is room for, each contact the places of its channel', () => {
    const { steps, counts } = pencilled(text('phone'), { 'chat.csv': [[0], [10], [20]], 'other.csv': [[5], [6]] });
    expect(steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 100, ends 100 resolved',
      // One chat and one call fill four places.
      '2 desk: joins 5, answered 5 by desk 0, busy 100, ends 105 resolved',
      // At 100 there is one place, enough for a chat, at 105 three, for the call that has waited longest.
      '3 desk: joins 6, answered 105 by desk 0, busy 100, ends 205 resolved',
      '4 desk: joins 10, answered 100 by desk 0, busy 100, ends 200 resolved',
      '5 desk: joins 20, answered 200 by desk 0, busy 100, ends 300 resolved',
    ]);
    // A quarter of the places for 5 s, all for 200 s, a quarter for 95 s.
    expect(counts.teams[Team.takenTime]).toBe(225_000);
  });

  it('takes a channel that is not named only with nothing else in hand', () => {
    const { steps } = pencilled(text('visit'), { 'chat.csv': [[0], [20]], 'other.csv': [[10]] });
    expect(steps.map((step) => step.split(' by')[0])).toEqual([
      '1 desk: joins 0, answered 0',
      '2 desk: joins 10, answered 120',
      '3 desk: joins 20, answered 20',
    ]);
  });
});

describe('people who are more than should be here', () => {
  it('take nothing more, even with a place free, and leave with nothing in hand; whoever stays goes on', () => {
    const text = `channels: { chat: { concurrency: 2, slowdown: [1] } }
contacts:
${type('chat', 'chat')}teams:
  desk: { skills: [chat], agents: [{ from: "00:00", to: "00:01", agents: 2 }, { from: "00:01", to: "01:00", agents: 1 }] }
`;
    const { steps, duty } = pencilled(text, { 'chat.csv': [[0], [10], [65], [66]] });
    expect(steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 100, ends 100 resolved',
      '2 desk: joins 10, answered 10 by desk 1, busy 100, ends 110 resolved',
      // At 100 the first agent leaves; the other one, who has one chat in hand, takes one of those who wait.
      '3 desk: joins 65, answered 100 by desk 1, busy 100, ends 200 resolved',
      '4 desk: joins 66, answered 110 by desk 1, busy 100, ends 210 resolved',
    ]);
    expect(duty[0]).toBe('desk 0: 0 to 100');
  });
});
