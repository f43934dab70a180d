import type { Verdict } from '../../experiment/promises/requirement.js';
import type { Simulation } from '../../experiment/result/result.js';
import type { ServiceLevel } from '../../scenario/scenario.js';
import { figureText, meanText } from '../text/figure-text.js';
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
    const chance = (name: string) => meanText(figures[name] ?? null, 'share');
    return [
      [
        type.name,
        promiseWords(rule, texts),
        words.counted[rule.counts],
        level === null || rule.target === null ? '' : mark(level.mean >= rule.target, colors, texts),
        figureText(level, 'share'),
        ...['targetMet', 'daysMet', 'intervalsMet'].map(chance),
      ],
    ];
  });
  if (rows.length === 0) return '';
  const headings = [words.heading, words.promise, words.ofAll, '', words.reached, words.period, words.days, words.intervals];
  return layOut(columnsOf(headings, 4), rows, colors.title);
}

/** Whether what is required beside the service levels holds. */
export function requirementTable(verdicts: readonly Verdict[], colors: Palette, texts: Texts): string {
  if (verdicts.length === 0) return '';
  const rows = verdicts.map(({ requirement, measure, figure, holds }) => [
    requirement.text,
    mark(holds, colors, texts),
    figureText(figure, measure.unit, texts.units),
  ]);
  return layOut(columnsOf([texts.screen.targets.required, '', texts.screen.targets.reached], 2), rows, colors.title);
}

/** `80% in 20 s` */
export function promiseWords({ target, within }: Pick<ServiceLevel, 'target' | 'within'>, { screen, units }: Texts): string {
  return screen.targets.within(target === null ? null : percent(target), duration(within, units));
}

function mark(kept: boolean, colors: Palette, { screen: { targets } }: Texts): string {
  return kept ? colors.good(targets.met) : colors.bad(targets.missed);
}

/** The first `texts` columns hold words. */
function columnsOf(headings: readonly string[], texts: number): Column[] {
  return headings.map((heading, index) => ({ heading, align: index < texts ? 'left' : 'right' }));
}
