/** How a replication begins and runs. */
import { clear } from '../engine/event-list';
import { prepareExponential } from '../engine/exponential';
import { fifo } from '../engine/fifo';
import { mark, recordAt, release } from '../engine/memory';
import { beginArrivals } from './contacts/arrivals';
import { checkAccounts } from './counting/accounts';
import { beginBacklogs } from './counting/backlog';
import { beginCounts } from './counting/counts';
import { beginIntervals } from './counting/intervals';
import { report } from './counting/report';
import { beginTrace } from './counting/trace';
import { PLAIN } from './records/plain';
import { Results } from './records/results';
import { CenterRules, ReplicationRules } from './records/rules';
import { Source } from './records/source';
import { Contact, Person, Team } from './records/state';
import { runLoop } from './run';
import { emptyCenter, mostVisits, placesOfAll, teamAt, teamCount, typeAt, typeCount, useCenter } from './world/center';
import { beginClock } from './world/clock';
import { beginContacts } from './world/contacts';
import { beginHandlings } from './world/handlings';
import { beginPeople } from './world/people';
import { beginPlan } from './world/plan';

/** Where the memory of the program itself ends, and that of the center. */
const bottom = mark();
let centerEnd: usize = 0;

prepareExponential();

/** Forgets the center before: another one may be written. */
export function beginCenter(): void {
  release(bottom);
}

/** The center is written. */
export function endCenter(center: CenterRules): void {
  useCenter(center);
  centerEnd = mark();
}

/** What the replication before has left is forgotten, everything is as before anything has happened: the next one may be written. */
export function beginReplication(): void {
  release(centerEnd);
  clear();
  beginClock();
  beginCounts();
  if (!PLAIN) beginBacklogs();
  beginContacts(mostVisits(), changetype<usize>(fifo<Contact>()));
  const places = placesOfAll();
  beginPeople(places, changetype<usize>(fifo<Person>()));
  beginHandlings();
  beginIntervals(places);
  emptyCenter();
  for (let index = 0; index < teamCount; index++) beginTeam(teamAt(index));
}

function beginTeam(team: Team): void {
  team.level = 0;
  team.held = 0;
  team.present = 0;
  team.leaving = 0;
  team.kept = 0;
  team.crowded = false;
  team.busy = 0;
  team.handled = 0;
  team.handlingTime = 0;
  team.excess = 0;
  team.excessSince = 0;
}

/** Simulates the period to its end, with what is known of it beforehand. Returns what it has counted. */
export function run(replication: ReplicationRules): Results {
  beginTrace(replication.traced);
  for (let index = 0; index < typeCount; index++) typeAt(index).source = recordAt<Source>(replication.sources, index);
  beginArrivals();
  beginPlan(replication.plan, replication.sources);
  runLoop();
  if (!ASC_NO_ASSERT) checkAccounts();
  return report();
}
