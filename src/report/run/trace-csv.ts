import type { Trace } from '../../center/counts.js';
import { DutyColumn, StepColumn, StepExit } from '../../center/trace.js';
import type { ContactType, Scenario } from '../../scenario/scenario.js';
import { csvLines } from '../files/csv.js';
import { momentWriter } from '../files/local-moments.js';
import type { Cell } from '../files/sheet.js';

/**
 * The trace as one CSV table: `kind` says whether a row is a step of a contact or an agent's stretch of duty, and the columns
 * of the other kind are empty. Moments are local times with offset, to the millisecond, durations seconds, so that every figure
 * of the result can be recomputed exactly.
 */
const TRACE_COLUMNS = [
  'kind',
  'replication',
  'contact',
  'first_contact',
  'try',
  'type',
  'step',
  'line',
  'bot',
  'arrived',
  'joined',
  'answered',
  'ended',
  'exit',
  'next',
  'team',
  'agent',
  'wait_s',
  'handle_s',
  'duty_from',
  'duty_to',
] as const;

/** How the end of a step is called in a trace. */
export const EXITS: Readonly<Record<StepExit, string>> = {
  [StepExit.next]: 'next',
  [StepExit.resolved]: 'resolved',
  [StepExit.unresolved]: 'unresolved',
  [StepExit.abandoned]: 'abandoned',
  [StepExit.overflowed]: 'overflowed',
  [StepExit.lineFull]: 'line full',
  [StepExit.botFull]: 'bot full',
  [StepExit.trunksFull]: 'trunks full',
  [StepExit.closed]: 'closed',
  [StepExit.disconnected]: 'disconnected',
  [StepExit.stillOpen]: 'still open',
  [StepExit.setAside]: 'set aside',
};

/** Rows that are put into text together: few calls, and no text of more than a few hundred kB. */
const ROWS_AT_ONCE = 2_000;

/** The heading row. */
export function traceHeading(): string {
  return csvLines([TRACE_COLUMNS]);
}

/** The rows of one replication (numbered from 1 in the file), in pieces of text. */
export function* traceText(scenario: Scenario, replication: number, trace: Trace): Generator<string> {
  let rows: Cell[][] = [];
  for (const row of traceRows(scenario, replication, trace)) {
    rows.push(row);
    if (rows.length === ROWS_AT_ONCE) {
      yield csvLines(rows);
      rows = [];
    }
  }
  if (rows.length > 0) yield csvLines(rows);
}

function* traceRows(scenario: Scenario, replication: number, trace: Trace): Generator<Cell[]> {
  const moment = momentWriter(scenario.calendar);
  const when = (milliseconds: number) => (Number.isNaN(milliseconds) ? null : moment(milliseconds));
  for (let row = 0; row < trace.steps.length; row += StepColumn.columns) {
    const at = (column: StepColumn) => trace.steps[row + column];
    const type = scenario.contacts[at(StepColumn.type)];
    const team = scenario.teams[at(StepColumn.team)];
    const inHand = team !== undefined;
    yield [
      'step',
      replication,
      at(StepColumn.contact),
      at(StepColumn.firstContact),
      at(StepColumn.try),
      type.name,
      ...placeOf(type, at(StepColumn.step)),
      when(at(StepColumn.arrived)),
      when(at(StepColumn.joined)),
      when(at(StepColumn.answered)),
      when(at(StepColumn.ended)),
      EXITS[at(StepColumn.exit) as StepExit],
      type.steps[at(StepColumn.to)]?.name ?? null,
      inHand ? team.name : null,
      inHand ? at(StepColumn.agent) + 1 : null,
      seconds(at(StepColumn.wait)),
      inHand ? seconds(at(StepColumn.handle)) : null,
      null,
      null,
    ];
  }
  const empty: null[] = Array(13).fill(null);
  for (let row = 0; row < trace.duty.length; row += DutyColumn.columns) {
    const at = (column: DutyColumn) => trace.duty[row + column];
    const [from, to] = [moment(at(DutyColumn.from)), moment(at(DutyColumn.to))];
    yield ['duty', replication, ...empty, scenario.teams[at(DutyColumn.team)].name, at(DutyColumn.agent) + 1, null, null, from, to];
  }
}

/** Names of the step, of its line and of its bot. */
function placeOf(type: ContactType, index: number): [string | null, string | null, string | null] {
  const step = type.steps[index];
  if (step === undefined) return [null, null, null];
  return [step.name, step.kind === 'agent' ? step.skill : null, step.kind === 'bot' ? step.bot : null];
}

/** Whole milliseconds as seconds with three decimals at most. */
function seconds(milliseconds: number): number | null {
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}
