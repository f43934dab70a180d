import { recordAt, records } from '../../engine/memory';
import { Handling, Person } from '../records/state';
import { Phase } from '../records/states';
import { people } from './people';

let handlings: usize = 0;
let handlingsEnd: usize = 0;

/** Everybody has nothing in hand, and may take up one contact. @param count people of all teams */
export function beginHandlings(count: i32): void {
  handlings = records<Handling>(count);
  handlingsEnd = handlings + <usize>count * offsetof<Handling>();
  for (let index = 0; index < count; index++) {
    const person = recordAt<Person>(people, index);
    person.handlings = recordAt<Handling>(handlings, index);
    person.handlings.person = person;
  }
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
