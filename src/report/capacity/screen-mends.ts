/** What would mend a break, on the screen: the single mends with what each does to every promise, and what keeps all of them. */
import type { Capacity, FirstBreak, Mend, Standing } from '../../experiment/capacity/capacity.js';
import type { Target } from '../../experiment/promises/target.js';
import type { Figure } from '../../experiment/result/result.js';
import type { Palette } from '../screen/palette.js';
import { type Column, fitPage, inColumn, layOut } from '../screen/table-layout.js';
import { gradeText } from '../screen/target-table.js';
import { differenceText } from '../text/difference-text.js';
import { chanceText, figureText, NO_VALUE } from '../text/figure-text.js';
import { rounded } from '../text/number.js';
import { targetWords, unitOf } from '../text/promise-words.js';
import type { Texts } from '../texts/en/texts.js';
import {
  besidePay,
  breaksAtWords,
  changeOf,
  harmWords,
  leftOutWords,
  mendsFor,
  mendsWords,
  mendWords,
  ownEffect,
  payWords,
  planWords,
  verdictSign,
} from './mend-words.js';
import { promiseNamed } from './words.js';

export function mendParts(capacity: Capacity, firstBreak: FirstBreak, colors: Palette, texts: Texts): string {
  const { capacity: words } = texts;
  const { factor, broken, plan } = firstBreak;
  const leftOut = leftOutWords(firstBreak, texts);
  const paragraph = (sentences: readonly string[]) => fitPage(texts.sentences(sentences), (line) => line);
  const tables = broken.flatMap((target) => mendTables(target, capacity, firstBreak, colors, texts));
  return [
    [
      fitPage(words.mends, colors.title),
      paragraph(mendsWords(firstBreak, capacity, texts)),
      ...(leftOut === null ? [] : [fitPage(leftOut, colors.faint)]),
    ].join('\n'),
    ...tables,
    ...(plan === null ? [] : [[fitPage(words.plan.heading, colors.title), paragraph(planWords(plan, capacity, factor, texts))].join('\n')]),
    ...(plan === null || plan.steps.length === 0 ? [] : [standingTable(capacity, firstBreak, colors, texts)]),
  ].join('\n\n');
}

/** The mends of one promise: what each takes and brings, then what it does to every promise. */
function mendTables(text: string, capacity: Capacity, { mends, rankedBy }: FirstBreak, colors: Palette, texts: Texts): string[] {
  const { capacity: words } = texts;
  const target = capacity.targets.find((one) => one.target.text === text)?.target;
  const { shown, rest } = mendsFor(text, mends);
  if (target === undefined || shown.length === 0) return [];
  const rows = shown.map((mend) => [
    mendWords(mend, texts),
    changeText(mend, target, texts),
    [payWords(mend, texts), ...besidePay(mend, texts)].join('\n'),
    perCostText(mend, target, rankedBy),
    (breaksAtWords(mend, capacity, texts) ?? [NO_VALUE]).filter((part) => part !== '').join('\n'),
  ]);
  const heading = words.mendsFor(promiseNamed(text, capacity, texts));
  const headings = [words.mend, words.gain, words.takes, rankedBy === 'money' ? words.perMoney : words.perHours, words.breakEvenThen];
  const notes = shown.flatMap((mend) => {
    const harm = harmWords(mend, capacity, texts);
    return harm.length === 0 ? [] : [fitPage(texts.labelled(mendWords(mend, texts), texts.items(harm)), colors.faint)];
  });
  const unseen = rest === 0 ? [] : [fitPage(words.notShownHere(rest), colors.faint)];
  return [
    [fitPage(heading, colors.title), layOut(columnsOf(headings), rows, colors.title), ...notes, ...unseen].join('\n'),
    effectTable(
      words.effects,
      shown.map((mend) => ({ ...mend, name: mendWords(mend, texts) })),
      capacity,
      colors,
      texts,
    ),
  ];
}

/** Every promise without and with all that keeps them together. */
function standingTable(capacity: Capacity, { standings, together, plan }: FirstBreak, colors: Palette, texts: Texts): string {
  const { plan: words } = texts.capacity;
  const rows = [
    { name: words.without, effects: standings, together },
    { name: words.with, effects: plan?.effects ?? [], together: plan?.together ?? null },
  ];
  return effectTable(texts.capacity.promises, rows, capacity, colors, texts);
}

/** What becomes of the promises with something done. */
interface Outcome {
  readonly name: string;
  readonly effects: readonly (Standing & Partial<Pick<Mend['effects'][number], 'verdict'>>)[];
  readonly together: Figure | null;
}

function effectTable(heading: string, rows: readonly Outcome[], { targets }: Capacity, colors: Palette, texts: Texts): string {
  const several = targets.length > 1;
  const headings = [heading, ...(several ? [texts.capacity.together] : []), ...targets.map(({ target }) => targetWords(target, texts))];
  const cells = rows.map(({ name, effects, together }) => [
    name,
    ...(several ? [chanceText(together)] : []),
    ...effects.map((effect, index) => {
      const figure = figureText(effect.figure, unitOf(targets[index].target), texts.units);
      return `${figure}\n${verdictSign({ verdict: effect.verdict ?? null })}${gradeText(effect.grade, colors, texts)}`;
    }),
  ]);
  return layOut(columnsOf(headings), cells, colors.title);
}

/** `+7.1 points ±0.2`, or in the unit of the measure. */
function changeText(mend: Mend, target: Target, texts: Texts): string {
  const effect = ownEffect(mend);
  const text = differenceText(changeOf(effect?.gain ?? null, target), unitOf(target), texts.comparison);
  if (effect === null || effect.gain === null || effect.verdict === 'better') return text;
  return `${text}\n${effect.verdict === 'worse' ? texts.capacity.worse : texts.capacity.notShown}`;
}

function perCostText({ gainPerCost }: Mend, target: Target, rankedBy: FirstBreak['rankedBy']): string {
  if (gainPerCost === null) return NO_VALUE;
  const much = gainPerCost * (rankedBy === 'money' ? 1000 : 100) * (target.relation.startsWith('>') ? 1 : -1);
  return unitOf(target) === 'share' ? rounded(much * 100) : rounded(much);
}

/** When the extra person comes is the end of the first text, which must not be cut off. */
function columnsOf(headings: readonly string[]): Column[] {
  return headings.map((heading, index) =>
    index === 0 ? { heading, align: 'left', wraps: true } : { heading: inColumn(heading), align: 'right' },
  );
}
