import { keyOf, Rank } from '../engine/moment.js';
import { Purpose } from '../random/key.js';
import { Past, Place } from './contact.js';
import { Bot, Contact } from './counts.js';
import { drawDuration, drawExit, whole } from './draws.js';
import { exitName, leaveStep, STAYS, standIn } from './endings.js';
import { addTime, countContact } from './recording.js';
import type { State } from './state.js';
import { StepExit } from './trace.js';

/** A contact takes a session of a bot, or goes where the step says when none is free. Returns a step to enter instead, or STAYS. */
export function startSession(s: State, contact: number, step: number): number {
  const { contacts, counts } = s;
  const { steps, botSessions } = s.center;
  const bot = steps.target[step];
  if ((contacts.past[contact] & (Past.bot | Past.offered)) === 0) {
    contacts.past[contact] |= Past.bot;
    countContact(s, contact, Contact.enteredBot);
  }
  contacts.since[contact] = s.now;
  contacts.sinceInterval[contact] = s.interval;
  const row = sessionRow(s, contact, bot);
  if (s.sessions[bot] >= botSessions[bot]) {
    if (row >= 0) counts.bots[row + Bot.refused]++;
    return standIn(s, contact, steps.whenFull[step], StepExit.botFull);
  }
  const inSession = ++s.sessions[bot];
  if (row >= 0) {
    counts.bots[row + Bot.sessions]++;
    if (inSession > counts.bots[row + Bot.peakSessions]) counts.bots[row + Bot.peakSessions] = inSession;
  }
  contacts.where[contact] = Place.bot;
  const time = whole(drawDuration(s, contact, steps.time[step], Purpose.time));
  s.completions.add(keyOf(s.now + time, Rank.completion), 2 * contact);
  return STAYS;
}

/** A session has ended. */
export function endSession(s: State, contact: number): void {
  const { contacts, counts } = s;
  const bot = s.center.steps.target[contacts.step[contact]];
  s.sessions[bot]--;
  addTime(s, counts.bots, bot, counts.intervals + 1, Bot.fields, Bot.sessionTime, contacts.since[contact]);
  const to = drawExit(s, contact);
  const row = sessionRow(s, contact, bot);
  if (row >= 0) counts.bots[row + (to < 0 ? Bot.contained : Bot.handedOn)]++;
  s.trace?.step(s, contact, exitName(to), to);
  leaveStep(s, contact, to);
}

/** Where the row of the interval in which the session began starts; -1: in the warm-up. */
function sessionRow(s: State, contact: number, bot: number): number {
  const began = s.contacts.sinceInterval[contact];
  return began < 0 ? -1 : (bot * (s.counts.intervals + 1) + began) * Bot.fields;
}
