import { record, recordAt, records } from '../../engine/memory';
import { PLAIN } from '../records/plain';
import { Channel, Handling, Person, Team, Work } from '../records/state';
import { Phase } from '../records/states';
import { center, channelCount, teamAt, teamCount } from './center';

let handlings: usize = 0;
let handlingsEnd: usize = 0;

/** Everybody has nothing in hand, and may take up as many contacts together as the team says. */
export function beginHandlings(): void {
  let count = 0;
  for (let index = 0; index < teamCount; index++) count += teamAt(index).size * mostHandlings(teamAt(index));
  handlings = records<Handling>(count);
  handlingsEnd = handlings + <usize>count * offsetof<Handling>();
  let at = handlings;
  for (let index = 0; index < teamCount; index++) {
    const team = teamAt(index);
    const most = mostHandlings(team);
    for (let each = team.people; each < team.peopleEnd; each += offsetof<Person>()) {
      const person = changetype<Person>(each);
      person.handlings = changetype<Handling>(at);
      for (let nth = 1; nth <= most; nth++, at += offsetof<Handling>()) {
        const handling = changetype<Handling>(at);
        handling.person = person;
        if (!PLAIN) handling.work = record<Work>();
        handling.next = nth < most ? changetype<Handling>(at + offsetof<Handling>()) : null;
      }
    }
  }
}

/** Handlings that one person may have: as many contacts as are in hand together, of any channel, and as many set aside. */
function mostHandlings(team: Team): i32 {
  if (PLAIN) return 1;
  let most = 1;
  let interruptible = false;
  for (let index = 0; index < channelCount(); index++) {
    most = max(most, team.places[index] / team.takes[index]);
    interruptible = interruptible || recordAt<Channel>(center.channels, index).interruptible;
  }
  return interruptible ? 2 * most : most;
}

/** Whether a person has it in hand: it is neither ended nor set aside. */
export function isInHand(handling: Handling): bool {
  return handling.phase === Phase.talk || handling.phase === Phase.wrapUp;
}

/** Whether an event is that of a handling. */
export function isHandling(event: usize): bool {
  return event >= handlings && event < handlingsEnd;
}

/** One of those of a person that is not in use; there must be one. */
export function freeHandling(person: Person): Handling {
  let handling = person.handlings;
  assert(isHandling(changetype<usize>(handling)) && handling.person === person, 'a person has handlings of its own');
  while (handling.phase !== Phase.none) {
    assert(handling.next !== null, 'a person takes up no more than it may have in hand');
    handling = changetype<Handling>(handling.next);
  }
  return handling;
}
