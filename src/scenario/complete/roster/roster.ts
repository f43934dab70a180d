import { withCommas } from '../../../kit/with-commas.js';
import type { Findings } from '../../findings.js';
import { DEFAULTS } from '../../language/defaults.js';
import { MOST_AGENTS, type RawAgents } from '../../language/roster.js';
import { addUp, takeAway } from '../../people/add-up.js';
import { stretchesOf } from '../../people/stretches.js';
import type { ContactType, RosterPiece, Stretch, Team, TeamSkill } from '../../scenario.js';
import type { Path } from '../../source.js';
import type { Tables } from '../../tables/tables.js';
import { anyOf } from '../../time/hours.js';
import type { LocalTime } from '../../time/local-time.js';
import { lengthOf } from '../../time/spans.js';
import type { Clocks } from '../calendar.js';
import { spansOf } from './entry-times.js';
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

type RawEntry = Extract<RawAgents, readonly unknown[]>[number];
type RawStaffing = Extract<RawAgents, { file: string }>;

/** How many people of a team are rostered, and who they are. */
export type Roster = Pick<Team, 'rostered' | 'shifts' | 'atWork' | 'stretches'>;

/** People of a team, of whom the numbers are written. Errors are reported. */
export function normalizeRoster(path: Path, raw: RawAgents, context: RosterContext): Roster {
  const { calendar } = context.clocks;
  const entries = Array.isArray(raw) ? raw.flatMap((entry, index) => entryStretches([...path, index], entry, index, context)) : [];
  const rostered = addUp(Array.isArray(raw) ? entries : levelsOf(path, raw, context), calendar.end);
  const crowd = rostered.find(({ agents }) => agents > MOST_AGENTS);
  if (crowd !== undefined) {
    const [found, most] = [crowd.agents, MOST_AGENTS].map((number) => withCommas(number));
    context.findings.error(path, `${found} people from ${context.clocks.time.words(crowd.from)} on; expected at most ${most}`);
  }
  const people = { rostered, shifts: [], atWork: rostered };
  if (!context.absences) return { ...people, stretches: [] };
  const { time } = context;
  const levels = (): readonly Stretch[] =>
    stretchesOf(
      rostered,
      (moment) => time.daysAfter(moment, 1),
      (came) => time.iso(came),
    );
  return { ...people, stretches: Array.isArray(raw) ? entries : levels() };
}

/** People of whom only the number is known. */
function levelsOf(path: Path, raw: number | RawStaffing, context: RosterContext): readonly RosterPiece[] {
  if (typeof raw === 'number') return hoursServed(context).map((span) => ({ ...span, agents: raw }));
  const factor = raw.multiply ?? DEFAULTS.staffing.multiply;
  const levels = levelsInFile([...path, 'file'], context).map((piece) => ({ ...piece, agents: piece.agents * factor }));
  return raw.plus === undefined ? levels : changedLevels([...path, 'plus'], levels, raw.plus, context);
}

function levelsInFile(path: Path, context: RosterContext): RosterPiece[] {
  const { calendar } = context.clocks;
  const table = context.tables.named(path);
  if (table === null) return [];
  context.tables.holds(table, 'team');
  const roundTheClock = lengthOf(hoursServed(context)) === calendar.end;
  const period = { time: context.time, days: calendar.days.length, end: calendar.end, roundTheClock };
  return readStaffing(table, context.team, period, path, context.findings) ?? [];
}

/** More people, or fewer, than there would be: never fewer than none. That more are taken away than are there is told, unless nobody is. */
function changedLevels(
  path: Path,
  levels: readonly RosterPiece[],
  plus: NonNullable<RawStaffing['plus']>,
  context: RosterContext,
): readonly RosterPiece[] {
  const { end } = context.clocks.calendar;
  const changes = plus.flatMap((entry, index) => entryStretches([...path, index], entry, index, context));
  const more = changes.filter(({ agents }) => agents > 0);
  const fewer = changes.filter(({ agents }) => agents < 0).map((piece) => ({ ...piece, agents: -piece.agents }));
  const { left, short } = takeAway(addUp([...levels, ...more], end), addUp(fewer, end));
  const [first] = short;
  if (first !== undefined) {
    const [from, to] = [context.time.iso(first.from), context.time.iso(first.to)];
    const { there, away } = first;
    context.findings.warning(path, { kind: 'tooManyAway', team: context.team, from, to, there, away, times: short.length });
  }
  return left;
}

/** The open hours of the live types that a team serves; the calendar's if it serves none. */
function hoursServed({ skills, contacts, clocks }: RosterContext): ContactType['hours']['open'] {
  const served = contacts.filter(({ steps }) =>
    steps.some((step) => step.kind === 'agent' && !step.deferred && skills.some(({ skill }) => skill === step.skill)),
  );
  return served.length === 0 ? clocks.hours.hours.open : anyOf(served.map(({ hours }) => hours)).open;
}

/** The n-th place of an entry is the same person on every day; each entry has people of its own. */
function entryStretches(path: Path, entry: RawEntry, index: number, { time, findings, clocks }: RosterContext): Stretch[] {
  const spans = spansOf(path, entry, { time, findings, calendar: clocks.calendar });
  return spans.map(({ date, from, to }) => ({ who: `${index} ${date}`, place: 0, from, to, agents: entry.agents }));
}
