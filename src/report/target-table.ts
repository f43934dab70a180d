import type { Figures, Simulation } from '../experiment/result.js';
import type { ContactType, ServiceLevel } from '../scenario/scenario.js';
import { figureText, meanText } from './figure-text.js';
import { duration, percent } from './number.js';
import type { Palette } from './palette.js';
import { layOut, shorten } from './table-layout.js';
import type { Verdict } from './verdict.js';

const DEFINITIONS: Readonly<Record<ServiceLevel['counts'], string>> = {
  offered: 'of all offered',
  answered: 'of the answered',
  exceptQuick: 'of the offered, early abandons left out',
  quickCounts: 'of the offered, early abandons counted as kept',
  arrived: 'of all that came to people',
};

/** What was promised or required, and whether it is kept; the service-level definition of every contact type is said here. */
export function targetTable({ scenario, result }: Simulation, verdicts: readonly Verdict[], colors: Palette): string {
  const mark = (kept: boolean) => (kept ? colors.good('met') : colors.bad('missed'));
  const promises = scenario.contacts.flatMap((type) => promiseRow(type, result.contacts[type.name], mark));
  const required = verdicts.map(({ requirement, measure, figure, holds }) => [
    shorten(requirement.text, 60),
    mark(holds),
    figureText(figure, measure.unit),
    '',
    '',
    '',
  ]);
  const rows = [...promises, ...required];
  if (rows.length === 0) return '';
  const headings = ['Targets', '', 'reached', 'chance for\nthe period', 'days\non target', 'intervals\non target'];
  const columns = headings.map((heading, index) => ({ heading, align: index < 2 ? ('left' as const) : ('right' as const) }));
  // A column that says nothing is not printed.
  const used = columns.map((_, index) => index < 3 || rows.some((row) => row[index] !== ''));
  const kept = <T>(cells: readonly T[]) => cells.filter((_, index) => used[index]);
  return layOut(kept(columns), rows.map(kept), colors.title);
}

function promiseRow(type: ContactType, figures: Figures, mark: (kept: boolean) => string): string[][] {
  const rule = type.serviceLevel;
  const level = figures['serviceLevel'] ?? null;
  if (rule === null) return [];
  const chance = (name: string) => meanText(figures[name] ?? null, 'share');
  return [
    [
      `${type.name}: ${rule.target === null ? '' : `${percent(rule.target)} `}in ${duration(rule.within)} ${DEFINITIONS[rule.counts]}`,
      level === null || rule.target === null ? '' : mark(level.mean >= rule.target),
      figureText(level, 'share'),
      chance('targetMet'),
      chance('daysMet'),
      chance('intervalsMet'),
    ],
  ];
}
