import seedrandom from 'seedrandom';
import type { Purpose } from '../shared/purpose.js';

export { Purpose } from '../shared/purpose.js';

/**
 * Keyed random numbers: a draw is a function of who asks and what for, never of what was drawn before. So two scenarios
 * that share a customer share that customer's patience, handling times and outcomes, whatever else happens in them.
 */

/** 64 bits that stand for one stream: a contact type's customers, a team's absences, a day's factors. */
export interface StreamKey {
  readonly a: number;
  readonly b: number;
}

/** The stream of that name, e.g. `1/0/customers/support` (seed, replication, purpose, contact type). */
export function streamKey(name: string): StreamKey {
  const generator = seedrandom.alea(name);
  // alea's first numbers of similar names resemble each other a little; mixing and skipping removes that.
  for (let i = 0; i < 8; i++) generator.int32();
  return { a: mix(generator.int32()), b: mix(generator.int32()) };
}

/** 32 bits that stand for a name within a stream (a step, a date). */
export function nameKey(name: string): number {
  return streamKey(name).a;
}

/**
 * A bijection of 32-bit integers in which every bit of the input changes every bit of the output about half of the time: two
 * rounds of multiply and xor-shift, with the constants that Chris Wellons found by search ("lowbias32", revised).
 */
export function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

/** First half of the key of the n-th member of a stream (the n-th customer of a contact type, the n-th place of a team). */
export function memberA(streamA: number, n: number): number {
  return mix(streamA + Math.imul(n, 0x9e3779b9));
}

/** Second half, from the first half so that the two together hold 64 bits. */
export function memberB(streamB: number, a: number, n: number): number {
  return mix((streamB ^ Math.imul(n, 0x85ebca6b)) + a);
}

/** 32 random bits. `place` says where (a step's name key), `detail` what for: see `detail`. */
export function randomBits(a: number, b: number, place: number, detail: number): number {
  return mix((mix(a ^ place) + b) ^ Math.imul(detail, 0xc2b2ae35));
}

/** A uniform number in (0, 1) with 32 bits, never 0 or 1. */
export function uniform(a: number, b: number, place: number, detail: number): number {
  return ((randomBits(a, b, place, detail) >>> 0) + 0.5) * 2.3283064365386963e-10;
}

/** Packs what a draw is for: the purpose, which visit of the step (from 0), leaving 6 bits for the draws that one sample needs. */
export function detail(purpose: Purpose, visit: number): number {
  return (purpose << 20) | ((visit & 0x3fff) << 6);
}
