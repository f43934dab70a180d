/**
 * The way in and out of the compiled simulation. A center comes in (definition.ts), then for each replication what is known of it
 * beforehand (replication.ts); it runs, and what it counted comes out (results.ts). Arrays are written to and read from the memory by
 * their address; 0 is the address of an array that nobody needs.
 */
export { allocate } from '../engine/memory';
export { gamma } from '../engine/sampler';
export * from './definition';
export * from './replication';
export * from './results';
