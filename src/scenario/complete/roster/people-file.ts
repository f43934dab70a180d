import { DAY } from '../../../kit/units.js';
import type { Break, Shift, ShiftStretch, Span } from '../../scenario.js';
import type { Path } from '../../source.js';
import type { Table, TableRow } from '../../tables/table.js';
import { missingName, TableReader } from '../../tables/table-reader.js';
import type { Tables } from '../../tables/tables.js';
import type { TimesContext } from './entry-times.js';
import type { Whereabouts } from './whereabouts.js';

/** What somebody does from one moment to another. */
interface Activity extends Span {
  readonly isWork: boolean;
  readonly paid: boolean;
}

const WORK = 'work';
const UNPAID: Readonly<Record<string, boolean>> = {
  '': false,
  no: false,
  false: false,
  '0': false,
  yes: true,
  true: true,
  '1': true,
  x: true,
  unpaid: true,
};

export interface PeopleContext extends TimesContext {
  readonly tables: Tables;
  readonly whereabouts: Whereabouts;
}

/**
 * The people of a team by a file with the columns `person`, `team`, `start`, `end`, `activity` and, if wanted, `unpaid`: each is a shift
 * of one. Errors are reported.
 */
export function readPeople(path: Path, team: string, context: PeopleContext): Shift[] {
  const table = context.tables.named(path);
  if (table === null) return [];
  context.tables.holds(table, 'team');
  const activities = activitiesIn(table, team, path, context);
  return Array.from(activities, ([name, own], place) => ({
    name,
    label: name,
    start: null,
    place,
    people: 1,
    stretches: stretchesOf(own, context),
  }));
}

/** What each person of a team does, by name in the order of the rows. */
function activitiesIn(table: Table, team: string, path: Path, context: PeopleContext): ReadonlyMap<string, Activity[]> {
  const { time, findings, whereabouts } = context;
  const reader = new TableReader(table, findings);
  const [person, teamColumn, start, end, activity] = ['person', 'team', 'start', 'end', 'activity'].map((name) => reader.column(name));
  const unpaid = reader.optionalColumn('unpaid');
  const people = new Map<string, Activity[]>();
  if (reader.failed) return people;
  const rows = table.rows.filter(({ cells }) => cells[teamColumn] === team);
  if (rows.length === 0) findings.error(path, missingName(table, teamColumn, team));
  for (const row of rows) {
    const name = cellOf(row, person);
    const what = cellOf(row, activity);
    if (name === '') reader.error(row, person, 'there is no name here; expected who it is');
    if (what === '') reader.error(row, activity, `there is nothing here; expected ${WORK}, or what the person does instead`);
    const from = reader.moment(row, start, time);
    const to = reader.moment(row, end, time);
    const isUnpaid = unpaid === -1 ? false : UNPAID[cellOf(row, unpaid).toLowerCase()];
    if (isUnpaid === undefined) reader.error(row, unpaid, `"${cellOf(row, unpaid)}" is neither yes nor no`);
    if (from === null || to === null || isUnpaid === undefined || name === '' || what === '') continue;
    const isWork = what.toLowerCase() === WORK;
    if (to <= from) reader.error(row, end, `expected a moment after ${cellOf(row, start)}; found ${cellOf(row, end)}`);
    else if (isWork && to - from > DAY)
      reader.error(row, end, `${name} would work for more than 24 h without a break, from ${cellOf(row, start)} on`);
    else {
      const known = people.get(name) ?? [];
      people.set(name, known);
      known.push({ from, to, isWork, paid: !isUnpaid });
      whereabouts.note(table, { person: name, team, activity: what, from, to, line: row.line });
    }
  }
  reader.close();
  return people;
}

function cellOf(row: TableRow, column: number): string {
  return (row.cells[column] ?? '').trim();
}

/** Activities that follow one another without a gap are a stretch of work, if there is work in it; what is no work is a break. */
function stretchesOf(activities: readonly Activity[], { time, calendar }: TimesContext): ShiftStretch[] {
  const chains: Activity[][] = [];
  for (const activity of [...activities].sort((a, b) => a.from - b.from)) {
    const last = chains.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before?.to === activity.from && !isLong(before) && !isLong(activity)) last.push(activity);
    else chains.push([activity]);
  }
  return chains.flatMap((chain) => {
    const [from, to] = [chain[0]?.from ?? 0, chain.at(-1)?.to ?? 0];
    const date = time.iso(from).slice(0, 10);
    return to > 0 && from < calendar.end ? [{ date, from, to, breaks: breaksOf(chain, from) }] : [];
  });
}

/** A leave of several days is no break of the work before or after it. */
function isLong({ from, to, isWork }: Activity): boolean {
  return !isWork && to - from >= DAY;
}

function breaksOf(chain: readonly Activity[], begin: number): Break[] {
  return chain.flatMap(({ from, to, isWork, paid }) => (isWork && paid ? [] : [{ after: from - begin, over: 0, length: to - from, paid }]));
}
