import { Contact, type Counts, Wait } from '#src/center/counts.js';
import { DutyColumn, StepColumn, StepExit } from '#src/center/trace.js';
import type { Scenario } from '#src/scenario/scenario.js';

/** A row of the trace of steps, by the names of its columns. */
export interface StepRow {
  readonly contact: number;
  readonly type: number;
  readonly step: number;
  readonly arrived: number;
  readonly joined: number;
  /** NaN: no agent took it up. */
  readonly answered: number;
  readonly ended: number;
  readonly exit: StepExit;
  readonly to: number;
  readonly team: number;
  readonly agent: number;
  readonly wait: number;
  readonly handle: number;
}

export interface DutyRow {
  readonly team: number;
  readonly agent: number;
  readonly from: number;
  readonly to: number;
}

export function stepRows(counts: Counts): StepRow[] {
  const table = counts.trace?.steps ?? new Float64Array();
  return Array.from({ length: table.length / StepColumn.columns }, (_, row) => {
    const at = (column: StepColumn) => table[row * StepColumn.columns + column];
    return {
      contact: at(StepColumn.contact),
      type: at(StepColumn.type),
      step: at(StepColumn.step),
      arrived: at(StepColumn.arrived),
      joined: at(StepColumn.joined),
      answered: at(StepColumn.answered),
      ended: at(StepColumn.ended),
      exit: at(StepColumn.exit),
      to: at(StepColumn.to),
      team: at(StepColumn.team),
      agent: at(StepColumn.agent),
      wait: at(StepColumn.wait),
      handle: at(StepColumn.handle),
    };
  });
}

export function dutyRows(counts: Counts): DutyRow[] {
  const table = counts.trace?.duty ?? new Float64Array();
  return Array.from({ length: table.length / DutyColumn.columns }, (_, row) => {
    const at = (column: DutyColumn) => table[row * DutyColumn.columns + column];
    return { team: at(DutyColumn.team), agent: at(DutyColumn.agent), from: at(DutyColumn.from), to: at(DutyColumn.to) };
  });
}

/** The rows of each contact, in the order in which they happened. */
export function journeys(counts: Counts): StepRow[][] {
  const byContact = new Map<number, StepRow[]>();
  for (const row of stepRows(counts)) {
    const rows = byContact.get(row.contact);
    if (rows === undefined) byContact.set(row.contact, [row]);
    else rows.push(row);
  }
  return [...byContact.entries()].sort(([a], [b]) => a - b).map(([, rows]) => rows);
}

/** Steps that were refused: the contact never waited in them. */
const REFUSED: ReadonlySet<StepExit> = new Set([StepExit.lineFull, StepExit.botFull, StepExit.trunksFull, StepExit.closed]);

/** Whether the row is a wait in a line, whatever came of it. */
export function isWait(scenario: Scenario, row: StepRow): boolean {
  return scenario.contacts[row.type].steps[row.step]?.kind === 'agent' && !REFUSED.has(row.exit);
}

/**
 * The moments from which the waits of a contact's rows count, in their order: whoever is sent on unanswered keeps that of the line before.
 * NaN for rows that are no waits.
 */
export function waitingSince(scenario: Scenario, rows: readonly StepRow[]): number[] {
  let kept = Number.NaN;
  return rows.map((row) => {
    if (REFUSED.has(row.exit)) return Number.NaN;
    const step = scenario.contacts[row.type].steps[row.step];
    const since = step?.kind !== 'agent' ? Number.NaN : step.anew || Number.isNaN(kept) ? row.joined : kept;
    kept = row.exit === StepExit.overflowed ? since : Number.NaN;
    return since;
  });
}

/** The interval that holds a moment; the number of intervals after the calendar, -1 before it. */
function intervalAt(scenario: Scenario, moment: number): number {
  const { intervals } = scenario.calendar;
  if (moment < 0) return -1;
  const found = intervals.findIndex((interval) => moment < interval.to);
  return found === -1 ? intervals.length : found;
}

