import { describe } from 'vitest';
import { compareCases } from './compare.js';

describe('lines with handling times of other shapes', () => {
  compareCases((given) => ['mg1', 'mdc', 'two_phase'].includes(given.kind));
});
