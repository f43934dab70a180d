import { describe, expect, it } from 'vitest';
import { Contact, Line, Team, Wait } from '#src/center/counts.js';
import { pencilled } from './pencil.js';

const CALLS = `contacts:
  call:
    channel: phone
    arrivals: { log: calls.csv }
    patience: never
    journey: { desk: { skill: desk, time: 100 s } }
`;

describe('duty that falls', () => {
  const text = `${CALLS}teams:
  desk:
    skills: [desk]
    agents:
      - { from: "00:00", to: "00:05", agents: 3 }
      - { from: "00:05", to: "00:10", agents: 1 }
      - { from: "00:10", to: "00:20", agents: 2 }
      - { from: "00:20", to: "00:25", agents: 1 }
`;

  it('lets the idle go first and interrupts nobody; nothing new is taken while more are busy than should be', () => {
    const calls = [
      [200, 999, 200],
      [210, 999, 200],
      [220, 999, 200],
      [230, 999, 100],
      [430, 999, 100],
      [540, 999, 300],
      [550, 999, 100],
      [1190, 999, 50],
      [1195, 999, 60],
      [1300, 999, 10],
      [1301, 999, 10],
    ] as const;
    const { steps, counts } = pencilled(text, { 'calls.csv': calls });
    expect(steps.map((step) => step.replace(/ by desk \d/, ''))).toEqual([
      '1 desk: joins 200, answered 200, busy 200, ends 400 resolved',
      '2 desk: joins 210, answered 210, busy 200, ends 410 resolved',
      '3 desk: joins 220, answered 220, busy 200, ends 420 resolved',
      // Three are busy and one should be here: who ends at 400 and at 410 leaves, who ends at 420 goes on.
      '4 desk: joins 230, answered 420, busy 100, ends 520 resolved',
      '5 desk: joins 430, answered 520, busy 100, ends 620 resolved',
      // Who comes on duty at 600 takes a waiting contact at once.
      '6 desk: joins 540, answered 600, busy 300, ends 900 resolved',
      '7 desk: joins 550, answered 620, busy 100, ends 720 resolved',
      '8 desk: joins 1190, answered 1190, busy 50, ends 1240 resolved',
      '9 desk: joins 1195, answered 1195, busy 60, ends 1255 resolved',
      // At 1200 both are busy: who ends at 1240 leaves, who ends at 1255 stays.
      '10 desk: joins 1300, answered 1300, busy 10, ends 1310 resolved',
      '11 desk: joins 1301, answered 1310, busy 10, ends 1320 resolved',
    ]);
    // Beyond the plan: two agents from 300 to 400 and one to 410; one from 1200 to 1240.
    const overrun = Array.from({ length: 5 }, (_, interval) => counts.teams[interval * Team.fields + Team.overrunTime] / 1000);
    expect(overrun).toEqual([0, 210, 0, 0, 40]);
  });

  it('lets an idle agent go at once, the busy ones go on working', () => {
    const { steps, duty } = pencilled(text, {
      'calls.csv': [
        [290, 999, 20],
        [295, 999, 10],
        [306, 999, 4],
      ],
    });
    expect(steps).toEqual([
      '1 desk: joins 290, answered 290 by desk 0, busy 20, ends 310 resolved',
      '2 desk: joins 295, answered 295 by desk 1, busy 10, ends 305 resolved',
      // At 300 the third one leaves, at 305 the second: the first one alone is left.
      '3 desk: joins 306, answered 310 by desk 0, busy 4, ends 314 resolved',
    ]);
    expect(duty.filter((stretch) => !stretch.startsWith('desk 0'))).toContain('desk 1: 0 to 305');
    expect(duty).toContain('desk 2: 0 to 300');
  });

  it('leaves nobody where it falls to nothing, whoever waits', () => {
    const gap = `${CALLS.replace('never', '10000 s')}teams:
  desk: { skills: [desk], agents: [{ from: "00:00", to: "00:05", agents: 1 }, { from: "00:10", to: "00:15", agents: 1 }] }
`;
    const { steps, duty } = pencilled(gap, { 'calls.csv': [[250], [260], [310]] });
    expect(steps).toEqual([
      '1 desk: joins 250, answered 250 by desk 0, busy 100, ends 350 resolved',
      '2 desk: joins 260, answered 600 by desk 0, busy 100, ends 700 resolved',
      '3 desk: joins 310, answered 700 by desk 0, busy 100, ends 800 resolved',
    ]);
    expect(duty).toEqual(['desk 0: 0 to 350', 'desk 0: 600 to 900']);
  });
});

