import { gammaln } from 'simple-statistics';
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
