import type { Parsed } from '../kit/parsed.js';
import { NUMBER_SOURCE, parseDuration, parseRatio } from '../kit/units.js';
import { REQUIREMENT_EXPECTED, REQUIREMENT_PATTERN } from './language/schema.js';
import type { Requirement } from './scenario.js';

/**
 * `contacts.support.abandonmentRate <= 3%`: a measure, a relation and a figure, a share (3%, 0.03), a duration (20 s, kept in
 * seconds) or a bare number. Whether there is such a measure is not looked at.
 */
export function parseRequirement(text: string): Parsed<Requirement> {
  if (!REQUIREMENT_PATTERN.test(text)) return { expected: REQUIREMENT_EXPECTED };
  const relation = (['<=', '>=', '<', '>'] as const).find((sign) => text.includes(sign)) ?? '<=';
  const [measure = '', figure = ''] = text.split(relation);
  const value = parseFigure(figure.trim());
  return 'expected' in value ? value : { value: { text: text.trim(), measure: measure.trim(), relation, value: value.value } };
}

/** The goal of a precision: `1%`, `2 s` (in seconds) or a bare number, in the unit of the measure. */
export function parseHalfWidth(halfWidth: number | string): Parsed<number> {
  return typeof halfWidth === 'number' ? { value: halfWidth } : parseFigure(halfWidth);
}

const BARE_NUMBER = new RegExp(`^${NUMBER_SOURCE}$`);

/** A figure as measures have it: shares 0 to 1, times in seconds. */
function parseFigure(text: string): Parsed<number> {
  const negative = text.startsWith('-');
  const size = negative ? text.slice(1) : text;
  const parsed = parseSize(size);
  return 'value' in parsed && negative ? { value: -parsed.value } : parsed;
}

function parseSize(text: string): Parsed<number> {
  if (text.endsWith('%')) return parseRatio(text);
  if (BARE_NUMBER.test(text)) return parseRatio(Number(text));
  const duration = parseDuration(text);
  return 'value' in duration ? { value: duration.value / 1000 } : duration;
}
