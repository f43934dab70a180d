import { describe, expect, it } from 'vitest';
import { Wait } from '#src/center/counts.js';
import { loadScenario } from '#src/scenario/load.js';
import { Entry } from '#src/statistics/histogram-bins.js';
import { filesOf } from '../../truth/files.js';
import { pencilled, type Recorded } from './pencil.js';

/** Callers who are sent on; nobody is there before 01:00. @param journey its steps, indented */
function sentOn(journey: string, patience = '60 s', rest = ''): string {
  return `contacts:
  call:
    channel: phone
    arrivals: { log: calls.csv }
    patience: ${patience}
    journey:
${journey}
${rest}teams:
  late: { skills: [one, two, three], agents: [{ from: "01:00", to: "02:00", agents: 1 }] }
`;
}

const THREE = `      first: { skill: one, time: 60 s, overflow: { after: 40 s, to: second } }
      second: { skill: two, time: 60 s, overflow: { after: 40 s, to: third } }
      third: { skill: three, time: 60 s }`;

const ALONE: readonly Recorded[] = [[0]];

describe('who is sent on from line to line unanswered', () => {
  it('has one patience for all of them, drawn or recorded', () => {
    const expected = ['1 first: joins 0, ends 40 overflowed to second', '1 second: joins 40, ends 60 abandoned'];
    expect(pencilled(sentOn(THREE), { 'calls.csv': ALONE }).steps).toEqual(expected);
    expect(pencilled(sentOn(THREE, 'never'), { 'calls.csv': [[0, 60]] }).steps).toEqual(expected);
  });

  it('waits without end where patience has none', () => {
    expect(pencilled(sentOn(THREE, 'never'), { 'calls.csv': ALONE }).steps).toEqual([
      '1 first: joins 0, ends 40 overflowed to second',
      '1 second: joins 40, ends 80 overflowed to third',
      '1 third: joins 80, answered 3600 by late 0, busy 60, ends 3660 resolved',
    ]);
  });

  it.each(['patience: 50 s', 'place: new', 'patience: 50 s, place: new'])('begins anew at a step with %s', (own) => {
    const journey = THREE.replace('skill: two, time: 60 s, overflow: { after: 40 s, to: third }', `skill: two, time: 60 s, ${own}`);
    const { steps } = pencilled(sentOn(journey), { 'calls.csv': ALONE });
    const ends = own.startsWith('patience') ? 90 : 100;
    expect(steps).toEqual(['1 first: joins 0, ends 40 overflowed to second', `1 second: joins 40, ends ${ends} abandoned`]);
  });

  it('begins anew after a bot and after a pause', () => {
    for (const between of ['bot: menu', 'pause: 10 s']) {
      const time = between.startsWith('bot') ? ', time: 10 s' : '';
      const journey = `      first: { skill: one, time: 60 s, overflow: { after: 40 s, to: ask } }
      ask: { ${between}${time}, next: second }
      second: { skill: two, time: 60 s }`;
      const { steps } = pencilled(sentOn(journey, '60 s', 'bots: { menu: {} }\n'), { 'calls.csv': ALONE });
      expect(steps).toEqual([
        '1 first: joins 0, ends 40 overflowed to ask',
        '1 ask: joins 40, ends 50 next to second',
        '1 second: joins 50, ends 110 abandoned',
      ]);
    }
  });

  it('begins anew after an answer', () => {
    const journey = `      first: { skill: one, time: 60 s, overflow: { after: 40 s, to: second } }
      second: { skill: two, time: 60 s, next: third }
      third: { skill: three, time: 60 s }`;
    const text = sentOn(journey).replace(
      '  late: { skills: [one, two, three]',
      '  now: { skills: [two], agents: 1 }\n  late: { skills: [one, three]',
    );
    expect(pencilled(text, { 'calls.csv': ALONE }).steps).toEqual([
      '1 first: joins 0, ends 40 overflowed to second',
      '1 second: joins 40, answered 40 by now 0, busy 60, ends 100 next to third',
      '1 third: joins 100, ends 160 abandoned',
    ]);
  });

  it('goes on waiting where a line is full or a bot has no session free', () => {
    const journey = `      first: { skill: one, time: 60 s, overflow: { after: 40 s, to: second } }
      second: { skill: two, time: 60 s, whenFull: ask }
      ask: { bot: menu, time: 10 s, whenFull: third, next: third }
      third: { skill: three, time: 60 s }`;
    const rest = 'bots: { menu: { sessions: 0 } }\nskills: { two: { limit: 0 } }\n';
    expect(pencilled(sentOn(journey, '60 s', rest), { 'calls.csv': ALONE }).steps).toEqual([
      '1 first: joins 0, ends 40 overflowed to second',
      '1 second: joins 40, ends 40 line full to ask',
      '1 ask: joins 40, ends 40 bot full to third',
      '1 third: joins 40, ends 60 abandoned',
    ]);
  });

  it('does not hang up at once again because nobody is free', () => {
    const balking = sentOn(THREE, '60 s').replace('    journey:', '    balk: 50%\n    journey:');
    const { steps } = pencilled(balking, { 'calls.csv': Array.from({ length: 40 }, (_, second): Recorded => [second]) });
    expect(steps.filter((step) => / second: joins (\d+), ends \1 abandoned/.test(step))).toEqual([]);
    expect(steps.filter((step) => / first: joins (\d+), ends \1 abandoned/.test(step)).length).toBeGreaterThan(5);
  });

  const TWO = (second: string, place = '') => `contacts:
  call:
    channel: phone
    arrivals: { log: calls.csv }
    patience: never
    journey:
      first: { skill: one, time: 60 s, overflow: { after: 60 s, to: second } }
      second: { skill: two, time: 60 s${place} }
  other:
    channel: phone
    arrivals: { log: other.csv }
    patience: never
    journey: { other: { skill: two, time: 60 s } }
skills: { two: { ${second} } }
teams:
  nobody: { skills: [one], agents: 0 }
  late: { skills: [two], agents: [{ from: "01:00", to: "02:00", agents: 1 }] }
`;
  const order = (text: string) =>
    pencilled(text, { 'calls.csv': [[3400], [3450]], 'other.csv': [[3390], [3420], [3450], [3505]] })
      .steps.filter((step) => step.includes('answered'))
      .map((step) => [Number(/answered (\d+)/.exec(step)?.[1]), Number(/joins (\d+)/.exec(step)?.[1])])
      .sort(([a], [b]) => a - b)
      .map(([, joined]) => joined);

  it('has its place in the new line by the whole wait, behind who came at the same moment', () => {
    expect(order(TWO('order: oldest'))).toEqual([3390, 3460, 3420, 3450, 3510, 3505]);
    expect(order(TWO('order: newest'))).toEqual([3505, 3510, 3450, 3420, 3460, 3390]);
  });

  it('joins at the end where the step says so', () => {
    expect(order(TWO('order: oldest', ', place: new'))).toEqual([3390, 3420, 3450, 3460, 3505, 3510]);
  });

  it('counts in a line with the wait there, and over all lines with the whole wait', () => {
    const { counts } = pencilled(sentOn(THREE), { 'calls.csv': ALONE });
    const cells = [0, 1].map((cell) => counts.cells.subarray(cell * (counts.intervals + 1) * Wait.fields));
    expect(cells.map((row) => row[Wait.longestWait])).toEqual([40_000, 20_000]);
    expect(counts.contacts[Wait.longestWait]).toBe(60_000);
  });
});

