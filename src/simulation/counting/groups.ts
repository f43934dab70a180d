/** What is counted of the groups of a team's people. Plain centers have none. */
import { Doubles } from '../../engine/memory';
import { Group as Field } from '../../shared/fields';
import { End } from '../../shared/kinds';
import { Group, Person } from '../records/state';
import { interval, intervals } from '../world/clock';
import { rowOf } from './counts';

/** A person has finished an agent step, which was so long in hand and leads to `to`. */
export function countHandled(person: Person, time: f64, to: i32): void {
  if (person.group === null || interval < 0) return;
  const row = rowNow(person);
  row[Field.handled] += 1;
  row[Field.handlingTime] += time;
  if (to === End.unresolved) row[Field.unresolved] += 1;
}

/** What was counted as finished before has taken so much longer, or shorter. */
export function countMore(person: Person, time: f64): void {
  if (person.group !== null && interval >= 0) rowNow(person)[Field.handlingTime] += time;
}

/** The interval closes: what its people have done in it is counted. */
export function countTime(person: Person): void {
  if (person.group === null) return;
  const row = rowNow(person);
  row[Field.dutyTime] += person.dutyNow;
  row[Field.busyTime] += person.busyNow;
}

function rowNow(person: Person): Doubles {
  assert(person.group !== null, 'who is counted by group is of one');
  return rowOf(changetype<Group>(person.group).rows, min(interval, intervals), Field.fields);
}
