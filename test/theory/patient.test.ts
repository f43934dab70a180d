import { describe } from 'vitest';
import { compareCases } from './compare.js';

describe('lines where everyone waits', () => {
  compareCases((given) => ['erlang_c', 'priority'].includes(given.kind));
});
