import { describe, expect, test } from 'vitest';
import { written } from '#src/center/generated/written.js';
import type { Layouts } from '#src/center/layout.js';
import { readRecord } from '#src/center/read.js';
import { RecordWriter } from '#src/center/write.js';

/** Memory that gives out addresses one after another; when it is full its buffer is replaced, as that of a program is. */
function memoryOf(bytes: number) {
  let top = 8;
  const memory = { buffer: new ArrayBuffer(bytes) };
  const allocate = (size: number) => {
    const at = top;
    top += (size + 7) & ~7;
    if (top > memory.buffer.byteLength) {
      const larger = new ArrayBuffer(2 * top);
      new Uint8Array(larger).set(new Uint8Array(memory.buffer));
      memory.buffer = larger;
    }
    return at;
  };
  return { memory, allocate };
}

const number = (name: string, at: number, type: string) => ({ name, at, kind: 'number', type }) as const;

const LAYOUTS: Layouts = {
  House: {
    size: 24,
    fields: [
      number('height', 0, 'f64'),
      { name: 'rooms', at: 8, kind: 'list', of: 'Room' },
      { name: 'roomsEnd', at: 12, kind: 'end' },
      { name: 'roomCount', at: 16, kind: 'count' },
      { name: 'roof', at: 20, kind: 'record', of: 'Roof' },
    ],
  },
  Room: {
    // Four bytes of state behind its rules.
    size: 32,
    fields: [
      { name: 'doors', at: 0, kind: 'list', of: 'Door' },
      { name: 'doorsEnd', at: 4, kind: 'end' },
      { name: 'leadsTo', at: 8, kind: 'reference', of: 'Room' },
      { name: 'exit', at: 12, kind: 'reference', of: 'Door', isOptional: true },
      { name: 'near', at: 16, kind: 'references', of: 'Room' },
      number('lit', 20, 'bool'),
    ],
  },
  Door: { size: 8, fields: [number('key', 0, 'i64')] },
  Roof: {
    size: 16,
    fields: [
      { name: 'tiles', at: 0, kind: 'array', type: 'f64' },
      { name: 'tileCount', at: 4, kind: 'count' },
      { name: 'marks', at: 8, kind: 'array', type: 'u8', isOptional: true },
      { name: 'markCount', at: 12, kind: 'count' },
    ],
  },
};

const HOUSE = {
  height: 7.5,
  rooms: [
    { doors: [{ key: 2 ** 40 }, { key: -16 }], leadsTo: 1, exit: 2, near: [1, 0], lit: true },
    { doors: [{ key: 3 }], leadsTo: -2, exit: null, near: [], lit: false },
  ],
  roof: { tiles: [1, 2.5, Infinity], marks: null },
};

/** The house in memory of so many bytes, and how to look at it. */
function houseIn(bytes: number) {
  const room = memoryOf(bytes);
  const at = new RecordWriter(room, LAYOUTS).write('House', HOUSE);
  const view = new DataView(room.memory.buffer);
  return { at, memory: room.memory, view, int: (address: number) => view.getInt32(address, true) };
}

describe('a record written into memory', () => {
  test('has its numbers, and lists as addresses of where they begin and end, and how many they hold', () => {
    const { at, view, int } = houseIn(1024);
    const rooms = int(at + 8);
    expect(view.getFloat64(at, true)).toBe(7.5);
    expect(int(at + 12)).toBe(rooms + 2 * 32);
    expect(int(at + 16)).toBe(2);
    expect([view.getUint8(rooms + 20), view.getUint8(rooms + 32 + 20)]).toEqual([1, 0]);
  });

  test('has the lists of all records of a kind one after another, each from where the one before ends', () => {
    const { at, view, int } = houseIn(1024);
    const rooms = int(at + 8);
    const doors = int(rooms);
    expect([int(rooms + 4), int(rooms + 32), int(rooms + 32 + 4)]).toEqual([doors + 16, doors + 16, doors + 24]);
    expect([0, 8, 16].map((offset) => view.getBigInt64(doors + offset, true))).toEqual([2n ** 40n, -16n, 3n]);
  });

  test('refers to others by their addresses, numbered over all lists; what is below 0 stays, null is 0', () => {
    const { at, int } = houseIn(1024);
    const rooms = int(at + 8);
    expect([int(rooms + 8), int(rooms + 12)]).toEqual([rooms + 32, int(rooms) + 16]);
    expect([int(rooms + 32 + 8), int(rooms + 32 + 12)]).toEqual([-2, 0]);
    const near = int(rooms + 16);
    expect([int(near), int(near + 4)]).toEqual([rooms + 32, rooms]);
  });

  test('is the same when the memory grows meanwhile', () => {
    const [small, large] = [houseIn(64), houseIn(1024)];
    const bytes = (memory: { readonly buffer: ArrayBuffer }) => [...new Uint8Array(memory.buffer, 0, 160)];
    expect(small.at).toBe(large.at);
    expect(bytes(small.memory)).toEqual(bytes(large.memory));
  });

  test('can be read again: numbers, arrays where they lie, and the records that it holds', () => {
    const { at, memory, int } = houseIn(1024);
    const tiles = readRecord<{ tiles: Float64Array }>(
      memory,
      { Roof: { size: 16, fields: LAYOUTS['Roof'].fields.slice(0, 2) } },
      'Roof',
      int(at + 20),
    ).tiles;
    expect([...tiles]).toEqual([1, 2.5, Infinity]);
    expect(tiles.buffer).toBe(memory.buffer);
    const holder = { size: 24, fields: [LAYOUTS['House'].fields[0], { name: 'roof', at: 20, kind: 'record', of: 'Tiles' }] } as const;
    const layouts = { Holder: holder, Tiles: { size: 16, fields: LAYOUTS['Roof'].fields.slice(0, 2) } };
    expect(readRecord<object>(memory, layouts, 'Holder', at)).toEqual({ height: 7.5, roof: { tiles } });
  });
});

describe('the layouts that are made of the records of the simulation', () => {
  test('have every field inside its record, and none over another', () => {
    for (const { size, fields } of Object.values(written)) {
      const ends = fields.map(({ at, type, kind }) => at + (kind === 'number' ? bytesOf(type) : 4));
      const begins = fields.map(({ at }) => at);
      expect(begins.every((at, index) => index === 0 || at >= ends[index - 1])).toBe(true);
      expect(ends.at(-1)).toBeLessThanOrEqual(size);
    }
  });

  test('leave room for the state of the run behind the rules, and none where there is no state', () => {
    const endOf = (name: string) =>
      Math.max(...written[name].fields.map(({ at, kind, type }) => at + (kind === 'number' ? bytesOf(type) : 4)));
    expect(written['LineRules'].size).toBeGreaterThan(endOf('LineRules') + 7);
    expect(written['Exit'].size).toBe(endOf('Exit'));
  });
});

function bytesOf(type: string | undefined): number {
  return type === 'f64' || type === 'i64' ? 8 : type === 'bool' || type === 'u8' ? 1 : 4;
}
