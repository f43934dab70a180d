import { describe, expect, test } from 'vitest';
import { complaints, DESK, desk, EVERYTHING, read } from './language-files.js';

describe('everything that the language can say', () => {
  test('is read', () => {
    expect(complaints(EVERYTHING)).toEqual([]);
  });
});

describe('YAML', () => {
  test('anchors and aliases are read', () => {
    const shared = desk('time: { mean: 5 min }', 'time: &work { mean: 5 min }, wrapUp: *work');
    expect(read(shared).raw.contacts['support']?.journey['desk']).toMatchObject({ time: { mean: '5 min' }, wrapUp: { mean: '5 min' } });
  });

  test('merge keys are read: what the map says itself goes before, of several maps the first one does', () => {
    const two = `${DESK}  night: { <<: &x { skills: [support], agents: 3 }, agents: 4 }\n  late: { <<: [*x, { agents: 9, tier: 2 }] }\n`;
    const { teams } = read(two).raw;
    expect(teams?.['night']).toEqual({ skills: ['support'], agents: 4 });
    expect(teams?.['late']).toEqual({ skills: ['support'], agents: 3, tier: 2 });
    expect(complaints(`${DESK}  night: { <<: &x { skills: [support] }, <<: { agents: 9 } }\n`)[0]).toContain(
      'teams.night.<<: the key is given twice; write a list of maps to take keys from: [*one, *other]',
    );
    expect(complaints(desk('agents: 12', 'agents: 12, <<: 5'))).toEqual([
      'desk.yaml:12:42: error: teams.desk.<<: expected a map, such as *name, or a list of maps to take keys from',
    ]);
  });

  test('a mistake in an alias is told where the value stands', () => {
    const wrong = desk('time: { mean: 5 min }', 'time: &work { mean: 5 }, wrapUp: *work');
    expect(complaints(wrong)).toEqual([
      'desk.yaml:10:51: error: contacts.support.journey.desk.time.mean: expected a duration longer than 0 s, with its unit, such as 20 s or 5 min; found 5',
      'desk.yaml:10:51: error: contacts.support.journey.desk.wrapUp.mean: expected a duration longer than 0 s, with its unit, such as 20 s or 5 min; found 5',
    ]);
  });

  test('a key given twice is an error, told with the first', () => {
    expect(complaints(`${DESK}title: again\n`)).toEqual(['desk.yaml:13:1: error: title: the key is given twice, first in line 1']);
    expect(complaints(desk('perHour: 120', 'perHour: 120, perHour: 130'))).toEqual([
      'desk.yaml:6:31: error: contacts.support.arrivals.perHour: the key is given twice, first in line 6',
    ]);
  });

  test.each([
    ['lines', 'run:\n\tseed: 1\n\treplications: 5', '14:1'],
    ['lines below lines with spaces', 'run:\n  seed: 1\n\treplications: 5\n\tseed: 2', '15:1'],
    ['brackets', 'run: { seed: 1,\n\treplications: 5 }', '14:2'],
  ])('tabs that indent %s are told of once', (_, lines, place) => {
    expect(complaints(`${DESK}${lines}\n`)).toEqual([`desk.yaml:${place}: error: not valid YAML: a tab stands here; indent with spaces`]);
  });

  test.each([
    ['\tdays: 1', '13:1', 'a tab stands here; indent with spaces'],
    ['run: "abc', '14:1', 'a quotation mark is not closed'],
    ['run: { seed: 1', '14:1', 'the indentation does not fit what stands above, or a bracket is not closed'],
    ['run: ]', '13:6', 'a closing bracket without an opening one'],
    [
      'run: seed: 1',
      '13:6',
      'a second colon on the line, or a line that is indented too far; put a text that holds a colon in quotation marks',
    ],
    ['run', '13:1', 'a colon is missing after this key'],
    ['run: @x', '13:6', 'a text cannot begin with @; put it in quotation marks'],
    ['run: !now 5', '13:6', 'words that begin with ! have no meaning in a scenario; put the text in quotation marks'],
    ['run: "a" b', '13:10', 'something stands here that belongs to nothing; is a comma, a colon or a quotation mark missing?'],
    ['---\nrun: {}', '13:1', 'a file holds one scenario; --- begins a second one here'],
  ])('%j is told in plain words', (line, place, message) => {
    expect(complaints(`${DESK}${line}\n`)).toEqual([`desk.yaml:${place}: error: not valid YAML: ${message}`]);
  });

  test.each([
    ['run: *base', '13:6', 'run: there is no anchor &base above this *base'],
    ['run: &self [*self]', '13:13', 'run.0: there is no anchor &self above this *self'],
    [': 5', '13:1', 'a key is missing before the colon'],
    ['[a, b]: 5', '13:1', 'expected a text as key; found a list, a map or an alias'],
  ])('%j is told with its place', (line, place, message) => {
    expect(complaints(`${DESK}${line}\n`)).toEqual([`desk.yaml:${place}: error: ${message}`]);
  });
});