/** The table of contact types, told again from the trace alone: the fields that a contact's rows decide. */
export function retraceContacts(scenario: Scenario, counts: Counts): Float64Array {
  const table = new Float64Array(counts.contacts.length);
  for (const rows of journeys(counts)) {
    const { type, arrived } = rows[0];
    const interval = intervalAt(scenario, arrived);
    if (interval < 0) continue;
    const add = (field: Contact | Wait, amount = 1) => {
      table[(type * counts.intervals + interval) * Contact.fields + field] += amount;
    };
    add(Contact.arrived);
    const longest = (field: Contact | Wait, duration: number) => {
      const at = (type * counts.intervals + interval) * Contact.fields + field;
      table[at] = Math.max(table[at], duration);
    };
    retraceWaits(scenario, rows, add, longest);
    retraceEnd(scenario, rows, add, longest);
    const handled = rows.filter((row) => row.team >= 0);
    add(Contact.handled, handled.length);
    add(
      Contact.handleTime,
      handled.reduce((sum, row) => sum + row.handle, 0),
    );
  }
  return table;
}

type Add = (field: Contact | Wait, amount?: number) => void;
type Longest = (field: Contact | Wait, duration: number) => void;

function retraceWaits(scenario: Scenario, rows: readonly StepRow[], add: Add, longest: Longest): void {
  const waits = rows.filter((row) => isWait(scenario, row));
  if (waits.length === 0) return;
  add(Wait.offered);
  const answered = waits.findIndex((row) => !Number.isNaN(row.answered));
  const before = answered === -1 ? waits : waits.slice(0, answered + 1);
  const wait = before.reduce((sum, row) => sum + row.wait, 0);
  longest(Wait.longestWait, wait);
  const { serviceLevel } = scenario.contacts[rows[0].type];
  const within = serviceLevel?.within ?? -1;
  if (answered >= 0) {
    add(Wait.answered);
    add(Wait.waitAnswered, wait);
    if (wait <= within) add(Wait.answeredWithin);
  } else if (rows.at(-1)?.exit === StepExit.abandoned) {
    add(Wait.abandoned);
    add(Wait.waitAbandoned, wait);
    if (wait < (serviceLevel?.shortAbandon ?? 0)) add(Wait.shortAbandoned);
    else if (wait <= within) add(Wait.abandonedWithin);
  } else {
    add(Wait.disconnected);
    add(Wait.waitDisconnected, wait);
  }
}

function retraceEnd(scenario: Scenario, rows: readonly StepRow[], add: Add, longest: Longest): void {
  const type = scenario.contacts[rows[0].type];
  const kindOf = (row: StepRow) => type.steps[row.step]?.kind;
  const last = rows[rows.length - 1];
  const offered = rows.some((row) => isWait(scenario, row));
  const answered = rows.some((row) => !Number.isNaN(row.answered));
  const firstWait = rows.findIndex((row) => isWait(scenario, row));
  const beforeLines = firstWait === -1 ? rows : rows.slice(0, firstWait);
  const bot = beforeLines.some((row) => kindOf(row) === 'bot' && !REFUSED.has(row.exit));
  if (bot) add(Contact.enteredBot);
  if (last.exit === StepExit.resolved || last.exit === StepExit.unresolved) {
    // Who waited in vain and ended at a bot was never answered: disconnected, told with the waits.
    if (offered && !answered) return;
    add(last.exit === StepExit.resolved ? Contact.resolved : Contact.unresolved);
    if (last.exit === StepExit.resolved) {
      add(Contact.resolutionTime, last.ended - last.arrived);
      longest(Contact.longestResolution, last.ended - last.arrived);
    }
    if (offered) return;
    add(Contact.contained);
    if (bot) add(Contact.containedByBot);
    if (last.exit === StepExit.resolved) add(Contact.resolvedByBot);
  } else if (answered) {
    add(Contact.abandonedLater);
    add(Contact.unresolved);
  } else if (!offered) {
    const reason = TURNED_AWAY[last.exit];
    if (reason === undefined) throw new Error(`a contact that joined no line ended with exit ${last.exit}`);
    add(reason);
  }
}

const TURNED_AWAY: Readonly<Partial<Record<StepExit, Contact>>> = {
  [StepExit.closed]: Contact.turnedAwayClosed,
  [StepExit.trunksFull]: Contact.turnedAwayTrunks,
  [StepExit.lineFull]: Contact.turnedAwayLine,
  [StepExit.botFull]: Contact.turnedAwayBot,
};
