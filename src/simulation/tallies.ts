/**
 * Whether what is kept as a number, or in a list, agrees with all those that it is of. It does whenever time goes on; called where
 * assertions are checked, and nowhere else.
 */
import { isListed } from '../engine/event-list';
import { openOf } from './counting/backlog';
import { paceOf } from './people/pace';
import { isOverTarget, staying } from './people/presence';
import { hasRoom, placesOf, roomOf } from './people/rooms';
import { contactFor } from './people/routing';
import { isKept } from './people/shifts';
import { PLAIN } from './records/plain';
import { Bot, Channel, ContactType, Handling, Line, Person, Queue, Step, Team } from './records/state';
import { Away, Doing, Phase, Where } from './records/states';
import { botAt, botCount, center, lineAt, lineCount, teamAt, teamCount, typeAt, typeCount } from './world/center';
import { calendarEnd, ended, now } from './world/clock';
import { channelOf, contactAt, inside, paused, recordCount } from './world/contacts';
import { isInHand } from './world/handlings';
import { people, peopleEnd } from './world/people';
import { countQueued } from './world/queue';

export function checkTallies(): void {
  assert(contactsIn(Where.between) === 0, 'nobody is between two steps when time goes on');
  assert(recordCount() - contactsIn(Where.nowhere) === inside, 'everybody inside is counted');
  assert(contactsIn(Where.pause) + contactsIn(Where.awaitingOpening) === paused, 'everybody in a pause is counted');
  for (let at = center.channels; at < center.channelsEnd; at += offsetof<Channel>()) checkChannel(changetype<Channel>(at));
  for (let index = 0; index < botCount; index++) checkBot(botAt(index));
  for (let index = 0; index < lineCount; index++) checkLine(lineAt(index));
  for (let index = 0; index < teamCount; index++) checkTeam(teamAt(index));
  if (!PLAIN) for (let index = 0; index < typeCount; index++) checkBacklog(typeAt(index));
}

function checkBacklog(type: ContactType): void {
  let open = 0;
  for (let number = 0, count = recordCount(); number < count; number++) {
    const contact = contactAt(number);
    if (contact.where !== Where.nowhere && contact.type === type && contact.channel.deferred) open++;
  }
  assert(open === (type.deferred ? openOf(type) : 0), 'all open deferred work is counted');
}

function contactsIn(where: Where): i32 {
  let found = 0;
  for (let number = 0, count = recordCount(); number < count; number++) if (contactAt(number).where === where) found++;
  return found;
}

function checkChannel(channel: Channel): void {
  let onTrunks = 0;
  for (let number = 0, count = recordCount(); number < count; number++) {
    const contact = contactAt(number);
    const where = contact.where;
    if (where === Where.nowhere || where === Where.pause || where === Where.awaitingOpening) continue;
    if (channelOf(contact) === channel) onTrunks++;
  }
  assert(channel.inside === onTrunks, 'everybody inside is on a trunk, who pauses apart');
}

function checkBot(bot: Bot): void {
  let sessions = 0;
  for (let number = 0, count = recordCount(); number < count; number++) {
    const contact = contactAt(number);
    if (contact.where === Where.bot && changetype<Step>(contact.step).bot === bot) sessions++;
  }
  assert(bot.sessions === sessions, 'every session is counted');
  assert(<f64>sessions <= bot.limit, 'a bot has no more sessions than it may have');
}

function checkLine(line: Line): void {
  let queued = 0;
  for (let at = line.queues; at < line.queuesEnd; at += offsetof<Queue>()) queued += countQueued(changetype<Queue>(at));
  let waiting = 0;
  for (let number = 0, count = recordCount(); number < count; number++) {
    const contact = contactAt(number);
    if (contact.where === Where.line && changetype<Step>(contact.step).line === line) waiting++;
  }
  assert(waiting === queued && waiting === line.waiting, 'everybody who waits is in a queue, and counted');
  let inHand = 0;
  for (let at = people; at < peopleEnd; at += offsetof<Person>()) inHand += handlingsOf(changetype<Person>(at), line);
  assert(inHand === line.inHand, 'everybody in hand is counted');
}

/** How many handlings a person has in hand. @param line those from this line; null: from any */
function handlingsOf(person: Person, line: Line | null): i32 {
  let found = 0;
  let handling: Handling | null = person.handlings;
  while (handling !== null) {
    if (isInHand(handling) && (line === null || handling.line === line)) found++;
    if (handling.phase === Phase.talk) checkTalk(handling);
    handling = handling.next;
  }
  return found;
}

function checkTalk(handling: Handling): void {
  assert(handling.contact.where === Where.agent, 'who is talked to is in hand');
  assert(handling.contact.lastTeam === handling.person.team, 'who is talked to was answered by that team');
}

