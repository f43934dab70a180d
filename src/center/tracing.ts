import { Step } from './center.js';
import { Fact, Time } from './contact.js';
import type { State } from './state.js';
import { Clock, PERSON, Person } from './teams.js';
import type { StepExit } from './trace.js';

/** Traces a bot session, a pause or a wait without an answer that has ended now. */
export function traceStep(s: State, contact: number, exit: StepExit, to: number): void {
  if (s.trace !== null) write(s, contact, exit, to, Number.NaN, s.now - s.contacts.times[(contact >> 1) + Time.since], 0);
}

/** Traces an agent's handling that has ended now; the wrap-up that follows is known. */
export function traceHandling(s: State, contact: number, exit: StepExit, to: number, wrapUp: number): void {
  if (s.trace === null) return;
  const takenUp = s.contacts.times[(contact >> 1) + Time.takenUp];
  write(s, contact, exit, to, takenUp, takenUp - s.contacts.times[(contact >> 1) + Time.since], s.now - takenUp + wrapUp);
}

/** Traces that a step did not let the contact in: it goes on to `to`, or is sent away (-1). */
export function traceRefusal(s: State, contact: number, exit: StepExit, to: number): void {
  if (s.trace !== null) write(s, contact, exit, to, Number.NaN, 0, 0);
}

/** Traces the duty of somebody who leaves now. */
export function traceDuty(s: State, team: number, person: number): void {
  s.trace?.duty.add([team, person / PERSON - s.center.teams.placeFirst[team], s.teams.clocks[person + Clock.came], s.now]);
}

function write(s: State, contact: number, exit: StepExit, to: number, answered: number, wait: number, handle: number): void {
  const { facts, times } = s.contacts;
  const { steps, teams } = s.center;
  const step = facts[contact + Fact.step];
  const person = Number.isNaN(answered) ? -1 : facts[contact + Fact.agent];
  const team = person < 0 ? -1 : s.teams.people[person + Person.team];
  const inLine = step >= 0 && steps[step + Step.queue] >= 0;
  const number = times[(contact >> 1) + Time.number];
  s.trace?.steps.add([
    number,
    number,
    1,
    facts[contact + Fact.type],
    step < 0 ? -1 : steps[step + Step.local],
    times[(contact >> 1) + Time.arrived],
    times[(contact >> 1) + Time.since],
    answered,
    s.now,
    exit,
    to < 0 ? -1 : steps[to + Step.local],
    team,
    person < 0 ? -1 : person / PERSON - teams.placeFirst[team],
    inLine ? wait : 0,
    handle,
  ]);
}
