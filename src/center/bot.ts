import { Rank } from '../engine/moment.js';
import { Purpose } from '../random/key.js';
import { Step } from './center.js';
import { Fact, itemOfContact, Past, Time, Where } from './contact.js';
import { Bot } from './counts.js';
import { drawDuration, drawExit } from './draws.js';
import { exitName, STAYS, standIn } from './endings.js';
import { addTime } from './recording.js';
import type { State } from './state.js';
import { StepExit } from './trace.js';
import { traceStep } from './tracing.js';

/** A contact takes a session of a bot, or goes where the step says when none is free. Returns a step to enter instead, or STAYS. */
export function startSession(s: State, contact: number, step: number): number {
  const { contacts, counts } = s;
  const { steps, botSessions } = s.center;
  const bot = steps[step + Step.target];
  contacts.times[(contact >> 1) + Time.since] = s.now;
  contacts.facts[contact + Fact.sinceInterval] = s.interval;
  const row = sessionRow(s, contact, bot);
  if (s.sessions[bot] >= botSessions[bot]) {
    if (row >= 0) counts.bots[row + Bot.refused]++;
    return standIn(s, contact, steps[step + Step.whenFull], StepExit.botFull);
  }
  if ((contacts.facts[contact + Fact.past] & Past.offered) === 0) contacts.facts[contact + Fact.past] |= Past.bot;
  const inSession = ++s.sessions[bot];
  if (row >= 0) {
    counts.bots[row + Bot.sessions]++;
    if (inSession > counts.bots[row + Bot.peakSessions]) counts.bots[row + Bot.peakSessions] = inSession;
  }
  contacts.facts[contact + Fact.where] = Where.bot;
  s.completions.add(drawDuration(s, contact, steps[step + Step.time], Purpose.time, 1), Rank.completion, itemOfContact(contact));
  return STAYS;
}

/** A session has ended. Returns the step that follows, or an End. */
export function endSession(s: State, contact: number): number {
  const { contacts, counts } = s;
  const bot = s.center.steps[contacts.facts[contact + Fact.step] + Step.target];
  s.sessions[bot]--;
  addTime(s, counts.bots, bot, counts.intervals + 1, Bot.fields, Bot.sessionTime, contacts.times[(contact >> 1) + Time.since]);
  const to = drawExit(s, contact);
  const row = sessionRow(s, contact, bot);
  if (row >= 0) counts.bots[row + (to < 0 ? Bot.contained : Bot.handedOn)]++;
  traceStep(s, contact, exitName(to), to);
  return to;
}

/** Where the row of the interval in which the session began starts; -1: in the warm-up. */
function sessionRow(s: State, contact: number, bot: number): number {
  const began = s.contacts.facts[contact + Fact.sinceInterval];
  return began < 0 ? -1 : (bot * (s.counts.intervals + 1) + began) * Bot.fields;
}
