import { Fifo } from '../../engine/fifo';
import { ints, record, recordAt, records } from '../../engine/memory';
import { PLAIN } from '../records/plain';
import { Shift } from '../records/shift';
import { Group, Hands, Person, Room, Team } from '../records/state';
import { channelCount, teamAt, teamCount } from './center';

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
    for (let place = 0; place < team.size; place++, at += offsetof<Person>()) {
      const person = changetype<Person>(at);
      person.team = team;
      if (!PLAIN) {
        person.hands = record<Hands>();
        person.group = groupAt(team, place);
        if (team.shifts) person.shift = shiftOf(person);
      }
    }
    team.peopleEnd = at;
    team.idle = record<Room>();
    if (!PLAIN) beginRooms(team);
    if (!PLAIN && team.shifts) team.elsewhere = record<Room>();
  }
  peopleEnd = at;
  assert(peopleEnd === people + <usize>count * offsetof<Person>(), 'every place is of one team');
}

/** The group of whoever has that place in a team; null: the team has none. */
function groupAt(team: Team, place: i32): Group | null {
  return team.groups === team.groupsEnd ? null : recordAt<Group>(team.groups, team.groupOfPlace[place]);
}

/** At home before the plan has said anything. */
function shiftOf(person: Person): Shift {
  const shift = record<Shift>();
  shift.person = person;
  shift.overrunSince = Infinity;
  return shift;
}

/** A person by its number among those of all teams. */
export function personAt(index: i32): Person {
  assert(index >= 0 && people + <usize>index * offsetof<Person>() < peopleEnd, 'there is such a person');
  return recordAt<Person>(people, index);
}

/** For each channel as many rooms as places may be taken with others free; where a team blends, all channels have the same. */
function beginRooms(team: Team): void {
  const channels = channelCount();
  let count = 0;
  const before = ints(channels);
  for (let channel = 0; channel < channels; channel++) {
    before[channel] = team.blends ? 0 : count;
    count = team.blends ? team.places[channel] : count + team.places[channel];
  }
  team.rooms = records<Room>(count);
  team.roomsBefore = before;
}

/** Those of a team with so many places taken, and others free, for that channel; with none taken they are idle. */
export function roomAt(team: Team, channel: i32, taken: i32): Room {
  if (PLAIN || taken === 0) return team.idle;
  assert(taken > 0 && taken < team.places[channel], 'who has room has a place free');
  return recordAt<Room>(team.rooms, team.roomsBefore[channel] + taken);
}

export function freedPeople(): Fifo<Person> {
  return changetype<Fifo<Person>>(freed);
}
