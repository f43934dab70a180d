import { nearestName } from '../kit/nearest.js';
import type { Path } from './source.js';

/** Takes what a check finds wrong; the place is that of the value at the path or, for names that are keys, of the key. */
export type Refuse = (path: Path, message: string, place?: 'value' | 'key') => void;

/** `; did you mean "orders"?` or nothing. */
export function hint(name: string, names: Iterable<string>): string {
  const nearest = nearestName(name, names);
  return nearest === null ? '' : `; did you mean "${nearest}"?`;
}
