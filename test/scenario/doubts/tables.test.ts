import { describe, expect, it } from 'vitest';
import { desk, errorsOf, type Files, warningsOf } from '../loading.js';

const DAY = '{ start: 2026-11-09, interval: 60 min, open: "08:00-20:00" }';

const volumes = (text: string): string[] =>
  warningsOf(desk({ calendar: DAY, arrivals: '{ file: volumes.csv }', agents: '999' }), { 'volumes.csv': text });
const log = (text: string): string[] => warningsOf(desk({ arrivals: '{ log: log.csv }', agents: '999' }), { 'log.csv': text });
const refusedVolumes = (content: string | Uint8Array): string[] =>
  errorsOf(desk({ calendar: DAY, arrivals: '{ file: volumes.csv }' }), { 'volumes.csv': content });

describe('headings that are nearly ours', () => {
  it.each(['AHT', 'aht', 'aht_sec', 'AHT (s)', 'Average Handle Time', '平均处理时长', 'handling_time_seconds', 'time'])(
    '"%s" is said not to be read, and what it would be',
    (heading) => {
      expect(volumes(`start,contact,volume,${heading}\n08:00,support,600,310\n20:00,support,0,300\n`)).toEqual([
        `volumes.csv:1 ${heading}: the column "${heading}" is not read; headed aht_s it would be the mean handling time in seconds`,
      ]);
    },
  );

  it('of a log are told, too, once whatever reads it', () => {
    expect(log('arrived,time,Patience\n2026-11-09 08:00,300,60\n')).toEqual([
      'log.csv:1 Patience: the column "Patience" is not read; headed patience_s it would be the patience in seconds',
      'log.csv:1 time: the column "time" is not read; headed time_s it would be the handling time in seconds',
    ]);
  });

  it('differ in case only, and are taken', () => {
    expect(volumes('Start,CONTACT,Volume,AHT_s\n08:00,support,600,310\n20:00,support,0,300\n')).toEqual([]);
    expect(refusedVolumes('Start,START,contact,volume\n')).toEqual([
      'volumes.csv:1 start: several columns are headed "start", upper and lower case alike',
    ]);
  });

  it('of a column that must be there are told how to head it', () => {
    expect(refusedVolumes('Interval,Queue,Calls\n08:00,support,3\n')).toEqual([
      'volumes.csv:1 start: there is no column "start", only "Interval", "Queue", "Calls"; if "Interval" is meant, head it start',
      'volumes.csv:1 contact: there is no column "contact", only "Interval", "Queue", "Calls"; if "Queue" is meant, head it contact',
      'volumes.csv:1 volume: there is no column "volume", only "Interval", "Queue", "Calls"; if "Calls" is meant, head it volume',
    ]);
  });

  it('that hold words, or are something else, are passed over', () => {
    expect(volumes('start,contact,volume,time,wait_s,cost\n08:00,support,600,long,3,4\n20:00,support,0,short,3,4\n')).toEqual([]);
  });
});

describe('numbers that are read otherwise than they are meant', () => {
  it('have a point between thousands', () => {
    expect(volumes('start;contact;volume\n08:00;support;1.204\n09:00;support;1.318\n10:00;support;998\n20:00;support;0\n')).toContain(
      'volumes.csv:2 volume: 1.204 is read as a little more than 1; if the point stands between thousands, write 1204',
    );
    const dotted = (text: string) => volumes(text).filter((message) => message.includes('thousands'));
    expect(dotted('start,contact,volume\n08:00,support,1.204\n09:00,support,0.318\n20:00,support,0\n')).toEqual([]);
    expect(dotted('start,contact,volume\n08:00,support,1.204\n09:00,support,1.5\n20:00,support,0\n')).toEqual([]);
  });

  it.each([
    ['42,5', '42.5'],
    ['1,204', '1204 or 1.204'],
    ['1.204,5', '1204.5'],
    ['1,204.5', '1204.5'],
    ['1 204', '1204'],
    ['0:04:22', '262 (seconds)'],
  ])('"%s" is refused with how to write it: %s', (found, write) => {
    expect(refusedVolumes(`start;contact;volume\n08:00;support;${found}\n`)).toEqual([
      `volumes.csv:2 volume: "${found}" is not a number of 0 or more, such as 12.5; write ${write}`,
    ]);
  });
});