describe('who finds nobody free', () => {
  it('has waited, whether answered at last or not; who is answered at once has not', () => {
    const text = `contacts:
  call: { channel: phone, arrivals: { log: calls.csv }, patience: never, journey: { desk: { skill: desk, time: 100 s } } }
teams: { desk: { skills: [desk], agents: 1 } }
`;
    const { steps, counts } = pencilled(text, { 'calls.csv': [[0], [40], [250], [250, 10]] });
    expect(steps.map((step) => step.replace(/ by desk 0, busy 100/, ''))).toEqual([
      '1 desk: joins 0, answered 0, ends 100 resolved',
      '2 desk: joins 40, answered 100, ends 200 resolved',
      '3 desk: joins 250, answered 250, ends 350 resolved',
      '4 desk: joins 250, ends 260 abandoned',
    ]);
    for (const row of [counts.contacts, counts.cells]) {
      expect([Wait.offered, Wait.answered, Wait.delayed, Wait.abandoned].map((field) => row[field])).toEqual([4, 3, 2, 1]);
    }
  });

  it('has waited longer than not at all where it gives up after a millisecond', () => {
    const text = `contacts:
  call: { channel: phone, arrivals: { log: calls.csv }, patience: never, journey: { desk: { skill: desk, time: 100 s } } }
teams: { desk: { skills: [desk], agents: 1 } }
`;
    const { counts } = pencilled(text, { 'calls.csv': [[0], [40, 0.001]] });
    const { contactUnanswered, lineUnanswered } = counts.histograms;
    for (const { starts, totals, entries } of [contactUnanswered, lineUnanswered]) {
      expect([...entries].map((entry) => entry >>> Entry.countBits)).toEqual([1]);
      expect([...starts]).toEqual([0, ...totals].map((_, row) => Number(row > 0)));
    }
  });
});

