import type { Parsed } from './parsed.js';

/** A number from 0 on, as people and programs write it: `12.5`, `177.24538509055158`, `1e-05`. */
export const NUMBER_SOURCE = '[0-9]{1,18}(?:\\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?';

/** How durations look. The same pattern is published in the JSON Schema. */
export const DURATION_PATTERN = new RegExp(`^(${NUMBER_SOURCE})\\s*(s|min|h|d)$`);

/** How percentages look. */
export const PERCENT_PATTERN = new RegExp(`^(${NUMBER_SOURCE})\\s*%$`);

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Ten years: anything longer is a slip of the pen. */
const LONGEST_DURATION = 3660 * DAY;

const UNITS: Readonly<Record<string, number>> = { s: SECOND, min: MINUTE, h: HOUR, d: DAY };

export const DURATION_EXPECTED = 'a duration with a unit, such as 20 s, 5 min, 1.5 h or 2 d';
export const SHARE_EXPECTED = 'a share, such as 80% or 0.8';

/** `5 min` to whole milliseconds (300000), rounded to the nearest. */
export function parseDuration(text: string): Parsed<number> {
  const unit = UNITS[DURATION_PATTERN.exec(text)?.[2] ?? ''];
  if (unit === undefined) return { expected: DURATION_EXPECTED };
  const value = Math.round(Number.parseFloat(text) * unit);
  return value <= LONGEST_DURATION ? { value } : { expected: 'a duration of at most 3660 d' };
}

/** `80%` or `0.8` to 0.8. Numbers above 1 are refused: they are percentages whose sign was left out. */
export function parseShare(share: string | number): Parsed<number> {
  const value = parseRatio(share);
  if ('expected' in value || value.value > 1) return { expected: SHARE_EXPECTED };
  return value;
}

/** Like a share, but may exceed 1 (a coefficient of variation of `150%`). */
export function parseRatio(ratio: string | number): Parsed<number> {
  if (typeof ratio === 'number') return Number.isFinite(ratio) && ratio >= 0 ? { value: ratio } : { expected: SHARE_EXPECTED };
  if (!PERCENT_PATTERN.test(ratio)) return { expected: SHARE_EXPECTED };
  return { value: percentage(ratio) };
}

/** Shifts the decimal point in the text, so that `7%` is exactly 0.07 (7 / 100 is, but 0.07 * 100 / 100 is not for every number). */
function percentage(text: string): number {
  const [, digits = '', exponent = '0'] = /^([0-9.]+)(?:[eE]([+-]?[0-9]+))?/.exec(text) ?? [];
  return Number(`${digits}e${Number(exponent) - 2}`);
}
