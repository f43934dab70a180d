/**
 * Keyed random numbers, as random/key.ts explains them: a draw is a function of who asks and what for, never of what was drawn
 * before. These are the same functions to the last bit; those of many draws at once
 * are in side-by-side.ts.
 */

function mix(value: i32): i32 {
  let x = value;
  x = (x ^ (x >>> 16)) * <i32>0x21f0aaad;
  x = (x ^ (x >>> 15)) * <i32>0x735a2d97;
  return x ^ (x >>> 15);
}

/** 32 random bits. `place` says where (a step's name key), `detail` what for: see `detail`. */
export function randomBits(a: i32, b: i32, place: i32, detail: i32): i32 {
  return mix((mix(a ^ place) + b) ^ (detail * <i32>0xc2b2ae35));
}

/** A uniform number in (0, 1) with 32 bits, never 0 or 1. */
export function uniform(a: i32, b: i32, place: i32, detail: i32): f64 {
  return (<f64>(<u32>randomBits(a, b, place, detail)) + 0.5) * 2.3283064365386963e-10;
}

/** Packs what a draw is for: the purpose, which visit of the step (from 0), leaving 6 bits for the draws that one sample needs. */
export function detail(purpose: i32, visit: i32): i32 {
  return (purpose << 20) | ((visit & 0x3fff) << 6);
}
