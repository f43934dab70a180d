/** Words of what would mend a break, the same on the screen and on the page. */
import type { Capacity, Effect, FirstBreak, Mend, Mended, MendPlan, MendStep } from '../../experiment/capacity/capacity.js';
import { shownCharges } from '../../experiment/capacity/mends/charges.js';
import { isKept } from '../../experiment/promises/grade.js';
import type { Target } from '../../experiment/promises/target.js';
import type { Figure } from '../../experiment/result/result.js';
import { meanText } from '../text/figure-text.js';
import { isolated } from '../text/isolated.js';
import { money, rounded } from '../text/number.js';
import { dayText } from '../text/period.js';
import { partsOf, targetWords, unitOf } from '../text/promise-words.js';
import type { Texts } from '../texts/en/texts.js';
import { breakEvenText, promiseNamed } from './words.js';

/** Mends of each promise that are shown; the best come first. */
const MOST_MENDS = 8;

/** Those of the mends of a promise that are shown, and how many more were tried. */
export function mendsFor(target: string, mends: readonly Mend[]): { readonly shown: readonly Mend[]; readonly rest: number } {
  const own = mends.filter((mend) => mend.target === target);
  return { shown: own.slice(0, MOST_MENDS), rest: Math.max(0, own.length - MOST_MENDS) };
}

/** How the mends were tried, and what their table does not say by itself. */
export function triedWords(firstBreak: FirstBreak, texts: Texts): readonly string[] {
  const { capacity: words } = texts;
  const { mends, rankedBy, factor, broken } = firstBreak;
  if (mends.length === 0) return [words.none];
  // More are rostered for one more on duty only where shrinkage takes some of them.
  const shown = broken.flatMap((target) => mendsFor(target, mends).shown);
  const isOnDuty = shown.some(({ from, amount, count }) => from !== null && amount > count);
  const isRostered = shown.some(({ kind }) => kind === 'agentAlways');
  return [
    words.mendsText(factor.toFixed(2), rankedBy),
    words.signs,
    mends.some(({ charges }) => charges !== null) ? words.charged : '',
    isOnDuty && isRostered ? words.onDuty : '',
    cheapestWords(firstBreak, texts),
  ];
}

/** What would be done. */
export function mendWords({ kind, team, bot, contact, line, from, until, amount, count }: MendStep, texts: Texts): string {
  const { kinds } = texts.capacity;
  const who = isolated(team === null ? texts.thing('bots', bot ?? '') : texts.thing('teams', team));
  const where = isolated(texts.thing('lines', line));
  const hours = from === null || until === null ? '' : `${from.slice(11, 16)}–${until.slice(11, 16)}`;
  switch (kind) {
    case 'agentThen':
      return kinds.agentThen(who, texts.moment(from === null ? '' : dayText(from, texts), hours), count);
    case 'agentThenDaily':
      return kinds.agentThenDaily(who, hours, count);
    case 'agentAlways':
      return kinds.agentAlways(who, count);
    case 'secondRank':
      return kinds.secondRank(who, where, amount);
    case 'priority':
      return kinds.priority(isolated(texts.thing('contacts', contact ?? '')), where, amount);
    case 'containment':
      return kinds.containment(who, rounded(amount * 100));
    case 'shrinkage':
      return kinds.shrinkage(who, rounded(amount * 100));
  }
}

/** What it takes: money where that is known, else hours; with what is charged by the contact. */
export function payWords({ cost, hours, charges }: Pick<Mend, 'cost' | 'hours' | 'charges'>, { units, capacity: words }: Texts): string {
  const charged = shownCharges(charges);
  if (cost === null && hours > 0) {
    const paid = words.hours(rounded(hours));
    return charged === 0 ? paid : words.alsoCharged(paid, money(Math.abs(charged), units), charged > 0);
  }
  const total = (cost ?? 0) + charged;
  if (hours === 0 && total === 0) return words.unpaid;
  return total < 0 ? words.saved(money(-total, units)) : money(total, units);
}

/** A gain is positive where it helps; of what should be low that is a change downwards. */
export function changeOf(gain: Figure | null, { relation }: Target): Figure | null {
  if (gain === null || relation.startsWith('>')) return gain;
  const turned = (value: number | null) => (value === null ? null : -value);
  return { mean: -gain.mean, low: turned(gain.high), high: turned(gain.low) };
}

/** What a mend does to the promise that it is for. */
export function ownEffect({ effects, target }: Mend): Effect | null {
  return effects.find((effect) => effect.target === target) ?? null;
}

/** `▲`, `▼`: shown to be better or worse; nothing where no difference is shown. */
export function verdictSign({ verdict }: Pick<Effect, 'verdict'>): string {
  return verdict === 'better' ? '▲ ' : verdict === 'worse' ? '▼ ' : '';
}

/** Where the first promise breaks with a mend in place, and whose that is. */
export function breaksAtWords({ breaksAt }: Mended, { targets, run }: Capacity, texts: Texts): readonly [string, string] | null {
  if (breaksAt === null) return null;
  const target = targets.find((one) => one.target.text === breaksAt.target)?.target;
  return [breakEvenText(breaksAt.breakEven, run, texts), target === undefined ? '' : partsOf(target, texts).who];
}