describe('closing', () => {
  const closing = ', open: "00:00-00:10"';
  const text = `${CALLS}teams: { desk: { skills: [desk], agents: 1 } }\n`;
  const calls = [
    [390, 200],
    [450, 200],
    [520, 200],
    [590, 300],
    [595, 50],
    [599, 300],
    [600, 200],
    [605, 200],
  ] as const;

  it('serves who waits, by the agents who were on duty, and turns away who comes', () => {
    const { steps, duty, counts } = pencilled(text, { 'calls.csv': calls }, closing);
    expect(steps).toEqual([
      '1 desk: joins 390, answered 390 by desk 0, busy 100, ends 490 resolved',
      '2 desk: joins 450, answered 490 by desk 0, busy 100, ends 590 resolved',
      '3 desk: joins 520, answered 590 by desk 0, busy 100, ends 690 resolved',
      '4 desk: joins 590, answered 690 by desk 0, busy 100, ends 790 resolved',
      '5 desk: joins 595, ends 645 abandoned',
      '6 desk: joins 599, answered 790 by desk 0, busy 100, ends 890 resolved',
      '7 desk: joins 600, ends 600 closed',
      '8 desk: joins 605, ends 605 closed',
    ]);
    expect(duty).toEqual(['desk 0: 0 to 890']);
    expect(counts.contacts[2 * Contact.fields + Contact.turnedAwayClosed]).toBe(2);
  });

  it('disconnects who waits where it says so', () => {
    const { steps, duty } = pencilled(text, { 'calls.csv': calls }, `${closing}, atClose: disconnect`);
    expect(steps).toEqual([
      '1 desk: joins 390, answered 390 by desk 0, busy 100, ends 490 resolved',
      '2 desk: joins 450, answered 490 by desk 0, busy 100, ends 590 resolved',
      '3 desk: joins 520, answered 590 by desk 0, busy 100, ends 690 resolved',
      '4 desk: joins 590, ends 600 disconnected',
      '5 desk: joins 595, ends 600 disconnected',
      '6 desk: joins 599, ends 600 disconnected',
      '7 desk: joins 600, ends 600 closed',
      '8 desk: joins 605, ends 605 closed',
    ]);
    expect(duty).toEqual(['desk 0: 0 to 690']);
  });

  it('sends who finds it closed where the step says, from a bot too', () => {
    const journey = `    journey:
      assistant: { bot: assistant, time: 30 s, next: desk }
      desk: { skill: desk, time: 100 s, whenClosed: mailbox }
      mailbox: { bot: assistant, time: 5 s, next: unresolved }
`;
    const bot = text.replace(/ {4}journey.*\n/, journey).replace('teams:', 'bots: { assistant: {} }\nteams:');
    const { steps } = pencilled(bot, { 'calls.csv': [[560], [571], [700]] }, closing);
    expect(steps).toEqual([
      '1 assistant: joins 560, ends 590 next to desk',
      '1 desk: joins 590, answered 590 by desk 0, busy 100, ends 690 resolved',
      '2 assistant: joins 571, ends 601 next to desk',
      '2 desk: joins 601, ends 601 closed to mailbox',
      '2 mailbox: joins 601, ends 606 unresolved',
      '3 assistant: joins 700, ends 730 next to desk',
      '3 desk: joins 730, ends 730 closed to mailbox',
      '3 mailbox: joins 730, ends 735 unresolved',
    ]);
  });

  it('lets a contact that came back from a pause wait for the opening', () => {
    const journey = `    journey:
      desk: { skill: desk, time: 20 s, next: wait }
      wait: { pause: 50 s, next: again }
      again: { skill: desk, time: 10 s }
`;
    const pausing = text.replace(/ {4}journey.*\n/, journey);
    const { steps } = pencilled(pausing, { 'calls.csv': [[500], [560]] }, ', open: "00:00-00:10, 00:15-00:20"');
    expect(steps).toEqual([
      '1 desk: joins 500, answered 500 by desk 0, busy 20, ends 520 next to wait',
      '1 wait: joins 520, ends 570 next to again',
      '1 again: joins 570, answered 580 by desk 0, busy 10, ends 590 resolved',
      '2 desk: joins 560, answered 560 by desk 0, busy 20, ends 580 next to wait',
      '2 wait: joins 580, ends 630 next to again',
      '2 again: joins 900, answered 900 by desk 0, busy 10, ends 910 resolved',
    ]);
  });

  it('is called only to the first line after a pause: who comes to a further line when it is closed is sent where the step says', () => {
    const journey = `    journey:
      wait: { pause: 50 s, next: desk }
      desk: { skill: desk, time: 20 s, next: again }
      again: { skill: desk, time: 10 s, whenClosed: mailbox }
      mailbox: { bot: mailbox, time: 5 s, next: unresolved }
`;
    const pausing = text.replace(/ {4}journey.*\n/, journey).replace('teams:', 'bots: { mailbox: {} }\nteams:');
    const { steps } = pencilled(pausing, { 'calls.csv': [[500], [540]] }, ', open: "00:00-00:10, 00:15-00:20"');
    expect(steps).toEqual([
      '1 wait: joins 500, ends 550 next to desk',
      '1 desk: joins 550, answered 550 by desk 0, busy 20, ends 570 next to again',
      '1 again: joins 570, answered 570 by desk 0, busy 10, ends 580 resolved',
      '2 wait: joins 540, ends 590 next to desk',
      '2 desk: joins 590, answered 590 by desk 0, busy 20, ends 610 next to again',
      '2 again: joins 610, ends 610 closed to mailbox',
      '2 mailbox: joins 610, ends 615 unresolved',
    ]);
  });
});

