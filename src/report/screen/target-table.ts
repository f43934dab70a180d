import type { Grade } from '../../experiment/promises/grade.js';
import type { JudgedPromise, Simulation } from '../../experiment/result/result.js';
import { measureNamed } from '../../measures/table.js';
import type { ServiceLevel } from '../../scenario/scenario.js';
import { chanceText, figureText, meanText } from '../text/figure-text.js';
import { duration, percent } from '../text/number.js';
import type { Texts } from '../texts/en/texts.js';
import type { Palette } from './palette.js';
import { type Column, layOut } from './table-layout.js';

/** What was promised, by which definition of the service level, and whether it is kept. */
export function targetTable({ scenario, result }: Simulation, colors: Palette, texts: Texts): string {
  const words = texts.screen.targets;
  const rows = scenario.contacts.flatMap((type) => {
    const rule = type.serviceLevel;
    if (rule === null) return [];
    const figures = result.contacts[type.name];
    const level = figures['serviceLevel'] ?? null;
    const promise = result.promises.find(({ target }) => target.kind === 'serviceLevel' && target.name === type.name);
    return [
      [
        type.name,
        promiseWords(rule, texts),
        words.counted[rule.counts],
        gradeMark(promise?.grade ?? null, colors, texts),
        figureText(level, 'share'),
        chanceText(promise?.chance ?? null),
        ...['daysMet', 'intervalsMet'].map((name) => meanText(figures[name] ?? null, 'share')),
      ],
    ];
  });
  if (rows.length === 0) return '';
  const headings = [words.heading, words.promise, words.ofAll, '', words.reached, words.period, words.days, words.intervals];
  return layOut(columnsOf(headings, 4), rows, colors.title);
}

/** Whether what is required beside the service levels holds. */
export function requirementTable(promises: readonly JudgedPromise[], colors: Palette, texts: Texts): string {
  const words = texts.screen.targets;
  const rows = promises
    .filter(({ target }) => target.kind === 'require')
    .map(({ target, grade, figure, chance }) => [
      target.text,
      gradeMark(grade, colors, texts),
      figureText(figure, measureNamed(target.scope, target.measure)?.unit ?? 'number', texts.units),
      chanceText(chance),
    ]);
  if (rows.length === 0) return '';
  return layOut(columnsOf([words.required, '', words.reached, words.period], 2), rows, colors.title);
}

/** `80% in 20 s` */
export function promiseWords({ target, within }: Pick<ServiceLevel, 'target' | 'within'>, { screen, units }: Texts): string {
  return screen.targets.within(target === null ? null : percent(target), duration(within, units));
}

/** Green and red only beyond chance. */
export function gradeMark(grade: Grade | null, colors: Palette, { screen: { targets } }: Texts): string {
  if (grade === null) return '';
  const color = grade === 'kept' ? colors.good : grade === 'missed' ? colors.bad : colors.doubt;
  return color(targets.grade[grade]);
}

/** The first `texts` columns hold words. */
function columnsOf(headings: readonly string[], texts: number): Column[] {
  return headings.map((heading, index) => ({ heading, align: index < texts ? 'left' : 'right' }));
}
