import { add } from '../../engine/event-list';
import { keyOf } from '../../engine/moment';
import { Bot as Field } from '../../shared/fields';
import { Rank } from '../../shared/rank';
import { StepExit } from '../../shared/step-exit';
import { rowOf } from '../counting/counts';
import { addTime } from '../counting/recording';
import { exitName, traceStep } from '../counting/tracing';
import { Contact, Step } from '../records/state';
import { Past, Where } from '../records/states';
import { interval, now } from '../world/clock';
import { drawExit, drawTime } from '../world/draws';
import { STAYS, standIn } from './endings';
import { countedIn } from './waits';

/** A contact takes a session of a bot, or goes where the step says when none is free. Returns a step to enter instead, or STAYS. */
export function startSession(contact: Contact, step: Step): i32 {
  const bot = step.bot;
  contact.since = now;
  const began = countedIn(contact);
  contact.sinceInterval = began;
  if (<f64>bot.sessions >= bot.limit) {
    if (began >= 0) rowOf(bot.rows, began, Field.fields)[Field.refused] += 1;
    return standIn(contact, step.whenFull, StepExit.botFull);
  }
  assert(contact.where === Where.between, 'a session is of who is nowhere else');
  const past = contact.past & ~Past.sentOn;
  contact.past = (past & Past.offered) === 0 ? past | Past.bot : past;
  const inSession = <f64>++bot.sessions;
  if (interval >= 0) {
    const row = rowOf(bot.rows, interval, Field.fields);
    if (began >= 0) row[Field.sessions] += 1;
    if (inSession > row[Field.peakSessions]) row[Field.peakSessions] = inSession;
  }
  contact.where = Where.bot;
  add(contact, keyOf(now + drawTime(contact, step, 1), Rank.completion));
  return STAYS;
}

/** A session has ended. Returns where the contact goes. */
export function endSession(contact: Contact): i32 {
  const step = changetype<Step>(contact.step);
  const bot = step.bot;
  assert(contact.where === Where.bot && bot.sessions > 0, 'a session that ends had begun');
  bot.sessions--;
  addTime(bot.rows, Field.fields, Field.sessionTime, contact.since);
  const to = drawExit(contact, step);
  if (contact.sinceInterval >= 0) rowOf(bot.rows, contact.sinceInterval, Field.fields)[to < 0 ? Field.contained : Field.handedOn] += 1;
  traceStep(contact, exitName(to), to);
  return to;
}
