import type { Capacity, CapacityTarget, Chances, FirstBreak, Mend } from '../experiment/capacity.js';
import type { Figure } from '../experiment/result.js';
import type { Scenario } from '../scenario/scenario.js';
import { answerWords, breakEvenText, factorText, leftOutWords, mendWords, targetText, unitOf } from './capacity-words.js';
import { figureText, meanText, NO_VALUE } from './figure-text.js';
import { duration, rounded } from './number.js';
import type { Palette } from './palette.js';
import { periodWords, shortMoment } from './period.js';
import { type Column, fitPage, layOut } from './table-layout.js';

/** Days that have a column each; of more the worst are told. */
const MOST_DAYS = 7;
const WORST_DAYS = 3;

/** A capacity check as a page to read, at most 100 columns wide: the answer first. */
export function capacityReport(capacity: Capacity, scenario: Scenario, colors: Palette): string {
  const parts = [
    [fitPage(scenario.title, colors.title), periodWords(scenario.calendar), runWords(capacity)].join('\n'),
    fitPage(answerWords(capacity), (line) => line),
    targetTable(capacity, colors),
    aloneTable(capacity, colors),
    missTable(capacity, colors),
    dayTable(capacity, colors),
    capacity.firstBreak === null ? '' : mendTable(capacity, capacity.firstBreak, colors),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function runWords({ run }: Capacity): string {
  const { replications, seed, confidence } = run;
  const sure = `intervals are of ${confidence * 100}% confidence`;
  return `${replications} replication${replications === 1 ? '' : 's'} of each volume, seed ${seed}; ${sure}`;
}

function targetTable({ targets, run }: Capacity, colors: Palette): string {
  const rows = targets.map(({ target, now, kept, breakEven, firstLine, firstInterval, chances }) => [
    targetText(target),
    now === null ? '' : kept ? colors.good('met') : colors.bad('missed'),
    figureText(now, unitOf(target)),
    meanText(chances.period, 'share'),
    breakEvenText(breakEven, run),
    firstLine ?? NO_VALUE,
    firstInterval === null ? NO_VALUE : shortMoment(firstInterval),
  ]);
  const headings = ['All volumes together', '', 'now', 'chance\nnow', 'breaks at', 'first line', 'first\ninterval'];
  return layOut(columnsOf(headings, [0, 1, 5, 6], [5]), rows, colors.title);
}

function aloneTable({ alone, run }: Capacity, colors: Palette): string {
  if (alone.length < 2) return '';
  const rows = alone.map(({ contact, target, breakEven, firstLine, firstInterval }) => [
    contact,
    breakEvenText(breakEven, run),
    target === null ? NO_VALUE : targetText(target),
    firstLine ?? NO_VALUE,
    firstInterval === null ? NO_VALUE : shortMoment(firstInterval),
  ]);
  const headings = ['Each contact type alone', 'breaks at', 'first target', 'first line', 'first\ninterval'];
  return layOut(columnsOf(headings, [0, 2, 3, 4], [2, 3]), rows, colors.title);
}

/** How long the center takes to recover. */
function missTable({ targets }: Capacity, colors: Palette): string {
  const rows = targets.flatMap(({ target, longestMiss: miss }) =>
    miss === null
      ? []
      : [[targetText(target), factorText(miss.factor), shortMoment(miss.from), shortMoment(miss.until), duration(miss.milliseconds)]],
  );
  if (rows.length === 0) return '';
  return layOut(columnsOf(['Longest time below target', 'at', 'from', 'until', ''], [0, 2, 3]), rows, colors.title);
}

/** The chance of each day; where there are many days, of the worst. */
function dayTable({ targets, together }: Capacity, colors: Palette): string {
  const judged = targets.filter(({ target }) => target.kind === 'serviceLevel');
  if (together.days.length < 2) return '';
  const rows: (readonly [string, Chances])[] = judged.map(({ target, chances }) => [targetText(target), chances]);
  if (judged.length > 1) rows.push(['all of them', together]);
  const chances = rows.map(([, { days }]) => days.map(({ chance }) => chance));
  const shown = daysShown(together);
  const title = shown.length < together.days.length ? 'Chance of the worst days' : 'Chance of each day';
  const headings = [title, ...shown.map((day) => dayHeading(together.days[day].date, together.days.length > MOST_DAYS))];
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

function dayHeading(date: string, withDate: boolean): string {
  const weekday = shortMoment(`${date}T00:00`).slice(0, 3);
  return withDate ? `${weekday}\n${date}` : weekday;
}

function wholePercent(figure: Figure | null): string {
  return figure === null ? NO_VALUE : `${Math.round(figure.mean * 100)}%`;
}

function mendTable({ run }: Capacity, { target, factor, figure, rankedBy, mends, leftOut }: FirstBreak, colors: Palette): string {
  const what = `What would mend "${targetText(target)}" at ${factorText(factor)}, where it is ${meanText(figure, unitOf(target))}`;
  const parts = [fitPage(what, colors.title)];
  if (mends.length > 0) {
    const rows = mends.map((mend) => [
      mendWords(mend),
      mend.shown ? gainText(mend, target) : `${gainText(mend, target)} (not shown)`,
      mend.hours === 0 ? 'no pay' : costText(mend, rankedBy),
      perCostText(mend, target, rankedBy),
      mend.breakEven === null ? NO_VALUE : breakEvenText(mend.breakEven, run),
    ]);
    const per = rankedBy === 'money' ? 'gain per\n1,000 spent' : 'gain per\n100 hours';
    const headings = ['', 'service gained', rankedBy === 'money' ? 'pay' : 'paid hours', per, 'breaks\nthen at'];
    const [words, ...figures] = columnsOf(headings, [0]);
    // When the extra person comes is the end of the text, which must not be cut off.
    parts.push(layOut([{ ...words, wraps: true }, ...figures], rows, colors.title));
  }
  const notes = [
    ...mends.flatMap((mend) => (mend.breaks.length === 0 ? [] : [`"${mendWords(mend)}" breaks ${mend.breaks.join(', ')}.`])),
    ...(leftOut.length === 0 ? [] : [`Not tried: ${leftOut.map(leftOutWords).join('; ')}.`]),
    ...(mends.length > 0 && rankedBy === 'hours' ? ['Ranked by paid hours, since not every team has costPerHour.'] : []),
  ];
  parts.push(...notes.map((note) => fitPage(note, colors.faint)));
  return parts.join('\n');
}

/** `+7.1 points ±0.2`, or in the unit of the measure. */
function gainText({ gain }: Mend, target: CapacityTarget): string {
  if (gain === null) return NO_VALUE;
  if (unitOf(target) !== 'share') return `${gain.mean > 0 ? '+' : ''}${figureText(gain, unitOf(target))}`;
  const inPoints = { mean: gain.mean * 100, low: times100(gain.low), high: times100(gain.high) };
  return `${gain.mean > 0 ? '+' : ''}${figureText(inPoints, 'number')} points`;
}

function times100(value: number | null): number | null {
  return value === null ? null : value * 100;
}

function costText({ cost, hours }: Mend, rankedBy: FirstBreak['rankedBy']): string {
  return rankedBy === 'money' && cost !== null ? rounded(cost) : `${rounded(hours)} h`;
}

function perCostText({ gainPerCost }: Mend, target: CapacityTarget, rankedBy: FirstBreak['rankedBy']): string {
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
