import { cellsOf, tiersOf } from '#src/center/cells.js';
import { Backlog, Bot, Contact, type Counts, Line, Team, Wait } from '#src/center/counts.js';
import { overSpan } from '#src/experiment/tally/histograms.js';
import { layoutOf } from '#src/experiment/tally/layout.js';
import type { AgentStep, ContactType, Scenario, ServiceLevel } from '#src/scenario/scenario.js';
import { hasDeferredWork } from '#src/scenario/workload/deferred.js';
import { addDuration, histogramTable } from '#src/statistics/histogram.js';
import { sparseTable } from '../statistics/sparse-tables.js';

export const HOUR = 3_600_000;

/** Two days of two hours, four intervals; two lines, two teams, two bots. */
export const scenario: Scenario = {
  title: 'Made by hand',
  currency: null,
  calendar: {
    timezone: 'UTC',
    days: [
      { date: '2026-11-09', from: 0, to: 2 * HOUR },
      { date: '2026-11-10', from: 2 * HOUR, to: 4 * HOUR },
    ],
    intervals: [0, 1, 2, 3].map((hour) => ({ from: hour * HOUR, to: (hour + 1) * HOUR, day: hour >> 1, start: `interval ${hour}` })),
    end: 4 * HOUR,
    intervalLength: HOUR,
    atClose: 'serve',
    warmUp: 0,
    fullTimeWeek: 40,
  },
  channels: ['phone', 'chat', 'fax'].map((name) => ({
    name,
    label: name,
    kind: 'live',
    interruptible: false,
    assign: 'leastLoaded',
    concurrency: 1,
    slowdown: [1],
    trunks: null,
  })),
  contacts: [
    contactType('support', 'phone', ['desk', 'back'], {
      within: 20_000,
      target: 0.8,
      counts: 'offered',
      shortAbandon: 5_000,
      shortAbandons: 'leftOut',
      until: 'answer',
      clock: 'all',
    }),
    contactType('sales', 'phone', ['desk'], {
      within: 30_000,
      target: 0.5,
      counts: 'answered',
      shortAbandon: 0,
      shortAbandons: 'leftOut',
      until: 'answer',
      clock: 'all',
    }),
    contactType('info', 'chat', ['back'], null),
  ],
  lines: ['desk', 'back'].map((name) => ({ name, label: name, limit: null, order: 'oldest', teams: [] })),
  teams: [team('front', 1, 20), team('rear', 2, null)],
  bots: [
    { name: 'assistant', label: 'assistant', sessions: 4, costPerContact: null, costPerHour: null },
    { name: 'faq', label: 'faq', sessions: null, costPerContact: null, costPerHour: null },
  ],
  variability: { day: 0, interval: 0 },
  require: [],
  run: { seed: 7, replications: 2, precision: null },
};

/** A team that is paid by the hour, if at all. */
function team(name: string, tier: number, costPerHour: number | null): Scenario['teams'][number] {
  return {
    name,
    label: name,
    skills: [],
    rostered: [],
    shifts: [],
    atWork: [],
    stretches: [],
    tenure: [],
    hands: { blends: false, places: [1, 1, 1], takes: [1, 1, 1] },
    absence: 0,
    shrinkage: [],
    shrinkageParts: [],
    tier,
    costPerHour,
    overtimePerHour: costPerHour,
    costPerContact: null,
  };
}

function contactType(name: string, channel: string, skills: readonly string[], serviceLevel: ServiceLevel | null): ContactType {
  const steps = skills.map(
    (skill): AgentStep => ({
      name: skill,
      label: skill,
      kind: 'agent',
      skill,
      channel,
      deferred: false,
      time: { kind: 'constant', value: 60_000 },
      wrapUp: null,
      priority: 5,
      patience: null,
      whenFull: null,
      whenClosed: null,
      overflow: null,
      anew: false,
      next: [{ to: 'resolved', share: 1 }],
    }),
  );
  return {
    name,
    label: name,
    channel,
    deferred: false,
    arrivals: { kind: 'rates', pieces: [], process: 'poisson', variability: { day: 0, interval: 0 } },
    patience: null,
    balk: 0,
    serviceLevel,
    backlog: null,
    priority: 5,
    headStart: 0,
    hours: { open: [], openAtEnd: false },
    steps,
    first: skills[0],
  };
}