describe('handling times', () => {
  it('ten times off those of the journey are in another unit', () => {
    expect(volumes('start,contact,volume,aht_s\n08:00,support,600,5.5\n20:00,support,0,5.5\n')).toEqual([
      'volumes.csv:2 aht_s: handling times of 5.5 s on average, where the journey says 300 s; the column is read in seconds',
    ]);
    expect(log('arrived,time_s\n2026-11-09 08:00,4\n2026-11-09 08:01,6\n')).toEqual([
      'log.csv:2 time_s: handling times of 5 s on average, where the journey says 300 s; the column is read in seconds',
    ]);
    expect(volumes('start,contact,volume,aht_s\n08:00,support,600,90\n20:00,support,0,90\n')).toEqual([]);
  });

  it('of 0 in a log are those of contacts that nobody answered', () => {
    expect(log('arrived,time_s\n2026-11-09 08:00,0\n2026-11-09 08:01,310\n2026-11-09 08:02,0\n')).toEqual([
      'log.csv:2 time_s: a handling time of 0 s in 2 rows: who was not answered has none; leave the cell empty, and the time is drawn as the journey says',
    ]);
  });
});

describe('patience in a log', () => {
  const rows = (patience: readonly (number | '')[], time: readonly (number | '')[], wait = patience): string =>
    `arrived,patience_s,time_s,waited\n${patience.map((value, index) => `2026-11-09 08:0${index},${value},${time[index] ?? ''},${wait[index] ?? ''}\n`).join('')}`;
  const doubts = (text: string) => log(text).filter((message) => message.includes('patience in'));

  it('that is the wait of those who were answered is doubted: many waited for nothing, or less than those who gave up, or it is copied', () => {
    const answered = [300, 300, 300, 300];
    expect(doubts(rows([0, 4, 2, 90], answered, []))).toEqual([
      expect.stringMatching(/^log.csv:2 patience_s: patience in 4 rows looks like the wait until the answer, /),
    ]);
    expect(doubts(rows([20, 30, 40, 90, 120, 130, 140], [300, 300, 300, 300, '', '', ''], []))).toHaveLength(1);
    expect(doubts(rows([20, 30, 40, 90], answered))).toHaveLength(1);
  });

  it('that is known of those who gave up only, or drawn for all, is not', () => {
    expect(doubts(rows(['', '', '', 3, 4, 5], [300, 300, 300, '', '', '']))).toEqual([]);
    expect(doubts(rows([200, 100, 400, 90], [300, 300, 300, 300], []))).toEqual([]);
  });
});

describe('staffing that nothing ends', () => {
  const staffing = (text: string, calendar = '{ start: 2026-11-09, interval: 60 min }'): string[] =>
    warningsOf(desk({ calendar, arrivals: '{ perHour: 6 }', agents: '{ file: staffing.csv }' }), { 'staffing.csv': text });

  it('has no closing 0 in a center that never closes', () => {
    const rows = (start: string, last: string) =>
      `start,team,agents\n${start}08:00,desk,20\n${start}09:00,desk,22\n${start}17:00,desk,${last}\n`;
    expect(staffing(`${rows('', '9')}`.replace('17:00', '10:00'))).toContain(
      'staffing.csv:4 agents: the 9 of desk in this last row are there for 22 h, until the first row of the next day; if nobody is there then, add a row with 0 agents',
    );
    expect(staffing(rows('2026-11-09 ', '9').replace('17:00', '10:00'))).toContain(
      'staffing.csv:4 agents: the 9 of desk in this last row are there for 14 h, until the end of the calendar; if nobody is there then, add a row with 0 agents',
    );
    expect(staffing(rows('', '0')).filter((message) => message.includes('last row'))).toEqual([]);
  });

  it('is fine where shifts go round the clock, and where the hours of the contacts end it', () => {
    expect(staffing('start,team,agents\n06:00,desk,20\n14:00,desk,20\n22:00,desk,10\n')).toEqual([]);
    const open = '{ start: 2026-11-09, interval: 60 min, open: "08:00-11:00" }';
    const found = staffing('start,team,agents\n08:00,desk,20\n09:00,desk,20\n10:00,desk,10\n', open);
    expect(found.filter((message) => message.includes('last row'))).toEqual([]);
  });
});

