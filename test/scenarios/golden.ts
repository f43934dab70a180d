import { createHash } from 'node:crypto';
import { buildCenter } from '#src/center/build.js';
import type { Counts, Histograms } from '#src/center/counts.js';
import * as tables from '#src/center/counts.js';
import { trial } from '#src/center/trial.js';
import type { SparseTable } from '#src/statistics/sparse-histogram.js';
import { load } from './shipped.js';

/** Replications of each scenario: enough for every branch that it uses, few enough for every run of the tests. */
const REPLICATIONS = 2;

/** The names of a table's fields by number: the enumerations are compiled to objects, whose types do not show it. */
type Names = Readonly<Record<number, string>> & { readonly fields: number };
const { Backlog, Bot, Contact, Group, Line, Team, Wait } = tables as unknown as Readonly<
  Record<'Backlog' | 'Bot' | 'Contact' | 'Group' | 'Line' | 'Team' | 'Wait', Names>
>;

/** A contact type's row begins with the fields of Wait. */
const ContactOfAllFields: Names = { ...Wait, ...Contact };

/**
 * What a shipped scenario counts with its own seed, one line for each field of each table: its sum, which shows how far a change goes,
 * and a hash of all its numbers in their order, which shows that there is one.
 */
export function golden(path: string): string {
  const { scenario } = load(path);
  const center = buildCenter(scenario);
  const replications = Array.from({ length: REPLICATIONS }, (_, number) => trial(center, scenario.run.seed, number));
  const tiers = replications[0] === undefined ? 0 : replications[0].endedByTier.length;
  return [
    ...fieldLines('contacts', replications, ({ contacts }) => contacts, ContactOfAllFields),
    ...(tiers > 0
      ? [
          line(
            'endedByTier',
            joined(replications, ({ endedByTier }) => endedByTier),
          ),
        ]
      : []),
    ...fieldLines('cells', replications, ({ cells }) => cells, Wait),
    ...fieldLines('lines', replications, ({ lines }) => lines, Line),
    ...fieldLines('teams', replications, ({ teams }) => teams, Team),
    ...fieldLines('groups', replications, ({ groups }) => groups, Group),
    ...fieldLines('bots', replications, ({ bots }) => bots, Bot),
    ...(replications.some(({ backlogs }) => backlogs.length > 0)
      ? fieldLines('backlogs', replications, ({ backlogs }) => backlogs, Backlog)
      : []),
    line(
      'fairness',
      joined(replications, ({ fairness }) => fairness),
    ),
    ...histogramLines('histograms', replications, ({ histograms }) => histograms),
    ...histogramLines('overRun', replications, ({ overRun }) => overRun),
    '',
  ].join('\n');
}

function fieldLines(table: string, replications: readonly Counts[], of: (counts: Counts) => Float64Array, names: Names): string[] {
  const all = joined(replications, of);
  if (all.length === 0) return [];
  return Array.from({ length: names.fields }, (_, field) =>
    line(
      `${table}.${names[field]}`,
      all.filter((_, index) => index % names.fields === field),
    ),
  );
}

function histogramLines(name: string, replications: readonly Counts[], of: (counts: Counts) => Histograms): string[] {
  const kinds = ['contactAnswered', 'contactUnanswered', 'resolution', 'lineAnswered', 'lineUnanswered'] as const;
  return kinds.map((kind) =>
    line(
      `${name}.${kind}`,
      joined(replications, (counts) => numbersOf(of(counts)[kind])),
    ),
  );
}

function numbersOf({ starts, entries, totals }: SparseTable): number[] {
  return [...starts, ...entries, ...totals];
}

function joined(replications: readonly Counts[], of: (counts: Counts) => Iterable<number>): number[] {
  return replications.flatMap((counts) => [...of(counts)]);
}

function line(name: string, numbers: readonly number[]): string {
  const sum = numbers.reduce((total, number) => total + (Number.isNaN(number) ? 0 : number), 0);
  const hash = createHash('sha256').update(Float64Array.from(numbers)).digest('hex').slice(0, 12);
  return `${name.padEnd(32)} ${hash} ${sum}`;
}
