import { detail, uniform } from '../../engine/random';
import { durationOf, Sampler, sample } from '../../engine/sampler';
import { End } from '../../shared/kinds';
import { Purpose } from '../../shared/purpose';
import { Exit } from '../records/rules';
import { Contact, Step } from '../records/state';

/** A uniform number for the present visit of the contact's step. */
export function drawUniform(contact: Contact, step: Step, purpose: Purpose): f64 {
  assert(contact.step === step, 'what is drawn is of the step where the contact is');
  return uniform(contact.a, contact.b, step.name, detail(purpose, contact.visit));
}

/**
 * A duration for the present visit of the contact's step, in whole milliseconds.
 *
 * @param factor multiplies what is drawn
 */
export function drawDuration(contact: Contact, step: Step, sampler: Sampler, purpose: Purpose, factor: f64): f64 {
  assert(contact.step === step, 'what is drawn is of the step where the contact is');
  return sample(sampler, contact.a, contact.b, step.name, detail(purpose, contact.visit), factor);
}

/** The time of the present visit of the contact's step, in whole milliseconds. */
export function drawTime(contact: Contact, step: Step, factor: f64): f64 {
  if (step === contact.type.first && contact.visit === 0) return durationOf(contact.firstTime, factor);
  return drawDuration(contact, step, step.time, Purpose.time, factor);
}

/** Where the contact's present step leads. Outcomes are laid over the shares in the order written. */
export function drawExit(contact: Contact, step: Step): i32 {
  const last = step.exitsEnd - offsetof<Exit>();
  let exit = step.exits;
  if (exit < last) {
    const u = drawUniform(contact, step, Purpose.exit);
    while (exit < last && u >= changetype<Exit>(exit).upTo) exit += offsetof<Exit>();
  }
  assert(exit >= step.exits && exit <= last, 'a step ends in one of its ways');
  return changetype<Exit>(exit).to;
}

/**
 * The same for somebody whose contacts end unresolved more often, or less: where their share ends, and those of all ways written behind it,
 * moves, and `resolved`, which is last, gives way.
 *
 * @param unresolved factor on the share of contacts that end so
 */
export function drawExitBy(contact: Contact, step: Step, unresolved: f64): i32 {
  if (unresolved === 1) return drawExit(contact, step);
  const u = drawUniform(contact, step, Purpose.exit);
  let before: f64 = 0;
  let moved: f64 = 0;
  for (let at = step.exits; at < step.exitsEnd; at += offsetof<Exit>()) {
    const exit = changetype<Exit>(at);
    if (exit.to === End.resolved) break;
    if (exit.to === End.unresolved) moved = (unresolved - 1) * (exit.upTo - before);
    if (u < exit.upTo + moved) return exit.to;
    before = exit.upTo;
  }
  return End.resolved;
}