describe('a type that opens at midnight after having been closed', () => {
  const calls = (first: number) => `contacts:
  call:
    channel: phone
    arrivals: { log: calls.csv }
    patience: never
    journey:
      wait: { pause: ${first} s, next: desk }
      desk: { skill: desk, time: 100 s }
`;
  const team = 'teams: { desk: { skills: [desk], agents: 1 } }\n';

  it('calls each who comes from a pause once, on the first of the repeated days', () => {
    const { steps, counts } = pencilled(`${calls(36_000)}${team}`, { 'calls.csv': [[18_000]] }, ', open: "00:00-06:00"');
    expect(steps).toEqual([
      '1 wait: joins 18000, ends 54000 next to desk',
      '1 desk: joins 86400, answered 86400 by desk 0, busy 100, ends 86500 resolved',
    ]);
    expect(counts.contacts[60 * Contact.fields + Contact.arrived]).toBe(1);
  });

  it('calls each once where the repeated days begin within the calendar', () => {
    // Eight days: the last seven repeat, the first of them opens at 86,400.
    const { steps } = pencilled(`${calls(36_000)}${team}`, { 'calls.csv': [[18_000], [18_010]] }, ', days: 8, open: "00:00-06:00"');
    expect(steps).toEqual([
      '1 wait: joins 18000, ends 54000 next to desk',
      '1 desk: joins 86400, answered 86400 by desk 0, busy 100, ends 86500 resolved',
      '2 wait: joins 18010, ends 54010 next to desk',
      '2 desk: joins 86400, answered 86500 by desk 0, busy 100, ends 86600 resolved',
    ]);
  });

  it('calls each once in the second round of the repeated days', () => {
    const { steps } = pencilled(`${calls(200_000)}${team}`, { 'calls.csv': [[18_000]] }, ', open: "00:00-06:00"');
    expect(steps).toEqual([
      '1 wait: joins 18000, ends 218000 next to desk',
      '1 desk: joins 259200, answered 259200 by desk 0, busy 100, ends 259300 resolved',
    ]);
  });

  it('calls each once where it is another type that keeps the center going', () => {
    const two = calls(36_000) + calls(86_400).replace('contacts:\n  call:', '  other:');
    const { steps } = pencilled(`${two}${team}`, { 'calls.csv': [[18_000]] }, ', open: "00:00-06:00"');
    expect(steps).toEqual([
      '1 wait: joins 18000, ends 54000 next to desk',
      '1 desk: joins 86400, answered 86400 by desk 0, busy 100, ends 86500 resolved',
      '2 wait: joins 18000, ends 104400 next to desk',
      '2 desk: joins 104400, answered 104400 by desk 0, busy 100, ends 104500 resolved',
    ]);
  });
});