describe('a team that takes only who has waited for a while', () => {
  it.each(['oldest', 'newest'])(
    'takes at the very moment who has waited that long, before its second line, in a line of the %s',
    (order) => {
      const text = `contacts:
  call: { channel: phone, arrivals: { log: calls.csv }, patience: never, journey: { desk: { skill: desk, time: 50 s } } }
  other: { channel: phone, arrivals: { log: other.csv }, patience: never, journey: { desk: { skill: other, time: 40 s } } }
skills: { desk: { order: ${order} } }
teams: { help: { skills: { desk: { after: 30 s }, other: { rank: 2 } }, agents: 1 } }
`;
      const { steps } = pencilled(text, { 'calls.csv': [[10], [15]], 'other.csv': [[0], [5]] });
      expect(steps).toEqual([
        '1 desk: joins 0, answered 0 by help 0, busy 40, ends 40 resolved',
        '2 desk: joins 5, answered 140 by help 0, busy 40, ends 180 resolved',
        '3 desk: joins 10, answered 40 by help 0, busy 50, ends 90 resolved',
        '4 desk: joins 15, answered 90 by help 0, busy 50, ends 140 resolved',
      ]);
    },
  );

  it('looks at the wait in this line, not at the one before it', () => {
    const text = `contacts:
  call:
    channel: phone
    arrivals: { log: calls.csv }
    patience: never
    journey:
      first: { skill: one, time: 60 s, overflow: { after: 70 s, to: second } }
      second: { skill: two, time: 60 s }
  other: { channel: phone, arrivals: { log: other.csv }, patience: never, journey: { other: { skill: two, time: 60 s } } }
teams:
  nobody: { skills: [one], agents: 0 }
  help: { skills: { two: { after: 30 s } }, agents: 1 }
`;
    const { steps } = pencilled(text, { 'calls.csv': [[0]], 'other.csv': [[0], [35]] });
    expect(steps).toEqual([
      '1 first: joins 0, ends 70 overflowed to second',
      '1 second: joins 70, answered 150 by help 0, busy 60, ends 210 resolved',
      '2 other: joins 0, answered 30 by help 0, busy 60, ends 90 resolved',
      // At 90 the first one has waited longest, but only for 20 s in this line.
      '3 other: joins 35, answered 90 by help 0, busy 60, ends 150 resolved',
    ]);
  });
});

describe('place: new', () => {
  const warnings = (journey: string) => {
    const text = `title: t\ncalendar: { start: 2026-01-01 }\n${sentOn(journey)}`;
    const found = loadScenario('t.yaml', filesOf({ 't.yaml': text, 'calls.csv': 'arrived\n2026-01-01 00:00\n' }), []).warnings;
    return found.filter(({ key }) => key.endsWith('place')).map(({ key, message }) => `${key}: ${message}`);
  };

  it('is doubted where nobody comes from another line, and where the step has patience of its own', () => {
    expect(warnings(THREE.replace('skill: two,', 'skill: two, place: new,'))).toEqual([]);
    expect(warnings(THREE.replace('skill: one,', 'skill: one, place: new,'))).toEqual([
      'contacts.call.journey.first.place: nobody comes to the step first from another line unanswered, so everybody joins at its end in any case',
    ]);
    expect(warnings(THREE.replace('skill: two,', 'skill: two, patience: 5 s, place: new,'))).toEqual([
      'contacts.call.journey.second.place: the step second has patience of its own, with which place and patience begin anew in any case',
    ]);
  });
});
