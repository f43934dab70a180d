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

/** Contacts of a type that join a line of a plan, on average. */
export function offeredTo({ simulation }: Subject, name: string): number {
  return simulation.result.contacts[name]['offered']?.mean ?? 0;
}

/** A thing that gets a panel in every plan that has it. */
export interface Shared {
  readonly name: string;
  readonly subjects: readonly Subject[];
}

/**
 * The things that get panels of their own: the same of every plan, so that like stands beside like; the greatest in any of them first.
 *
 * @param namesOf those that a plan has
 * @param size of a thing in a plan
 * @param most how many are shown that all plans have
 * @param goesFirst whether a thing goes before others, whatever its size
 */
export function shared(
  subjects: readonly Subject[],
  namesOf: (subject: Subject) => readonly string[],
  size: (subject: Subject, name: string) => number,
  most = panelsEach(subjects),
  goesFirst: (name: string) => boolean = () => false,
): { readonly shown: readonly Shared[]; readonly rest: number } {
  const having = new Map<string, Subject[]>();
  for (const subject of subjects) for (const name of namesOf(subject)) having.set(name, [...(having.get(name) ?? []), subject]);
  const sorted = [...having]
    .map(([name, plans]) => ({
      thing: { name, subjects: plans },
      first: Number(goesFirst(name)),
      by: Math.max(...plans.map((subject) => size(subject, name))),
    }))
    .sort((a, b) => b.first - a.first || b.by - a.by);
  // What only some of the plans have takes less room: of as many panels as the rest, half a row more is not too many.
  let room = most + 0.5;
  const tooMany = sorted.findIndex(({ thing }) => {
    room -= thing.subjects.length / subjects.length;
    return room < 0;
  });
  const shown = (tooMany === -1 ? sorted : sorted.slice(0, tooMany)).map(({ thing }) => thing);
  return { shown, rest: sorted.length - shown.length };
}

/** Whether a team is not the same in all of some plans: it is what is compared, so its panels go first. */
export function isComparedTeam(subjects: readonly Subject[]): (name: string) => boolean {
  return (name) => {
    const written = subjects.map(({ simulation }) => simulation.scenario.teams.find((team) => team.name === name));
    return new Set(written.map((team) => JSON.stringify(team))).size > 1;
  };
}
