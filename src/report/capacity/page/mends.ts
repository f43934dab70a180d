/** What would mend a break, on the page: for leadership what keeps all promises, for planners each mend with what it does to all of them. */
import type { Capacity, FirstBreak, Mend, MendPlan, Standing } from '../../../experiment/capacity/capacity.js';
import { isKept } from '../../../experiment/promises/grade.js';
import type { Figure } from '../../../experiment/result/result.js';
import type { Card } from '../../page/answer.js';
import { type Html, html, type Part } from '../../page/html.js';
import { gradeMark, mark } from '../../page/marks.js';
import { table } from '../../page/table.js';
import { differenceText } from '../../text/difference-text.js';
import { chanceText, figureText } from '../../text/figure-text.js';
import { rounded } from '../../text/number.js';
import { targetWords, unitOf } from '../../text/promise-words.js';
import type { Texts } from '../../texts/en/texts.js';
import {
  besidePay,
  breaksAtWords,
  changeOf,
  harmWords,
  leftOutWords,
  mendsFor,
  mendsWords,
  mendWords,
  othersWords,
  ownEffect,
  payWords,
  planWords,
  verdictSign,
} from '../mend-words.js';
import { promiseNamed } from '../words.js';

/** What to do: the cheapest mend that is shown to be it, else what keeps all promises together. */
export function mendCards(capacity: Capacity, { mends, cheapest, rankedBy, plan }: FirstBreak, texts: Texts): Card[] {
  const { card } = texts.capacity;
  const beside = (words: string, done: Mend | MendPlan) =>
    texts.items([words, ...besidePay(done, texts), ...othersWords(done, capacity, texts)]);
  if (cheapest !== null) {
    const mend = mends[cheapest];
    return [{ value: payWords(mend, texts), words: mendWords(mend, texts), beside: beside(card.cheapest(rankedBy), mend) }];
  }
  if (plan === null || !isKept(plan.grade)) return [];
  const words = texts.items(plan.steps.map((step) => mendWords(step, texts)));
  return [{ value: payWords(plan, texts), words, beside: beside(card.plan(plan.grade === 'kept'), plan) }];
}

/** What keeps all promises together, beside how they stand without it. */
export function planSection(capacity: Capacity, { factor, plan, standings, together }: FirstBreak, texts: Texts): Html | null {
  const { capacity: words } = texts;
  if (plan === null) return null;
  const rows = [
    [words.plan.without, ...togetherCells(together, capacity), ...effectCells(standings, capacity, texts)],
    [words.plan.with, ...togetherCells(plan.together, capacity), ...effectCells(plan.effects, capacity, texts)],
  ];
  return html`<h3>${words.plan.heading}</h3><p>${texts.sentences(planWords(plan, capacity, factor, texts))}</p>${
    plan.steps.length === 0 ? null : table('', columnsOf([words.promises], capacity, texts), rows)
  }`;
}

/** The single mends with what each does to every promise. */
export function mendSection(capacity: Capacity, firstBreak: FirstBreak, texts: Texts): Html {
  const { capacity: words } = texts;
  const { mends, broken } = firstBreak;
  const leftOut = leftOutWords(firstBreak, texts);
  return html`<section id="mends"><h3>${words.mends}</h3><p>${texts.sentences(mendsWords(firstBreak, capacity, texts))}</p>${broken.map((target) => mendTable(target, capacity, mends, texts))}${
    leftOut === null ? null : html`<p class="faint">${leftOut}</p>`
  }</section>`;
}

function mendTable(text: string, capacity: Capacity, mends: readonly Mend[], texts: Texts): Html | null {
  const { capacity: words } = texts;
  const { shown, rest } = mendsFor(text, mends);
  if (shown.length === 0) return null;
  const rows = shown.map((mend): Part[] => {
    const harm = harmWords(mend, capacity, texts);
    return [
      html`${mendWords(mend, texts)}${harm.map((one, index) => html`<small>${mend.breaks.length > 0 && index === 0 ? mark(one, 'bad') : one}</small>`)}`,
      payCell(mend, texts),
      breaksAtCell(mend, capacity, texts),
      ...togetherCells(mend.together, capacity),
      ...effectCells(mend.effects, capacity, texts, mend),
    ];
  });
  const columns = columnsOf([words.mend, words.takes, words.breakEvenThen], capacity, texts);
  return html`<h4>${words.mendsFor(promiseNamed(text, capacity, texts))}</h4>${table('', columns, rows)}${
    rest === 0 ? null : html`<p class="faint">${words.notShownHere(rest)}</p>`
  }`;
}

/** Some headings, the first of them of words, one of all promises where there are several, and one of each. */
function columnsOf(first: readonly string[], { targets }: Capacity, texts: Texts) {
  const together = targets.length > 1 ? [texts.capacity.together] : [];
  return [...first, ...together, ...targets.map(({ target }) => targetWords(target, texts))].map((heading, index) => ({
    heading,
    text: index === 0,
  }));
}

/** The chance that all promises are kept; of one promise nothing, since it is said in its own cell. */
function togetherCells(together: Figure | null, { targets }: Capacity): Part[] {
  return targets.length > 1 ? [chanceText(together)] : [];
}

function payCell(mend: Mend, texts: Texts): Part {
  const hours = mend.cost === null || mend.hours === 0 ? [] : [texts.capacity.hours(rounded(mend.hours))];
  return html`${payWords(mend, texts)}${[...hours, ...besidePay(mend, texts)].map((beside) => html`<small>${beside}</small>`)}`;
}

function breaksAtCell(mend: Mend, capacity: Capacity, texts: Texts): Part {
  const [at, who] = breaksAtWords(mend, capacity, texts) ?? ['–', ''];
  return html`${at}${who === '' ? null : html`<small>${who}</small>`}`;
}

/** Each promise with its grade; of the one that a mend is for the change, too. */
function effectCells(
  effects: readonly (Standing & Partial<Pick<Mend['effects'][number], 'verdict'>>)[],
  { targets }: Capacity,
  texts: Texts,
  mend: Mend | null = null,
): Part[] {
  return effects.map((effect, index) => {
    const { target } = targets[index];
    const own = mend === null || mend.target !== effect.target ? null : ownEffect(mend);
    const change = own === null ? null : differenceText(changeOf(own.gain, target), unitOf(target), texts.comparison);
    const doubt = own?.verdict === 'no difference shown' ? mark(texts.capacity.notShown, 'open') : null;
    return html`${figureText(effect.figure, unitOf(target), texts.units)}<small>${verdictSign({ verdict: effect.verdict ?? null })}${
      effect.grade === null ? null : gradeMark(effect.grade, texts)
    }</small>${change === null ? null : html`<small>${change} ${doubt}</small>`}`;
  });
}
