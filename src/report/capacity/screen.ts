import type { Capacity, Chances } from '../../experiment/capacity/capacity.js';
import type { Figure } from '../../experiment/result/result.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { Palette } from '../screen/palette.js';
import { type Column, fitPage, inColumn, layOut } from '../screen/table-layout.js';
import { gradeText } from '../screen/target-table.js';
import { chanceText, figureText, NO_VALUE } from '../text/figure-text.js';
import { duration, percent } from '../text/number.js';
import { periodWords, shortMoment, weekdayWord } from '../text/period.js';
import { targetWords, unitOf } from '../text/promise-words.js';
import type { Texts } from '../texts/en/texts.js';
import { capacityAnswer } from './answer.js';
import { mendParts } from './screen-mends.js';
import { alreadyMissedWords, breakEvenText } from './words.js';

/** Days that have a column each; of more the worst are told. */
const MOST_DAYS = 7;
const WORST_DAYS = 3;

/** A capacity check as a page to read, at most 100 columns wide: the answer first. */
export function capacityReport(capacity: Capacity, scenario: Scenario, colors: Palette, texts: Texts): string {
  const { verdict, sentences } = capacityAnswer(capacity, texts);
  const parts = [
    [fitPage(scenario.title, colors.title), periodWords(scenario.calendar, texts), runWords(capacity, texts)].join('\n'),
    fitPage(texts.sentences([verdict, ...sentences, chanceWords(capacity, texts)]), (line) => line),
    targetTable(capacity, colors, texts),
    aloneTable(capacity, colors, texts),
    missTable(capacity, colors, texts),
    dayTable(capacity, colors, texts),
    capacity.firstBreak === null ? '' : mendParts(capacity, capacity.firstBreak, colors, texts),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** With one promise its own row says so. */
function chanceWords({ together, targets }: Capacity, texts: Texts): string {
  return together.period === null || targets.length < 2 ? '' : texts.capacity.risk(chanceText(together.period), '');
}

function runWords({ run: { replications, seed, confidence } }: Capacity, { capacity }: Texts): string {
  return capacity.run(replications, seed, percent(confidence));
}

function targetTable({ targets, run }: Capacity, colors: Palette, texts: Texts): string {
  const { capacity: words } = texts;
  const rows = targets.map(({ target, now, grade, breakEven, firstLine, firstInterval, chances }) => [
    targetWords(target, texts),
    gradeText(grade, colors, texts),
    figureText(now, unitOf(target), texts.units),
    chanceText(chances.period),
    breakEvenText(breakEven, run, texts),
    firstLine === null ? NO_VALUE : texts.thing('lines', firstLine),
    firstInterval === null ? NO_VALUE : shortMoment(firstInterval, texts),
  ]);
  const headings = [words.target, '', words.now, texts.promise.chance, words.breakEven, words.line, words.interval];
  return layOut(columnsOf(headings, [0, 1, 5, 6], [5]), rows, colors.title);
}

function aloneTable(capacity: Capacity, colors: Palette, texts: Texts): string {
  const { capacity: words } = texts;
  const { alone, run } = capacity;
  if (alone.length < 2) return '';
  const rows = alone.map(({ contact, target, breakEven, firstLine, firstInterval }) => [
    texts.thing('contacts', contact),
    breakEvenText(breakEven, run, texts),
    target === null ? NO_VALUE : targetWords(target, texts),
    firstLine === null ? NO_VALUE : texts.thing('lines', firstLine),
    firstInterval === null ? NO_VALUE : shortMoment(firstInterval, texts),
  ]);
  const headings = [words.alone, words.breakEven, words.decides, words.line, words.interval];
  const missed = alreadyMissedWords(capacity, texts);
  return [
    layOut(columnsOf(headings, [0, 2, 3, 4], [2, 3]), rows, colors.title),
    ...(missed === null ? [] : [fitPage(missed, colors.faint)]),
  ].join('\n');
}

/** How long the center takes to recover. */
function missTable({ targets }: Capacity, colors: Palette, texts: Texts): string {
  const { capacity: words } = texts;
  const rows = targets.flatMap(({ target, longestMiss: miss }) =>
    miss === null
      ? []
      : [
          [
            targetWords(target, texts),
            `×${miss.factor.toFixed(2)}`,
            shortMoment(miss.from, texts),
            shortMoment(miss.until, texts),
            duration(miss.milliseconds, texts.units),
          ],
        ],
  );
  if (rows.length === 0) return '';
  return layOut(columnsOf([words.miss, words.at, words.from, words.until, ''], [0, 2, 3]), rows, colors.title);
}

/** The chance of each day; where there are many days, of the worst. */
function dayTable({ targets, together }: Capacity, colors: Palette, texts: Texts): string {
  const { days: words } = texts.capacity;
  const judged = targets.filter(({ target }) => target.kind === 'serviceLevel');
  if (together.days.length < 2) return '';
  const rows: (readonly [string, Chances])[] = judged.map(({ target, chances }) => [targetWords(target, texts), chances]);
  if (judged.length > 1) rows.push([judged.length === targets.length ? words.allOfThem : texts.promise.allLevels, together]);
  const chances = rows.map(([, { days }]) => days.map(({ chance }) => chance));
  const shown = daysShown(together);
  const title = shown.length < together.days.length ? words.worst : words.heading;
  const headings = [title, ...shown.map((day) => dayHeading(together.days[day].date, together.days.length > MOST_DAYS, texts))];
  const cells = rows.map(([name], row) => [name, ...shown.map((day) => wholePercent(chances[row][day]))]);
  return layOut(columnsOf(headings, [0]), cells, colors.title);
}

function daysShown({ days }: Chances): number[] {
  const all = days.map((_, day) => day);
  if (days.length <= MOST_DAYS) return all;
  const chanceOf = (day: number) => days[day].chance?.mean ?? Number.POSITIVE_INFINITY;
  return all
    .sort((a, b) => chanceOf(a) - chanceOf(b) || a - b)
    .slice(0, WORST_DAYS)
    .sort((a, b) => a - b);
}

function dayHeading(date: string, withDate: boolean, texts: Texts): string {
  const weekday = weekdayWord(date, texts);
  return withDate ? `${weekday}\n${date}` : weekday;
}

function wholePercent(figure: Figure | null): string {
  return figure === null ? NO_VALUE : `${Math.round(figure.mean * 100)}%`;
}

function columnsOf(headings: readonly string[], left: readonly number[], elastic: readonly number[] = []): Column[] {
  return headings.map((heading, index) => ({
    heading: index === 0 ? heading : inColumn(heading),
    align: left.includes(index) ? 'left' : 'right',
    elastic: elastic.includes(index),
    // Promises are told to their end.
    wraps: index === 0 || elastic.includes(index),
  }));
}
