import type { Verdict } from '../experiment/requirement.js';
import type { Simulation } from '../experiment/result.js';
import type { ServiceLevel } from '../scenario/scenario.js';
import { figureText, meanText } from './figure-text.js';
import { duration, percent } from './number.js';
import type { Palette } from './palette.js';
import { type Column, layOut } from './table-layout.js';

/** Whom the service level counts, in the words of a heading. */
const COUNTED: Readonly<Record<ServiceLevel['counts'], string>> = {
  offered: 'offered',
  answered: 'answered',
  exceptQuick: 'offered, less\nearly abandons',
  quickCounts: 'offered, early\nabandons as kept',
  arrived: 'arrived for\npeople',
};

/** What was promised, by which definition of the service level, and whether it is kept. */
export function targetTable({ scenario, result }: Simulation, colors: Palette): string {
  const rows = scenario.contacts.flatMap((type) => {
    const rule = type.serviceLevel;
    if (rule === null) return [];
    const figures = result.contacts[type.name];
    const level = figures['serviceLevel'] ?? null;
    const chance = (name: string) => meanText(figures[name] ?? null, 'share');
    return [
      [
        type.name,
        promiseWords(rule),
        COUNTED[rule.counts],
        level === null || rule.target === null ? '' : mark(level.mean >= rule.target, colors),
        figureText(level, 'share'),
        ...['targetMet', 'daysMet', 'intervalsMet'].map(chance),
      ],
    ];
  });
  if (rows.length === 0) return '';
  const headings = [
    'Service levels',
    'promise',
    'of all',
    '',
    'reached',
    'chance for\nthe period',
    'days\non target',
    'intervals\non target',
  ];
  return layOut(columnsOf(headings, 4), rows, colors.title);
}

/** Whether what is required beside the service levels holds. */
export function requirementTable(verdicts: readonly Verdict[], colors: Palette): string {
  if (verdicts.length === 0) return '';
  const rows = verdicts.map(({ requirement, measure, figure, holds }) => [
    requirement.text,
    mark(holds, colors),
    figureText(figure, measure.unit),
  ]);
  return layOut(columnsOf(['Required', '', 'reached'], 2), rows, colors.title);
}

/** `80% in 20 s` */
export function promiseWords({ target, within }: ServiceLevel): string {
  return target === null ? `in ${duration(within)}` : `${percent(target)} in ${duration(within)}`;
}

function mark(kept: boolean, colors: Palette): string {
  return kept ? colors.good('met') : colors.bad('missed');
}

/** The first `texts` columns hold words. */
function columnsOf(headings: readonly string[], texts: number): Column[] {
  return headings.map((heading, index) => ({ heading, align: index < texts ? 'left' : 'right' }));
}
