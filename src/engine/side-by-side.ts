/**
 * Draws for many members of a stream at once: four lanes of a vector do what random/key.ts and exponential.ts do for
 * one, to the last bit.
 */
import { exponentialsOf } from './exponential';

/** Members worked out together; a multiple of four. */
export const TOGETHER: usize = 32;

/** Their keys, and what was drawn for each of them last. */
const KEYS_A: usize = memory.data(TOGETHER * 4, 16);
const KEYS_B: usize = memory.data(TOGETHER * 4, 16);
const DRAWN: usize = memory.data(TOGETHER * 8, 16);

/** Works out the keys of the members from the n-th on. */
export function drawKeys(streamA: i32, streamB: i32, n: i32): void {
  for (let i: usize = 0; i < TOGETHER; i += 4) {
    const numbers = i32x4.add(i32x4.splat(n + <i32>i), i32x4(0, 1, 2, 3));
    const a = mix(i32x4.add(i32x4.splat(streamA), i32x4.mul(numbers, i32x4.splat(0x9e3779b9))));
    const b = mix(i32x4.add(v128.xor(i32x4.splat(streamB), i32x4.mul(numbers, i32x4.splat(0x85ebca6b))), a));
    v128.store(KEYS_A + (i << 2), a);
    v128.store(KEYS_B + (i << 2), b);
  }
}

/** Draws an exponential number with mean 1 for each of them. */
export function drawExponentials(place: i32, detail: i32): void {
  for (let i: usize = 0; i < TOGETHER; i += 4) {
    const half = mix(v128.xor(v128.load(KEYS_A + (i << 2)), i32x4.splat(place)));
    const bits = mix(v128.xor(i32x4.add(half, v128.load(KEYS_B + (i << 2))), i32x4.splat(detail * <i32>0xc2b2ae35)));
    v128.store(DRAWN + (i << 3), exponentialsOf(bits));
    v128.store(DRAWN + (i << 3), exponentialsOf(v128.shuffle<i32>(bits, bits, 2, 3, 2, 3)), 16);
  }
}

export function keyA(member: usize): i32 {
  assert(member < TOGETHER, 'a member is one of those worked out together');
  return load<i32>(KEYS_A + (member << 2));
}

export function keyB(member: usize): i32 {
  assert(member < TOGETHER, 'a member is one of those worked out together');
  return load<i32>(KEYS_B + (member << 2));
}

export function drawn(member: usize): f64 {
  assert(member < TOGETHER, 'a member is one of those worked out together');
  return load<f64>(DRAWN + (member << 3));
}

function mix(value: v128): v128 {
  let x = value;
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 16)), i32x4.splat(0x21f0aaad));
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(0x735a2d97));
  return v128.xor(x, i32x4.shr_u(x, 15));
}
