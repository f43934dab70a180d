import { Fifo } from '../engine/fifo';
import { recordAt, records } from '../engine/memory';
import { Person, Team } from './records';

let teams: usize = 0;
export let teamCount: i32 = 0;
export let people: usize = 0;
export let peopleEnd: usize = 0;
/** Days of the calendar, the width of `Team.absent`. */
export let dayCount: i32 = 0;
/** People who became free at this moment and have not yet looked for a contact. */
let freed: usize = 0;

export function reserveTeams(count: i32, days: i32): void {
  teamCount = count;
  dayCount = days;
  teams = records<Team>(count);
}

/** Places for all people, numbered across teams. */
export function beginPeople(count: i32, list: usize): void {
  people = records<Person>(count);
  peopleEnd = people + <usize>count * offsetof<Person>();
  freed = list;
}

export function teamAt(index: i32): Team {
  return recordAt<Team>(teams, index);
}

export function freedPeople(): Fifo<Person> {
  return changetype<Fifo<Person>>(freed);
}

/** Whether an event is that of a person. */
export function isPerson(event: usize): bool {
  return event >= people && event < peopleEnd;
}
