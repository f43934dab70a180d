/**
 * The name that a misspelt one most probably means: the nearest by Damerau-Levenshtein distance (a letter added, left out,
 * changed, or two neighbours swapped), upper and lower case alike.
 * @returns null where none is near enough: more than four in ten letters would have to change.
 */
export function nearestName(found: string, names: Iterable<string>): string | null {
  const wanted = found.toLowerCase();
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const longest = Math.max(found.length, name.length);
    if (longest > LONGEST || name === found) continue;
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance <= Math.max(1, Math.floor(0.4 * longest)) && distance < least && distance < longest) {
      nearest = name;
      least = distance;
    }
  }
  return nearest;
}

/** Names longer than this are no misspellings, and the table below would grow with their product. */
const LONGEST = 100;

/** Optimal string alignment: as Damerau-Levenshtein, and no part is edited twice. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + changed);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, at(beforeLast, column - 2) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