describe('a file that is no scenario', () => {
  test.each([
    ['', 'desk.yaml: error: the file is empty'],
    ['# nothing but a comment\n', 'desk.yaml: error: the file is empty'],
    ['null', 'desk.yaml: error: the file is empty'],
    ['- a', 'desk.yaml:1:1: error: expected a scenario: a map with the keys calendar, contacts and teams; found a list'],
    ['support desk', 'desk.yaml:1:1: error: expected a scenario: a map with the keys calendar, contacts and teams; found "support desk"'],
  ])('%j', (text, message) => {
    expect(complaints(text)).toEqual([message]);
  });

  test('is told by its encoding', () => {
    const latin = new Uint8Array([...new TextEncoder().encode('title: x\nname: caf'), 0xe9]);
    expect(complaints({ 'desk.yaml': latin })).toEqual(['desk.yaml: error: line 2 is not UTF-8 text; save the file as UTF-8']);
    expect(complaints({ 'desk.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0]) })).toEqual([
      'desk.yaml: error: the file is UTF-16 text; save it as UTF-8',
    ]);
    expect(complaints({ 'desk.yaml': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]) })).toEqual([
      'desk.yaml: error: this is a binary file, not text',
    ]);
    expect(complaints({})).toEqual(['desk.yaml: error: the file cannot be read: it is not there']);
  });

  test('a byte-order mark does no harm', () => {
    expect(complaints(`\ufeff${DESK}`)).toEqual([]);
    expect(complaints(`\ufeff${DESK.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });
});

describe('a file that would be too much', () => {
  /** Nine times nine times … values from a few lines. */
  const bomb = Array.from(
    { length: 12 },
    (_, level) =>
      `a${level}: &a${level} [${Array(9)
        .fill(level === 0 ? '1' : `*a${level - 1}`)
        .join(', ')}]`,
  ).join('\n');
  const chain = Array.from({ length: 60 }, (_, level) => `a${level}: &a${level} [${level === 0 ? '1' : `*a${level - 1}`}]`).join('\n');

  test.each([
    ['aliases that multiply', bomb, 'desk.yaml:1:1: error: with its aliases written out the text has more than 200,000 values'],
    ['aliases that nest', chain, 'desk.yaml:1:1: error: maps and lists are nested more than 50 deep'],
    ['brackets', `x: ${'['.repeat(100_000)}`, 'desk.yaml:1:102: error: maps and lists are nested more than 50 deep'],
    ['dashes', '- '.repeat(10_000), 'desk.yaml:1:201: error: maps and lists are nested more than 50 deep'],
    ['question marks', '? '.repeat(10_000), 'desk.yaml:1:201: error: maps and lists are nested more than 50 deep'],
    ['colons', 'a: '.repeat(10_000), 'desk.yaml:1:151: error: maps and lists are nested more than 50 deep'],
    [
      'steps to the right',
      Array.from({ length: 400 }, (_, level) => `${' '.repeat(level)}k:`).join('\n'),
      'desk.yaml:100:101: error: maps and lists are nested more than 50 deep',
    ],
    [
      'half a megabyte',
      `# ${'x'.repeat(500_000)}`,
      'desk.yaml: error: a scenario file may have at most 500 kB; put long tables into CSV files',
    ],
  ])('%s', (_, text, message) => {
    const start = performance.now();
    expect(complaints(text)).toEqual([message]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