describe('the last one who waits at closing', () => {
  it('is served by the helper who takes it after a while and then goes home, once', () => {
    const text = `contacts:
  call:
    channel: phone
    open: "00:00-00:10"
    arrivals: { log: calls.csv }
    patience: never
    journey: { desk: { skill: desk, time: 100 s } }
teams:
  desk: { skills: [desk], agents: [{ from: "00:00", to: "00:10", agents: 1 }] }
  help: { skills: { desk: { after: 60 s } }, agents: [{ from: "00:00", to: "00:10", agents: 1 }, { from: "00:20", to: "00:30", agents: 1 }] }
`;
    const { steps, duty } = pencilled(text, { 'calls.csv': [[500, 999, 300], [560]] });
    expect(steps).toEqual([
      '1 desk: joins 500, answered 500 by desk 0, busy 300, ends 800 resolved',
      // The line is closed at 600 and served out at 620.
      '2 desk: joins 560, answered 620 by help 0, busy 100, ends 720 resolved',
    ]);
    expect(duty).toEqual(['desk 0: 0 to 800', 'help 0: 0 to 720', 'help 0: 1200 to 1800']);
  });
});

describe('the end of the calendar', () => {
  const always = `${CALLS}teams: { desk: { skills: [desk], agents: 1 } }\n`;

  it('lets the roster go on as in the days before, for who is inside, in order', () => {
    const { steps, counts } = pencilled(always, { 'calls.csv': [[86_250], [86_260], [86_399]] });
    expect(steps).toEqual([
      '1 desk: joins 86250, answered 86250 by desk 0, busy 100, ends 86350 resolved',
      '2 desk: joins 86260, answered 86350 by desk 0, busy 100, ends 86450 resolved',
      '3 desk: joins 86399, answered 86450 by desk 0, busy 100, ends 86550 resolved',
    ]);
    const [last, after] = [counts.intervals - 1, counts.intervals].map((interval) => interval * Team.fields);
    // What is measured over time stops with the last interval, what is counted of contacts does not.
    expect(counts.teams[last + Team.busyTime]).toBe(150_000);
    expect(counts.teams[last + Team.dutyTime]).toBe(300_000);
    expect([counts.teams[after + Team.busyTime], counts.teams[after + Team.overrunTime]]).toEqual([0, 0]);
    expect([counts.teams[last + Team.handled], counts.teams[after + Team.handled]]).toEqual([1, 2]);
    expect(counts.teams[after + Team.handlingTime]).toBe(200_000);
  });

  it('has who came after the last person had left wait for the next one, whether or not other contacts pause', () => {
    const morning = `${CALLS}teams: { desk: { skills: [desk], agents: [{ from: "08:00", to: "12:00", agents: 1 }] } }\n`;
    const other = '  other: { channel: phone, arrivals: { perDay: 0.001 }, journey: { wait: { pause: 60 s, next: resolved } } }\n';
    for (const text of [morning, morning.replace('teams:', `${other}teams:`)]) {
      const { steps, counts } = pencilled(text, { 'calls.csv': [[28_800], [46_800]] });
      expect(steps).toEqual([
        '1 desk: joins 28800, answered 28800 by desk 0, busy 100, ends 28900 resolved',
        '2 desk: joins 46800, answered 115200 by desk 0, busy 100, ends 115300 resolved',
      ]);
      expect(counts.contacts[156 * Contact.fields + Wait.waitAnswered]).toBe(68_400_000);
    }
  });

  it('counts what is in hand at the last midnight as overrun, where duty ends then', () => {
    const evening = `${CALLS}teams: { desk: { skills: [desk], agents: [{ from: "20:00", to: "24:00", agents: 1 }] } }\n`;
    const { counts } = pencilled(evening, { 'calls.csv': [[86_360]] }, ', open: "20:00-24:00"');
    const after = counts.intervals * Team.fields;
    expect([counts.teams[after + Team.busyTime], counts.teams[after + Team.overrunTime]]).toEqual([60_000, 60_000]);
  });

  it('keeps people who serve out a line that closes with it, until that is empty', () => {
    const evening = `${CALLS}teams: { desk: { skills: [desk], agents: [{ from: "20:00", to: "24:00", agents: 2 }] } }\n`;
    const { steps, duty } = pencilled(evening, { 'calls.csv': [[86_350], [86_360], [86_370], [86_380]] }, ', open: "20:00-24:00"');
    expect(steps.slice(2)).toEqual([
      '3 desk: joins 86370, answered 86450 by desk 0, busy 100, ends 86550 resolved',
      '4 desk: joins 86380, answered 86460 by desk 1, busy 100, ends 86560 resolved',
    ]);
    expect(duty).toEqual(['desk 0: 72000 to 86550', 'desk 1: 72000 to 86560']);
  });

  it('follows who waits for 60 days, and counts the wait so far', () => {
    const nobody = `${CALLS}teams: { desk: { skills: [desk], agents: 0 } }\n`;
    const { steps, counts } = pencilled(nobody, { 'calls.csv': [[86_300]] });
    const days = 86_400 * 60;
    expect(steps).toEqual([`1 desk: joins 86300, ends ${86_400 + days} still open`]);
    const wait = (days + 100) * 1000;
    const last = counts.intervals - 1;
    for (const row of [counts.contacts.subarray(last * Contact.fields), counts.cells.subarray(last * Wait.fields)]) {
      expect([Wait.offered, Wait.stillWaiting, Wait.waitStillWaiting, Wait.longestWait].map((field) => row[field])).toEqual([
        1,
        1,
        wait,
        wait,
      ]);
    }
    const { contactUnanswered, lineUnanswered } = counts.overRun;
    expect([contactUnanswered.totals[0], lineUnanswered.totals[0]]).toEqual([1, 1]);
    // By the clock the line was 100 s long.
    expect(counts.lines[last * Line.fields + Line.queueTime]).toBe(100_000);
  });

  it('counts the overrun of those who are still busy when nobody is followed any more, of every team', () => {
    const type = (name: string) => `  ${name}:
    channel: phone
    arrivals: { log: ${name}.csv }
    patience: never
    journey: { desk: { skill: ${name}, time: 100 d } }
`;
    const text = `contacts:
${type('first')}${type('second')}teams:
  first: { skills: [first], agents: [{ from: "00:00", to: "01:00", agents: 1 }] }
  second: { skills: [second], agents: [{ from: "00:00", to: "03:00", agents: 1 }] }
`;
    const { counts } = pencilled(text, { 'first.csv': [[60]], 'second.csv': [[120]] });
    const overrun = (team: number) =>
      Array.from(
        { length: counts.intervals },
        (_, interval) => counts.teams[(team * (counts.intervals + 1) + interval) * Team.fields + Team.overrunTime],
      );
    // 23 and 21 of 24 hours, five minutes in each interval.
    expect(overrun(0)).toEqual([...Array(12).fill(0), ...Array(276).fill(300_000)]);
    expect(overrun(1)).toEqual([...Array(36).fill(0), ...Array(252).fill(300_000)]);
  });

  it('counts who is not through after sixty days as still open, once, wherever that is', () => {
    const text = `contacts:
  talking:
    channel: phone
    arrivals: { log: talking.csv }
    patience: never
    journey: { desk: { skill: desk, time: 100 d } }
  waiting:
    channel: phone
    arrivals: { log: waiting.csv }
    patience: never
    journey: { desk: { skill: desk, time: 1 min } }
  asking:
    channel: phone
    arrivals: { log: asking.csv }
    patience: never
    journey: { ask: { bot: assistant, time: 100 d, next: unresolved } }
  pausing:
    channel: phone
    arrivals: { log: pausing.csv }
    patience: never
    journey: { wait: { pause: 100 d, next: unresolved } }
bots: { assistant: {} }
teams: { desk: { skills: [desk], agents: 1 } }
`;
    const { counts } = pencilled(text, { 'talking.csv': [[60]], 'waiting.csv': [[120]], 'asking.csv': [[180]], 'pausing.csv': [[240]] });
    const of = (type: number) => (field: number) => counts.contacts[type * counts.intervals * Contact.fields + field];
    const [talking, waiting, asking, pausing] = [of(0), of(1), of(2), of(3)];
    expect([talking, waiting, asking, pausing].map((type) => [type(Contact.arrived), type(Contact.stillOpen)])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect([talking, waiting, asking, pausing].map((type) => type(Wait.stillWaiting))).toEqual([0, 1, 0, 0]);
    expect([talking, waiting, asking, pausing].map((type) => type(Contact.unresolved) + type(Contact.resolved))).toEqual([0, 0, 0, 0]);
    expect([talking(Wait.answered), asking(Contact.enteredBot)]).toEqual([1, 1]);
  });
});
