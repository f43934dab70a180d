import { randomUUID } from 'node:crypto';
import { appendFile, type FileHandle, open, rename, truncate, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Counts } from '../center/counts.js';
import { packCounts, unpackCounts } from './packed-counts.js';

/** What a book is of: written in its first line, for whoever looks into it. */
export interface BookTitle {
  readonly fingerprint: string;
  readonly title: string;
  readonly seed: number;
  readonly version: string;
}

/** The finished replications of one scenario and seed in one file, which only grows. */
export interface Book {
  /** Replications that were there when it was opened. */
  readonly found: number;
  /** Bytes at the end that were no whole record, and were cut off. */
  readonly dropped: number;
  has(replication: number): boolean;
  /** @returns null where it was not stored */
  read(replication: number): Promise<Counts | null>;
  append(replication: number, counts: Counts): Promise<void>;
}

interface Place {
  readonly at: number;
  readonly length: number;
}

/** How the first line begins; the format is raised with every change of what follows. */
const HEADING = { staffsim: 'replications', format: 3 };
/** Characters of the title, and bytes of all of the first line, at most. */
const LONGEST_TITLE = 200;
const LONGEST_HEADING = 4096;
/** Begins each record: "staf". */
const MARK = 0x66617473;
/** A record begins with four numbers of 32 bits: mark, replication, bytes that follow, and the checksum of the two and of these. */
const HEAD = 16;

/**
 * Opens a book, or begins a new one. What a killed process left half-written at the end is cut off.
 *
 * @returns null where the file is not of this scenario, or damaged in its first line
 * @throws the error of the file system
 */
export async function openBook(path: string, title: BookTitle): Promise<Book | null> {
  const existing = await open(path, 'r').catch(() => null);
  if (existing === null) {
    const heading = headingOf(title);
    const draft = `${path}.${randomUUID()}.new`;
    await writeFile(draft, heading, { flag: 'wx' });
    await rename(draft, path);
    return bookOf(path, new Map(), heading.length, 0);
  }
  try {
    const { size } = await existing.stat();
    const first = await headingEnd(existing, title.fingerprint);
    if (first === null) return null;
    const places = new Map<number, Place>();
    let end = first;
    for (let record = await recordAt(existing, end, size); record !== null; record = await recordAt(existing, end, size)) {
      if (!places.has(record.replication)) places.set(record.replication, record);
      end = record.at + record.length;
    }
    if (end < size) await truncate(path, end);
    return bookOf(path, places, end, size - end);
  } finally {
    await existing.close();
  }
}

function bookOf(path: string, places: Map<number, Place>, end: number, dropped: number): Book {
  let size = end;
  let lastAppend: Promise<void> = Promise.resolve();
  const write = async (replication: number, bytes: Uint8Array) => {
    if (places.has(replication)) return;
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(MARK, 0);
    head.writeUInt32LE(replication, 4);
    head.writeUInt32LE(bytes.length, 8);
    head.writeUInt32LE(checksum(head, bytes), 12);
    await appendFile(path, Buffer.concat([head, bytes]));
    places.set(replication, { at: size + HEAD, length: bytes.length });
    size += HEAD + bytes.length;
  };
  return {
    found: places.size,
    dropped,
    has: (replication) => places.has(replication),
    async read(replication) {
      const place = places.get(replication);
      if (place === undefined) return null;
      const file = await open(path, 'r');
      try {
        return await unpackCounts(await bytesAt(file, place.at, place.length));
      } finally {
        await file.close();
      }
    },
    async append(replication, counts) {
      const bytes = await packCounts(counts);
      // One after another: two requests for one scenario may be under way.
      const append = lastAppend.then(() => write(replication, bytes));
      lastAppend = append.catch(() => {});
      await append;
    },
  };
}

/** The first line; of the title so much that it can be told, for the line is read at once. */
function headingOf({ title, ...rest }: BookTitle): Buffer {
  return Buffer.from(`${JSON.stringify({ ...HEADING, ...rest, title: title.slice(0, LONGEST_TITLE) })}\n`);
}

/** Where the first record begins; null where the first line is not that of this scenario's book. */
async function headingEnd(file: FileHandle, fingerprint: string): Promise<number | null> {
  const beginning = await bytesAt(file, 0, LONGEST_HEADING);
  const end = beginning.indexOf(10);
  if (end < 0) return null;
  try {
    const found: unknown = JSON.parse(beginning.toString('utf8', 0, end));
    const expected = Object.entries({ ...HEADING, fingerprint });
    const isOurs = typeof found === 'object' && found !== null && expected.every(([key, value]) => Reflect.get(found, key) === value);
    return isOurs ? end + 1 : null;
  } catch {
    return null;
  }
}

/** The whole record that begins there; null where there is none. */
async function recordAt(file: FileHandle, at: number, size: number): Promise<(Place & { replication: number }) | null> {
  if (at + HEAD > size) return null;
  const head = await bytesAt(file, at, HEAD);
  const length = head.readUInt32LE(8);
  if (head.readUInt32LE(0) !== MARK || at + HEAD + length > size) return null;
  const bytes = await bytesAt(file, at + HEAD, length);
  if (checksum(head, bytes) !== head.readUInt32LE(12)) return null;
  return { at: at + HEAD, length, replication: head.readUInt32LE(4) };
}

function checksum(head: Buffer, bytes: Uint8Array): number {
  return crc32(bytes, crc32(head.subarray(4, 12)));
}

/** At most so many bytes; fewer where the file ends before. */
async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
