import { withCommas } from '../../../kit/with-commas.js';

/*
 * Figures in doubts, as every language writes them.
 */

/** At most one decimal: `12.5`, `1,400`. */
export function rounded(number: number): string {
  return withCommas(number, number < 100 ? 1 : 0);
}

/** Two figures, the first greater than the second, with as many decimals as show it. */
export function apart(more: number, less: number): readonly [string, string] {
  const decimals = [1, 2, 3, 4].find((digits) => more.toFixed(digits) !== less.toFixed(digits)) ?? 4;
  return rounded(more) === rounded(less) ? [more.toFixed(decimals), less.toFixed(decimals)] : [rounded(more), rounded(less)];
}

/** A share in percent, at most two significant digits. */
export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))}%`;
}

/** Date, time of day and weekday (0 Sunday) of an ISO text, on the clocks that it was written by. */
export function momentOf(iso: string): { readonly weekday: number; readonly date: string; readonly time: string } {
  const date = iso.slice(0, 10);
  return { weekday: new Date(`${date}T00:00:00Z`).getUTCDay(), date, time: iso.slice(11, 16) };
}

/** The first names of many, and how many there are besides. */
export function firstOf(names: readonly string[], most = 6): { readonly shown: readonly string[]; readonly more: number } {
  return names.length > most ? { shown: names.slice(0, most - 1), more: names.length - most + 1 } : { shown: names, more: 0 };
}
