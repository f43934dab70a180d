import type { Capacity, Effect, Mended, MendStep, Standing } from '../../experiment/capacity/capacity.js';
import type { Figure } from '../../experiment/result/result.js';
import { fullCells } from '../files/rounded-figure.js';
import { type Cell, figureColumn, type Sheet, type SheetHead, textColumn } from '../files/sheet.js';
import { en } from '../texts/en/texts.js';
import { mendWords } from './mend-words.js';

/** A row for each promise with a mend, or without. */
export const MENDS: SheetHead = {
  name: 'mends',
  columns: [
    ...['scenario', 'mend', 'kind', 'in_words', 'for_target'].map(textColumn),
    figureColumn('volume', 'number'),
    figureColumn('paid_h', 'hours'),
    figureColumn('cost', 'money'),
    ...['charges', 'charges_low', 'charges_high'].map((heading) => figureColumn(heading, 'money')),
    figureColumn('breaks_at', 'number'),
    ...['breaks_first', 'target'].map(textColumn),
    ...['value', 'low', 'high'].map((heading) => figureColumn(heading, 'number')),
    textColumn('grade'),
    ...['chance', 'chance_low', 'chance_high'].map((heading) => figureColumn(heading, 'share')),
    ...['gain', 'gain_low', 'gain_high'].map((heading) => figureColumn(heading, 'number')),
    textColumn('verdict'),
    ...['all_chance', 'all_chance_low', 'all_chance_high'].map((heading) => figureColumn(heading, 'share')),
  ],
};

/**
 * What would mend a break, at the volume at which it was tried: a row for each promise without any, with each mend by itself (`1`, `2`, …)
 * and with all that keeps all promises together (`together`). Gains are above 0 where a promise comes nearer to being kept. The chance
 * that all promises are kept is the same in each row of a mend.
 */
export function mendsSheet(capacity: Capacity): Sheet {
  return { ...MENDS, rows: () => rowsOf(capacity) };
}

interface Done extends Partial<Pick<Mended, 'breaksAt' | 'charges'>> {
  readonly name: string;
  readonly steps: readonly MendStep[];
  readonly target: string | null;
  readonly hours: number;
  readonly cost: number | null;
  readonly together: Figure | null;
  readonly effects: readonly (Standing & Partial<Pick<Effect, 'gain' | 'verdict'>>)[];
}

function rowsOf({ scenario, firstBreak }: Capacity): Cell[][] {
  if (firstBreak === null) return [];
  const { factor, standings, together: without, mends, plan } = firstBreak;
  const done: Done[] = [
    { name: 'without', steps: [], target: null, hours: 0, cost: 0, together: without, effects: standings },
    ...mends.map((mend, index) => ({ ...mend, name: `${index + 1}`, steps: [mend] })),
    ...(plan === null ? [] : [{ ...plan, name: 'together', target: null }]),
  ];
  return done.flatMap(({ name, steps, target, hours, cost, charges, breaksAt, together, effects }) => {
    const kinds = steps.map(({ kind }) => kind).join('; ');
    const words = steps.map((step) => mendWords(step, en)).join('; ');
    const breaks = [breaksAt?.breakEven.factor ?? null, breaksAt?.target ?? null];
    return effects.map((effect) => [
      ...[scenario.title, name, kinds, words, target, factor, hours, cost],
      ...[...fullCells(charges ?? null), ...breaks, effect.target],
      ...[...fullCells(effect.figure), effect.grade, ...fullCells(effect.chance)],
      ...[...fullCells(effect.gain ?? null), effect.verdict ?? null],
      ...fullCells(together),
    ]);
  });
}
