/** Words of what would mend a break, the same on the screen and on the page. */
import type { Capacity, Effect, FirstBreak, Mend, Mended, MendPlan, MendStep } from '../../experiment/capacity/capacity.js';
import { shownCharges, takenBy, type Unpriced, unpricedOf } from '../../experiment/capacity/mends/charges.js';
import { mayBeEnough } from '../../experiment/capacity/mends/cheapest.js';
import { isKept } from '../../experiment/promises/grade.js';
import type { Target } from '../../experiment/promises/target.js';
import type { Figure } from '../../experiment/result/result.js';
import { chanceText, meanText } from '../text/figure-text.js';
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
  const { mends, rankedBy, factor, broken, standings, together } = firstBreak;
  if (mends.length === 0) return [words.none];
  // More are rostered for one more on duty only where shrinkage takes some of them.
  const shown = broken.flatMap((target) => mendsFor(target, mends).shown);
  const isOnDuty = shown.some(({ from, amount, count }) => from !== null && amount > count);
  const isRostered = shown.some(({ kind }) => kind === 'agentAlways');
  return [
    words.mendsText(factor.toFixed(2), rankedBy),
    words.signs,
    together === null || standings.length < 2 ? '' : words.togetherWithout(chanceText(together)),
    mends.some(({ charges }) => charges !== null) ? words.charged : '',
    isOnDuty && isRostered ? words.onDuty : '',
    ...cheapestWords(firstBreak, texts),
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
export function payWords(done: Mend | MendPlan, { units, capacity: words }: Texts): string {
  const { cost, hours, charges } = done;
  const charged = shownCharges(charges);
  if (cost === null && hours > 0) {
    const paid = words.hours(rounded(hours));
    return charged === 0 ? paid : words.alsoCharged(paid, money(Math.abs(charged), units), charged > 0);
  }
  const total = (cost ?? 0) + charged;
  if (hours === 0 && total === 0) return unpricedIn(done).length > 0 ? words.payNotStated : words.unpaid;
  return total < 0 ? words.saved(money(-total, units)) : money(total, units);
}

/** What stands beside the pay: what has no price, and that others wait for it. */
export function besidePay(done: Mend | MendPlan, { capacity: words }: Texts): readonly string[] {
  return [...unpricedIn(done).map((what) => words.unpriced[what]), ...(isPaidByOthers(done) ? [words.byOthers] : [])];
}

/** What has no price of all that is done. */
function unpricedIn(done: Mend | MendPlan): readonly Unpriced[] {
  const steps = 'steps' in done ? done.steps : [done];
  return [...new Set(steps.flatMap((step) => unpricedOf(step) ?? []))];
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
  return [...(broken.length === 0 ? [] : [texts.capacity.breaks(texts.list(broken))]), ...othersWords(mend, capacity, texts)];
}

/** What others pay for it: longer waits, and promises that are less surely kept. */
export function othersWords(done: Mend | MendPlan, capacity: Capacity, texts: Texts): readonly string[] {
  return [...longerWords(done, capacity, texts), ...lessSureWords(done, capacity, texts)];
}

/** Other promises that are shown to be less likely kept over the period with it. */
function lessSureWords(done: Mend | MendPlan, capacity: Capacity, texts: Texts): readonly string[] {
  const own = 'target' in done ? done.target : null;
  const standings = capacity.firstBreak?.standings ?? [];
  const less = done.effects.flatMap(({ target, chance, chanceGain }) => {
    const before = standings.find((standing) => standing.target === target)?.chance ?? null;
    if (target === own || before === null || chance === null || (chanceGain?.high ?? 0) >= 0) return [];
    return [texts.capacity.lessSureOf(promiseNamed(target, capacity, texts), chanceText(before), chanceText(chance))];
  });
  return less.length === 0 ? [] : [texts.capacity.lessSure(texts.list(less))];
}

/** Who waits longer: the lines, and of what takes no pay those whose promise is kept less. */
function longerWords(
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
function isPaidByOthers({ hours, longer, effects }: Pick<Mend, 'hours' | 'longer' | 'effects'>): boolean {
  return hours === 0 && (longer.length > 0 || effects.some(({ verdict }) => verdict === 'worse'));
}

/** Which of the single mends is the cheapest that is enough, or that none is shown to be; and which of them have no price. */
function cheapestWords({ mends, cheapest, rankedBy, factor, broken }: FirstBreak, texts: Texts): readonly string[] {
  const { capacity: words } = texts;
  const enough = mends.filter((mend) => mend.enough);
  if (enough.length === 0) return [words.noneAlone(factor.toFixed(2))];
  const [unpriced, priced] = [enough.filter(isUnpriced), enough.filter((mend) => !isUnpriced(mend))];
  const named = (mend: Mend) => texts.labelled(mendWords(mend, texts), texts.list(unpricedIn(mend).map((what) => words.unpriced[what])));
  const apart = unpriced.length === 0 ? '' : words.enoughUnpriced(texts.items([...new Set(unpriced.map(named))]));
  if (cheapest !== null) {
    const mend = mends[cheapest];
    return [words.cheapest(mendWords(mend, texts), texts.items([payWords(mend, texts), ...besidePay(mend, texts)]), rankedBy), apart];
  }
  const payOf = (mend: Mend) => takenBy(mend, rankedBy === 'money');
  const least = Math.min(...priced.map(payOf));
  const doubtful = mends.filter((mend) => !isUnpriced(mend) && mayBeEnough(mend) && payOf(mend) <= least).length;
  const seen = broken.flatMap((target) => mendsFor(target, mends).shown).filter((mend) => mend.enough).length;
  return [
    words.noCheapest(enough.length, mends.length, enough.length - seen),
    priced.length === 0 || doubtful === 0 ? '' : words.cheaperInDoubt(doubtful),
    apart,
  ];
}

function isUnpriced(mend: Mend): boolean {
  return unpricedOf(mend) !== null;
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
    words.plan.takes(texts.items([payWords(plan, texts), ...unpricedIn(plan).map((what) => words.unpriced[what])])),
    ...othersWords(plan, capacity, texts).map(words.plan.but),
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
