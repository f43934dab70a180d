import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { inColumn, layOut, PAGE_WIDTH, shorten } from '#src/report/screen/table-layout.js';

const asItIs = (text: string) => text;

describe('a table on the page', () => {
  test('names stand left, figures right, and no line ends in blanks', () => {
    const text = layOut(
      [{ heading: 'Lines' }, { heading: 'joined' }],
      [
        ['desk', '1,437'],
        ['a longer name', '12'],
      ],
      asItIs,
    );
    expect(text.split('\n')).toEqual(['Lines          joined', 'desk            1,437', 'a longer name      12']);
  });

  test('a heading of several lines stands on the first row of figures', () => {
    const text = layOut([{ heading: 'Lines' }, { heading: 'average\nwait' }], [['desk', '20 s']], asItIs);
    expect(text.split('\n')).toEqual(['       average', 'Lines     wait', 'desk      20 s']);
  });

  test('a long name is cut off with an ellipsis so that the page keeps its width', () => {
    const text = layOut([{ heading: 'Lines' }, { heading: 'joined' }], [['n'.repeat(300), '1,437 ±12']], asItIs);
    const widths = text.split('\n').map((line) => stringWidth(line));
    expect(Math.max(...widths)).toBe(PAGE_WIDTH);
    expect(text).toContain('n…');
  });

  test('names that wrap are told to their end, on as many lines as they need', () => {
    const name = `one more on duty in the team that is called north, ${'every day but Sunday '.repeat(5)}08:00–18:00`;
    const text = layOut(
      [{ heading: '', wraps: true }, { heading: 'gain' }],
      [
        [name, '+6.0 points'],
        ['w'.repeat(120), '0'],
      ],
      asItIs,
    );
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(PAGE_WIDTH);
    const told = lines
      .slice(
        1,
        lines.findIndex((line) => line.startsWith('ww')),
      )
      .join(' ');
    expect(told.replace('+6.0 points', '').replaceAll(/ +/g, ' ').trim()).toBe(name);
  });

  test('an elastic column that wraps is told to its end, too', () => {
    const columns = [{ heading: '' }, { heading: 'first', elastic: true, wraps: true }, { heading: 'figures' }];
    const table = layOut(columns, [['a', 'New claim, first notice (phone): 80% within 20 s', 'x'.repeat(70)]], (text) => text);
    expect(table).not.toContain('…');
    expect(table).toContain('within 20 s');
  });

  test('a text that wraps is not broken between a number and its unit of time', () => {
    const rows = [['support: 80% within 20 s', 'x'.repeat(76)]];
    const table = layOut([{ heading: 'promise', wraps: true }, { heading: 'figures' }], rows, (text) => text);
    expect(
      table
        .split('\n')
        .slice(1)
        .map((line) => line.slice(0, 20).trimEnd()),
    ).toEqual(['support: 80% within', '20 s']);
  });

  test('a heading is never cut off: the columns beside it give way', () => {
    const figures = Array.from({ length: 7 }, () => ({ heading: 'a figure' }));
    const text = layOut([{ heading: 'A heading that is long' }, ...figures], [['desk', ...figures.map(() => '1,234,567')]], asItIs);
    expect(text).toContain('A heading that is long');
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(PAGE_WIDTH);
  });

  test('a name of at most 40 places is told to its end, on two lines where the columns beside it leave no more, its indent kept', () => {
    const figures = ['x'.repeat(40), 'y'.repeat(34)];
    const table = layOut(
      [{ heading: 'type' }, { heading: 'a' }, { heading: 'b' }],
      [
        ['New claim, first notice (phone)', ...figures],
        ['  Existing claim, second call', ...figures],
        ['a name that is longer than forty places in all', ...figures],
      ],
      (text) => text,
    );
    const lines = table.split('\n').map((line) => line.slice(0, 22).trimEnd());
    expect(lines).toEqual(['type', 'New claim, first', 'notice (phone)', '  Existing claim,', '  second call', 'a name that is longer…']);
  });

  test('names that differ at their end alone stay different', () => {
    const names = ['first', 'second'].map((end) => `${'n'.repeat(120)} ${end}`);
    const text = layOut(
      [{ heading: 'Lines' }, { heading: 'joined' }],
      names.map((name) => [name, '12']),
      asItIs,
    );
    expect(text).toMatch(/n…n+ first +12\n.*n…n+ second +12$/);
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBe(PAGE_WIDTH);
  });

  test('columns that do not fit beside the names follow below, with the names once more', () => {
    const figures = Array.from({ length: 12 }, (_, index) => `figure ${index + 10}`);
    const text = layOut(
      [{ heading: 'Lines' }, ...figures.map((heading) => ({ heading }))],
      [['desk', ...figures.map(() => '1,234,567')]],
      asItIs,
    );
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(PAGE_WIDTH);
    expect(text.match(/figure \d\d/g)).toEqual(figures);
    expect(text.match(/^desk/gm)).toHaveLength(2);
  });

  test('characters of double width count twice', () => {
    expect(shorten('客户服务中心', 7)).toBe('客户服…');
    expect(shorten('客户服务', 8)).toBe('客户服务');
  });

  test('words are wrapped, and a word that is too long stays whole', () => {
    expect(inColumn('Average speed of answer')).toBe('Average\nspeed of\nanswer');
    expect(inColumn('Kundenzufriedenheit', 5)).toBe('Kundenzufriedenheit');
    expect(inColumn('得出定论还需模拟', 9)).toBe('得出定论\n还需模拟');
    expect(inColumn('排班工时利用率')).toBe('排班工时\n利用率');
  });
});
