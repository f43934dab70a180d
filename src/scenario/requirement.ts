import { checked, type Parsed } from '../kit/parsed.js';
import { NUMBER_SOURCE, parseDuration, parseRatio, parseShare } from '../kit/units.js';
import { DEFAULTS } from './language/defaults.js';
import { REQUIREMENT_EXPECTED, REQUIREMENT_PATTERN } from './language/schema.js';
import type { Requirement, WrittenUnit } from './scenario.js';

/**
 * `contacts.support.abandonmentRate <= 3%`: a measure, a relation and a figure, a share (3%), a time (20 s) or a bare number in the
 * measure's own unit. Whether there is such a measure, and what its unit is, is not looked at.
 */
export function parseRequirement(text: string): Parsed<Requirement> {
  if (!REQUIREMENT_PATTERN.test(text)) return { expected: REQUIREMENT_EXPECTED };
  const relation = (['<=', '>=', '<', '>'] as const).find((sign) => text.includes(sign)) ?? '<=';
  const [measure = '', written = ''] = text.split(relation);
  const figure = parseFigure(written.trim());
  return 'expected' in figure ? figure : { value: { text: text.trim(), measure: measure.trim(), relation, ...figure.value } };
}

/** The goal of a precision: `1%`, `2 s` or a bare number in the measure's own unit. */
export function parseHalfWidth(halfWidth: number | string): Parsed<Figure> {
  return typeof halfWidth === 'number' ? { value: { value: halfWidth } } : parseFigure(halfWidth);
}

/** A number and what it is: shares 0 to 1, times in milliseconds. */
interface Figure {
  readonly value: number;
  readonly unit?: WrittenUnit;
}

const BARE_NUMBER = new RegExp(`^${NUMBER_SOURCE}$`);

function parseFigure(text: string): Parsed<Figure> {
  const negative = text.startsWith('-');
  const size = negative ? text.slice(1) : text;
  const unit: WrittenUnit | null = size.endsWith('%') ? 'share' : BARE_NUMBER.test(size) ? null : 'time';
  const parsed = unit === 'share' ? parseRatio(size) : unit === 'time' ? parseDuration(size) : parseRatio(Number(size));
  if ('expected' in parsed) return parsed;
  const value = negative ? -parsed.value : parsed.value;
  return { value: unit === null ? { value } : { value, unit } };
}

/** How sure, and at most how long, where a precision does not say. */
export const USUAL_PRECISION = {
  confidence: checked(parseShare(DEFAULTS.precision.confidence)),
  most: DEFAULTS.precision.most,
};
