import { z } from 'zod';
import { CLOCK_OR_MOMENT_PATTERN, DATE_EXPECTED, DATE_PATTERN, parseClock, parseDate, parseMoment } from '../../kit/clock.js';
import type { Parsed } from '../../kit/parsed.js';
import {
  DURATION_EXPECTED,
  DURATION_PATTERN,
  PERCENT_PATTERN,
  parseDuration,
  parseRatio,
  parseShare,
  SHARE_EXPECTED,
} from '../../kit/units.js';
import { withCommas } from '../../kit/with-commas.js';
import { byKind, choice } from './choice.js';

/*
 * The values that keys can have. Every message in these schemas is a phrase that fits "expected …; found 5": the sentence is
 * made where the file, the line and the value are known.
 */

/** Text of a certain look; `parse` refuses what the look alone lets through (30 February). */
export function text<T>(expected: string, pattern: RegExp, parse?: (text: string) => Parsed<T>) {
  const schema = z.string({ error: expected }).regex(pattern, { error: expected, abort: true });
  if (parse === undefined) return schema;
  return schema.superRefine((value, context) => {
    const parsed = parse(value);
    if ('expected' in parsed) context.addIssue({ code: 'custom', message: parsed.expected, input: value });
  });
}

export const words = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected });

/** Text of at least one letter that names a file. */
export const path = z.string({ error: 'the path of a file' }).min(1, { error: 'the path of a file' });

export const column = z.string({ error: "a column's heading" }).min(1, { error: "a column's heading" });

/** A bare number between two bounds, both allowed. */
export function number(from: number, to: number, kind: 'whole' | 'any' = 'any') {
  const expected = `a ${kind === 'whole' ? 'whole ' : ''}number from ${withCommas(from)} to ${withCommas(to)}`;
  const schema = z.number({ error: expected }).min(from, { error: expected }).max(to, { error: expected });
  return kind === 'whole' ? schema.int({ error: expected }) : schema;
}

const PRICE = 'an amount of money from 0 to 1,000,000,000 without its currency, such as 24.5';

/** What one of something costs. */
export const price = z.number({ error: PRICE }).min(0, { error: PRICE }).max(1_000_000_000, { error: PRICE });

/** A bare number above 0. */
export function positive(to: number) {
  const expected = `a number above 0, at most ${withCommas(to)}`;
  return z.number({ error: expected }).positive({ error: expected }).max(to, { error: expected });
}

export const duration = text(DURATION_EXPECTED, DURATION_PATTERN, parseDuration).meta({
  id: 'duration',
  description: 'A duration: a number and its unit, s, min, h or d.',
});

const LONGER = 'a duration longer than 0 s, with its unit, such as 20 s or 5 min';

export const positiveDuration = text(LONGER, DURATION_PATTERN, (value): Parsed<number> => {
  const parsed = parseDuration(value);
  return 'value' in parsed && parsed.value <= 0 ? { expected: LONGER } : parsed;
}).meta({ id: 'positiveDuration', description: 'A duration longer than 0: a number and its unit, s, min, h or d.' });

const percentage = (expected: string, parse: (text: string) => Parsed<number>) => text(expected, PERCENT_PATTERN, parse);

export const share = choice(
  SHARE_EXPECTED,
  [
    z.number({ error: SHARE_EXPECTED }).min(0, { error: SHARE_EXPECTED }).max(1, { error: SHARE_EXPECTED }),
    percentage(SHARE_EXPECTED, parseShare),
  ],
  byKind(['number', 'text']),
).meta({ id: 'share', description: 'A share of a whole: a percentage (80%) or a number from 0 to 1 (0.8).' });

const VARIATION_EXPECTED = 'a coefficient of variation from 0 to 1000%, such as 12% or 0.12';

/** How much something varies: standard deviation / mean. */
export const variation = choice(
  VARIATION_EXPECTED,
  [
    z.number({ error: VARIATION_EXPECTED }).min(0, { error: VARIATION_EXPECTED }).max(10, { error: VARIATION_EXPECTED }),
    percentage(VARIATION_EXPECTED, (value): Parsed<number> => {
      const parsed = parseRatio(value);
      return 'value' in parsed && parsed.value <= 10 ? parsed : { expected: VARIATION_EXPECTED };
    }),
  ],
  byKind(['number', 'text']),
).meta({ id: 'variation', description: 'A coefficient of variation (standard deviation / mean): 12% or 0.12. 0: none.' });

export const date = text(DATE_EXPECTED, DATE_PATTERN, parseDate);

const CLOCK_OR_MOMENT = 'a clock time, such as "08:30", or a moment, such as 2026-11-11 00:00';

export const clockOrMoment = text(CLOCK_OR_MOMENT, CLOCK_OR_MOMENT_PATTERN, (value): Parsed<unknown> => {
  return value.includes('-') ? parseMoment(value) : parseClock(value);
});

export const timezone = words('a time zone of the IANA list, such as Europe/Vienna').describe(
  'Time zone by its IANA name, such as Europe/Vienna.',
);

export function oneOf<const Words extends readonly [string, ...string[]]>(options: Words) {
  return z.enum(options, { error: options.length === 1 ? options[0] : `one of ${options.join(', ')}` });
}