describe('the hour that comes twice', () => {
  const calendar = '{ start: 2026-10-25, timezone: Europe/Vienna }';

  it('is said to be taken as the first one, and that an offset tells them apart', () => {
    const found = (text: string) => warningsOf(desk({ calendar, arrivals: '{ log: log.csv }', agents: '99' }), { 'log.csv': text });
    expect(found('arrived\n2026-10-25 01:30\n2026-10-25 02:30\n2026-10-25 02:40\n')).toEqual([
      'log.csv:3 arrived: 2026-10-25 02:30 comes twice in Europe/Vienna, as clocks go back; the first one is taken, and an offset behind it (2026-10-25 02:30+01:00) tells them apart',
    ]);
    expect(found('arrived\n2026-10-25 01:30\n2026-10-25 02:30+01:00\n2026-10-25 03:00\n')).toEqual([]);
  });

  it('is said of moments in the scenario, too', () => {
    const agents = '[{ from: 2026-10-25 02:30, to: 2026-10-25 09:00, agents: 99 }]';
    expect(warningsOf(desk({ calendar, agents })).filter((message) => message.includes('twice'))).toEqual([
      expect.stringMatching(/^desk.yaml:11 teams.desk.agents.0.from: 2026-10-25 02:30 comes twice in Europe\/Vienna, /),
    ]);
  });

  it('is named where a table has a row for each of them', () => {
    const text = 'start,contact,volume\n2026-10-25 02:00,support,5\n2026-10-25 03:00,support,5\n2026-10-25 02:00,support,5\n';
    expect(errorsOf(desk({ calendar, arrivals: '{ file: v.csv }' }), { 'v.csv': text })).toEqual([
      'v.csv:4 start: line 2 has a row of support for 2026-10-25 02:00 already; where clocks go back an offset (+01:00) behind it tells the hours apart',
    ]);
  });
});

describe('a time zone that is an offset all year', () => {
  it.each([
    ['EST', 'EST has no summer time; if clocks change, write America/New_York'],
    ['GMT', 'GMT has no summer time; if clocks change, write Europe/London'],
    ['Etc/GMT-1', 'Etc/GMT-1 has no summer time; if clocks change, name a place, such as Europe/Vienna'],
  ])('%s: %s', (timezone, message) => {
    expect(warningsOf(desk({ calendar: `{ start: 2026-11-09, timezone: ${timezone} }` }))).toEqual([
      `desk.yaml:2 calendar.timezone: ${message}`,
    ]);
  });

  it('is fine where nothing else could be meant', () => {
    for (const timezone of ['UTC', 'Etc/UTC', 'CET', 'Asia/Shanghai']) {
      expect(warningsOf(desk({ calendar: `{ start: 2026-11-09, timezone: ${timezone} }` }))).toEqual([]);
    }
  });
});

