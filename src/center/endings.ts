import { addDuration } from '../statistics/histogram.js';
import { End } from './center.js';
import { Fact, Past, Time } from './contact.js';
import { Contact, Wait } from './counts.js';
import { releaseAtEnd } from './duty.js';
import type { State } from './state.js';
import { Person } from './teams.js';
import { StepExit } from './trace.js';
import { traceRefusal } from './tracing.js';
import { recordWait } from './waits.js';

/** What a step returns when the contact stays in it or has left the center: there is no other step to enter. */
export const STAYS = -9;

/** How a step that has come to its end is named in the trace. */
export function exitName(to: number): StepExit {
  if (to >= 0) return StepExit.next;
  return to === End.resolved ? StepExit.resolved : StepExit.unresolved;
}

/** Something is full or closed: the step that stands in for it; without one the contact is sent away and STAYS is returned. */
export function standIn(s: State, contact: number, instead: number, reason: StepExit): number {
  traceRefusal(s, contact, reason, instead);
  if (instead >= 0) return instead;
  leaveCenter(s, contact, reason);
  return STAYS;
}

/**
 * The contact leaves the center, and all that is counted of a contact is counted here: by the interval of its arrival, from what
 * it carries with it.
 *
 * @param ending how its last step ended
 */
export function leaveCenter(s: State, contact: number, ending: StepExit): void {
  if (s.contacts.facts[contact + Fact.cohort] >= 0) recordContact(s, contact, ending);
  s.onTrunks[s.center.types.channel[s.contacts.facts[contact + Fact.type]]]--;
  s.contacts.release(contact);
  s.inside--;
  if (s.ended) releaseAtEnd(s);
}

/** Counts a contact, which arrived in an interval of the calendar. */
export function recordContact(s: State, contact: number, ending: StepExit): void {
  const { contacts, counts } = s;
  const table = counts.contacts;
  const past = contacts.facts[contact + Fact.past];
  const cohortRow = contacts.facts[contact + Fact.type] * counts.intervals + contacts.facts[contact + Fact.cohort];
  const row = cohortRow * Contact.fields;
  table[row + Contact.arrived]++;
  if ((past & Past.bot) !== 0) table[row + Contact.enteredBot]++;
  if ((past & Past.answered) !== 0) recordAnswered(s, contact, row, cohortRow, ending);
  else if ((past & Past.offered) !== 0) recordUnanswered(s, contact, row, cohortRow, ending);
  else recordNeverOffered(table, row, past, ending);
  if (ending === StepExit.resolved && (past & (Past.offered | Past.answered)) !== Past.offered) {
    const time = s.now - contacts.times[(contact >> 1) + Time.arrived];
    table[row + Contact.resolved]++;
    table[row + Contact.resolutionTime] += time;
    addDuration(counts.histograms.resolution, cohortRow, time);
  }
}

function recordAnswered(s: State, contact: number, row: number, cohortRow: number, ending: StepExit): void {
  const { contacts, counts } = s;
  const table = counts.contacts;
  const waited = contacts.times[(contact >> 1) + Time.waited];
  recordWait(s, table, row, contact, Wait.answered, waited);
  if (waited > 0) addDuration(counts.histograms.contactAnswered, cohortRow, waited);
  table[row + Contact.handled] += contacts.facts[contact + Fact.handled];
  table[row + Contact.handleTime] += contacts.times[(contact >> 1) + Time.handleTime];
  if (contacts.facts[contact + Fact.transfers] > 0) {
    table[row + Contact.transfers] += contacts.facts[contact + Fact.transfers];
    if ((contacts.facts[contact + Fact.past] & Past.escalated) !== 0) table[row + Contact.escalated]++;
  }
  if (ending === StepExit.stillOpen) {
    table[row + Contact.stillOpen]++;
    return;
  }
  if (ending !== StepExit.resolved) {
    table[row + Contact.unresolved]++;
    // Gave up, or was refused, in a line after an answer.
    if (ending !== StepExit.unresolved) table[row + Contact.abandonedLater]++;
  }
  const tier = s.center.teams.tier[s.teams.people[contacts.facts[contact + Fact.agent] + Person.team]];
  if (tier >= 0) counts.endedByTier[cohortRow * s.center.tiers + tier]++;
}

/** Who waited in vain gave up, or was sent away; so was who was sent on by an overflow rule and ended at a bot or a pause. */
function recordUnanswered(s: State, contact: number, row: number, cohortRow: number, ending: StepExit): void {
  const { contacts, counts } = s;
  const waited = contacts.times[(contact >> 1) + Time.waited];
  if (ending === StepExit.stillOpen) {
    counts.contacts[row + Contact.stillOpen]++;
    recordWait(s, counts.contacts, row, contact, Wait.stillWaiting, waited);
    return;
  }
  recordWait(s, counts.contacts, row, contact, ending === StepExit.abandoned ? Wait.abandoned : Wait.disconnected, waited);
  if (waited > 0) addDuration(counts.histograms.contactUnanswered, cohortRow, waited);
}

function recordNeverOffered(table: Float64Array, row: number, past: number, ending: StepExit): void {
  switch (ending) {
    case StepExit.resolved:
      table[row + Contact.contained]++;
      if ((past & Past.bot) !== 0) table[row + Contact.resolvedByBot]++;
      break;
    case StepExit.unresolved:
      table[row + Contact.contained]++;
      table[row + Contact.unresolved]++;
      break;
    case StepExit.trunksFull:
      table[row + Contact.turnedAwayTrunks]++;
      break;
    case StepExit.botFull:
      table[row + Contact.turnedAwayBot]++;
      break;
    case StepExit.closed:
      table[row + Contact.turnedAwayClosed]++;
      break;
    case StepExit.stillOpen:
      table[row + Contact.stillOpen]++;
      break;
    default:
      table[row + Contact.turnedAwayLine]++;
  }
}
