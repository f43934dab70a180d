import { gammaln } from 'simple-statistics';
import type { Distribution } from '../../random/distribution.js';
import { Shape } from '../../shared/shape.js';
import type { Sampler } from '../generated/written.js';

/** Collects distributions as samplers and gives each its number, the same one for the same object. */
export class Samplers {
  readonly #samplers: Sampler[] = [];
  readonly #numbers = new Map<Distribution, number>();

  /** All so far, in the order of their numbers. */
  get all(): readonly Sampler[] {
    return this.#samplers;
  }

  /** The number of a distribution's sampler. */
  numberOf(distribution: Distribution): number {
    const known = this.#numbers.get(distribution);
    if (known !== undefined) return known;
    // The parts of a mixture have their numbers before it.
    const sampler = { ...NOTHING, ...this.#parameters(distribution) };
    const number = this.#samplers.push(sampler) - 1;
    this.#numbers.set(distribution, number);
    return number;
  }

  #parameters(of: Distribution): Partial<Sampler> & { readonly shape: Shape } {
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
        return { shape: Shape.empirical, values: of.values };
      case 'mixture': {
        const parts = of.parts.map((part) => this.numberOf(part.of));
        let sum = 0;
        return { shape: Shape.mixture, values: of.parts.map((part) => (sum += part.share)), parts };
      }
    }
  }
}

const NOTHING = { x: 0, y: 0, z: 0, values: [], parts: [] };
