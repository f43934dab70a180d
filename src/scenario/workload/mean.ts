import type { Distribution } from '../scenario.js';

/** Mean of a distribution in milliseconds. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'exponential':
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return distribution.mean;
    case 'uniform':
      return (distribution.min + distribution.max) / 2;
    case 'triangular':
      return (distribution.min + distribution.mode + distribution.max) / 3;
    case 'empirical':
      return distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length;
    case 'mixture':
      return distribution.parts.reduce((sum, part) => sum + part.share * meanOf(part.of), 0);
  }
}
