/**
 * The run loop: one period from its first moment until nobody is left.
 *
 *     next key = the smallest of: events, plan, freed agents, contacts going on, arrivals
 *     → the clock moves, intervals that have ended are closed
 *     → one function of a noun file changes the state, adds to the counts and schedules what follows
 */
import * as events from '../engine/event-list';
import { keyOf, NEVER, rankOf, timeOf } from '../engine/moment';
import { Change } from '../shared/kinds';
import { Rank } from '../shared/rank';
import { nextArrivalKey } from './contacts/arrivals';
import { endSession } from './contacts/bot';
import { close } from './contacts/closing';
import { arrive, bringBacklog, comeBack, open } from './contacts/door';
import { STAYS } from './contacts/endings';
import { enterStep, goOn } from './contacts/journey';
import { answer, offerRest, onTimer } from './contacts/waiting';
import { passIntervals } from './counting/intervals';
import { asideOf } from './people/aside';
import { goesHome, setLevel } from './people/duty';
import { endTalk, endWrapUp } from './people/handling';
import { goOnWith } from './people/interruption';
import { isListed, list, unlist } from './people/presence';
import { contactFor } from './people/routing';
import { comeOnDuty, endBreak, goOffDuty, takeBreak } from './people/shifts';
import { PLAIN } from './records/plain';
import { Shift } from './records/shift';
import { Contact, Handling, Person } from './records/state';
import { Doing, Phase, Where } from './records/states';
import { checkTallies } from './tallies';
import { recordUnfinished } from './unfinished';
import { teamAt, teamCount, typeAt } from './world/center';
import { calendarEnd, endCalendar, ended, intervalTo, now, setNow } from './world/clock';
import { goingOn, inside } from './world/contacts';
import { isHandling } from './world/handlings';
import { freedPeople, personAt } from './world/people';
import { advancePlan, nextChange, nextChangeKey, sourceOf } from './world/plan';
import { isLast } from './world/turn';

/** How long after the calendar contacts that are still inside are followed. */
const FOLLOWED: f64 = 60.0 * 24 * 3_600_000;

export function runLoop(): void {
  const last = keyOf(calendarEnd + FOLLOWED, 0);
  for (let key = nextKey(); key < last; key = nextKey()) {
    const time = <f64>timeOf(key);
    if (!ASC_NO_ASSERT) events.note(key);
    if (time !== now) {
      if (!ASC_NO_ASSERT && time >= intervalTo) checkTallies();
      assert(goingOn().isEmpty && freedPeople().isEmpty, 'time goes on when everybody has had their turn');
      if (time >= intervalTo) passIntervals(time);
      setNow(time);
    }
    if (rankOf(key) === Rank.completion) complete();
    else if (key === nextArrivalKey) arrive();
    else happen(key);
  }
  if (!ASC_NO_ASSERT) checkTallies();
  passIntervals(calendarEnd);
  if (inside > 0) setNow(calendarEnd + FOLLOWED);
  recordUnfinished();
}

/** The key of what happens next; NEVER when the calendar is over and nobody is left. */
function nextKey(): i64 {
  if (!PLAIN && ended && isDeserted()) return NEVER;
  let key = events.nextKey;
  if (nextArrivalKey < key) key = nextArrivalKey;
  if (nextChangeKey < key && !(ended && inside === 0 && key === NEVER)) key = nextChangeKey;
  if (isUrgent()) return min(key, keyOf(now, freedPeople().isEmpty ? Rank.goOn : Rank.dispatch));
  return key;
}

/** Whether nobody is inside any more and nobody works: breaks may still go on. */
function isDeserted(): bool {
  if (inside > 0) return false;
  for (let index = 0; index < teamCount; index++) if (teamAt(index).busy > 0) return false;
  return true;
}

/** Whether freed agents or contacts that go on are still to have their turn at this moment, which is rare. */
function isUrgent(): bool {
  return !freedPeople().isEmpty || !goingOn().isEmpty;
}

