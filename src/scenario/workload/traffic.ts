import { HOUR, SECOND } from '../../kit/units.js';
import type { AgentStep, ContactType, Step } from '../scenario.js';
import { meanOf } from './mean.js';

/** What becomes of a contact on average, as the shares of `next` say: nobody gives up, is refused or overflows. */
export interface Traffic {
  /** Expected visits of each step, in the order of `steps`. */
  readonly visits: readonly number[];
  /** Chance that each step is the first agent step. */
  readonly firstAgent: readonly number[];
}

/**
 * Expected visits of a contact type's steps: the solution of the linear traffic equations `visits = first + shares' · visits`
 * (Jackson 1957, "Networks of waiting lines", for one class of customers).
 */
export function trafficOf(type: Pick<ContactType, 'steps' | 'first'>): Traffic {
  const firstAgent = visitsOf(type, (step) => step.kind !== 'agent');
  return {
    visits: visitsOf(type, () => true),
    firstAgent: firstAgent.map((chance, index) => (type.steps[index]?.kind === 'agent' ? chance : 0)),
  };
}

function visitsOf({ steps, first }: Pick<ContactType, 'steps' | 'first'>, goesOn: (step: Step) => boolean): number[] {
  const index = new Map(steps.map((step, place) => [step.name, place]));
  const rows: number[][] = steps.map((_, row) => steps.map((_, column) => (row === column ? 1 : 0)));
  const right = steps.map((step) => (step.name === first ? 1 : 0));
  steps.forEach((step, column) => {
    if (!goesOn(step)) return;
    for (const exit of step.next) {
      const row = rows[index.get(exit.to) ?? -1];
      if (row !== undefined) row[column] = (row[column] ?? 0) - exit.share;
    }
  });
  return solve(rows, right);
}

/** Gaussian elimination with partial pivoting; an unknown that nothing determines (a round without a way out) becomes 0. */
function solve(rows: number[][], right: number[]): number[] {
  const size = right.length;
  const all = rows.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < size; column++) {
    const rest = all.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const pivot = column + rest.indexOf(Math.max(...rest));
    const top = all[pivot];
    const current = all[column];
    const head = top?.[column] ?? 0;
    if (top === undefined || current === undefined || Math.abs(head) < 1e-12) continue;
    all[pivot] = current;
    all[column] = top;
    for (const row of all) {
      const factor = (row[column] ?? 0) / head;
      if (row === top || factor === 0) continue;
      for (let cell = column; cell <= size; cell++) row[cell] = (row[cell] ?? 0) - factor * (top[cell] ?? 0);
    }
  }
  return all.map((row, index) => {
    const head = row[index] ?? 0;
    return Math.abs(head) < 1e-12 ? 0 : (row[size] ?? 0) / head;
  });
}

/** A mean handling time beyond these bounds is probably in the wrong unit. */
export const SHORTEST_WORK = 5 * SECOND;
export const LONGEST_WORK = 4 * HOUR;

/** Times that should be alike differ by more than this: a unit is probably wrong. */
const FAR_OFF = 10;

/** Whether a mean time is more than ten times another one, or less than a tenth of it. */
export function isFarOff(mean: number, usual: number): boolean {
  return mean > usual * FAR_OFF || mean < usual / FAR_OFF;
}

/** Mean time that an agent is busy with one visit, wrap-up included, at speed 1; milliseconds. */
export function workOf(step: AgentStep): number {
  return meanOf(step.time) + (step.wrapUp === null ? 0 : meanOf(step.wrapUp));
}

/** Mean `time` plus `wrapUp` of the first agent step that a contact comes to; null where it comes to none. */
export function firstWorkOf(type: Pick<ContactType, 'steps' | 'first'>, traffic: Traffic): number | null {
  let chance = 0;
  let work = 0;
  type.steps.forEach((step, index) => {
    if (step.kind !== 'agent') return;
    const share = traffic.firstAgent[index] ?? 0;
    chance += share;
    work += share * workOf(step);
  });
  return chance > 0 ? work / chance : null;
}
