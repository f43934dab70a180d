import { expect, test } from 'vitest';
import { awaitingFiles } from '#src/library/awaited-files.js';
import type { ReadFile } from '#src/scenario/source.js';

const content = (read: ReturnType<ReadFile>) => ('bytes' in read ? new TextDecoder().decode(read.bytes) : read.problem);
const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

test('work that reads files gets those that come later, each asked for once', async () => {
  const asked: string[] = [];
  const found = await awaitingFiles(
    (path, from) => {
      asked.push(`${from} ${path}`);
      return path === 'now' ? file(path, 'at once') : Promise.resolve(file(path, `${path} later`));
    },
    (read) => [read('a', null), read('now', null), read('b', 'a'), read('b', 'now'), read('a', null)].map(content),
  );
  expect(found).toEqual(['a later', 'at once', 'b later', 'b later', 'a later']);
  expect(asked).toEqual(['null a', 'null now', 'a b', 'now b']);
});

test('what is wrong with the work itself ends it', async () => {
  const work = () => {
    throw new RangeError('odd');
  };
  await expect(awaitingFiles(() => file('', ''), work)).rejects.toThrow(RangeError);
});
