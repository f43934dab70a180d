import { describe, expect, it } from 'vitest';
import { Contact } from '#src/center/counts.js';
import { pencilled } from './pencil.js';

function type(name: string, time = '100 s'): string {
  return `  ${name}:
    channel: phone
    arrivals: { log: ${name}.csv }
    patience: never
    journey: { desk: { skill: ${name}, time: ${time} } }
`;
}

describe('overflow from team to team', () => {
  it('lets a second team take contacts only after they have waited, idle agents at that very moment', () => {
    const text = `contacts:
${type('orders')}${type('billing')}teams:
  own: { skills: [orders], agents: 1 }
  help: { skills: { orders: { after: 20 s, speed: 0.5 }, billing: {} }, agents: 1 }
`;
    const logs = {
      'orders.csv': [[0], [10], [105], [190], [215], [395], [420], [525], [590], [705]] as const,
      'billing.csv': [[229], [560]] as const,
    };
    expect(pencilled(text, logs).steps).toEqual([
      '1 desk: joins 0, answered 0 by own 0, busy 100, ends 100 resolved',
      // The other team is idle, and takes it when it has waited 20 s; there it takes twice as long.
      '2 desk: joins 10, answered 30 by help 0, busy 200, ends 230 resolved',
      '3 desk: joins 105, answered 105 by own 0, busy 100, ends 205 resolved',
      '4 desk: joins 190, answered 205 by own 0, busy 100, ends 305 resolved',
      // At 230 it has waited 15 s only: the agent takes the other line's contact. At 305 its own team is free.
      '5 desk: joins 215, answered 305 by own 0, busy 100, ends 405 resolved',
      '6 desk: joins 229, answered 230 by help 0, busy 100, ends 330 resolved',
      '7 desk: joins 395, answered 405 by own 0, busy 100, ends 505 resolved',
      '8 desk: joins 420, answered 440 by help 0, busy 200, ends 640 resolved',
      '9 desk: joins 525, answered 525 by own 0, busy 100, ends 625 resolved',
      '10 desk: joins 560, answered 640 by help 0, busy 100, ends 740 resolved',
      '11 desk: joins 590, answered 625 by own 0, busy 100, ends 725 resolved',
      // Its team is free at the moment at which the other one might take it: the end of a contact comes first.
      '12 desk: joins 705, answered 725 by own 0, busy 100, ends 825 resolved',
    ]);
  });

  it('counts the wait in the line against what the team asks for, not the time since a refusal', () => {
    const text = `contacts:
${type('orders')}${type('billing', '25 s')}teams:
  own: { skills: [orders], agents: 1 }
  help: { skills: { orders: { after: 20 s }, billing: {} }, agents: 1 }
`;
    expect(pencilled(text, { 'orders.csv': [[0], [5]], 'billing.csv': [[3]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by own 0, busy 100, ends 100 resolved',
      '2 desk: joins 3, answered 3 by help 0, busy 25, ends 28 resolved',
      // Busy at 25, when it might have taken it, and free at 28.
      '3 desk: joins 5, answered 28 by help 0, busy 100, ends 128 resolved',
    ]);
  });
});

describe('which of several free agents', () => {
  it('is the one idle longest, the team written first and the lower place on a tie', () => {
    const text = `contacts:
${type('orders', '10 s')}teams:
  first: { skills: [orders], agents: 2 }
  second: { skills: [orders], agents: 1 }
`;
    expect(pencilled(text, { 'orders.csv': [[0], [1], [2], [20], [21], [22], [23, 99, 30], [40]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by first 0, busy 10, ends 10 resolved',
      '2 desk: joins 1, answered 1 by first 1, busy 10, ends 11 resolved',
      '3 desk: joins 2, answered 2 by second 0, busy 10, ends 12 resolved',
      '4 desk: joins 20, answered 20 by first 0, busy 10, ends 30 resolved',
      '5 desk: joins 21, answered 21 by first 1, busy 10, ends 31 resolved',
      '6 desk: joins 22, answered 22 by second 0, busy 10, ends 32 resolved',
      '7 desk: joins 23, answered 30 by first 0, busy 30, ends 60 resolved',
      '8 desk: joins 40, answered 40 by first 1, busy 10, ends 50 resolved',
    ]);
  });

  it('is of the team of the best rank', () => {
    const text = `contacts:
${type('orders', '10 s')}teams:
  first: { skills: { orders: { rank: 2 } }, agents: 1 }
  second: { skills: { orders: { rank: 1 } }, agents: 1 }
`;
    expect(pencilled(text, { 'orders.csv': [[0], [5], [30]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by second 0, busy 10, ends 10 resolved',
      '2 desk: joins 5, answered 5 by first 0, busy 10, ends 15 resolved',
      '3 desk: joins 30, answered 30 by second 0, busy 10, ends 40 resolved',
    ]);
  });

  it('is of the team that the line names first, whatever the ranks', () => {
    const text = `contacts:
${type('orders', '10 s')}teams:
  first: { skills: { orders: { rank: 2 } }, agents: 1 }
  second: { skills: { orders: { rank: 1 } }, agents: 1 }
skills: { orders: { teams: [first, second] } }
`;
    expect(pencilled(text, { 'orders.csv': [[0], [5], [30]] }).steps).toEqual([
      '1 desk: joins 0, answered 0 by first 0, busy 10, ends 10 resolved',
      '2 desk: joins 5, answered 5 by second 0, busy 10, ends 15 resolved',
      '3 desk: joins 30, answered 30 by first 0, busy 10, ends 40 resolved',
    ]);
  });
});

describe('tiers', () => {
  it('hands a contact on to the next tier, whose line it joins with a patience of its own', () => {
    const text = `contacts:
  call:
    channel: phone
    arrivals: { log: call.csv }
    patience: 1000 s
    journey:
      front: { skill: front, time: 20 s, wrapUp: 5 s, next: { expert: 100% } }
      expert: { skill: expert, time: 50 s, patience: 40 s, next: { boss: 100% } }
      boss: { skill: boss, time: 30 s, next: unresolved }
teams:
  front: { skills: [front], agents: 1, tier: 1 }
  expert: { skills: [expert], agents: 1, tier: 2 }
  boss: { skills: [boss], agents: 1, tier: 3 }
`;
    const { steps, counts } = pencilled(text, { 'call.csv': [[0], [10], [11]] });
    expect(steps).toEqual([
      '1 front: joins 0, answered 0 by front 0, busy 25, ends 20 next to expert',
      '1 expert: joins 20, answered 20 by expert 0, busy 50, ends 70 next to boss',
      '1 boss: joins 70, answered 70 by boss 0, busy 30, ends 100 unresolved',
      '2 front: joins 10, answered 25 by front 0, busy 25, ends 45 next to expert',
      '2 expert: joins 45, answered 70 by expert 0, busy 50, ends 120 next to boss',
      '2 boss: joins 120, answered 120 by boss 0, busy 30, ends 150 unresolved',
      '3 front: joins 11, answered 50 by front 0, busy 25, ends 70 next to expert',
      '3 expert: joins 70, ends 110 abandoned',
    ]);
    const sum = (field: number) => counts.contacts[field];
    expect([sum(Contact.escalated), sum(Contact.transfers), sum(Contact.unresolved), sum(Contact.abandonedLater)]).toEqual([3, 5, 3, 1]);
    expect(counts.endedByTier[2]).toBe(2);
  });

  it('comes back to an earlier step as often as the shares say, each visit beginning where the last one ended', () => {
    const text = `contacts:
  call:
    channel: phone
    arrivals: { log: call.csv }
    patience: never
    journey:
      front: { skill: front, time: 20 s, next: { expert: 80% } }
      expert: { skill: expert, time: 50 s, next: { front: 80% } }
teams:
  front: { skills: [front], agents: 20 }
  expert: { skills: [expert], agents: 20 }
`;
    const { steps } = pencilled(text, { 'call.csv': Array.from({ length: 12 }, (_, index) => [index * 1000] as const) });
    for (let contact = 1; contact <= 12; contact++) {
      let at = (contact - 1) * 1000;
      const visits = steps.filter((step) => step.startsWith(`${contact} `));
      visits.forEach((visit, index) => {
        const [step, other, time] = index % 2 === 0 ? ['front', 'expert', 20] : ['expert', 'front', 50];
        const end = index === visits.length - 1 ? 'resolved' : `next to ${other}`;
        expect(visit.replace(/ \d+, busy/, ', busy')).toBe(
          `${contact} ${step}: joins ${at}, answered ${at} by ${step}, busy ${time}, ends ${at + Number(time)} ${end}`,
        );
        at += Number(time);
      });
    }
    expect(steps.length).toBeGreaterThan(24);
  });
});

describe('a team', () => {
  it('has ended whom nobody has answered after it, and not who gave up in a further line', () => {
    const text = `contacts:
${type('orders')}${type('billing').replace('time: 100 s } }', 'time: 100 s, next: late }, late: { skill: nobody, time: 10 s, patience: 60 s } }')}teams:
  own: { skills: [orders, billing], agents: 2, tier: 1 }
  other: { skills: [nobody], agents: [{ from: "01:00", to: "02:00", agents: 1 }], tier: 2 }
`;
    const { steps, counts } = pencilled(text, { 'orders.csv': [[0]], 'billing.csv': [[0]] });
    expect(steps).toEqual([
      '1 desk: joins 0, answered 0 by own 0, busy 100, ends 100 resolved',
      '2 desk: joins 0, answered 0 by own 1, busy 100, ends 100 next to late',
      '2 late: joins 100, ends 160 abandoned',
    ]);
    // By contact type and interval, two tiers each.
    const tiers = 2;
    const billing = counts.intervals * tiers;
    expect([...counts.endedByTier.subarray(0, tiers), ...counts.endedByTier.subarray(billing, billing + tiers)]).toEqual([1, 0, 0, 0]);
    expect([Contact.unresolved, Contact.abandonedLater].map((field) => counts.contacts[counts.intervals * Contact.fields + field])).toEqual(
      [1, 1],
    );
  });
});
