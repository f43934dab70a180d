import type { Difference, OtherScenario } from '../../experiment/compare/comparison.js';
import type { Measure, ScopeKind } from '../../measures/measure.js';
import { measureNamed } from '../../measures/table.js';
import type { ComparisonPart, ComparisonSection } from './sections.js';

/** Of more things than these only those are printed that show a difference. */
const MOST_THINGS = 4;

/** A line of a printed comparison. */
export interface ComparisonRow {
  /** Of the contact type, line or team; null where there is only one. */
  readonly name: string | null;
  readonly kind: ScopeKind;
  readonly measure: Measure;
  readonly difference: Difference;
}

export interface ComparisonRows {
  /** By measure. */
  readonly rows: readonly ComparisonRow[];
  /** Names of things that show no difference and are left out, by what they are. */
  readonly leftOut: readonly { readonly kind: ScopeKind; readonly names: readonly string[] }[];
}

/** What is printed of a scenario in one section: what has a value, and of many things those that show a difference. */
export function comparisonRows({ parts }: ComparisonSection, other: OtherScenario): ComparisonRows {
  const found = parts.map((part) => rowsOfPart(part, other));
  const all = found.flatMap(({ rows }) => rows);
  // What is of the whole has been said where there is only one to sum over.
  const once = all.filter(
    ({ kind, measure }) =>
      kind !== 'whole' || !all.some((row) => row.kind !== kind && row.name === null && row.measure.name === measure.name),
  );
  return { rows: once, leftOut: found.flatMap(({ leftOut }) => leftOut) };
}

function rowsOfPart(part: ComparisonPart, other: OtherScenario): ComparisonRows {
  const things = thingsOf(part, other);
  const shown = things.filter(({ name, differences }) => name === 'all' || part.measures.some((measure) => isShown(differences[measure])));
  const printed = things.length > MOST_THINGS ? shown : things;
  const measures = part.measures.flatMap((name) => measureNamed(part.kind, name) ?? []);
  const rows = measures.flatMap((measure) =>
    printed.flatMap(({ name, differences }): ComparisonRow[] => {
      const difference = differences[measure.name];
      if (difference === undefined || (isNothing(difference.baseline) && isNothing(difference.value))) return [];
      if (part.unlessSame?.includes(measure.name) === true && difference.baseline?.mean === difference.value?.mean) return [];
      if (part.ifSeveral?.includes(measure.name) === true && !hasSeveral(differences)) return [];
      const before = part.instead?.[measure.name];
      if (before !== undefined && !isNothing(differences[before]?.value ?? null)) return [];
      // What a single bot costs is not what all costs.
      return [{ name: things.length === 1 && part.kind !== 'bots' ? null : name, kind: part.kind, measure, difference }];
    }),
  );
  const names = things.filter((thing) => !printed.includes(thing)).map(({ name }) => name);
  return { rows, leftOut: names.length === 0 ? [] : [{ kind: part.kind, names }] };
}

function thingsOf({ kind }: ComparisonPart, other: OtherScenario): { name: string; differences: OtherScenario['whole'] }[] {
  if (kind === 'whole') return [{ name: '', differences: other.whole }];
  const types = Object.keys(other.contacts).length;
  // The waits of the only contact type are those of its only line.
  if (kind === 'lines' && Object.keys(other.lines).length === 1 && types === 2) return [];
  const things = Object.entries(other[kind]).map(([name, differences]) => ({ name, differences }));
  // All are the same as the only one.
  return kind === 'contacts' && types === 2 ? things.slice(0, 1) : things;
}

/** Whether people of a team have several contacts in hand, in one of the plans. */
function hasSeveral({ concurrency }: OtherScenario['whole']): boolean {
  return [concurrency?.baseline, concurrency?.value].some((figure) => (figure?.mean ?? 1) > 1);
}

function isShown(difference: Difference | undefined): boolean {
  return difference?.verdict !== undefined && difference.verdict !== null && difference.verdict !== 'no difference shown';
}

function isNothing(figure: Difference['value']): boolean {
  return figure === null || figure.mean === 0;
}
