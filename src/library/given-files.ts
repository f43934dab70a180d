import type { ReadFile } from '../scenario/source.js';
import type { ReadFileLater } from './awaited-files.js';

/** What stands in a file: text, or the bytes of one in UTF-8. */
export type FileContent = string | Uint8Array;

/**
 * Files that do not lie on a disk: by their names, or a function that gets a name and gives the content, at once or later; `undefined`
 * or `null` where there is no such file. A file that a scenario names is asked for relative to the scenario's own name:
 * `volumes.csv` in `plans/desk.yaml` is `plans/volumes.csv`, and in `https://example.com/desk.yaml` it is
 * `https://example.com/volumes.csv`.
 */
export type GivenFiles =
  | Readonly<Record<string, FileContent>>
  | ((name: string) => FileContent | null | undefined | Promise<FileContent | null | undefined>);

const NOT_THERE = { problem: 'it is not there' };

/** Reads files that were given. */
export function givenReader(files: GivenFiles): ReadFileLater {
  const find = typeof files === 'function' ? files : (name: string) => (Object.hasOwn(files, name) ? files[name] : undefined);
  return (path, from) => {
    const name = nameFrom(path, from);
    const found = find(name);
    return isLater(found) ? found.then((content) => fileOf(name, content), notRead) : fileOf(name, found);
  };
}

function isLater<T>(found: T | Promise<T>): found is Promise<T> {
  return typeof found === 'object' && found !== null && 'then' in found;
}

function fileOf(name: string, content: FileContent | null | undefined): ReturnType<ReadFile> {
  if (content === null || content === undefined) return NOT_THERE;
  return { path: name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

function notRead(error: unknown): { problem: string } {
  return { problem: error instanceof Error ? error.message : String(error) };
}

const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;

/** A name relative to the file that names it, without `.` and `..`. */
function nameFrom(path: string, from: string | null): string {
  if (from === null || ADDRESS.test(path)) return path;
  if (ADDRESS.test(from)) return new URL(path, from).href;
  const segments = path.startsWith('/') ? [''] : from.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '.' || segment === '') continue;
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else segments.push(segment);
  }
  return segments.join('/');
}
