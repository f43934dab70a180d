import { describe, expect, test } from 'vitest';
import { givenReader } from '#src/library/given-files.js';

const text = (read: unknown) =>
  typeof read === 'object' && read !== null && 'bytes' in read && read.bytes instanceof Uint8Array
    ? new TextDecoder().decode(read.bytes)
    : read;

/** The name by which a file is asked for. */
async function nameOf(path: string, from: string | null): Promise<unknown> {
  const asked: string[] = [];
  await givenReader((name) => {
    asked.push(name);
    return '';
  })(path, from);
  return asked[0];
}

describe('files that are given', () => {
  test.each([
    ['desk.yaml', null, 'desk.yaml'],
    ['volumes.csv', 'desk.yaml', 'volumes.csv'],
    ['volumes.csv', 'plans/desk.yaml', 'plans/volumes.csv'],
    ['./data/../volumes.csv', 'plans/desk.yaml', 'plans/volumes.csv'],
    ['../base.yaml', 'plans/may/desk.yaml', 'plans/base.yaml'],
    ['../../base.yaml', 'plans/desk.yaml', '../base.yaml'],
    ['/data/volumes.csv', 'plans/desk.yaml', '/data/volumes.csv'],
    ['volumes.csv', '/plans/desk.yaml', '/plans/volumes.csv'],
    ['volumes.csv', 'https://example.com/plans/desk.yaml', 'https://example.com/plans/volumes.csv'],
    ['../volumes.csv', 'https://example.com/plans/desk.yaml', 'https://example.com/volumes.csv'],
    ['https://example.com/volumes.csv', 'plans/desk.yaml', 'https://example.com/volumes.csv'],
  ])('%s, named by %s, is asked for as %s', async (path, from, name) => {
    expect(await nameOf(path, from)).toBe(name);
  });

  test('may be texts or bytes', async () => {
    const read = givenReader({ 'a.csv': 'start,contacts', 'b.csv': new TextEncoder().encode('客户') });
    expect(text(await read('a.csv', null))).toBe('start,contacts');
    expect(text(await read('b.csv', null))).toBe('客户');
  });

  test('that are not there are said to be so, names of every object among them', async () => {
    const read = givenReader({});
    expect(await read('desk.yaml', null)).toEqual({ problem: 'it is not there' });
    expect(await read('constructor', null)).toEqual({ problem: 'it is not there' });
    expect(await givenReader(async () => undefined)('desk.yaml', null)).toEqual({ problem: 'it is not there' });
  });

  test('that fail to come are said to be so with the reason', async () => {
    const read = givenReader(() => Promise.reject(new Error('404 Not Found')));
    expect(await read('desk.yaml', null)).toEqual({ problem: '404 Not Found' });
  });
});