/** Values of some fields of a row by their numbers. */
type Fields = Readonly<Record<number, number>>;
/** A thing, an interval, and its row. */
type Row = readonly [scope: number, interval: number, fields: Fields];

export interface Written {
  readonly contacts?: readonly Row[];
  /** Scopes are cells: 0 support at the desk, 1 support in the back, 2 sales at the desk, 3 info in the back. */
  readonly cells?: readonly Row[];
  readonly lines?: readonly Row[];
  readonly teams?: readonly Row[];
  readonly bots?: readonly Row[];
  readonly backlogs?: readonly Row[];
  /** [contact type, interval, tier, contacts] */
  readonly byTier?: readonly (readonly [number, number, number, number])[];
  /** Of the teams, over the run. */
  readonly fairness?: readonly number[];
  /** Durations in ms: [contact type or line, interval, …durations]. */
  readonly answered?: readonly (readonly number[])[];
  readonly unanswered?: readonly (readonly number[])[];
  readonly resolution?: readonly (readonly number[])[];
  readonly lineAnswered?: readonly (readonly number[])[];
  readonly lineUnanswered?: readonly (readonly number[])[];
}

/** The counts of a replication: what is written, and 0 everywhere else. */
export function counts(written: Written, of: Scenario = scenario): Counts {
  const intervals = of.calendar.intervals.length;
  const tiers = tiersOf(of).length;
  const types = of.contacts.length;
  const cells = cellsOf(of).length;
  const endedByTier = new Float64Array(types * intervals * tiers);
  for (const [type, interval, tier, value] of written.byTier ?? []) endedByTier[(type * intervals + interval) * tiers + tier] = value;
  const teams = table(of.teams.length, intervals + 1, Team.fields, written.teams);
  for (let at = Team.fairness; at < teams.length; at += Team.fields) if (teams[at] === 0) teams[at] = Number.NaN;
  const histograms = {
    contactAnswered: histogram(types, intervals, written.answered),
    contactUnanswered: histogram(types, intervals, written.unanswered),
    resolution: histogram(types, intervals, written.resolution),
    lineAnswered: histogram(of.lines.length, intervals + 1, written.lineAnswered),
    lineUnanswered: histogram(of.lines.length, intervals + 1, written.lineUnanswered),
  };
  return {
    intervals,
    contacts: contactTable(types, intervals, written),
    endedByTier,
    cells: table(cells, intervals + 1, Wait.fields, written.cells),
    lines: table(of.lines.length, intervals, Line.fields, written.lines),
    teams,
    groups: new Float64Array(),
    bots: table(of.bots.length, intervals + 1, Bot.fields, written.bots),
    backlogs: table(of.contacts.some(hasDeferredWork) ? types : 0, intervals, Backlog.fields, written.backlogs),
    fairness: Float64Array.from(of.teams, (_, team) => written.fairness?.[team] ?? Number.NaN),
    histograms,
    overRun: overSpan(layoutOf(of), histograms, { from: 0, to: intervals }),
    trace: null,
  };
}

/** The longest durations are those that are written out. */
function contactTable(
  types: number,
  intervals: number,
  { contacts, answered = [], unanswered = [], resolution = [] }: Written,
): Float64Array {
  const values = table(types, intervals, Contact.fields, contacts);
  const bound = (field: number, rows: readonly (readonly number[])[]) => {
    for (const [type, interval, ...durations] of rows) {
      const at = (type * intervals + interval) * Contact.fields + field;
      for (const duration of durations) values[at] = Math.max(values[at], duration);
    }
  };
  bound(Wait.longestWait, answered);
  bound(Wait.longestWait, unanswered);
  bound(Contact.longestResolution, resolution);
  return values;
}

function table(scopes: number, rows: number, fields: number, written: readonly Row[] = []): Float64Array {
  const values = new Float64Array(scopes * rows * fields);
  for (const [scope, interval, row] of written) {
    for (const [field, value] of Object.entries(row)) values[(scope * rows + interval) * fields + Number(field)] = value;
  }
  return values;
}

function histogram(scopes: number, rows: number, written: readonly (readonly number[])[] = []) {
  const values = histogramTable(scopes * rows);
  for (const [scope, interval, ...durations] of written) {
    for (const duration of durations) addDuration(values, scope * rows + interval, duration);
  }
  return sparseTable(values);
}
