import { Rank } from '../engine/moment.js';
import { Purpose } from '../random/key.js';
import { Step } from './center.js';
import { Fact, Past, Time, Where } from './contact.js';
import { Team } from './counts.js';
import { drawDuration, drawExit } from './draws.js';
import { settleOverrun } from './duty.js';
import { exitName } from './endings.js';
import { addTime } from './recording.js';
import type { State } from './state.js';
import { Clock, Doing, itemOfPerson, Person } from './teams.js';
import { traceHandling } from './tracing.js';

/** A free agent, no longer listed as idle, takes up a contact whose wait has ended. */
export function takeUp(s: State, person: number, contact: number): void {
  const { contacts, teams } = s;
  const { steps, lines } = s.center;
  const team = s.teams.people[person + Person.team];
  const step = contacts.facts[contact + Fact.step];
  const line = steps[step + Step.target];
  teams.people[person + Person.doing] = Doing.handling;
  teams.people[person + Person.contact] = contact;
  teams.people[person + Person.line] = line;
  teams.clocks[person + Clock.busySince] = s.now;
  if (++teams.busy[team] > teams.level[team]) settleOverrun(s, team);
  s.lines.inHand[line]++;
  contacts.facts[contact + Fact.where] = Where.agent;
  contacts.facts[contact + Fact.agent] = person;
  contacts.times[(contact >> 1) + Time.takenUp] = s.now;
  contacts.facts[contact + Fact.lastLine] = line;
  const slowness = s.center.teams.slowness[team * lines.count + line];
  const special = isFirstOfSpecial(s, contact);
  const own = special ? contacts.ownTime[contact >> 4] : Number.NaN;
  const factor = special ? contacts.times[(contact >> 1) + Time.timeFactor] * slowness : slowness;
  const time = own >= 0 ? Math.floor(own * slowness + 0.5) : drawDuration(s, contact, steps[step + Step.time], Purpose.time, factor);
  s.completions.add(time, Rank.completion, itemOfPerson(person));
}

/** Whether what the arrival brought with it (a recorded time, a factor on times) acts on this handling: it does on the first. */
function isFirstOfSpecial(s: State, contact: number): boolean {
  return (
    s.center.types.special[s.contacts.facts[contact + Fact.type]] === 1 && (s.contacts.facts[contact + Fact.past] & Past.ownTimeUsed) === 0
  );
}

/**
 * The handling of a contact has come to its end for the customer; the agent wraps up, if the step has it. Returns the step that
 * follows, or an End.
 */
export function endHandling(s: State, person: number): number {
  const { contacts, teams } = s;
  const contact = teams.people[person + Person.contact];
  const wrapUp = s.center.steps[contacts.facts[contact + Fact.step] + Step.wrapUp] < 0 ? 0 : wrapUpTime(s, contact, person);
  contacts.facts[contact + Fact.past] |= Past.ownTimeUsed;
  contacts.facts[contact + Fact.handled]++;
  contacts.times[(contact >> 1) + Time.handleTime] += s.now - contacts.times[(contact >> 1) + Time.takenUp] + wrapUp;
  teams.handled[s.teams.people[person + Person.team]]++;
  if (wrapUp > 0) {
    teams.people[person + Person.doing] = Doing.wrappingUp;
    teams.clocks[person + Clock.wrapUpSince] = s.now;
    s.completions.add(wrapUp, Rank.completion, itemOfPerson(person));
  } else {
    endBusy(s, person);
  }
  const to = drawExit(s, contact);
  traceHandling(s, contact, exitName(to), to, wrapUp);
  return to;
}

function wrapUpTime(s: State, contact: number, person: number): number {
  const { steps, lines, teams } = s.center;
  const step = s.contacts.facts[contact + Fact.step];
  const slowness = teams.slowness[s.teams.people[person + Person.team] * lines.count + steps[step + Step.target]];
  const factor = isFirstOfSpecial(s, contact) ? s.contacts.times[(contact >> 1) + Time.timeFactor] * slowness : slowness;
  return drawDuration(s, contact, steps[step + Step.wrapUp], Purpose.wrapUp, factor);
}

/** The wrap-up has come to its end. */
export function endWrapUp(s: State, person: number): void {
  const team = s.teams.people[person + Person.team];
  addTime(s, s.counts.teams, team, s.counts.intervals + 1, Team.fields, Team.wrapUpTime, s.teams.clocks[person + Clock.wrapUpSince]);
  endBusy(s, person);
}

/** The agent has nothing left in hand. */
function endBusy(s: State, person: number): void {
  const { teams } = s;
  const team = s.teams.people[person + Person.team];
  teams.people[person + Person.doing] = Doing.between;
  teams.people[person + Person.contact] = -1;
  s.lines.inHand[teams.people[person + Person.line]]--;
  teams.clocks[person + Clock.busyNow] += s.now - teams.clocks[person + Clock.busySince];
  teams.busy[team]--;
  if (teams.excess[team] > 0) settleOverrun(s, team);
}
