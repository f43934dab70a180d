import type { ReadFile } from '#src/scenario/source.js';

/** Files that are held in memory, for scenarios that a test writes. */
export function filesOf(texts: Readonly<Record<string, string>>): ReadFile {
  return (path) => {
    const text = texts[path];
    return text === undefined ? { problem: 'there is no such file' } : { path, bytes: new TextEncoder().encode(text) };
  };
}
