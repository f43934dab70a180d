import { normalQuantile } from '../random/normal';
import { Shape } from '../shared/shape';
import { exponentialOf } from './exponential';
import { Count, References } from './layout';
import { Doubles } from './memory';
import { randomBits, uniform } from './random';

/** A distribution of durations; what x, y and z mean depends on the shape (center/build/sampler.ts). */
@unmanaged
export class Sampler {
  shape: Shape;
  x: f64;
  y: f64;
  z: f64;
  /** Empirical: the values; mixture: the cumulative shares of its parts, whose samplers are in `parts`. */
  values: Doubles;
  count: Count;
  parts: References<Sampler>;
}

/** A duration in whole milliseconds for the keyed draw (see `uniform`): what is drawn times `factor`. */
export function sample(sampler: Sampler, a: i32, b: i32, place: i32, detail: i32, factor: f64): f64 {
  return durationOf(draw(sampler, a, b, place, detail), factor);
}

/** What was drawn times a factor, in whole milliseconds. */
export function durationOf(drawn: f64, factor: f64): f64 {
  assert(drawn * factor > -0.5, 'no duration is below 0, and each is a number');
  return Math.floor(drawn * factor + 0.5);
}

/** What is drawn for a key, in milliseconds. */
export function draw(sampler: Sampler, a: i32, b: i32, place: i32, detail: i32): f64 {
  // Apart from the others, which are far fewer.
  if (sampler.shape === Shape.exponential) return exponentialOf(randomBits(a, b, place, detail)) * sampler.x;
  return drawOther(sampler, a, b, place, detail);
}

function drawOther(sampler: Sampler, a: i32, b: i32, place: i32, detail: i32): f64 {
  const x = sampler.x;
  switch (sampler.shape) {
    case Shape.constant:
      return x;
    case Shape.lognormal:
      return Math.exp(x + sampler.y * normalQuantile(uniform(a, b, place, detail)));
    case Shape.gamma:
      return gamma(x, a, b, place, detail) * sampler.y;
    case Shape.weibull:
      return x * Math.exp(Math.log(exponentialOf(randomBits(a, b, place, detail))) * sampler.y);
    case Shape.uniform:
      return x + uniform(a, b, place, detail) * sampler.y;
    case Shape.triangular:
      return triangular(x, sampler.y, sampler.z, uniform(a, b, place, detail));
    case Shape.empirical:
      assert(sampler.count > 0, 'there are values to draw from');
      return sampler.values[<i32>Math.floor(uniform(a, b, place, detail) * <f64>sampler.count)];
    default:
      return mixture(sampler, a, b, place, detail);
  }
}

/**
 * A gamma number with that shape and scale 1: Marsaglia and Tsang (2000), "A simple method for generating gamma variables"; below
 * shape 1 by their boost. Each try takes two more draws of the same key.
 */
export function gamma(shape: f64, a: i32, b: i32, place: i32, detail: i32): f64 {
  let boost: f64 = 1;
  let next = detail;
  let k = shape;
  if (k < 1) {
    boost = Math.exp(Math.log(uniform(a, b, place, next++)) / k);
    k += 1;
  }
  const d = k - 1.0 / 3.0;
  const c = 1 / Math.sqrt(9 * d);
  let x: f64, v: f64, u: f64;
  do {
    x = normalQuantile(uniform(a, b, place, next++));
    const root = 1 + c * x;
    v = root * root * root;
    u = uniform(a, b, place, next++);
  } while (v <= 0 || Math.log(u) >= 0.5 * x * x + d - d * v + d * Math.log(v));
  return boost * d * v;
}

function triangular(low: f64, mode: f64, high: f64, u: f64): f64 {
  const width = high - low;
  const rise = mode - low;
  return u * width < rise ? low + Math.sqrt(u * width * rise) : high - Math.sqrt((1 - u) * width * (high - mode));
}

function mixture(sampler: Sampler, a: i32, b: i32, place: i32, detail: i32): f64 {
  const u = uniform(a, b, place, detail);
  const last = sampler.count - 1;
  assert(last >= 0, 'there are parts to draw from');
  let part = 0;
  while (part < last && u >= sampler.values[part]) part++;
  return draw(changetype<Sampler>(<usize>load<u32>(sampler.parts + ((<usize>part) << 2))), a, b, place, detail + 1);
}
