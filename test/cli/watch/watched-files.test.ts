import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { WatchedFiles } from '#src/cli/watch/watched-files.js';
import { emptyFolder } from '../staffsim.js';

function watching(): { files: WatchedFiles; stop: AbortController } {
  const stop = new AbortController();
  const files = new WatchedFiles(stop.signal);
  onTestFinished(() => files.close());
  return { files, stop };
}

test('a file that comes the moment it was found missing is noticed', async () => {
  const { files } = watching();
  const path = join(emptyFolder(), 'volumes.csv');
  files.add(path);
  writeFileSync(path, 'start,contact,volume\n');
  await expect(files.change()).resolves.toBeUndefined();
});

test('a file that is written or put in the place of another at once after being read is noticed', async () => {
  const { files } = watching();
  const folder = emptyFolder();
  const path = join(folder, 'desk.yaml');
  writeFileSync(path, 'title: First\n');
  files.add(path);
  writeFileSync(path, 'title: Second title\n');
  await files.change();
  writeFileSync(join(folder, 'new.yaml'), 'title: Third\n');
  renameSync(join(folder, 'new.yaml'), path);
  await expect(files.change()).resolves.toBeUndefined();
});

test('waiting ends with the reason of the signal', async () => {
  const { files, stop } = watching();
  files.add(join(emptyFolder(), 'desk.yaml'));
  const change = files.change();
  stop.abort(new Error('stopped'));
  await expect(change).rejects.toThrow('stopped');
});
