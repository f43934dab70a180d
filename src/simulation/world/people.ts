import { Fifo } from '../../engine/fifo';
import { records } from '../../engine/memory';
import { Person } from '../records/state';
import { teamAt, teamCount } from './center';

export let people: usize = 0;
export let peopleEnd: usize = 0;
/** People who became free at this moment and have not yet looked for a contact. */
let freed: usize = 0;

/** The people of all teams, nobody of them here yet. @param count places of all teams */
export function beginPeople(count: i32, list: usize): void {
  people = records<Person>(count);
  freed = list;
  let at = people;
  for (let index = 0; index < teamCount; index++) {
    const team = teamAt(index);
    team.people = at;
    for (let place = 0; place < team.places; place++, at += offsetof<Person>()) changetype<Person>(at).team = team;
    team.peopleEnd = at;
  }
  peopleEnd = at;
  assert(peopleEnd === people + <usize>count * offsetof<Person>(), 'every place is of one team');
}

export function freedPeople(): Fifo<Person> {
  return changetype<Fifo<Person>>(freed);
}
