import { describe } from 'vitest';
import { compareCases } from './compare.js';

describe('lines where everyone waits', () => {
  compareCases((given) => ['erlang_c', 'mg1', 'mdc', 'priority'].includes(given.kind));
});