describe('forms of tables', () => {
  const rows = '08:00,support,600\n20:00,support,0\n';
  const read = (text: string) => volumes(text);

  it.each([
    ['empty columns at the end', `start,contact,volume,,\n08:00,support,600,,\n20:00,support,0,,\n`],
    ['empty cells at the end of some rows', `start,contact,volume\n08:00,support,600,,\n20:00,support,0\n`],
    ['an empty column in between', `start,,contact,volume\n08:00,,support,600\n20:00,,support,0\n`],
    ['sep=', `sep=;\nstart;contact;volume\n08:00;support;600\n20:00;support;0\n`],
    ['upright lines', `start|contact|volume\n08:00|support|600\n20:00|support|0\n`],
  ])('with %s are read', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([`Forecast export\n\nstart,contact,volume\n${rows}`, `Forecast export,,\nCreated,09.11.2026,\nstart,contact,volume\n${rows}`])(
    'with a title above the heading are told which lines to delete',
    (text) => {
      expect(refusedVolumes(text)).toEqual([
        'volumes.csv:1 : "Forecast export" seems to be a title; the first row must name the columns: delete what stands above line 3',
      ]);
    },
  );

  it('with a title of as many cells are told where the heading is', () => {
    expect(refusedVolumes(`Forecast,week 46,2026\nstart,contact,volume\n${rows}`)[0]).toBe(
      'volumes.csv:1 start: there is no column "start", only "Forecast", "week 46", "2026"; line 2 seems to be the heading: delete what stands above it',
    );
  });

  it('with a row of totals are told to delete it', () => {
    expect(refusedVolumes(`start,contact,volume\n${rows}Total,support,600\n`)).toEqual([
      'volumes.csv:4 start: "Total" is not a moment; expected one like 2026-11-11 08:30; delete rows of totals',
    ]);
  });

  it('with a decimal comma between commas are told how to write the number', () => {
    expect(refusedVolumes('start,contact,volume\n08:00,support,12,5\n20:00,support,0\n')).toEqual([
      'volumes.csv:2 : the row has 4 cells, the heading has 3; if "12,5" is one number, write 12.5, or separate the columns by semicolons',
    ]);
    expect(refusedVolumes('start,contact,volume\n08:00,support,1,204\n20:00,support,0\n')).toEqual([
      'volumes.csv:2 : the row has 4 cells, the heading has 3; if "1,204" is one number, write 1204 or 1.204, or separate the columns by semicolons',
    ]);
    expect(refusedVolumes('start,contact,volume\n08:00,support,12,soon\n20:00,support,0\n')).toEqual([
      'volumes.csv:2 : the row has 4 cells, the heading has 3',
    ]);
  });

  it('with dates of another country are told how to write them', () => {
    expect(refusedVolumes('start,contact,volume\n16.11.2026 08:00,support,12\n5/6/2026 08:30,support,0\n')).toEqual([
      'volumes.csv:2 start: "16.11.2026 08:00" is not a moment; write 2026-11-16 08:00',
      'volumes.csv:3 start: "5/6/2026 08:30" is not a moment; write 2026-06-05 08:30 or 2026-05-06 08:30, whichever is meant',
    ]);
  });

  it('of Windows-1252 and UTF-16 are told how to save them', () => {
    const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(refusedVolumes(bytes('start,contact,volume\n08:00,Stra\u00dfe,1\n'))).toEqual([
      'volumes.csv:2 : this is not UTF-8 text, perhaps Windows-1252 (plain "CSV" in Excel); save the file as "CSV UTF-8"',
    ]);
    const wide = Uint8Array.from([...`start,contact,volume\n${rows}`].flatMap((letter) => [letter.charCodeAt(0), 0]));
    const message = 'volumes.csv: : this is UTF-16 text ("Unicode text" in Excel); save the file as "CSV UTF-8"';
    expect(refusedVolumes(wide)).toEqual([message]);
    expect(refusedVolumes(Uint8Array.from([0xff, 0xfe, ...wide]))).toEqual([message]);
  });

  it('that are not there are named', () => {
    const files: Files = {};
    expect(errorsOf(desk({ arrivals: '{ file: volumes.csv }' }), files)).toEqual([
      'desk.yaml:6 contacts.support.arrivals.file: the file "volumes.csv" cannot be read: there is no such file',
    ]);
  });
});