/** What else comes of it: promises that it breaks, and other customers who wait longer, promised anything or not. */
export function harmWords(mend: Mend, capacity: Capacity, texts: Texts): readonly string[] {
  const broken = mend.breaks.map((text) => promiseNamed(text, capacity, texts));
  return [...(broken.length === 0 ? [] : [texts.capacity.breaks(texts.list(broken))]), ...longerWords(mend, capacity, texts)];
}

/** Who waits longer: the lines, and of what takes no pay those whose promise is kept less. */
export function longerWords(
  { longer, ...mended }: Pick<Mend, 'hours' | 'longer' | 'effects'> & Partial<Pick<Mend, 'breaks'>>,
  { firstBreak, targets }: Capacity,
  texts: Texts,
): readonly string[] {
  const { capacity: words, units } = texts;
  const seconds = (figure: Figure) => meanText(figure, 'seconds', units);
  const waits = longer.map(({ line, before, after }) =>
    words.longerIn(isolated(texts.thing('lines', line)), seconds(before), seconds(after)),
  );
  const less = mended.effects.flatMap(({ target: text, verdict, figure }) => {
    const target = targets.find((one) => one.target.text === text)?.target;
    if (verdict !== 'worse' || target === undefined || mended.hours > 0 || mended.breaks?.includes(text)) return [];
    const before = standingWords(text, firstBreak?.standings ?? [], target, texts);
    return [words.longerOf(partsOf(target, texts).who, before, meanText(figure, unitOf(target), units))];
  });
  const whom = [...waits, ...less];
  return whom.length === 0 ? [] : [words.longer(texts.list(whom))];
}

/** Whether it takes no pay, and its price is the service of others. */
export function isPaidByOthers({ hours, longer, effects }: Pick<Mend, 'hours' | 'longer' | 'effects'>): boolean {
  return hours === 0 && (longer.length > 0 || effects.some(({ verdict }) => verdict === 'worse'));
}

/** Which of the single mends is the cheapest that is enough, or that none is shown to be. */
function cheapestWords({ mends, cheapest, factor, broken }: FirstBreak, texts: Texts): string {
  const { capacity: words } = texts;
  if (cheapest !== null) {
    const mend = mends[cheapest];
    return words.cheapest(mendWords(mend, texts), payWords(mend, texts));
  }
  const enough = mends.filter((mend) => mend.enough).length;
  const seen = broken.flatMap((target) => mendsFor(target, mends).shown).filter((mend) => mend.enough).length;
  return enough === 0 ? words.noneAlone(factor.toFixed(2)) : words.noCheapest(enough, mends.length, enough - seen);
}

/** What keeps all promises together, or how far the search came. */
export function planWords(plan: MendPlan, capacity: Capacity, factor: number, texts: Texts): readonly string[] {
  const { capacity: words } = texts;
  const { steps, grade, effects, tried } = plan;
  if (steps.length === 0) return [words.plan.nothing(tried)];
  const done = texts.items(steps.map((step) => mendWords(step, texts)));
  const missed = effects
    .filter((effect) => effect.grade !== null && !isKept(effect.grade))
    .map(({ target }) => promiseNamed(target, capacity, texts));
  const at = factor.toFixed(2);
  const said = isKept(grade) ? words.plan.found(done, at, grade === 'kept') : words.plan.best(done, at, tried, texts.list(missed));
  const breaks = breaksAtWords(plan, capacity, texts);
  return [
    said,
    words.plan.takes(payWords(plan, texts)),
    ...longerWords(plan, capacity, texts).map(words.plan.but),
    breaks === null || breaks[1] === '' ? '' : words.plan.breaks(breaks[0], breaks[1]),
    isKept(grade) ? words.plan.notLeast : '',
  ];
}

/** For which promises what was tried, and what came of it. */
export function mendsWords(firstBreak: FirstBreak, capacity: Capacity, texts: Texts): readonly string[] {
  const promises = texts.list(brokenWords(firstBreak, capacity, texts));
  return [texts.capacity.mendsOf(promises, firstBreak.factor.toFixed(2)), ...triedWords(firstBreak, texts)];
}

/** What was not tried, and why; null: nothing. */
export function leftOutWords({ leftOut }: FirstBreak, texts: Texts): string | null {
  const { capacity: words } = texts;
  const reasons = [...new Set(leftOut.map(({ reason }) => words.reasons[reason]))];
  return reasons.length === 0 ? null : words.leftOut(texts.items(reasons));
}

/** `“presales: 80% within 30 s” (58.9%)`: the promises to mend, as they stand. */
function brokenWords({ broken, standings }: FirstBreak, { targets }: Capacity, texts: Texts): readonly string[] {
  return broken.map((text) => {
    const target = targets.find((one) => one.target.text === text)?.target;
    return target === undefined
      ? text
      : texts.capacity.standing(texts.quoted(targetWords(target, texts)), standingWords(text, standings, target, texts));
  });
}

function standingWords(text: string, standings: FirstBreak['standings'], target: Target, texts: Texts): string {
  const found = standings.find((standing) => standing.target === text);
  return meanText(found?.figure ?? null, unitOf(target), texts.units);
}
