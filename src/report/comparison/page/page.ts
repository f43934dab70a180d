/** The page of a comparison: the same parts as that of a run, the scenarios beside each other. */

import type { Compared, ComparedScenario, Difference, OtherScenario } from '../../../experiment/compare/comparison.js';
import type { Figure } from '../../../experiment/result/result.js';
import type { Problem } from '../../../kit/problem.js';
import type { ScopeKind } from '../../../measures/measure.js';
import { measureNamed } from '../../../measures/table.js';
import { answerBox, type Card, cardList } from '../../page/answer.js';
import { auditParts } from '../../page/audit.js';
import { pageText } from '../../page/document.js';
import { type Html, html, joined, type Part } from '../../page/html.js';
import { gradeMark, verdictMark, verdictText } from '../../page/marks.js';
import { isMissed, type Promised, promisesOf } from '../../page/promises.js';
import type { Reported } from '../../page/subject.js';
import { table } from '../../page/table.js';
import { overall } from '../../run/page/answer.js';
import { plannerCharts } from '../../run/page/page.js';
import { risks } from '../../run/page/risks.js';
import type { ReportedRun } from '../../run/reported-run.js';
import { differenceText } from '../../text/difference-text.js';
import { chanceText, figureText } from '../../text/figure-text.js';
import { isolated } from '../../text/isolated.js';
import { measureWords } from '../../text/measure-words.js';
import { periodWords } from '../../text/period.js';
import { saidOf } from '../../text/said.js';
import { workMeasure } from '../../text/work.js';
import type { Texts } from '../../texts/en/texts.js';
import { changeText } from '../change-words.js';
import { runWords } from '../words.js';
import { comparisonAnswer, shortChanges } from './answer.js';
import { frontierPanel } from './frontier-chart.js';

/** Changes of one scenario that are listed. */
const MOST_CHANGES = 6;

/** What leadership reads of every plan, in the order of the table's columns; those that no plan has are left out. */
const COLUMNS: readonly { readonly kind: ScopeKind; readonly name: string; readonly measure: string }[] = [
  { kind: 'contacts', name: 'all', measure: 'serviceLevel' },
  { kind: 'contacts', name: 'all', measure: 'targetMet' },
  { kind: 'contacts', name: 'all', measure: 'daysMet' },
  { kind: 'contacts', name: 'all', measure: 'averageSpeedOfAnswer' },
  { kind: 'contacts', name: 'all', measure: 'abandonmentRate' },
  { kind: 'whole', name: 'whole', measure: 'fullTimeEquivalents' },
  { kind: 'whole', name: 'whole', measure: 'rosteredHours' },
  { kind: 'whole', name: 'whole', measure: 'cost' },
];

/** Of all contact types these tell how often all service levels are kept. */
const OF_LEVELS = ['targetMet', 'daysMet'];

/** Of these one is shown. */
const WORK = ['fullTimeEquivalents', 'rosteredHours'];

/**
 * @param compared its simulations with intervals and profiles of waits
 * @param runs the same simulations with their inputs, named as in the comparison
 * @param warnings about each of the scenarios
 */
export function comparisonPage(
  compared: Compared,
  runs: readonly ReportedRun[],
  warnings: readonly (readonly Problem[])[],
  texts: Texts,
): string {
  const { comparison, simulations } = compared;
  const { baseline, others, run } = comparison;
  const names = [baseline, ...others].map(({ name }) => name);
  const reported = runs.map(
    (one, index): Reported => ({ ...one, promises: one.simulation.result.promises, warnings: warnings[index] ?? [] }),
  );
  const promises = reported.map((one) => promisesOf(one.promises, texts));
  const words = texts.comparison;
  return pageText(
    {
      title: titleOf(names, others, texts),
      version: run.version,
      leadership: joined([
        html`<p class="faint">${periodWords(simulations[0].scenario.calendar, texts)}</p>`,
        answerBox(comparisonAnswer(compared, promises, texts)),
        others.length === 1 ? cardList(cardsOf(others[0], texts)) : null,
        changesList(others, texts),
        plansTable(compared, promises, texts),
        html`<h3>${texts.risk.heading}</h3><p>${words.riskOf(isolated(names[0]))}</p><ul>${risks(simulations[0], promises[0], texts).map((item) => html`<li>${item}</li>`)}</ul>`,
      ]),
      planners: joined([frontierPanel(reported, texts), plannerCharts(reported, texts)]),
      auditors: auditParts(reported, texts),
    },
    texts,
  );
}

function titleOf([baseline, other]: readonly string[], others: readonly OtherScenario[], texts: Texts): string {
  const words = texts.comparison;
  if (others.length > 1) return words.title(baseline, others.length);
  const changes = shortChanges(others[0], texts);
  return changes === null ? words.titleOfTwo(other, baseline) : words.titleOfChange(baseline, changes);
}

