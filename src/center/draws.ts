import { sample } from '../random/distribution.js';
import { detail, Purpose, uniform } from '../random/key.js';
import { Step } from './center.js';
import { Fact } from './contact.js';
import type { State } from './state.js';

/** A uniform number for the present visit of the contact's step. */
export function drawUniform(s: State, contact: number, purpose: Purpose): number {
  const { facts } = s.contacts;
  const place = s.center.steps[facts[contact + Fact.step] + Step.name];
  return uniform(facts[contact + Fact.a], facts[contact + Fact.b], place, detail(purpose, facts[contact + Fact.visit]));
}

/**
 * A duration for the present visit of the contact's step, in whole milliseconds.
 *
 * @param factor multiplies what is drawn
 */
export function drawDuration(s: State, contact: number, sampler: number, purpose: Purpose, factor: number): number {
  const { facts } = s.contacts;
  const place = s.center.steps[facts[contact + Fact.step] + Step.name];
  const what = detail(purpose, facts[contact + Fact.visit]);
  return sample(s.center.samplers, sampler, facts[contact + Fact.a], facts[contact + Fact.b], place, what, factor);
}

/** How the contact's present step ends: a step's handle or an End. Outcomes are laid over the shares in the order written. */
export function drawExit(s: State, contact: number): number {
  const { steps, exits } = s.center;
  const step = s.contacts.facts[contact + Fact.step];
  const last = steps[step + Step.exitLast];
  let exit = steps[step + Step.exitFirst];
  if (exit < last) {
    const u = drawUniform(s, contact, Purpose.exit);
    while (exit < last && u >= exits.upTo[exit]) exit++;
  }
  return exits.to[exit];
}
