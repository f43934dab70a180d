import { describe } from 'vitest';
import { compareCases } from './compare.js';

describe('days that change by the half-hour, and days that differ', () => {
  compareCases((given) => ['tv_day', 'tv_shifts', 'tv_sine', 'gamma_mix'].includes(given.kind));
});
