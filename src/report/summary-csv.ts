import type { Result } from '../experiment/result.js';
import { SCOPE_KINDS, type ScopeKind } from '../measures/measure.js';
import { measureNamed } from '../measures/table.js';
import { type Cell, csvLines } from './csv.js';

const SUMMARY_COLUMNS = ['scenario', 'scope', 'name', 'measure', 'unit', 'mean', 'low', 'high'] as const;

const SCOPES: Readonly<Record<ScopeKind, string>> = {
  contacts: 'contact',
  channels: 'channel',
  lines: 'line',
  teams: 'team',
  bots: 'bot',
  whole: 'whole',
};

/** The heading row of `summaryRows`. */
export function summaryHeading(): string {
  return csvLines([SUMMARY_COLUMNS]);
}

/** One row for each measure of each thing over the whole run; the cells of a measure without a value are empty. */
export function summaryRows(result: Result): string {
  return csvLines(
    SCOPE_KINDS.flatMap((kind) => {
      const things = kind === 'whole' ? { whole: result.whole } : result[kind];
      return Object.entries(things).flatMap(([name, figures]) =>
        Object.entries(figures).map(([measure, figure]): Cell[] => [
          result.scenario.title,
          SCOPES[kind],
          name,
          snakeCase(measure),
          measureNamed(kind, measure)?.unit ?? '',
          figure?.mean ?? null,
          figure?.low ?? null,
          figure?.high ?? null,
        ]),
      );
    }),
  );
}

/** `averageSpeedOfAnswer` to `average_speed_of_answer`, `waitP90` to `wait_p90`. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
