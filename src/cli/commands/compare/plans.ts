import type { Plan } from '../../../library/plan.js';
import { wrong } from '../../../library/wrong.js';
import { beginsLikeKey } from '../../../scenario/read.js';
import { loadAll } from '../../input/load.js';
import type { CompareOptions } from './spec.js';

/** Changes behind one `--with` stand apart by this. */
const BETWEEN = ';';

/** A text in quotation marks: where a value can begin, up to where it ends. */
const QUOTED = /(?<=[=:,{[\s])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*(?:[;,\]}]|$))/g;

/**
 * The plans of a comparison, the baseline first. Where `--set` is all that there is beside the baseline it makes the other scenario: the
 * file is compared with itself changed.
 *
 * @throws InputError with all that is wrong in any of them, or where there is nothing to compare with
 */
export async function plansIn(base: string, others: readonly string[], options: Pick<CompareOptions, 'set' | 'with'>): Promise<Plan[]> {
  const set = options.set ?? [];
  const variants = (options.with ?? []).map((text) => ({ file: base, own: changesIn(text) }));
  const alone = others.length === 0 && variants.length === 0;
  if (alone && set.length === 0)
    throw wrong(base, 'there is nothing to compare it with: name another file, or a change with --with KEY=VALUE');
  const common = alone ? [] : set;
  const asked = [{ file: base, own: [] }, ...others.map((file) => ({ file, own: [] })), ...(alone ? [{ file: base, own: set }] : variants)];
  return loadAll(asked.map(({ file, own }) => ({ file, changes: [...common, ...own] })));
}

/** `teams.desk.agents=14; teams.desk.shrinkage=10%` taken apart. */
export function changesIn(text: string): string[] {
  const changes: string[] = [];
  for (const piece of piecesOf(text)) {
    const last = changes.at(-1);
    // Names and texts may hold the mark themselves: what has no equals sign goes on, unless it begins with a key of the language.
    const goesOn = last !== undefined && (!last.includes('=') || (!piece.includes('=') && !beginsLikeKey(piece)));
    if (goesOn) changes[changes.length - 1] = `${last}${BETWEEN}${piece}`;
    else changes.push(piece);
  }
  return changes.map((change) => change.trim());
}

/** What stands between the marks; within quotation marks they are signs like any other. */
function piecesOf(text: string): string[] {
  const signs = text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
  let from = 0;
  return signs.split(BETWEEN).map((piece) => {
    const own = text.slice(from, from + piece.length);
    from += piece.length + BETWEEN.length;
    return own;
  });
}
