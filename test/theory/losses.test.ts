import { describe } from 'vitest';
import { compareCases } from './compare.js';

describe('lines where people are lost or give up', () => {
  compareCases((given) => ['erlang_b', 'erlang_a', 'mmnk', 'mmn_g'].includes(given.kind));
});
