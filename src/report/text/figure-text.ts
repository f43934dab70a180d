import type { Figure } from '../../experiment/result/result.js';
import { withDecimals } from '../../kit/with-commas.js';
import type { Unit } from '../../measures/measure.js';
import { decimalsOf, SYMBOLS, timeUnit, type Units } from './number.js';

/** What stands where a measure has no value. */
export const NO_VALUE = '–';

/** Ends of an interval further from its middle than this share of its width are both printed. */
const LOPSIDED = 0.1;

/** Half of the last digit in which a share is printed. */
const LEAST_SHARE = 0.0005;

interface Scale {
  readonly factor: number;
  readonly suffix: string;
  readonly decimals: number;
}

/** `83.2% ±0.6`: the mean and half the width of its interval, both with the digits that are worth reading. */
export function figureText(figure: Figure | null, unit: Unit, units = SYMBOLS): string {
  if (figure === null) return NO_VALUE;
  const { mean, low, high } = figure;
  if (low === null || high === null || low === high) return valueText(mean, unit, units);
  // All or none of so many that nothing else would be printed for the rest of the interval.
  if (unit === 'share' && (mean === 0 || mean === 1) && high - low < LEAST_SHARE) return valueText(mean, unit, units);
  const half = (high - low) / 2;
  const scale = scaleFor(mean, half, unit, units);
  if (Math.abs((low + high) / 2 - mean) > LOPSIDED * 2 * half) {
    return `${scaled(mean, scale)} (${number(low, scale)}–${number(high, scale)})`;
  }
  return `${scaled(mean, scale)} ±${number(half, scale)}`;
}

/** The mean alone. */
export function meanText(figure: Figure | null, unit: Unit, units = SYMBOLS): string {
  return figure === null ? NO_VALUE : figureText({ mean: figure.mean, low: null, high: null }, unit, units);
}

/** `75% (53–89)`: a chance and its interval, in whole percentages; what is not quite certain or quite impossible does not look so. */
export function chanceText(figure: Figure | null): string {
  if (figure === null) return NO_VALUE;
  const percentage = (share: number) => {
    const exact = share * 100;
    const whole = Math.round(exact);
    return (whole === 0 || whole === 100) && exact !== whole ? exact.toFixed(1) : `${whole}`;
  };
  const { mean, low, high } = figure;
  return low === null || high === null ? `${percentage(mean)}%` : `${percentage(mean)}% (${percentage(low)}–${percentage(high)})`;
}

/** Half of the last digit in which a value is printed without an interval, in the measure's unit. */
export function leastPrinted(value: number, unit: Unit): number {
  const { factor, decimals } = scaleFor(value, 0, unit, SYMBOLS);
  return 0.5 / 10 ** decimals / factor;
}

/** A value of a measure, such as a target. */
function valueText(value: number, unit: Unit, units: Units): string {
  const scale = scaleFor(value, 0, unit, units);
  const decimals = Number.isInteger(Number((value * scale.factor).toFixed(scale.decimals))) && unit !== 'share' ? 0 : scale.decimals;
  return scaled(value, { ...scale, decimals });
}

function scaleFor(value: number, half: number, unit: Unit, units: Units): Scale {
  switch (unit) {
    case 'share':
      return { factor: 100, suffix: '%', decimals: half > 0 ? Math.max(1, Math.min(2, decimalsOf(0, half * 100))) : 1 };
    case 'seconds': {
      const { unit: name, size } = timeUnit(Math.abs(value), units);
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

function scaled(value: number, scale: Scale): string {
  return `${number(value, scale)}${scale.suffix}`;
}

function number(value: number, scale: Scale): string {
  return withDecimals(value * scale.factor, scale.decimals);
}