function differenceIn(other: OtherScenario, { kind, name, measure }: (typeof COLUMNS)[number]): Difference | undefined {
  return kind === 'whole' ? other.whole[measure] : other[kind][name]?.[measure];
}

function cardsOf(other: OtherScenario, texts: Texts): Card[] {
  const price = other.whole['cost']?.value ? 'cost' : workMeasure({ fullTimeEquivalents: other.whole['fullTimeEquivalents']?.value });
  return COLUMNS.filter(({ kind, measure }) => measure !== 'targetMet' && (kind !== 'whole' || measure === price))
    .flatMap((column): Card[] => {
      const found = differenceIn(other, column);
      const measure = measureNamed(column.kind, column.measure);
      if (!found?.value || measure === null) return [];
      const value = figureText({ ...found.value, low: null, high: null }, measure.unit, texts.units);
      const said = saidOf(found, measure.unit);
      const beside =
        found.difference === null || said === null
          ? ''
          : texts.labelled(differenceText(found.difference, measure.unit, texts.comparison), verdictText(said, texts));
      return [{ value, words: headingOf(column, texts), beside }];
    })
    .slice(0, 5);
}

function changesList(others: readonly OtherScenario[], texts: Texts): Html {
  const words = texts.comparison;
  const items = others.map(({ name, changes }) => {
    const told = changes.slice(0, MOST_CHANGES).map((change) => changeText(change, texts));
    const more = changes.length > MOST_CHANGES ? [words.moreChanges(changes.length - MOST_CHANGES)] : [];
    const parts = changes.length === 0 ? [words.noChange] : [...told, ...more];
    return html`<li>${others.length === 1 ? null : html`<b><bdi>${name}</bdi></b>${texts.labelled('', '')}`}${texts.items(parts)}</li>`;
  });
  return html`<h3>${words.changesHeading}</h3><ul>${items}</ul>`;
}

function plansTable({ comparison, simulations }: Compared, promises: readonly (readonly Promised[])[], texts: Texts): Html {
  const { run, comparison: words } = texts;
  const { baseline, others } = comparison;
  const [first] = simulations;
  const figureOf = ({ kind, name, measure }: (typeof COLUMNS)[number]) =>
    (kind === 'whole' ? first.result.whole : first.result[kind][name])?.[measure] ?? null;
  const work = workMeasure(first.result.whole);
  const columns = COLUMNS.filter((column) => figureOf(column) !== null && (!WORK.includes(column.measure) || column.measure === work));
  const named = ({ name }: ComparedScenario, extra: Part) => html`<bdi>${name}</bdi>${extra}`;
  const kept = (index: number) => keptCell(promises[index], texts);
  const rows = [
    [
      named(baseline, html`<small>${words.baseline}</small>`),
      kept(0),
      ...columns.map((column) => ownText(figureOf(column), column, texts)),
    ],
    ...others.map((other, index) => [
      named(other, null),
      kept(index + 1),
      ...columns.map((column) => differenceCell(differenceIn(other, column), column, texts)),
    ]),
  ];
  const headings = [run.plan, run.promisesKept, ...columns.map((column) => headingOf(column, texts))];
  return html`<h3>${words.table}</h3>${table(
    runWords(comparison, texts),
    headings.map((heading, index) => ({ heading, text: index === 0 })),
    rows,
    'plans',
  )}`;
}

/** Of the chance that all promises are kept, that what is required besides service levels is not in it. */
function headingOf({ kind, measure }: (typeof COLUMNS)[number], texts: Texts): string {
  const words = measureWords(kind, measure, texts);
  return OF_LEVELS.includes(measure) ? texts.labelled(words, texts.promise.allLevels) : words;
}

function unitOf({ kind, measure }: (typeof COLUMNS)[number]) {
  return measureNamed(kind, measure)?.unit ?? 'number';
}

function keptCell(promises: readonly Promised[], texts: Texts): Part {
  if (promises.length === 0) return '';
  const state = overall(promises);
  return html`${texts.run.keptOf(promises.filter((one) => !isMissed(one)).length, promises.length)}<small>${gradeMark(state, texts)}</small>`;
}

/** A figure of a plan itself; of a chance in whole percentages. */
function ownText(figure: Figure | null, column: (typeof COLUMNS)[number], texts: Texts): string {
  return column.measure === 'targetMet' ? chanceText(figure) : figureText(figure, unitOf(column), texts.units);
}

function differenceCell(found: Difference | undefined, column: (typeof COLUMNS)[number], texts: Texts): Part {
  if (found === undefined) return '';
  const { value, difference } = found;
  const said = saidOf(found, unitOf(column));
  const beside =
    said === null
      ? null
      : html`<small>${differenceText(difference, unitOf(column), texts.comparison)}</small><small>${verdictMark(said, texts)}</small>`;
  // The interval of a chance is not to be guessed from that of a difference.
  const own = value === null || column.measure === 'targetMet' ? value : { ...value, low: null, high: null };
  return html`${ownText(own, column, texts)}${beside}`;
}
