import { setTimeout } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from '#src/report/files/sheet.js';
import { wholeSheet, workbook } from '#src/report/files/workbook.js';

function sheetOf(name: string, rows: readonly (readonly Cell[])[]): Sheet {
  return {
    name,
    columns: [
      { heading: 'scenario', kind: 'text' },
      { heading: 'start', kind: 'moment' },
      { heading: 'unit', kind: 'text' },
      { heading: 'mean', kind: 'figure', unit: 'row' },
      { heading: 'date', kind: 'date' },
      { heading: 'replication', kind: 'whole' },
    ],
    rows: () => rows,
  };
}

const ROW: readonly Cell[] = ['Desk', '2026-11-09T08:30:00+01:00', 'share', 0.8321, '2026-11-09', 3];

/** The parts of a workbook by their names, as text. */
async function opened(sheets: readonly Sheet[]): Promise<Record<string, string>> {
  const parts = unzipSync(await workbook(sheets.map(wholeSheet)));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Text and number format of each cell of a sheet, by its address. */
function cellsOf(parts: Record<string, string>, sheet: number): Map<string, { value: string; format: string }> {
  const strings = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text]) => text ?? '');
  const styles = parts['xl/styles.xml'] ?? '';
  const formats = new Map([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]));
  const [, styled = ''] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles) ?? [];
  const used = [...styled.matchAll(/<xf ([^>]*)>/g)].map(([, xf = '']) => formats.get(/numFmtId="(\d+)"/.exec(xf)?.[1] ?? '') ?? '');
  const cells = (parts[`xl/worksheets/sheet${sheet}.xml`] ?? '').matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(?:<v>([^<]*)<\/v>)?/g);
  return new Map(
    [...cells].map(([, address = '', attributes = '', value = '']) => {
      const text = / t="s"/.test(attributes) ? (strings[Number(value)] ?? '') : value;
      return [address, { value: text, format: used[Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? -1)] ?? '' }];
    }),
  );
}

describe('the workbook', () => {
  test('has a sheet for each table, with its name and a frozen heading', async () => {
    const parts = await opened([sheetOf('summary', [ROW]), sheetOf('intervals', [ROW, ROW])]);
    expect([...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'summary',
      'intervals',
    ]);
    for (const sheet of [1, 2]) {
      expect(parts[`xl/worksheets/sheet${sheet}.xml`]).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(cellsOf(parts, sheet).get('A1')?.value).toBe('scenario');
    }
    expect(cellsOf(parts, 2).get('A3')?.value).toBe('Desk');
    // Sheets that are selected together would be edited together.
    expect(Object.values(parts).filter((xml) => xml.includes('tabSelected="1"'))).toHaveLength(1);
  });

  test('shows figures by their units, and moments and dates as such', async () => {
    const cells = cellsOf(await opened([sheetOf('summary', [ROW, ['Desk', null, 'seconds', 21.25, null, null]])]), 1);
    expect(cells.get('D2')).toEqual({ value: '0.8321', format: '0.0%' });
    expect(cells.get('D3')).toEqual({ value: '21.25', format: '#,##0.0' });
    expect(cells.get('F2')).toEqual({ value: '3', format: '0' });
    // Days since 30 December 1899: 9 November 2026 is 46335; the clock on the wall said half past eight.
    expect(cells.get('E2')).toEqual({ value: '46335', format: 'yyyy-mm-dd' });
    expect(Number(cells.get('B2')?.value)).toBeCloseTo(46335 + 8.5 / 24, 6);
    expect(cells.get('B2')?.format).toBe('yyyy-mm-dd hh:mm');
  });

  test('holds any text as text: no formula, no broken mark-up', async () => {
    const texts = ['=1+1', '@sum', '<b>"x"</b> & \u0007bell', 'constructor', '__proto__', 'toString', 'ünï 客户\nsecond line'];
    const parts = await opened([
      sheetOf(
        'summary',
        texts.map((text) => [text, null, null, null, null, null]),
      ),
    ]);
    expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
    const cells = cellsOf(parts, 1);
    const found = texts.map((_, index) => cells.get(`A${index + 2}`)?.value.trim());
    expect(found).toEqual(['=1+1', '@sum', '&lt;b&gt;"x"&lt;/b&gt; &amp; bell', ...texts.slice(3)]);
  });

  test('of the same tables is the same, whenever it is written', async () => {
    const first = await workbook([wholeSheet(sheetOf('summary', [ROW]))]);
    // Times in zip archives have steps of two seconds.
    await setTimeout(2100);
    expect(Buffer.from(await workbook([wholeSheet(sheetOf('summary', [ROW]))])).equals(Buffer.from(first))).toBe(true);
  });

  test('names the file of a table that is too long for it', async () => {
    const long: Sheet = {
      ...sheetOf('replications', []),
      *rows() {
        for (let row = 0; row < 200_000; row++) yield ROW;
      },
    };
    const cells = cellsOf(await opened([sheetOf('summary', [ROW]), long]), 2);
    expect([...cells.values()].map(({ value }) => value)).toEqual(['This table is too long for a workbook; it is in replications.csv.']);
  });
});
