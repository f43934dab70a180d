import { gammaln } from 'simple-statistics';
import { randomBits, uniform } from './key.js';
import { exponentialOf } from './log.js';
import { normalQuantile } from './normal.js';
import { Shape } from './shape.js';

/** A distribution of durations. All values in milliseconds; `cv` (coefficient of variation) and `shape` are bare numbers. */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'weibull'; readonly mean: number; readonly shape: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: 'empirical'; readonly values: readonly number[] }
  | { readonly kind: 'mixture'; readonly parts: readonly { readonly share: number; readonly of: Distribution }[] };

/** Distributions as parallel arrays, one place for each; what x, y and z mean depends on the shape. */
export interface Samplers {
  readonly shape: Uint8Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** Empirical: where the values begin in `values`; mixture: where the cumulative shares do, their distributions beside them in `parts`. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly values: Float64Array;
  readonly parts: Int32Array;
}

/** Collects distributions and gives each its number, the same one for the same object. */
export class SamplerBuilder {
  readonly #rows: { shape: Shape; x: number; y: number; z: number; first: number; count: number }[] = [];
  readonly #values: number[] = [];
  readonly #parts: number[] = [];
  readonly #known = new Map<Distribution, number>();

  /** The number under which `sample` knows the distribution. */
  add(of: Distribution): number {
    const known = this.#known.get(of);
    if (known !== undefined) return known;
    const id = this.#rows.length;
    const row = { shape: Shape.constant, x: 0, y: 0, z: 0, first: 0, count: 0 };
    this.#rows.push(row);
    this.#known.set(of, id);
    Object.assign(row, this.#parameters(of));
    return id;
  }

  build(): Samplers {
    return {
      shape: Uint8Array.from(this.#rows, (row) => row.shape),
      x: Float64Array.from(this.#rows, (row) => row.x),
      y: Float64Array.from(this.#rows, (row) => row.y),
      z: Float64Array.from(this.#rows, (row) => row.z),
      first: Int32Array.from(this.#rows, (row) => row.first),
      count: Int32Array.from(this.#rows, (row) => row.count),
      values: Float64Array.from(this.#values),
      parts: Int32Array.from(this.#parts),
    };
  }

  #parameters(of: Distribution): { shape: Shape; x?: number; y?: number; z?: number; first?: number; count?: number } {
    switch (of.kind) {
      case 'constant':
        return { shape: Shape.constant, x: of.value };
      case 'exponential':
        return { shape: Shape.exponential, x: of.mean };
      case 'lognormal': {
        // A lognormal with mean m and cv c is exp(mu + sigma Z) with sigma² = ln(1 + c²) and mu = ln m - sigma² / 2.
        const variance = Math.log(1 + of.cv * of.cv);
        return { shape: Shape.lognormal, x: Math.log(of.mean) - variance / 2, y: Math.sqrt(variance) };
      }
      case 'gamma': {
        const shape = 1 / (of.cv * of.cv);
        return { shape: Shape.gamma, x: shape, y: of.mean / shape };
      }
      case 'weibull':
        return { shape: Shape.weibull, x: of.mean / Math.exp(gammaln(1 + 1 / of.shape)), y: 1 / of.shape };
      case 'uniform':
        return { shape: Shape.uniform, x: of.min, y: of.max - of.min };
      case 'triangular':
        return { shape: Shape.triangular, x: of.min, y: of.mode, z: of.max };
      case 'empirical':
        return { shape: Shape.empirical, ...this.#store(of.values, []) };
      case 'mixture': {
        const parts = of.parts.map((part) => this.add(part.of));
        let sum = 0;
        const upTo = of.parts.map((part) => (sum += part.share));
        return { shape: Shape.mixture, ...this.#store(upTo, parts) };
      }
    }
  }

  #store(values: readonly number[], parts: readonly number[]): { first: number; count: number } {
    const first = this.#values.length;
    for (let i = 0; i < values.length; i++) {
      this.#values.push(values[i]);
      this.#parts.push(parts[i] ?? -1);
    }
    return { first, count: values.length };
  }
}

/**
 * A duration in whole milliseconds for the keyed draw (see `uniform`): what is drawn times `factor`. Whole numbers, because a small
 * whole number is all that a compiled function can return without allocating.
 */
export function sample(samplers: Samplers, id: number, a: number, b: number, place: number, detail: number, factor: number): number {
  if (samplers.shape[id] === Shape.exponential) {
    return Math.floor(exponentialOf(randomBits(a, b, place, detail)) * samplers.x[id] * factor + 0.5);
  }
  return Math.floor(draw(samplers, id, a, b, place, detail) * factor + 0.5);
}

function draw(samplers: Samplers, id: number, a: number, b: number, place: number, detail: number): number {
  const x = samplers.x[id];
  switch (samplers.shape[id]) {
    case Shape.constant:
      return x;
    case Shape.exponential:
      return exponentialOf(randomBits(a, b, place, detail)) * x;
    case Shape.lognormal:
      return Math.exp(x + samplers.y[id] * normalQuantile(uniform(a, b, place, detail)));
    case Shape.gamma:
      return gamma(x, a, b, place, detail) * samplers.y[id];
    case Shape.weibull:
      return x * Math.exp(Math.log(exponentialOf(randomBits(a, b, place, detail))) * samplers.y[id]);
    case Shape.uniform:
      return x + uniform(a, b, place, detail) * samplers.y[id];
    case Shape.triangular:
      return triangular(x, samplers.y[id], samplers.z[id], uniform(a, b, place, detail));
    case Shape.empirical:
      return samplers.values[samplers.first[id] + Math.floor(uniform(a, b, place, detail) * samplers.count[id])];
    default:
      return mixture(samplers, id, a, b, place, detail);
  }
}

/**
 * A gamma number with that shape and scale 1: Marsaglia and Tsang (2000), "A simple method for generating gamma variables"; below
 * shape 1 by their boost. Each try takes two more draws of the same key.
 */
export function gamma(shape: number, a: number, b: number, place: number, detail: number): number {
  let boost = 1;
  let draw = detail;
  let k = shape;
  if (k < 1) {
    boost = Math.exp(Math.log(uniform(a, b, place, draw++)) / k);
    k += 1;
  }
  const d = k - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalQuantile(uniform(a, b, place, draw++));
    const root = 1 + c * x;
    const v = root * root * root;
    const u = uniform(a, b, place, draw++);
    if (v > 0 && Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return boost * d * v;
  }
}

function triangular(min: number, mode: number, max: number, u: number): number {
  const width = max - min;
  const rise = mode - min;
  return u * width < rise ? min + Math.sqrt(u * width * rise) : max - Math.sqrt((1 - u) * width * (max - mode));
}

function mixture(samplers: Samplers, id: number, a: number, b: number, place: number, detail: number): number {
  const u = uniform(a, b, place, detail);
  const last = samplers.first[id] + samplers.count[id] - 1;
  let part = samplers.first[id];
  while (part < last && u >= samplers.values[part]) part++;
  return draw(samplers, samplers.parts[part], a, b, place, detail + 1);
}
