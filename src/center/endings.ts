import { addDuration } from '../statistics/histogram.js';
import { End } from './center.js';
import { Past, Place } from './contact.js';
import { Contact, Wait } from './counts.js';
import { releaseAtEnd } from './duty.js';
import { contactRow } from './recording.js';
import type { State } from './state.js';
import { StepExit } from './trace.js';

/** What a step returns when the contact stays in it or has left the center: there is no other step to enter. */
export const STAYS = -9;

/** The contact's step has come to its end: it goes on to a step at this moment, or its journey has ended. */
export function leaveStep(s: State, contact: number, to: number): void {
  if (to < 0) {
    finish(s, contact, to);
    return;
  }
  s.contacts.where[contact] = Place.between;
  s.contacts.step[contact] = to;
  s.goingOn.add(contact);
}

/** How a step that has come to its end is named in the trace. */
export function exitName(to: number): StepExit {
  if (to >= 0) return StepExit.next;
  return to === End.resolved ? StepExit.resolved : StepExit.unresolved;
}

/** Something is full or closed: the step that stands in for it; without one the contact is sent away and STAYS is returned. */
export function standIn(s: State, contact: number, instead: number, reason: StepExit): number {
  s.trace?.refusal(s, contact, reason, instead);
  if (instead >= 0) return instead;
  sendAway(s, contact, reason);
  return STAYS;
}

/**
 * Nothing takes the contact. How that counts depends on how far it has come: turned away if it never joined a line, disconnected
 * if it waited in vain, unresolved if an agent had answered it.
 */
export function sendAway(s: State, contact: number, reason: StepExit): void {
  const row = contactRow(s, contact);
  const past = s.contacts.past[contact];
  if ((past & Past.answered) !== 0) {
    if (row >= 0) s.counts.contacts[row + Contact.abandonedLater]++;
    finish(s, contact, End.unresolved);
    return;
  }
  if (row >= 0) {
    if ((past & Past.offered) !== 0) recordDisconnected(s, contact, row);
    else s.counts.contacts[row + turnedAwayField(reason)]++;
  }
  leaveCenter(s, contact);
}

function turnedAwayField(reason: StepExit): Contact {
  switch (reason) {
    case StepExit.trunksFull:
      return Contact.turnedAwayTrunks;
    case StepExit.botFull:
      return Contact.turnedAwayBot;
    case StepExit.closed:
      return Contact.turnedAwayClosed;
    default:
      return Contact.turnedAwayLine;
  }
}

/** The journey has ended, resolved or unresolved. */
export function finish(s: State, contact: number, outcome: number): void {
  const row = contactRow(s, contact);
  if (row >= 0) recordOutcome(s, contact, row, outcome);
  leaveCenter(s, contact);
}

function recordOutcome(s: State, contact: number, row: number, outcome: number): void {
  const { contacts, counts } = s;
  const past = contacts.past[contact];
  if ((past & (Past.offered | Past.answered)) === Past.offered) {
    // It waited in vain, was sent on by an overflow rule, and ended at a bot or a pause: no agent ever answered it.
    recordDisconnected(s, contact, row);
    return;
  }
  const resolved = outcome === End.resolved;
  const cohortRow = contacts.type[contact] * counts.intervals + contacts.cohort[contact];
  counts.contacts[row + (resolved ? Contact.resolved : Contact.unresolved)]++;
  if (resolved) {
    const time = s.now - contacts.arrived[contact];
    counts.contacts[row + Contact.resolutionTime] += time;
    addDuration(counts.histograms.resolution, cohortRow, time);
  }
  if ((past & Past.offered) === 0) {
    counts.contacts[row + Contact.contained]++;
    if (resolved && (past & Past.bot) !== 0) counts.contacts[row + Contact.resolvedByBot]++;
  }
  const team = contacts.lastTeam[contact];
  const tier = team < 0 ? -1 : s.center.teams.tier[team];
  if (tier >= 0) counts.endedByTier[cohortRow * s.center.tiers + tier]++;
}

function recordDisconnected(s: State, contact: number, row: number): void {
  const { contacts, counts } = s;
  const waited = contacts.waited[contact];
  counts.contacts[row + Wait.disconnected]++;
  counts.contacts[row + Wait.waitDisconnected] += waited;
  if (waited > counts.contacts[row + Wait.longestWait]) counts.contacts[row + Wait.longestWait] = waited;
  addDuration(counts.histograms.contactUnanswered, contacts.type[contact] * counts.intervals + contacts.cohort[contact], waited);
}

/** The contact is no longer in the center. */
export function leaveCenter(s: State, contact: number): void {
  s.onTrunks[s.center.types.channel[s.contacts.type[contact]]]--;
  s.contacts.release(contact);
  s.inside--;
  if (s.ended) releaseAtEnd(s);
}
