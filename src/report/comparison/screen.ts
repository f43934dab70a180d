import stringWidth from 'string-width';
import type { Compared, OtherScenario, Ranking } from '../../experiment/compare/comparison.js';
import type { Figure } from '../../experiment/result/result.js';
import type { Measure } from '../../measures/measure.js';
import type { Palette } from '../screen/palette.js';
import { broken, type Column, fitPage, inColumn, layOut, PAGE_WIDTH, shorten } from '../screen/table-layout.js';
import { gradeText } from '../screen/target-table.js';
import { differenceText } from '../text/difference-text.js';
import { chanceText, meanText } from '../text/figure-text.js';
import { periodWords } from '../text/period.js';
import { targetWords, unitOf } from '../text/promise-words.js';
import { type Said, saidOf } from '../text/said.js';
import type { Texts } from '../texts/en/texts.js';
import { subjectOf, thingAt, writtenWords } from './change-words.js';
import { requirementsOf } from './effects.js';
import { recommendationWords } from './recommendation.js';
import { type ComparisonRow, comparisonRows } from './rows.js';
import { COMPARISON_SECTIONS, type ComparisonSection } from './sections.js';
import { bestWords, measureOf, runWords, settlingText } from './words.js';

/** Of what is written differently: the widest key, and the lines of a change. */
const WIDEST_KEY = 45;
const MOST_LINES = 6;

/** A blank at which no line is broken. */
const UNBROKEN = '\u00a0';

/**
 * A comparison as a page to read, at most 100 columns wide: for each scenario what changed, then service, waits and cost beside the
 * baseline's; of several scenarios at last which may be the best.
 */
