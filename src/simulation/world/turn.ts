import * as events from '../../engine/event-list';
import { keyOf } from '../../engine/moment';
import { Rank } from '../../shared/rank';
import { now } from './clock';
import { nextChangeKey } from './plan';

/** Whether nothing of a lower rank is still to happen at this moment. */
export function isLast(rank: Rank): bool {
  const key = keyOf(now, rank);
  return events.nextKey >= key && nextChangeKey >= key;
}
