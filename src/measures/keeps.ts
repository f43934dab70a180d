import type { Requirement } from '../scenario/scenario.js';

/** What a value is held against. */
export type Bound = Pick<Requirement, 'relation' | 'value'>;

/**
 * Values closer than this share of a target are equal to it. Sums of many numbers, and figures rounded to 10 significant digits, are off
 * by less; a share of contacts that is not the target is further from it, however many are simulated: k of n is 80% or at least 1/(5n) away.
 */
const SAME = 1e-9;

/**
 * How far on the right side of a bound a value is: 0 or more where the bound is kept, below 0 where it is not. The only place in which a
 * value is compared with a target, so that whatever is said of it is said everywhere: 80 of 100 keep `>= 80%`, whatever the last binary
 * digit of 0.8, and do not keep `> 80%`.
 */
export function marginTo(value: number, { relation, value: target }: Bound): number {
  const margin = relation.startsWith('>') ? value - target : target - value;
  if (Math.abs(margin) > SAME * Math.abs(target)) return margin;
  return relation.endsWith('=') ? 0 : -Number.MIN_VALUE;
}

/** Whether a value keeps a bound. */
export function keeps(value: number, bound: Bound): boolean {
  return marginTo(value, bound) >= 0;
}