function checkPlaces(person: Person): void {
  let taken = 0;
  let aside = 0;
  let yielding = 0;
  let yieldingPlaces = 0;
  let handling: Handling | null = person.handlings;
  while (handling !== null) {
    if (handling.phase === Phase.aside) {
      assert(handling.contact.where === Where.aside, 'what is set aside is in no hands');
      aside++;
    }
    if (isInHand(handling)) {
      const channel = handling.work.channel;
      if (channel.interruptible && handling.phase === Phase.talk) {
        yielding++;
        yieldingPlaces += person.team.takes[channel.index];
      }
      taken += person.team.takes[channel.index];
      assert(person.team.blends || person.hands.channel === channel, 'all in hand is of one channel, unless channels are blended');
      assert(handling.work.pace === paceOf(channel, person.inHand), 'everything in hand goes on at the pace of as much as is in hand');
    }
    handling = handling.next;
  }
  assert(taken === person.hands.taken, 'the places that are taken are counted');
  assert(aside === person.hands.aside && (aside === 0 || person.inHand > 0), 'what is set aside is of who has something else in hand');
  assert(yielding === person.hands.yielding && yieldingPlaces === person.hands.yieldingPlaces, 'what could be set aside is counted');
  if (yielding > 0 && !isOverTarget(person.team)) {
    const next = contactFor(person);
    assert(next === null || channelOf(next).deferred, 'no live contact waits that somebody would set work aside for');
  }
  assert(person.inHand === 0 || taken <= placesOf(person), 'no more places are taken than there are');
  assert((person.hands.room !== null) === hasRoom(person), 'who has something in hand and room is listed as that');
  if (person.hands.room !== null)
    assert(person.hands.room === roomOf(person.team, changetype<Channel>(person.hands.channel), taken), 'by the places taken');
}

function checkShifts(team: Team): void {
  let leaving = 0;
  let kept = 0;
  let elsewhere = 0;
  for (let at = team.people; at < team.peopleEnd; at += offsetof<Person>()) {
    const person = changetype<Person>(at);
    const shift = person.shift;
    const away = person.doing === Doing.offDuty;
    assert(isListed(shift) === (away && shift.away === Away.pause), 'a break ends by an event');
    assert(!away || shift.due !== (shift.away === Away.home), 'who is due is here, on a break or elsewhere');
    assert(shift.owed === 0 || (shift.due && (shift.leaving || shift.away === Away.pause)), 'a break that is owed is waited for');
    assert(!shift.leaving || person.doing === Doing.busy, 'who is about to leave has something in hand');
    assert(
      shift.overrunSince < Infinity === (!shift.due && person.doing === Doing.busy),
      'overrun is of those beyond their stretch of work',
    );
    if (shift.leaving) leaving++;
    if (isKept(person)) kept++;
    if (away && shift.away === Away.elsewhere) elsewhere++;
  }
  assert(team.leaving === leaving && team.kept === kept && team.elsewhere.count === elsewhere, 'everybody is counted by what is next');
  assert(kept === 0 || staying(team) <= team.held, 'nobody is kept who is not needed');
  // Where the calendar ends its last days may not have begun anew yet.
  const isBetween = ended && now === calendarEnd;
  assert(isBetween || !isOverTarget(team) || team.idle.count === 0, 'idle people step out when too many are here');
}

function checkTeam(team: Team): void {
  let present = 0;
  let busy = 0;
  let idle = 0;
  for (let at = team.people; at < team.peopleEnd; at += offsetof<Person>()) {
    const person = changetype<Person>(at);
    assert(person.doing !== Doing.between, 'nobody is between two contacts when time goes on');
    assert(person.inHand === handlingsOf(person, null), 'a person has in hand what is counted');
    assert(person.inHand > 0 === (person.doing === Doing.busy), 'who is busy has something in hand');
    if (person.doing !== Doing.offDuty) present++;
    if (person.doing === Doing.busy) busy++;
    if (person.doing === Doing.idle) idle++;
    if (!PLAIN) checkPlaces(person);
    if (!PLAIN) assert((person.group === null) === (team.groups === team.groupsEnd), 'who is of a team with groups is of one of them');
  }
  assert(team.present === present && team.busy === busy && team.idle.count === idle, 'everybody is counted by what they do');
  if (PLAIN || !team.shifts) assert(team.excess === max(0, busy - team.level), 'overrun is of those beyond the plan');
  else checkShifts(team);
  let listed = 0;
  let before: Person | null = null;
  let next = team.idle.head;
  while (next !== null) {
    const person = next;
    assert(person.doing === Doing.idle && person.team === team, 'who is listed as idle is it');
    assert(before === null || before.idleSince <= person.idleSince, 'who has been idle for longest is listed first');
    before = person;
    next = person.idleAfter;
    listed++;
  }
  assert(listed === idle, 'everybody idle is listed');
  if (!PLAIN) checkYielding(team);
}

function checkYielding(team: Team): void {
  let yielding = 0;
  for (let at = team.people; at < team.peopleEnd; at += offsetof<Person>()) if (changetype<Person>(at).hands.yielding > 0) yielding++;
  let person = team.lastYielding;
  while (person !== null) {
    const before = person.hands.yieldsBefore;
    assert(person.hands.yielding > 0, 'who is listed has something that can be set aside');
    assert(before === null || before.hands.yieldingSince <= person.hands.yieldingSince, 'who took it up last is last');
    person = before;
    yielding--;
  }
  assert(yielding === 0, 'everybody who has is listed');
}
