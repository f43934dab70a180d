import { withCommas } from '../../kit/with-commas.js';

/** `1,437 EUR`: an amount in the scenario's currency, where it states one. */
export function money(amount: number, { money: currency }: Units): string {
  return currency === null ? rounded(amount) : `${rounded(amount)} ${currency}`;
}

/** `27 EUR`, `0.004 EUR`: what one of something costs, which may be far below one. */
export function price(amount: number, units: Units): string {
  const { money: currency } = units;
  if (amount === 0 || amount >= 0.1) return money(amount, units);
  const text = amount.toFixed(2 - Math.floor(Math.log10(amount))).replace(/0+$/, '');
  return currency === null ? text : `${text} ${currency}`;
}

/** `1,437`, `14.4`, `0.5`: at most three digits that say something, and no decimals from 100 on. */
export function rounded(value: number): string {
  return withCommas(value, decimalsOf(value));
}

/** `80%`, `99.5%`: a share as a planner would write it. */
export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))}%`;
}

/** Names of units of time, as a language writes them behind a number. */
export interface TimeUnits {
  readonly s: string;
  readonly min: string;
  readonly h: string;
  readonly d: string;
}

/** Names of all units that stand behind a number. */
export interface Units extends TimeUnits {
  /** The currency of the scenario; null: it states none. */
  readonly money: string | null;
}

/** Those of the scenario language, and of English. */
export const SYMBOLS: Units = { s: 's', min: 'min', h: 'h', d: 'd', money: null };

/** `20 s`, `5 min`, `1.5 h`, `2 d`: milliseconds in the largest unit in which they are short to write. */
export function duration(milliseconds: number, units: TimeUnits = SYMBOLS): string {
  const sizes = [
    { name: units.d, size: 86_400_000 },
    { name: units.h, size: 3_600_000 },
    { name: units.min, size: 60_000 },
  ];
  for (const { name, size } of sizes) {
    const value = milliseconds / size;
    if (value >= 1 && Number.isInteger(value * 10)) return `${value} ${name}`;
  }
  return timeText(milliseconds / 1000, units);
}

/** The unit in which a time in seconds is best read: seconds up to three minutes, minutes up to three hours, then hours. */
export function timeUnit(seconds: number, units: TimeUnits = SYMBOLS): { readonly unit: string; readonly size: number } {
  if (seconds < 180) return { unit: units.s, size: 1 };
  return seconds < 10_800 ? { unit: units.min, size: 60 } : { unit: units.h, size: 3600 };
}

/**
 * Decimal places worth printing: with an uncertainty (half the width of the interval) down to its first digit, and at most four
 * digits in all; without one three digits.
 */
export function decimalsOf(value: number, halfWidth = 0): number {
  const whole = Math.max(1, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1);
  if (halfWidth === 0) return Math.max(0, 3 - whole);
  return Math.max(0, Math.min(4 - whole, -Math.floor(Math.log10(halfWidth))));
}

/** `21.3 s`, `6.5 min`: a time in seconds with at most one decimal. */
export function timeText(seconds: number, units: TimeUnits = SYMBOLS): string {
  const { unit, size } = timeUnit(seconds, units);
  return `${Number((seconds / size).toFixed(1))} ${unit}`;
}
