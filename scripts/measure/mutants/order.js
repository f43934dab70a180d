// Which test files are run on a mutant first: those that are likely to find it soon.

/**
 * Those that mirror the file of a mutant or its folder, those of its room, and the others; of each in the order in which they are given.
 *
 * @param {{ file: string, room: string }} mutant
 * @param {readonly string[]} files
 */
export function nearestFirst({ file: source, room }, files) {
  const path = source.replace(/^src/, 'test').replace(/\.ts$/, '');
  const distanceOf = (/** @type {string} */ file) => {
    const mirrored = file.replace(/\.test\.ts$/, '');
    if (path === mirrored || path.startsWith(`${mirrored}/`)) return 0;
    return file.startsWith(`test/${room}/`) ? 1 : 2;
  };
  return files.toSorted((a, b) => distanceOf(a) - distanceOf(b));
}

/**
 * The quickest files.
 *
 * @param {ReadonlyMap<string, number>} durations of all, ascending
 * @param {number} share of the time that all take, within which they are; 1: all
 * @returns {ReadonlySet<string>}
 */
export function quickest(durations, share) {
  if (share === 1) return new Set(durations.keys());
  let left = share * [...durations.values()].reduce((sum, each) => sum + each, 0);
  /** @type {Set<string>} */
  const files = new Set();
  for (const [file, takes] of durations) {
    left -= takes;
    if (left < 0) break;
    files.add(file);
  }
  return files;
}
