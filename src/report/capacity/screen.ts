import type { Capacity, Chances, FirstBreak, Mend } from '../../experiment/capacity/capacity.js';
import type { Target } from '../../experiment/promises/target.js';
import type { Figure } from '../../experiment/result/result.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { Palette } from '../screen/palette.js';
import { type Column, fitPage, layOut } from '../screen/table-layout.js';
import { gradeMark } from '../screen/target-table.js';
import { chanceText, figureText, meanText, NO_VALUE } from '../text/figure-text.js';
import { duration, percent, rounded } from '../text/number.js';
import { periodWords, shortMoment, weekdayWord } from '../text/period.js';
import type { Texts } from '../texts/en/texts.js';
import { answerWords, breakEvenText, factorText, leftOutWords, mendWords, targetText, unitOf } from './words.js';

/** Days that have a column each; of more the worst are told. */
const MOST_DAYS = 7;
const WORST_DAYS = 3;

/** A capacity check as a page to read, at most 100 columns wide: the answer first. */
export function capacityReport(capacity: Capacity, scenario: Scenario, colors: Palette, texts: Texts): string {
  const parts = [
    [fitPage(scenario.title, colors.title), periodWords(scenario.calendar, texts), runWords(capacity, texts)].join('\n'),
    fitPage(answerWords(capacity, texts), (line) => line),
    targetTable(capacity, colors, texts),
    aloneTable(capacity, colors, texts),
    missTable(capacity, colors, texts),
    dayTable(capacity, colors, texts),
    capacity.firstBreak === null ? '' : mendTable(capacity, capacity.firstBreak, colors, texts),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function runWords({ run: { replications, seed, confidence } }: Capacity, { screenCapacity }: Texts): string {
  return screenCapacity.run(replications, seed, percent(confidence));
}

function targetTable({ targets, run }: Capacity, colors: Palette, texts: Texts): string {
  const words = texts.screenCapacity;
  const rows = targets.map(({ target, now, grade, breakEven, firstLine, firstInterval, chances }) => [
    targetText(target, texts),
    gradeMark(grade, colors, texts),
    figureText(now, unitOf(target), texts.units),
    chanceText(chances.period),
    breakEvenText(breakEven, run, texts),
    firstLine ?? NO_VALUE,
    firstInterval === null ? NO_VALUE : shortMoment(firstInterval, texts),
  ]);
  const headings = [words.together, '', words.now, words.chance, words.breaksAt, words.line, words.interval];
  return layOut(columnsOf(headings, [0, 1, 5, 6], [5]), rows, colors.title);
}

function aloneTable({ alone, run }: Capacity, colors: Palette, texts: Texts): string {
  const words = texts.screenCapacity;
  if (alone.length < 2) return '';
  const rows = alone.map(({ contact, target, breakEven, firstLine, firstInterval }) => [
    contact,
    breakEvenText(breakEven, run, texts),
    target === null ? NO_VALUE : targetText(target, texts),
    firstLine ?? NO_VALUE,
    firstInterval === null ? NO_VALUE : shortMoment(firstInterval, texts),
  ]);
  const headings = [words.alone, words.breaksAt, words.first, words.line, words.interval];
  return layOut(columnsOf(headings, [0, 2, 3, 4], [2, 3]), rows, colors.title);
}

/** How long the center takes to recover. */
function missTable({ targets }: Capacity, colors: Palette, texts: Texts): string {
  const words = texts.screenCapacity;
  const rows = targets.flatMap(({ target, longestMiss: miss }) =>
    miss === null
      ? []
      : [
          [
            targetText(target, texts),
            factorText(miss.factor),
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
  const words = texts.screenCapacity;
  const judged = targets.filter(({ target }) => target.kind === 'serviceLevel');
  if (together.days.length < 2) return '';
  const rows: (readonly [string, Chances])[] = judged.map(({ target, chances }) => [targetText(target, texts), chances]);
  if (judged.length > 1) rows.push([words.allOfThem, together]);
  const chances = rows.map(([, { days }]) => days.map(({ chance }) => chance));
  const shown = daysShown(together);
  const title = shown.length < together.days.length ? words.worstDays : words.eachDay;
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

function mendTable(
  { run }: Capacity,
  { target, factor, figure, rankedBy, mends, leftOut }: FirstBreak,
  colors: Palette,
  texts: Texts,
): string {
  const words = texts.screenCapacity;
  const what = words.mends(targetText(target, texts), factorText(factor), meanText(figure, unitOf(target), texts.units));
  const parts = [fitPage(what, colors.title)];
  if (mends.length > 0) {
    const rows = mends.map((mend) => [
      mendWords(mend, texts),
      mend.shown ? gainText(mend, target, texts) : words.notShown(gainText(mend, target, texts)),
      mend.hours === 0 ? words.unpaid : costText(mend, rankedBy, texts),
      perCostText(mend, target, rankedBy),
      mend.breakEven === null ? NO_VALUE : breakEvenText(mend.breakEven, run, texts),
    ]);
    const per = rankedBy === 'money' ? words.perMoney : words.perHours;
    const headings = ['', words.gained, rankedBy === 'money' ? words.pay : words.hours, per, words.thenAt];
    const [names, ...figures] = columnsOf(headings, [0]);
    // When the extra person comes is the end of the text, which must not be cut off.
    parts.push(layOut([{ ...names, wraps: true }, ...figures], rows, colors.title));
  }
  const notes = [
    ...mends.flatMap((mend) => (mend.breaks.length === 0 ? [] : [words.breaks(mendWords(mend, texts), texts.names(mend.breaks))])),
    ...(leftOut.length === 0 ? [] : [words.leftOut(texts.items(leftOut.map((one) => leftOutWords(one, texts))))]),
    ...(mends.length > 0 && rankedBy === 'hours' ? [words.byHours] : []),
  ];
  parts.push(...notes.map((note) => fitPage(note, colors.faint)));
  return parts.join('\n');
}

/** `+7.1 points ±0.2`, or in the unit of the measure. */
function gainText({ gain }: Mend, target: Target, texts: Texts): string {
  if (gain === null) return NO_VALUE;
  if (unitOf(target) !== 'share') return `${gain.mean > 0 ? '+' : ''}${figureText(gain, unitOf(target), texts.units)}`;
  const inPoints = { mean: gain.mean * 100, low: times100(gain.low), high: times100(gain.high) };
  return `${gain.mean > 0 ? '+' : ''}${figureText(inPoints, 'number')} ${texts.comparison.points}`;
}

function times100(value: number | null): number | null {
  return value === null ? null : value * 100;
}

function costText({ cost, hours }: Mend, rankedBy: FirstBreak['rankedBy'], { units }: Texts): string {
  return rankedBy === 'money' && cost !== null ? rounded(cost) : `${rounded(hours)} ${units.h}`;
}

function perCostText({ gainPerCost }: Mend, target: Target, rankedBy: FirstBreak['rankedBy']): string {
  if (gainPerCost === null) return NO_VALUE;
  const much = gainPerCost * (rankedBy === 'money' ? 1000 : 100);
  return unitOf(target) === 'share' ? rounded(much * 100) : rounded(much);
}

function columnsOf(headings: readonly string[], left: readonly number[], elastic: readonly number[] = []): Column[] {
  return headings.map((heading, index) => ({
    heading,
    align: left.includes(index) ? 'left' : 'right',
    elastic: elastic.includes(index),
  }));
}
