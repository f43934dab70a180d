import type { Figure } from '../../experiment/result.js';
import type { Unit } from '../../measures/measure.js';
import { figureText, NO_VALUE } from '../figure-text.js';
import type { Texts } from '../texts/en.js';

/** Ends of an interval further from its middle than this share of its width are both printed. */
const LOPSIDED = 0.1;

/**
 * `+7.5 points ±0.6`, `−4.5 s ±0.5`: a difference with half the width of its interval. A difference of shares is in points of a
 * hundred, so that nobody takes it for a share of the share.
 */
export function differenceWords(difference: Figure | null, unit: Unit, texts: Texts): string {
  if (difference === null) return NO_VALUE;
  const { mean, low, high } = difference;
  const { none, to } = texts.comparison;
  if (low === null || high === null) return signed(mean, unit, texts);
  if (low === 0 && high === 0) return none;
  if (Math.abs((low + high) / 2 - mean) > LOPSIDED * (high - low)) {
    return `${signed(mean, unit, texts)} (${signed(low, unit, texts)} ${to} ${signed(high, unit, texts)})`;
  }
  const turned = mean < 0 ? { mean: -mean, low: -high, high: -low } : { mean, low, high };
  return signOf(mean) + inPoints(figureText(turned, unit), unit, texts);
}

/** A difference without an interval. */
function signed(value: number, unit: Unit, texts: Texts): string {
  const text = inPoints(figureText({ mean: Math.abs(value), low: null, high: null }, unit), unit, texts);
  return /[1-9]/.test(text) ? signOf(value) + text : text;
}

function signOf(value: number): string {
  return value < 0 ? '−' : '+';
}

function inPoints(text: string, unit: Unit, { comparison }: Texts): string {
  return unit === 'share' ? text.replaceAll('%', ` ${comparison.points}`) : text;
}
