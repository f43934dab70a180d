import { parseClock, parseWeekdays, WEEKDAYS, type Weekday } from '../../../kit/clock.js';
import { checked } from '../../../kit/parsed.js';
import { DAY } from '../../../kit/units.js';
import { withCommas } from '../../../kit/with-commas.js';
import type { Findings } from '../../findings.js';
import { MOST_AGENTS, type RawTeam } from '../../language/teams.js';
import { addUp } from '../../people/add-up.js';
import { stretchesOf } from '../../people/stretches.js';
import type { ContactType, RosterPiece, Stretch, TeamSkill } from '../../scenario.js';
import type { Path } from '../../source.js';
import type { Tables } from '../../tables/tables.js';
import { anyOf } from '../../time/hours.js';
import type { LocalTime } from '../../time/local-time.js';
import { lengthOf } from '../../time/spans.js';
import type { Clocks } from '../calendar.js';
import { readStaffing } from './staffing.js';

/** What the people of a team depend on. */
export interface RosterContext {
  readonly team: string;
  readonly skills: readonly TeamSkill[];
  readonly contacts: readonly ContactType[];
  /** Whether it matters who they are. */
  readonly absences: boolean;
  readonly clocks: Clocks;
  /** The team's own clocks. */
  readonly time: LocalTime;
  readonly findings: Findings;
  readonly tables: Tables;
}

type RawAgents = RawTeam['agents'];
type RawEntry = Extract<RawAgents, readonly unknown[]>[number];

/** How many people of a team are rostered, and who they are. */
export interface Roster {
  /** Sorted, disjoint pieces within the calendar. */
  readonly rostered: readonly RosterPiece[];
  readonly stretches: readonly Stretch[];
}

/** People of a team. Errors are reported. */
export function normalizeRoster(path: Path, raw: RawAgents, context: RosterContext): Roster {
  const { calendar } = context.clocks;
  const entries = Array.isArray(raw) ? raw.flatMap((entry, index) => entryStretches([...path, index], entry, index, context)) : null;
  const rostered = addUp(entries ?? levelsOf(path, raw, context), calendar.end);
  const crowd = rostered.find(({ agents }) => agents > MOST_AGENTS);
  if (crowd !== undefined) {
    const [found, most] = [crowd.agents, MOST_AGENTS].map((number) => withCommas(number));
    context.findings.error(path, `${found} people from ${context.clocks.time.words(crowd.from)} on; expected at most ${most}`);
  }
  if (!context.absences) return { rostered, stretches: [] };
  const { time } = context;
  return {
    rostered,
    stretches:
      entries ??
      stretchesOf(
        rostered,
        (moment) => time.daysAfter(moment, 1),
        (came) => time.iso(came),
      ),
  };
}

/** People of whom only the number is known. */
function levelsOf(path: Path, raw: RawAgents, context: RosterContext): RosterPiece[] {
  const { calendar } = context.clocks;
  if (typeof raw === 'number') return hoursServed(context).map((span) => ({ ...span, agents: raw }));
  const filePath = [...path, 'file'];
  const table = context.tables.named(filePath);
  if (table === null) return [];
  context.tables.holds(table, 'team');
  const roundTheClock = lengthOf(hoursServed(context)) === calendar.end;
  const period = { time: context.time, days: calendar.days.length, end: calendar.end, roundTheClock };
  return readStaffing(table, context.team, period, filePath, context.findings) ?? [];
}

/** The open hours of the live types that a team serves; the calendar's if it serves none. */
function hoursServed({ skills, contacts, clocks }: RosterContext): ContactType['hours']['open'] {
  const served = contacts.filter(({ steps }) =>
    steps.some((step) => step.kind === 'agent' && skills.some(({ skill }) => skill === step.skill)),
  );
  return served.length === 0 ? clocks.hours.hours.open : anyOf(served.map(({ hours }) => hours)).open;
}

/** The n-th place of an entry is the same person on every day; each entry has people of its own. */
function entryStretches(path: Path, entry: RawEntry, index: number, context: RosterContext): Stretch[] {
  const { time, findings, clocks } = context;
  const { from, to, agents } = entry;
  const clock = parseClock(from);
  const toClock = parseClock(to);
  if ('expected' in clock !== 'expected' in toClock) {
    findings.error(path, `one of from ("${from}") and to ("${to}") is a clock time and the other a moment; expected two of a kind`);
    return [];
  }
  if ('expected' in clock || 'expected' in toClock) return momentStretches(path, entry, index, context);
  const begin = clock.value;
  const end = toClock.value > begin ? toClock.value : toClock.value + DAY;
  const weekdays = weekdaysOf(entry.days);
  const stretches: Stretch[] = [];
  for (let day = -2; day <= clocks.calendar.days.length + 1; day++) {
    const { weekday, date } = time.day(day);
    if (!weekdays.has(WEEKDAYS[weekday])) continue;
    stretches.push({ who: whoOf(index, date), place: 0, from: time.at(day, begin), to: time.at(day, end), agents });
  }
  return stretches;
}

function whoOf(entry: number, date: string): string {
  return `${entry} ${date}`;
}

/** What lasts longer than a day is a stretch of work on each day. */
function momentStretches(
  path: Path,
  { from, to, agents, days }: RawEntry,
  index: number,
  { time, findings, clocks }: RosterContext,
): Stretch[] {
  const begin = time.moment(from);
  const end = time.moment(to);
  for (const [key, moment] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (time.isTwice(moment)) findings.warning([...path, key], { kind: 'hourTwice', moment, timezone: time.timezone });
  }
  if (typeof begin === 'string') findings.error([...path, 'from'], begin);
  if (typeof end === 'string') findings.error([...path, 'to'], end);
  if (days !== undefined) findings.error([...path, 'days'], 'days go with clock times; from and to are moments here, which come once');
  if (typeof begin === 'string' || typeof end === 'string') return [];
  if (end <= begin) findings.error([...path, 'to'], `expected a moment after ${from}; found ${to}`);
  const stretches: Stretch[] = [];
  const daysBefore = Math.max(0, Math.ceil(-begin / DAY) - 1);
  for (let at = time.daysAfter(begin, daysBefore), next = at; at < Math.min(end, clocks.calendar.end); at = next) {
    next = Math.min(time.daysAfter(at, 1), end);
    stretches.push({ who: whoOf(index, time.iso(at).slice(0, 10)), place: 0, from: at, to: next, agents });
  }
  return stretches;
}

function weekdaysOf(days: RawEntry['days']): ReadonlySet<Weekday> {
  return new Set(days === undefined ? WEEKDAYS : days.flatMap((text) => checked(parseWeekdays(text))));
}
