import type { Grade } from '../../experiment/promises/grade.js';
import type { JudgedPromise, Simulation } from '../../experiment/result/result.js';
import { chanceText, figureText, meanText } from '../text/figure-text.js';
import { serviceWords, targetWords, unitOf } from '../text/promise-words.js';
import type { Texts } from '../texts/en/texts.js';
import type { Palette } from './palette.js';
import { type Column, inColumn, layOut } from './table-layout.js';

/** Places of the heading above names where the table is to be narrow. */
const NARROW_HEADING = 8;
/** Places of a definition. */
const DEFINITION_WIDTH = 16;

/** What was promised, by which definition of the service level, and whether it is kept. */
export function targetTable({ scenario, result }: Simulation, colors: Palette, texts: Texts): string {
  const words = texts.promise;
  const rows = scenario.contacts.flatMap((type) => {
    const rule = type.serviceLevel;
    if (rule === null) return [];
    const figures = result.contacts[type.name];
    const level = figures['serviceLevel'] ?? null;
    const promise = result.promises.find(({ target }) => target.kind === 'serviceLevel' && target.name === type.name);
    return [
      [
        texts.thing('contacts', type.name),
        serviceWords(rule, texts),
        inColumn(words.counted[rule.counts], DEFINITION_WIDTH),
        gradeText(promise?.grade ?? null, colors, texts),
        figureText(level, 'share'),
        chanceText(promise?.chance ?? null),
        ...['daysMet', 'intervalsMet'].map((name) => meanText(figures[name] ?? null, 'share')),
      ],
    ];
  });
  if (rows.length === 0) return '';
  const headings = [words.heading, words.promised, words.definition, '', words.reached, words.chance, words.days, words.intervals];
  // Where a definition takes several lines the rest may, too, so that all columns stand beside each other.
  if (!rows.some(([, , definition]) => definition.includes('\n'))) return layOut(columnsOf(headings, 4), rows, colors.title);
  const narrow = rows.map(([name, promised, ...cells]) => [name, inColumn(promised), ...cells]);
  const [first, ...columns] = columnsOf(headings, 4);
  return layOut([{ ...first, heading: inColumn(first.heading, NARROW_HEADING) }, ...columns], narrow, colors.title);
}

/** Whether what is required beside the service levels holds. */
export function requirementTable(promises: readonly JudgedPromise[], colors: Palette, texts: Texts): string {
  const words = texts.promise;
  const rows = promises
    .filter(({ target }) => target.kind === 'require')
    .map(({ target, grade, figure, chance }) => [
      targetWords(target, texts),
      gradeText(grade, colors, texts),
      figureText(figure, unitOf(target), texts.units),
      chanceText(chance),
    ]);
  if (rows.length === 0) return '';
  return layOut(columnsOf([words.requirements, '', words.reached, words.chance], 2), rows, colors.title);
}

/** Green and red only beyond chance. */
export function gradeText(grade: Grade | null, colors: Palette, { promise }: Texts): string {
  if (grade === null) return '';
  const color = grade === 'kept' ? colors.good : grade === 'missed' ? colors.bad : colors.doubt;
  return color(promise.state[grade]);
}

/** The first `texts` columns hold words. */
function columnsOf(headings: readonly string[], texts: number): Column[] {
  return headings.map((heading, index) => ({
    heading: index === 0 ? heading : inColumn(heading),
    align: index < texts ? 'left' : 'right',
  }));
}
