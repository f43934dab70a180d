import stringWidth from 'string-width';
import type { Compared, Comparison, Difference, OtherScenario, Ranking } from '../experiment/comparison.js';
import { type Measure, SCOPE_KINDS, type ScopeKind } from '../measures/measure.js';
import { measureNamed } from '../measures/table.js';
import { type ComparisonRow, comparisonRows } from './comparison-rows.js';
import { COMPARISON_SECTIONS, type ComparisonSection } from './comparison-sections.js';
import { differenceText } from './difference-text.js';
import { meanText } from './figure-text.js';
import { plain } from './number.js';
import type { Palette } from './palette.js';
import { periodWords } from './period.js';
import { type Column, fitPage, layOut, PAGE_WIDTH, shorten, wrap } from './table-layout.js';

const NOT_THERE = 'not there';

/** Of what is written differently: the widest key, and the lines of a change. */
const WIDEST_KEY = 45;
const MOST_LINES = 6;

/** A blank at which no line is broken. */
const UNBROKEN = '\u00a0';

/**
 * A comparison as a page to read, at most 100 columns wide: for each scenario what changed, then service, waits and cost beside the
 * baseline's; of several scenarios at last which may be the best.
 */
export function comparisonReport({ comparison, simulations }: Compared, colors: Palette): string {
  const { baseline, others, ranking } = comparison;
  const parts = [
    [
      fitPage(`Compared with ${baseline.name}`, colors.title),
      periodWords(simulations[0].scenario.calendar),
      runWords(comparison, colors),
    ].join('\n'),
    ...others.map((other) => scenarioPart(other, colors)),
    others.length > 1 && ranking !== null ? rankingPart(ranking, colors) : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n\n')}\n`;
}

function runWords({ run, others }: Comparison, colors: Palette): string {
  const { replications, seed, confidence, correctedConfidence, looks } = run;
  const each = `${replications} replication${replications === 1 ? '' : 's'} of each with the same customers, seed ${seed}`;
  if (replications === 1) return fitPage(`${each}; how sure a difference is takes more than one to say`, colors.faint);
  const reasons = [others.length > 1 ? `${others.length} scenarios` : '', looks > 1 ? `${looks} looks at the figures` : ''].filter(
    (reason) => reason !== '',
  );
  const single = `± is the ${percentOf(correctedConfidence)} confidence interval of a difference`;
  const why =
    reasons.length === 0 ? '' : `: corrected for ${reasons.join(' and ')}, so that ${percentOf(confidence)} holds for all together`;
  return fitPage(`${each}; ${single}${why}`, (line) => line);
}

function percentOf(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

function scenarioPart(other: OtherScenario, colors: Palette): string {
  const sections = COMPARISON_SECTIONS.map((section) => sectionTable(section, other, colors));
  return [fitPage(other.name, colors.title), changeList(other, colors), ...sections].filter((part) => part !== '').join('\n\n');
}

function changeList({ changes, onlyInBaseline, onlyHere }: OtherScenario, colors: Palette): string {
  const keys = Math.min(WIDEST_KEY, Math.max(0, ...changes.map(({ key }) => stringWidth(key))));
  const rows = changes.map(({ key, from, to }) => [key, inLines(`${from ?? NOT_THERE} → ${to ?? NOT_THERE}`, PAGE_WIDTH - keys - 2)]);
  const columns: Column[] = [{ heading: 'What changed' }, { heading: '', align: 'left' }];
  const table = rows.length === 0 ? 'Nothing is written differently.' : layOut(columns, rows, colors.title);
  const only = [
    onlyInBaseline.length === 0 ? '' : `Only in the baseline: ${onlyInBaseline.join(', ')}.`,
    onlyHere.length === 0 ? '' : `Only here: ${onlyHere.join(', ')}.`,
  ].filter((line) => line !== '');
  return [table, ...only.map((line) => fitPage(line, (text) => text))].join('\n');
}

/** Broken between words, and cut off where that would take too many lines. */
function inLines(text: string, width: number): string {
  const lines = wrap(withWholeEntries(text, width), width).replaceAll(UNBROKEN, ' ').split('\n');
  const kept = lines.slice(0, MOST_LINES).map((line) => shorten(line, width));
  return lines.length > MOST_LINES ? `${kept.join('\n')} …` : kept.join('\n');
}

/** Keeps each entry of a roster on one line, where a line holds it: it is read as one. */
function withWholeEntries(text: string, width: number): string {
  return text.replaceAll(/\{ [^{}]* \}/g, (entry) => (stringWidth(entry) > width - 4 ? entry : entry.replaceAll(' ', UNBROKEN)));
}

function sectionTable(section: ComparisonSection, other: OtherScenario, colors: Palette): string {
  const { rows, leftOut } = comparisonRows(section, other);
  if (rows.length === 0 && leftOut.length === 0) return '';
  const open = rows.some(({ difference }) => difference.moreReplications !== null);
  const headings = ['baseline', 'this plan', 'difference', 'verdict', ...(open ? ['more to\nsettle it'] : [])];
  const columns: Column[] = [
    { heading: section.heading },
    ...headings.map((heading): Column => ({ heading, align: heading === 'verdict' ? 'left' : 'right' })),
  ];
  const empty = headings.map(() => '');
  const cells = rows.flatMap((row, index) => {
    const own = cellsOf(row, open, colors);
    if (row.name === null) return [[row.measure.words, ...own]];
    const named = [`  ${row.name}`, ...own];
    return rows[index - 1]?.measure === row.measure ? [named] : [[row.measure.words, ...empty], named];
  });
  const rest = leftOut.map(({ kind, names }) => `No difference shown in the ${WORDS[kind]} ${names.join(', ')}.`);
  return [layOut(columns, cells, colors.title), ...rest.map((line) => fitPage(line, (text) => text))].join('\n');
}

const WORDS: Readonly<Record<ScopeKind, string>> = {
  contacts: 'contact types',
  channels: 'channels',
  lines: 'lines',
  teams: 'teams',
  bots: 'bots',
  whole: 'whole',
};

function cellsOf({ measure, difference: found }: ComparisonRow, open: boolean, colors: Palette): string[] {
  const { baseline, value, difference, moreReplications } = found;
  const more = moreReplications === null ? '' : `+${plain(moreReplications, 0)}`;
  return [
    meanText(baseline, measure.unit),
    meanText(value, measure.unit),
    differenceText(difference, measure.unit),
    verdictText(found, colors),
    ...(open ? [more] : []),
  ];
}

function verdictText({ verdict }: Difference, colors: Palette): string {
  switch (verdict) {
    case null:
      return '';
    case 'better':
      return colors.good(verdict);
    case 'worse':
      return colors.bad(verdict);
    default:
      return verdict;
  }
}

function rankingPart({ measure: path, confidence, scenarios }: Ranking, colors: Palette): string {
  const measure = measureOfPath(path);
  if (measure === null) return '';
  const rows = scenarios.map(({ name, figure, toBestOther, mayBeBest }) => [
    name,
    meanText(figure, measure.unit),
    differenceText(toBestOther, measure.unit),
    mayBeBest ? colors.good('may be the best') : '',
  ]);
  const headings = ['Ranking', measure.words, 'to the best\nof the others', ''];
  const columns = headings.map((heading, index): Column => ({ heading, align: index === 0 || index === 3 ? 'left' : 'right' }));
  const best = scenarios.filter(({ mayBeBest }) => mayBeBest).map(({ name }) => name);
  const which =
    best.length === 1 ? `the best by ${path} is ${best[0]}` : `the best by ${path} is one of these ${best.length}: ${best.join('; ')}`;
  return `${layOut(columns, rows, colors.title)}\n\n${fitPage(`With ${percentOf(confidence)} confidence ${which}.`, (line) => line)}`;
}

function measureOfPath(path: string): Measure | null {
  const kind = SCOPE_KINDS.find((each) => path.startsWith(`${each}.`));
  return kind === undefined ? null : measureNamed(kind, path.slice(path.lastIndexOf('.') + 1));
}