/** What is due at that key happens; completions and arrivals apart, which are most. */
function happen(key: i64): void {
  if (key === nextChangeKey) {
    change();
  } else if (!PLAIN && rankOf(key) === Rank.dutyBegins) {
    endBreak(changetype<Shift>(events.take()));
  } else if (key === events.nextKey && (key !== keyOf(now, Rank.dispatch) || freedPeople().isEmpty)) {
    onTimer();
  } else if (key === keyOf(now, Rank.dispatch)) {
    dispatch();
  } else {
    const contact = goingOn().take();
    if (PLAIN || contact.where === Where.between) enterStep(contact, changetype<i32>(contact.step));
    else offerRest(contact);
  }
}

/** A bot session, a pause, a handling or a wrap-up ends: an agent becomes free, a contact goes on. */
function complete(): void {
  const event = changetype<usize>(events.take());
  if (!isHandling(event)) {
    const contact = changetype<Contact>(event);
    if (contact.where === Where.bot) goOn(contact, endSession(contact));
    else comeBack(contact);
    return;
  }
  const handling = changetype<Handling>(event);
  const person = handling.person;
  const contact = handling.contact;
  let to = STAYS;
  if (handling.phase === Phase.talk) to = endTalk(handling);
  else endWrapUp(handling);
  if (PLAIN ? person.doing === Doing.between : handling.phase === Phase.none) becomeFree(person);
  if (to !== STAYS) goOn(contact, to);
}

/**
 * An agent is free, or has room for more. It looks for a contact when all that ends at this moment has ended: at once if nothing else does, which is
 * nearly always.
 */
function becomeFree(person: Person): void {
  const team = person.team;
  assert(!PLAIN || person.inHand === 0, 'who is free has nothing in hand');
  if ((PLAIN || person.inHand === 0) && goesHome(team, person)) return;
  if (isLast(Rank.dispatch) && freedPeople().isEmpty) {
    const contact = contactFor(person);
    const aside: Handling | null = contact !== null ? null : asideOf(person);
    if (contact === null && aside === null) list(person);
    else takeAndLookOn(person, contact, aside);
  } else {
    list(person);
    freedPeople().add(person);
  }
}

/**
 * An agent takes up a contact, or goes on with what was set aside. Who has room for more looks for the next one when all others who became
 * free have had their turn.
 */
function takeAndLookOn(person: Person, contact: Contact | null, aside: Handling | null): void {
  if (contact !== null) answer(person, contact);
  else if (!PLAIN) goOnWith(changetype<Handling>(aside));
  if (!PLAIN && isListed(person)) freedPeople().add(person);
}

/** The agent longest in the list of those who became free at this moment looks for a contact. */
function dispatch(): void {
  const person = freedPeople().take();
  const listed = isListed(person);
  if (!listed && (PLAIN || person.hands.yielding === 0)) return;
  const contact = contactFor(person);
  const aside: Handling | null = contact !== null ? null : asideOf(person);
  if (contact === null && aside === null) return;
  if (listed) unlist(person);
  takeAndLookOn(person, contact, aside);
}

/** The plan says something new. */
function change(): void {
  const entry = nextChange();
  advancePlan();
  switch (entry.change) {
    case Change.closes:
      close(typeAt(entry.index));
      break;
    case Change.opens:
      open(typeAt(entry.index));
      break;
    case Change.goes:
      if (!PLAIN) goOffDuty(personAt(entry.index));
      break;
    case Change.comes:
      if (!PLAIN) comeOnDuty(personAt(entry.index));
      break;
    case Change.pauses:
      if (!PLAIN) takeBreak(personAt(entry.index), entry.level);
      break;
    case Change.duty:
      setLevel(teamAt(entry.index), entry.level);
      break;
    case Change.backlog:
      // The days that repeat after the calendar begin without one.
      if (!PLAIN && !ended) bringBacklog(typeAt(entry.index), sourceOf(entry));
      break;
    default:
      endCalendar();
  }
}
