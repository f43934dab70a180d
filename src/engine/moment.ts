import { RANK_BITS, RANKS, Rank } from '../shared/rank';
import { wholeOf } from './whole';

/** The key of what never happens. */
export const NEVER: i64 = i64.MAX_VALUE;

/** What times stay below: from there on doubles tell milliseconds and ranks apart no longer. */
const LATEST: f64 = 562949953421312.0;

/** The key of an event. @param time whole milliseconds, less than 17,000 years */
export function keyOf(time: f64, rank: Rank): i64 {
  assert(rank >= 0 && rank < RANKS, 'a rank fits into its bits');
  assert(time === Math.floor(time) && Math.abs(time) < LATEST, 'moments are whole milliseconds of a calendar');
  return (wholeOf(time) << RANK_BITS) + <i64>rank;
}

/** The time of a key. */
export function timeOf(key: i64): i64 {
  return key >> RANK_BITS;
}

export function rankOf(key: i64): Rank {
  return <i32>(key & (RANKS - 1));
}
