import { checked } from '../../kit/parsed.js';
import { parseDuration, parseShare } from '../../kit/units.js';
import type { Findings } from '../findings.js';
import { DEFAULTS } from '../language/defaults.js';
import type { RawDistribution, RawPatience } from '../language/schema.js';
import type { Distribution } from '../scenario.js';
import type { Path } from '../source.js';
import { TableReader } from '../tables/table-reader.js';
import type { Tables } from '../tables/tables.js';

/** What a distribution is of: work (of agents and bots) is lognormal with cv 1 unless it says otherwise, everything else exponential. */
export type Use = 'work' | 'other';

export interface DistributionContext {
  readonly findings: Findings;
  readonly tables: Tables;
}

type RawMap = Exclude<RawDistribution, string>;
type RawMixture = Extract<RawMap, { mixture: unknown }>;

/** Stands in for a distribution that is wrong; the scenario is refused anyway. */
const NONE: Distribution = { kind: 'constant', value: 0 };

/** Fills in the shape of a distribution and checks that its parameters make sense together. Errors are reported. */
export function normalizeDistribution(path: Path, raw: RawDistribution, use: Use, context: DistributionContext): Distribution {
  if (typeof raw === 'string') return { kind: 'constant', value: milliseconds(raw) };
  if ('mixture' in raw) return mixtureOf(path, raw, use, context);
  if (!('distribution' in raw)) {
    const mean = milliseconds(raw.mean);
    if (raw.cv !== undefined) return { kind: 'lognormal', mean, cv: raw.cv };
    const kind = DEFAULTS.distribution[use];
    return kind === 'lognormal' ? { kind, mean, cv: DEFAULTS.distribution.cv } : { kind, mean };
  }
  switch (raw.distribution) {
    case 'constant':
      return { kind: 'constant', value: milliseconds(raw.mean) };
    case 'exponential':
      return { kind: 'exponential', mean: milliseconds(raw.mean) };
    case 'lognormal':
      return { kind: 'lognormal', mean: milliseconds(raw.mean), cv: raw.cv ?? DEFAULTS.distribution.cv };
    case 'gamma':
      return { kind: 'gamma', mean: milliseconds(raw.mean), cv: raw.cv };
    case 'weibull':
      return { kind: 'weibull', mean: milliseconds(raw.mean), shape: raw.shape };
    case 'uniform': {
      const [min, max] = [milliseconds(raw.min), milliseconds(raw.max)];
      if (min > max) context.findings.error([...path, 'min'], `the least value ${raw.min} is more than the greatest, ${raw.max}`);
      return { kind: 'uniform', min, max };
    }
    case 'triangular': {
      const [min, mode, max] = [milliseconds(raw.min), milliseconds(raw.mode), milliseconds(raw.max)];
      if (min > mode) context.findings.error([...path, 'mode'], `the most frequent value ${raw.mode} is less than the least, ${raw.min}`);
      if (mode > max)
        context.findings.error([...path, 'mode'], `the most frequent value ${raw.mode} is more than the greatest, ${raw.max}`);
      return min === max ? { kind: 'constant', value: min } : { kind: 'triangular', min, mode, max };
    }
    case 'empirical':
      return empiricalOf(path, raw.column, context);
  }
}

/** Patience: a distribution, or null where nobody gives up. */
export function normalizePatience(path: Path, raw: RawPatience, context: DistributionContext): Distribution | null {
  return raw === 'never' ? null : normalizeDistribution(path, raw, 'other', context);
}

function mixtureOf(path: Path, raw: RawMixture, use: Use, context: DistributionContext): Distribution {
  const parts = raw.mixture.map(({ share, ...of }, index) => ({
    share: checked(parseShare(share)),
    of: normalizeDistribution([...path, 'mixture', index], of, use, context),
  }));
  return { kind: 'mixture', parts: parts.filter(({ share }) => share > 0) };
}

function empiricalOf(path: Path, column: string, { findings, tables }: DistributionContext): Distribution {
  const table = tables.named([...path, 'file']);
  if (table === null) return NONE;
  const reader = new TableReader(table, findings);
  const place = reader.column(column);
  if (reader.failed) return NONE;
  // Columns of one file may differ in length: an empty cell is no value.
  const rows = table.rows.filter((row) => row.cells[place] !== '');
  const values = rows.map((row) => Math.round(reader.number(row, place) * 1000));
  reader.close();
  if (values.length === 0) findings.error([...path, 'column'], `there are no values in column "${column}" of ${table.file}`);
  return reader.failed || values.length === 0 ? NONE : { kind: 'empirical', values };
}

function milliseconds(text: string): number {
  return checked(parseDuration(text));
}
