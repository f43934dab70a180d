/**
 * The way in and out of the compiled simulation: `beginCenter`, a center is written into the memory, `endCenter`; then for each
 * replication `beginReplication`, what is known of it beforehand is written, and `run`, which returns where the results are. The
 * records that are written and read so are those of records/rules.ts and records/results.ts.
 */
export { allocate } from '../engine/memory';
export { gamma } from '../engine/sampler';
export { beginCenter, beginReplication, endCenter, run } from './replication';
