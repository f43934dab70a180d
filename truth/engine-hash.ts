import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a finished case depends on: the built code that simulates, the cases, and the code that reads them. */
const FOLDERS = ['center', 'engine', 'random', 'scenario', 'statistics']
  .map((room) => join('dist', room))
  .concat(join('truth', 'dist'), join('test', 'theory'));

/** A fingerprint of all that decides what a case gives. */
export function engineHash(): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|json)$/.test(file));
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
