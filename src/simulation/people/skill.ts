/**
 * How well a person does the work of a line: by the team's rules for it, and by the group of the team's people that the person is of.
 */
import { PLAIN } from '../records/plain';
import { Line, Person } from '../records/state';

/** Factor on the times of what a person takes from a line. */
export function slownessOf(person: Person, line: Line): f64 {
  const ofTeam = person.team.slowness[line.index];
  if (PLAIN) return ofTeam;
  const group = person.group;
  return group === null ? ofTeam : ofTeam * group.slowness;
}

/** Factor on the share of what a person takes from a line that ends unresolved; 1 in plain centers. */
export function unresolvedOf(person: Person, line: Line): f64 {
  const ofTeam = person.team.unresolved[line.index];
  const group = person.group;
  return group === null ? ofTeam : ofTeam * group.unresolved;
}
