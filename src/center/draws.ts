import { sample } from '../random/distribution.js';
import { detail, Purpose, uniform } from '../random/key.js';
import type { State } from './state.js';

/** A uniform number for the present visit of the contact's step. */
export function drawUniform(s: State, contact: number, purpose: Purpose): number {
  const { contacts } = s;
  const place = s.center.steps.name[contacts.step[contact]];
  return uniform(contacts.a[contact], contacts.b[contact], place, detail(purpose, contacts.visit[contact]));
}

/**
 * A duration for the present visit of the contact's step, in whole milliseconds.
 *
 * @param factor multiplies what is drawn
 */
export function drawDuration(s: State, contact: number, sampler: number, purpose: Purpose, factor: number): number {
  const { contacts } = s;
  const place = s.center.steps.name[contacts.step[contact]];
  return sample(
    s.center.samplers,
    sampler,
    contacts.a[contact],
    contacts.b[contact],
    place,
    detail(purpose, contacts.visit[contact]),
    factor,
  );
}

/** How the contact's present step ends: the number of a step, or an End. Outcomes are laid over the shares in the order written. */
export function drawExit(s: State, contact: number): number {
  const { exitFirst, exitTo, exitUpTo } = s.center.steps;
  const step = s.contacts.step[contact];
  const last = exitFirst[step + 1] - 1;
  let exit = exitFirst[step];
  if (exit < last) {
    const u = drawUniform(s, contact, Purpose.exit);
    while (exit < last && u >= exitUpTo[exit]) exit++;
  }
  return exitTo[exit];
}
