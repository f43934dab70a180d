import { End } from '../../shared/kinds';
import { StepExit } from '../../shared/step-exit';
import { PLAIN } from '../records/plain';
import { Contact, Handling, Person, Step, Team } from '../records/state';
import { now } from '../world/clock';
import { dutyRows, put, stepRows, tracing } from './trace';

/** How a step that has come to its end is named in the trace. */
export function exitName(to: i32): StepExit {
  return to >= 0 ? StepExit.next : to === End.resolved ? StepExit.resolved : StepExit.unresolved;
}

/** Traces a bot session, a pause or a wait without an answer that has ended now. */
export function traceStep(contact: Contact, exit: StepExit, to: i32): void {
  if (tracing) write(contact, exit, to, null, now - contact.since, 0);
}

/** Traces an agent's handling that has ended now; the wrap-up that follows is known. */
export function traceHandling(handling: Handling, exit: StepExit, to: i32, wrapUp: f64): void {
  if (!tracing) return;
  const contact = handling.contact;
  write(contact, exit, to, handling, handling.began - contact.since, now - handling.began + wrapUp);
}

/** The handling that was traced before has taken so much longer, or shorter, its wrap-up being done at another pace. */
export function retraceHandling(handling: Handling, more: f64): void {
  if (tracing) stepRows().values[handling.work.row] += more;
}

/** Traces that a step did not let the contact in: it goes on to `to`, or is sent away (-1). */
export function traceRefusal(contact: Contact, exit: StepExit, to: i32): void {
  if (tracing) write(contact, exit, to, null, 0, 0);
}

/** Traces the duty of somebody who leaves now. */
export function traceDuty(team: Team, person: Person): void {
  if (!tracing) return;
  const rows = dutyRows();
  put(rows, <f64>team.index);
  put(rows, <f64>placeOf(team, person));
  put(rows, person.came);
  put(rows, now);
}

/** @param handling of the contact in this step, if anybody took it up */
function write(contact: Contact, exit: StepExit, to: i32, handling: Handling | null, wait: f64, handle: f64): void {
  const step = contact.step;
  const rows = stepRows();
  put(rows, <f64>contact.number);
  put(rows, <f64>contact.number);
  put(rows, 1);
  put(rows, <f64>contact.type.index);
  put(rows, step === null ? -1.0 : <f64>step.local);
  put(rows, contact.arrived);
  put(rows, contact.since);
  put(rows, handling === null ? NaN : handling.began);
  put(rows, now);
  put(rows, <f64>exit);
  put(rows, to < 0 ? -1.0 : <f64>changetype<Step>(<usize>to).local);
  put(rows, handling === null ? -1.0 : <f64>handling.person.team.index);
  put(rows, handling === null ? -1.0 : <f64>placeOf(handling.person.team, handling.person));
  put(rows, step !== null && step.queue !== null ? wait : 0);
  if (!PLAIN && handling !== null) handling.work.row = rows.length;
  put(rows, handle);
}

function placeOf(team: Team, person: Person): i32 {
  return <i32>((changetype<usize>(person) - team.people) / offsetof<Person>());
}
