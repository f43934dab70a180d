import { parseClock, parseWeekdays, WEEKDAYS, type Weekday } from '../../../kit/clock.js';
import { checked } from '../../../kit/parsed.js';
import { DAY } from '../../../kit/units.js';
import { withCommas } from '../../../kit/with-commas.js';
import type { Findings } from '../../findings.js';
import { MOST_AGENTS, type RawTeam } from '../../language/teams.js';
import type { ContactType, RosterPiece, TeamSkill } from '../../scenario.js';
import type { Path } from '../../source.js';
import type { Tables } from '../../tables/tables.js';
import { anyOf } from '../../time/hours.js';
import type { LocalTime } from '../../time/local-time.js';
import type { Clocks } from '../calendar.js';
import { addUp } from './pieces.js';
import { readStaffing } from './staffing.js';

/** What the people of a team depend on. */
export interface RosterContext {
  readonly team: string;
  readonly skills: readonly TeamSkill[];
  readonly contacts: readonly ContactType[];
  readonly clocks: Clocks;
  /** The team's own clocks. */
  readonly time: LocalTime;
  readonly findings: Findings;
  readonly tables: Tables;
}

type RawAgents = RawTeam['agents'];
type RawEntry = Extract<RawAgents, readonly unknown[]>[number];

/** People of a team: sorted, disjoint pieces within the calendar. Errors are reported. */
export function normalizeRoster(path: Path, raw: RawAgents, context: RosterContext): RosterPiece[] {
  const { calendar } = context.clocks;
  const rostered = addUp(entriesOf(path, raw, context), calendar.end);
  const crowd = rostered.find(({ agents }) => agents > MOST_AGENTS);
  if (crowd !== undefined) {
    const [found, most] = [crowd.agents, MOST_AGENTS].map((number) => withCommas(number));
    context.findings.error(path, `${found} people from ${context.clocks.time.words(crowd.from)} on; expected at most ${most}`);
  }
  return rostered;
}

function entriesOf(path: Path, raw: RawAgents, context: RosterContext): RosterPiece[] {
  const { calendar } = context.clocks;
  if (typeof raw === 'number') return hoursServed(context).map((span) => ({ ...span, agents: raw }));
  if (Array.isArray(raw)) return raw.flatMap((entry, index) => entryPieces([...path, index], entry, context));
  const filePath = [...path, 'file'];
  const table = context.tables.named(filePath);
  if (table === null) return [];
  context.tables.holds(table, 'team');
  const period = { time: context.time, days: calendar.days.length, end: calendar.end };
  return readStaffing(table, context.team, period, filePath, context.findings) ?? [];
}

/** The open hours of the live types that a team serves; the calendar's if it serves none. */
function hoursServed({ skills, contacts, clocks }: RosterContext): ContactType['hours']['open'] {
  const served = contacts.filter(({ steps }) =>
    steps.some((step) => step.kind === 'agent' && skills.some(({ skill }) => skill === step.skill)),
  );
  return served.length === 0 ? clocks.hours.hours.open : anyOf(served.map(({ hours }) => hours)).open;
}

function entryPieces(path: Path, entry: RawEntry, context: RosterContext): RosterPiece[] {
  const { time, findings, clocks } = context;
  const { from, to, agents } = entry;
  const clock = parseClock(from);
  const toClock = parseClock(to);
  if ('expected' in clock !== 'expected' in toClock) {
    findings.error(path, `one of from ("${from}") and to ("${to}") is a clock time and the other a moment; expected two of a kind`);
    return [];
  }
  if ('expected' in clock || 'expected' in toClock) return momentPieces(path, entry, context);
  const begin = clock.value;
  const end = toClock.value > begin ? toClock.value : toClock.value + DAY;
  const weekdays = weekdaysOf(entry.days);
  const pieces: RosterPiece[] = [];
  for (let index = -2; index <= clocks.calendar.days.length + 1; index++) {
    const weekday = WEEKDAYS[time.day(index).weekday];
    if (weekday === undefined || !weekdays.has(weekday)) continue;
    pieces.push({ from: time.at(index, begin), to: time.at(index, end), agents });
  }
  return pieces;
}

function momentPieces(path: Path, { from, to, agents, days }: RawEntry, { time, findings }: RosterContext): RosterPiece[] {
  const begin = time.moment(from);
  const end = time.moment(to);
  if (typeof begin === 'string') findings.error([...path, 'from'], begin);
  if (typeof end === 'string') findings.error([...path, 'to'], end);
  if (days !== undefined) findings.error([...path, 'days'], 'days go with clock times; from and to are moments here, which come once');
  if (typeof begin === 'string' || typeof end === 'string') return [];
  if (end <= begin) findings.error([...path, 'to'], `expected a moment after ${from}; found ${to}`);
  return [{ from: begin, to: end, agents }];
}

function weekdaysOf(days: RawEntry['days']): ReadonlySet<Weekday> {
  return new Set(days === undefined ? WEEKDAYS : days.flatMap((text) => checked(parseWeekdays(text))));
}
