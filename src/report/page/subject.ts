/** What a page is about: one scenario, or several beside each other. */
import type { JudgedPromise } from '../../experiment/result/result.js';
import type { Problem } from '../../kit/problem.js';
import type { ReportedRun } from '../run/reported-run.js';
import { isolated } from '../text/isolated.js';

export type Subject = Pick<ReportedRun, 'name' | 'simulation'>;

/** A scenario with all that a page tells of it. */
export interface Reported extends ReportedRun {
  /** Those of the scenario, and what is required besides. */
  readonly promises: readonly JudgedPromise[];
  readonly warnings: readonly Problem[];
}

/** Panels of one kind on a page: more than a person takes in would hide what matters. */
const PANELS = 6;

/** How many things of each scenario get a panel of their own. */
export function panelsEach(subjects: readonly Subject[]): number {
  return Math.max(1, Math.floor(PANELS / subjects.length));
}

/** Title of a panel: of a thing in a scenario, the scenario named only where there are several. */
export function panelTitle(subjects: readonly Subject[], { name }: Subject, thing: string): string {
  const parts = subjects.length === 1 ? [thing] : [thing, name];
  return parts
    .filter((part) => part !== '')
    .map(isolated)
    .join(' · ');
}

/** The first `most` of some things, the greatest first, and how many are left. */
export function greatest<T>(
  things: readonly T[],
  size: (thing: T) => number,
  most: number,
): { readonly shown: readonly T[]; readonly rest: number } {
  const sorted = things.map((thing) => ({ thing, by: size(thing) })).sort((a, b) => b.by - a.by);
  return { shown: sorted.slice(0, most).map(({ thing }) => thing), rest: Math.max(0, things.length - most) };
}
