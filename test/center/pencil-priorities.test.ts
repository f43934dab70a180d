import { describe, expect, it } from 'vitest';
import { pencilled } from './pencil.js';

function type(name: string, rules: string, skill = 'help'): string {
  return `  ${name}:
    channel: phone
    arrivals: { log: ${name}.csv }
    patience: never
    ${rules}
    journey: { desk: { skill: ${skill}, time: 60 s } }
`;
}

describe('priorities in a line', () => {
  it('takes the best priority first, and a head start as waiting time within it', () => {
    const text = `contacts:
${type('gold', 'priority: 1')}${type('basic', 'priority: 5')}${type('member', 'headStart: 30 s')}teams: { desk: { skills: [help], agents: 1 } }
`;
    const logs = {
      'gold.csv': [[30], [110]] as const,
      'basic.csv': [[0], [5], [36], [200]] as const,
      'member.csv': [[20], [65], [229]] as const,
    };
    expect(pencilled(text, logs).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 resolved', // basic
      '2 desk: joins 5, answered 240 by desk 0, busy 60, ends 300 resolved', // basic
      '3 desk: joins 20, answered 180 by desk 0, busy 60, ends 240 resolved', // member, as if from -10
      '4 desk: joins 30, answered 60 by desk 0, busy 60, ends 120 resolved', // gold
      '5 desk: joins 36, answered 360 by desk 0, busy 60, ends 420 resolved', // basic
      '6 desk: joins 65, answered 300 by desk 0, busy 60, ends 360 resolved', // member, as if from 35
      '7 desk: joins 110, answered 120 by desk 0, busy 60, ends 180 resolved', // gold
      '8 desk: joins 200, answered 480 by desk 0, busy 60, ends 540 resolved', // basic
      '9 desk: joins 229, answered 420 by desk 0, busy 60, ends 480 resolved', // member, as if from 199
    ]);
  });

  it('puts the priority of a step before that of the contact', () => {
    const text = `contacts:
  first:
    channel: phone
    arrivals: { log: first.csv }
    patience: never
    journey:
      desk: { skill: help, time: 60 s, next: again }
      again: { skill: help, time: 60 s, priority: 1 }
${type('second', 'priority: 2')}teams: { desk: { skills: [help], agents: 1 } }
`;
    expect(pencilled(text, { 'first.csv': [[0], [1]], 'second.csv': [[30], [40]] }).steps).toEqual([
      // At 60 the agent is free for who waits before the contact joins its next line.
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 next to again',
      '1 again: joins 60, answered 120 by desk 0, busy 60, ends 180 resolved',
      '2 desk: joins 1, answered 240 by desk 0, busy 60, ends 300 next to again',
      '2 again: joins 300, answered 300 by desk 0, busy 60, ends 360 resolved',
      '3 desk: joins 30, answered 60 by desk 0, busy 60, ends 120 resolved',
      '4 desk: joins 40, answered 180 by desk 0, busy 60, ends 240 resolved',
    ]);
  });
});

describe('what a free agent takes of several lines', () => {
  it('takes the best rank, then the best priority, then the longest wait', () => {
    const text = `contacts:
${type('orders', 'priority: 5', 'orders')}${type('billing', 'priority: 2', 'billing')}${type('repairs', 'priority: 2', 'repairs')}${type('returns', 'priority: 1', 'returns')}teams:
  desk: { skills: { orders: {}, billing: { rank: 1 }, repairs: {}, returns: { rank: 2 } }, agents: 1 }
`;
    const logs = {
      'orders.csv': [[0], [1]] as const,
      'billing.csv': [[10], [12]] as const,
      'repairs.csv': [[9], [11]] as const,
      'returns.csv': [[5], [6]] as const,
    };
    expect(pencilled(text, logs).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 resolved',
      '2 desk: joins 1, answered 300 by desk 0, busy 60, ends 360 resolved',
      '3 desk: joins 5, answered 360 by desk 0, busy 60, ends 420 resolved',
      '4 desk: joins 6, answered 420 by desk 0, busy 60, ends 480 resolved',
      '5 desk: joins 9, answered 60 by desk 0, busy 60, ends 120 resolved',
      '6 desk: joins 10, answered 120 by desk 0, busy 60, ends 180 resolved',
      '7 desk: joins 11, answered 180 by desk 0, busy 60, ends 240 resolved',
      '8 desk: joins 12, answered 240 by desk 0, busy 60, ends 300 resolved',
    ]);
  });

  it('takes of contacts that have waited equally long that of the line that appears first, however the team lists its skills', () => {
    const text = `contacts:
${type('orders', '', 'orders')}${type('repairs', '', 'repairs')}${type('returns', 'headStart: 10 s', 'returns')}teams:
  desk: { skills: [returns, repairs, orders], agents: 1 }
`;
    const logs = { 'orders.csv': [[0], [20], [90]] as const, 'repairs.csv': [[20]] as const, 'returns.csv': [[30], [89]] as const };
    expect(pencilled(text, logs).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 resolved',
      '2 desk: joins 20, answered 60 by desk 0, busy 60, ends 120 resolved', // orders
      '3 desk: joins 20, answered 120 by desk 0, busy 60, ends 180 resolved', // repairs
      '4 desk: joins 30, answered 180 by desk 0, busy 60, ends 240 resolved', // returns, as if from 20
      '5 desk: joins 89, answered 240 by desk 0, busy 60, ends 300 resolved', // returns, as if from 79
      '6 desk: joins 90, answered 300 by desk 0, busy 60, ends 360 resolved', // orders
    ]);
  });
});

describe('contacts of one line that have waited equally long, head starts included', () => {
  const text = `contacts:
${type('early', '')}${type('member', 'headStart: 30 s')}teams: { desk: { skills: [help], agents: 1 } }
`;
  // As if from 10 and from 20; the last two come at one moment.
  const logs = { 'early.csv': [[0], [10], [20]] as const, 'member.csv': [[40], [50]] as const };

  it('are taken in the order in which their contact types are written', () => {
    expect(pencilled(text, logs).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 resolved',
      '2 desk: joins 10, answered 60 by desk 0, busy 60, ends 120 resolved',
      '3 desk: joins 20, answered 180 by desk 0, busy 60, ends 240 resolved',
      '4 desk: joins 40, answered 120 by desk 0, busy 60, ends 180 resolved',
      '5 desk: joins 50, answered 240 by desk 0, busy 60, ends 300 resolved',
    ]);
  });

  it('are taken in that order where the newest goes first, too', () => {
    expect(pencilled(`${text}skills: { help: { order: newest } }\n`, logs).steps).toEqual([
      '1 desk: joins 0, answered 0 by desk 0, busy 60, ends 60 resolved',
      '2 desk: joins 10, answered 180 by desk 0, busy 60, ends 240 resolved',
      '3 desk: joins 20, answered 60 by desk 0, busy 60, ends 120 resolved',
      '4 desk: joins 40, answered 240 by desk 0, busy 60, ends 300 resolved',
      '5 desk: joins 50, answered 120 by desk 0, busy 60, ends 180 resolved',
    ]);
  });
});
