import type { Figure } from '../../experiment/result/result.js';
import { withDecimals } from '../../kit/with-commas.js';
import type { Unit } from '../../measures/measure.js';
import type { Estimate } from '../../statistics/interval.js';
import { NO_VALUE } from './figure-text.js';
import { decimalsOf, SYMBOLS, timeUnit, type Units } from './number.js';

/** Ends of an interval further from its middle than this share of its width are both printed. */
const LOPSIDED = 0.1;

/** The words of a difference; a page has them in its own language. */
interface DifferenceWords {
  /** Of a hundred. */
  readonly points: string;
  /** What stands where two scenarios did not differ in a single replication. */
  readonly none: string;
  /** What stands where a difference is shown, and is less than the last digit printed. */
  readonly below: (amount: string) => string;
  /** Between the ends of an interval. */
  readonly to: string;
  readonly units: Units;
}

const ENGLISH: DifferenceWords = { points: 'points', none: 'none', below: (amount) => `below ${amount}`, to: 'to', units: SYMBOLS };

/**
 * `+7.5 points ±0.6`, `−4.5 s ±0.5`: a difference with half the width of its interval, in digits that are worth reading. A difference of
 * shares is in points of a hundred, so that nobody takes it for a share of the share.
 */
export function differenceText(difference: Figure | null, unit: Unit, words = ENGLISH): string {
  if (difference === null) return NO_VALUE;
  const { mean, low, high } = difference;
  if (low === null || high === null) {
    const scale = scaleOf(mean, 0, unit, words);
    return `${signed(mean, scale)}${scale.suffix}`;
  }
  if (low === 0 && high === 0) return words.none;
  const half = (high - low) / 2;
  const scale = scaleOf(mean, half, unit, words);
  const text = `${signed(mean, scale)}${scale.suffix}`;
  const isShown = low > 0 || high < 0;
  if (isShown && isNone(signed(mean, scale))) return words.below(`${withDecimals(10 ** -scale.decimals, scale.decimals)}${scale.suffix}`);
  if (low === high) return text;
  if (Math.abs((low + high) / 2 - mean) > LOPSIDED * 2 * half) return `${text} (${signed(low, scale)} ${words.to} ${signed(high, scale)})`;
  return `${text} ±${withDecimals(half * scale.factor, scale.decimals)}`;
}

/** A difference and the ends of its interval one by one, all with the digits that the interval is worth. */
export function endsText({ mean, low, high }: Estimate, unit: Unit, words = ENGLISH): readonly [mean: string, low: string, high: string] {
  const ends = [low ?? mean, high ?? mean];
  const scale = scaleOf(mean, (ends[1] - ends[0]) / 2, unit, words);
  const [text, from, to] = [mean, ...ends].map((value) => `${signed(value, scale)}${scale.suffix}`);
  return [text, from, to];
}

/** A share known to no better than this has no decimals worth reading. */
const ROUGH = 0.05;

interface Scale {
  readonly factor: number;
  readonly suffix: string;
  readonly decimals: number;
}

/** @param half half of the width of the interval; 0: there is none */
function scaleOf(value: number, half: number, unit: Unit, { points, units }: DifferenceWords): Scale {
  switch (unit) {
    case 'share':
      return {
        factor: 100,
        suffix: ` ${points}`,
        decimals: half >= ROUGH ? 0 : half > 0 ? Math.max(1, Math.min(3, decimalsOf(0, half * 100))) : 1,
      };
    case 'seconds': {
      const { unit: name, size } = timeUnit(Math.max(Math.abs(value), half), units);
      return { factor: 1 / size, suffix: ` ${name}`, decimals: decimalsOf(value / size, half / size) };
    }
    case 'hours':
      return { factor: 1, suffix: ` ${units.h}`, decimals: decimalsOf(value, half) };
    case 'money':
      return { factor: 1, suffix: units.money === null ? '' : ` ${units.money}`, decimals: decimalsOf(value, half) };
    default:
      return { factor: 1, suffix: '', decimals: decimalsOf(value, half) };
  }
}

function signed(value: number, { factor, decimals }: Scale): string {
  const text = withDecimals(Math.abs(value) * factor, decimals);
  return isNone(text) ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** Whether a number rounds to nothing. */
function isNone(text: string): boolean {
  return /^[0.,]*$/.test(text);
}