export function comparisonReport(compared: Compared, colors: Palette, texts: Texts): string {
  const { comparison, simulations } = compared;
  const { baseline, others, ranking } = comparison;
  const parts = [
    [
      fitPage(texts.comparison.compared(baseline.name), colors.title),
      periodWords(simulations[0].scenario.calendar, texts),
      fitPage(runWords(comparison, texts), (line) => line),
    ].join('\n'),
    ...others.map((_, plan) => scenarioPart(compared, plan, colors, texts)),
    others.length > 1 && ranking !== null ? rankingPart(ranking, colors, texts) : '',
    others.length > 1 ? recommendationPart(compared, texts) : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n\n')}\n`;
}

function scenarioPart(compared: Compared, plan: number, colors: Palette, texts: Texts): string {
  const other = compared.comparison.others[plan];
  const sections = COMPARISON_SECTIONS.map((section) => sectionTable(section, other, colors, texts));
  return [fitPage(other.name, colors.title), changeList(other, colors, texts), ...sections, requirementPart(compared, plan, colors, texts)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function changeList({ changes, onlyInBaseline, onlyHere }: OtherScenario, colors: Palette, texts: Texts): string {
  const words = texts.comparison;
  const said = changes.map((change) => ({ ...change, subject: subjectOf(change, texts) }));
  const keys = Math.min(WIDEST_KEY, Math.max(stringWidth(words.changesHeading), ...said.map(({ subject }) => stringWidth(subject))));
  const rows = said.map(({ key, from, to, subject }) => {
    const [before, after] = [from, to].map((value) => writtenWords(value, key, texts) ?? words.notThere);
    return [subject, inLines(`${before} → ${after}`, PAGE_WIDTH - keys - 2)];
  });
  const columns: Column[] = [{ heading: words.changesHeading }, { heading: '', align: 'left' }];
  const table = rows.length === 0 ? words.noChange : layOut(columns, rows, colors.title);
  const only = [
    onlyInBaseline.length === 0 ? '' : words.onlyInBaseline(texts.names(onlyInBaseline.map((path) => thingAt(path, texts)))),
    onlyHere.length === 0 ? '' : words.onlyHere(texts.names(onlyHere.map((path) => thingAt(path, texts)))),
  ].filter((line) => line !== '');
  return [table, ...only.map((line) => fitPage(line, (text) => text))].join('\n');
}

/** Broken between words, and cut off where that would take too many lines. */
function inLines(text: string, width: number): string {
  const lines = broken(withWholeEntries(text, width), width).map((line) => line.replaceAll(UNBROKEN, ' '));
  const kept = lines.slice(0, MOST_LINES).map((line) => shorten(line, width));
  return lines.length > MOST_LINES ? `${kept.join('\n')} …` : kept.join('\n');
}

/** Keeps each entry of a list, such as a shift, on one line, where a line holds it: it is read as one. */
function withWholeEntries(text: string, width: number): string {
  return text.replaceAll(/\S[^;；→]*(?:[;；]|$)/g, (entry) => (stringWidth(entry) > width ? entry : entry.replaceAll(' ', UNBROKEN)));
}

function sectionTable(section: ComparisonSection, other: OtherScenario, colors: Palette, texts: Texts): string {
  const words = texts.comparison;
  const { rows, leftOut } = comparisonRows(section, other);
  if (rows.length === 0 && leftOut.length === 0) return '';
  const open = rows.some(({ difference }) => difference.moreReplications !== null);
  const headings = [words.baseline, words.plan, words.difference, words.verdictHeading, ...(open ? [words.settle] : [])];
  const columns: Column[] = [
    { heading: words.sections[section.heading] },
    ...headings.map((heading): Column => ({ heading: inColumn(heading), align: heading === words.verdictHeading ? 'left' : 'right' })),
  ];
  const empty = headings.map(() => '');
  const cells = rows.flatMap((row, index) => {
    const own = cellsOf(row, open, colors, texts);
    const measure = texts.measure(row.kind, row.measure);
    if (row.name === null) return [[measure, ...own]];
    // What is required besides is not in the chance of all.
    const all = row.measure.name === 'targetMet' ? texts.promise.allLevels : texts.run.all;
    const named = [`  ${row.name === 'all' ? all : texts.thing(row.kind, row.name)}`, ...own];
    return rows[index - 1]?.measure === row.measure ? [named] : [[measure, ...empty], named];
  });
  const rest = leftOut.map(({ kind, names }) => words.noneShown[kind](texts.names(names.map((name) => texts.thing(kind, name)))));
  return [layOut(columns, cells, colors.title), ...rest.map((line) => fitPage(line, (text) => text))].join('\n');
}

function cellsOf({ measure, difference: found }: ComparisonRow, open: boolean, colors: Palette, texts: Texts): string[] {
  const { baseline, value, difference, moreReplications } = found;
  return [
    ownText(baseline, measure, texts),
    ownText(value, measure, texts),
    differenceText(difference, measure.unit, texts.comparison),
    verdictText(saidOf(found, measure.unit), colors, texts),
    ...(open ? [settlingText(moreReplications, texts)] : []),
  ];
}

/** What is required besides service levels, how surely both plans keep it, and how they differ in it. */
function requirementPart(compared: Compared, plan: number, colors: Palette, texts: Texts): string {
  const { comparison: words, promise } = texts;
  const rows = requirementsOf(compared, plan).map(({ target, before, after, difference }) => [
    targetWords(target, texts),
    ...[before, after].flatMap((judged) => [
      meanText(judged?.figure ?? null, unitOf(target), texts.units),
      gradeText(judged?.grade ?? null, colors, texts),
    ]),
    differenceText(difference?.difference ?? null, unitOf(target), words),
    difference === undefined ? '' : verdictText(saidOf(difference, unitOf(target)), colors, texts),
  ]);
  if (rows.length === 0) return '';
  const headings = [promise.requirements, words.baseline, '', words.plan, '', words.difference, words.verdictHeading];
  const columns = headings.map(
    (heading, index): Column => ({
      heading: index === 0 ? heading : inColumn(heading),
      align: [0, 2, 4, 6].includes(index) ? 'left' : 'right',
      wraps: index === 0,
    }),
  );
  return layOut(columns, rows, colors.title);
}

/** A figure of a plan itself; of a chance with its interval, which cannot be guessed from that of a difference. */
function ownText(figure: Figure | null, { name, unit }: Measure, { units }: Texts): string {
  return name === 'targetMet' ? chanceText(figure) : meanText(figure, unit, units);
}

function verdictText(said: Said | null, colors: Palette, { comparison }: Texts): string {
  if (said === null) return '';
  const words = comparison.verdict[said];
  if (said === 'better') return colors.good(words);
  return said === 'worse' ? colors.bad(words) : words;
}

function recommendationPart(compared: Compared, texts: Texts): string {
  const { verdict, sentences } = recommendationWords(compared, texts);
  return fitPage(texts.sentences([verdict, ...sentences]), (line) => line);
}

function rankingPart(ranking: Ranking, colors: Palette, texts: Texts): string {
  const words = texts.comparison;
  const ranked = measureOf(ranking.measure);
  if (ranked === null) return '';
  const { kind, measure } = ranked;
  const best = ranking.scenarios.filter(({ mayBeBest }) => mayBeBest).length === 1 ? words.isBest : words.mayBeBest;
  const rows = ranking.scenarios.map(({ name, figure, toBestOther, mayBeBest }) => [
    name,
    meanText(figure, measure.unit, texts.units),
    differenceText(toBestOther, measure.unit, texts.comparison),
    mayBeBest ? colors.good(best) : '',
  ]);
  const headings = [words.ranking, texts.measure(kind, measure), words.toBest, ''];
  const columns = headings.map(
    (heading, index): Column => ({ heading: inColumn(heading), align: index === 0 || index === 3 ? 'left' : 'right' }),
  );
  return `${layOut(columns, rows, colors.title)}\n\n${fitPage(bestWords(ranking, texts), (line) => line)}`;
}
