/** The answer of a comparison: whether another plan is better, or which of several is best, and how sure that is. */
import type { Compared, Difference, OtherScenario } from '../../../experiment/compare/comparison.js';
import type { Figure } from '../../../experiment/result/result.js';
import type { Unit } from '../../../measures/measure.js';
import { toneOf } from '../../page/marks.js';
import { isMissed, type Promised } from '../../page/promises.js';
import type { Answer } from '../../text/answer.js';
import { differenceText, endsText } from '../../text/difference-text.js';
import { figureText, meanText } from '../../text/figure-text.js';
import { isolated } from '../../text/isolated.js';
import { percent } from '../../text/number.js';
import { NEARLY, type Said, saidOf } from '../../text/said.js';
import { workMeasure, workText } from '../../text/work.js';
import type { Texts } from '../../texts/en/texts.js';
import { changeText } from '../change-words.js';
import { effectList, effectsOf } from '../effects.js';
import { recommendationWords } from '../recommendation.js';
import { bestWords, settlingWords } from '../words.js';

/** Changes of more letters than this are no part of a question. */
const LONG = 120;

/** @param promises of each scenario, the baseline's first */
export function comparisonAnswer(compared: Compared, promises: readonly (readonly Promised[])[], texts: Texts): Answer {
  const { others } = compared.comparison;
  return others.length === 1 ? answerOfTwo(compared, others[0], promises, texts) : answerOfMany(compared, texts);
}

function answerOfTwo(compared: Compared, other: OtherScenario, promises: readonly (readonly Promised[])[], texts: Texts): Answer {
  const { comparison } = compared;
  const words = texts.comparison;
  const question = questionOf(other, comparison.baseline.name, texts);
  const main = mainDifference(other);
  const effects = effectsOf(compared, 0);
  const [helped, harmed] = [effectList(effects, 'helps', texts), effectList(effects, 'harms', texts)];
  const isMixed = helped !== '' && harmed !== '';
  if (main === null) return { question, tone: 'open', verdict: words.nothing, sentences: [] };
  const said = saidOf(main.difference, main.unit);
  return {
    question,
    // Who is harmed is said before the sum over all, which hides it.
    tone: said === null || isMixed ? 'open' : toneOf(said),
    verdict: isMixed ? words.mixed(helped, harmed) : verdictText(main, said, texts),
    sentences: [
      isMixed ? overAllText(main, texts) : '',
      !isMixed && harmed !== '' && said !== 'worse' ? words.harms(harmed) : '',
      ...promiseChanges(promises[0], promises[1], texts),
      daysText(other, promises[0].filter(({ type }) => type !== null).length, texts),
      costText(other, texts),
      certaintyText(main, comparison.run.correctedConfidence, texts),
    ],
  };
}

function questionOf(other: OtherScenario, baseline: string, texts: Texts): string {
  const words = texts.comparison;
  const changes = shortChanges(other, texts);
  return changes === null ? words.questionOfTwo(isolated(other.name), isolated(baseline)) : words.questionOfChange(changes);
}

/** A change or two, which say more than the names of the plans; null where there are more, or where they are long. */
export function shortChanges({ changes }: OtherScenario, texts: Texts): string | null {
  const told = changes.filter(({ from, to }) => from !== null && to !== null).map((change) => changeText(change, texts));
  const short = told.length === changes.length && told.length > 0 && told.length < 3 && told.join('').length < LONG;
  return short ? texts.list(told) : null;
}

/** What the verdict is about: the service level of all, else their average wait. */
interface Main {
  readonly difference: Difference & { readonly value: Figure; readonly baseline: Figure };
  readonly unit: Unit;
}

function mainDifference({ contacts }: OtherScenario): Main | null {
  for (const [name, unit] of [
    ['serviceLevel', 'share'],
    ['averageWait', 'seconds'],
  ] as const) {
    const difference = contacts['all']?.[name];
    if (difference?.value && difference.baseline)
      return { difference: { ...difference, value: difference.value, baseline: difference.baseline }, unit };
  }
  return null;
}

function overAllText({ difference: { value, baseline }, unit }: Main, { comparison: words, units }: Texts): string {
  return (unit === 'share' ? words.overAll : words.waitOverAll)(meanText(value, unit, units), meanText(baseline, unit, units));
}

function verdictText({ difference, unit }: Main, said: Said | null, { comparison: words, units }: Texts): string {
  const { value, baseline } = difference;
  const now = unit === 'seconds' ? figureText(value, unit, units) : meanText(value, unit);
  const before = unit === 'seconds' ? figureText(baseline, unit, units) : meanText(baseline, unit);
  if (said === 'better') return (unit === 'share' ? words.better : words.waitBetter)(now, before);
  if (said === 'worse') return (unit === 'share' ? words.worse : words.waitWorse)(now, before);
  if (said === 'negligible') return (unit === 'share' ? words.negligible : words.waitNegligible)(now, before);
  return (unit === 'share' ? words.noDifference : words.waitNoDifference)(now, before);
}

function certaintyText({ difference: { difference, verdict, moreReplications }, unit }: Main, confidence: number, texts: Texts): string {
  const words = texts.comparison;
  if (difference === null) return '';
  if (difference.low === null || difference.high === null) return texts.oneReplication;
  const [mean, low, high] = endsText(difference, unit, words);
  if (verdict !== 'no difference shown') return words.sure(mean, percent(confidence), low, high);
  return texts.sentences([words.unsure(mean, low, high), settlingWords(moreReplications, texts)]);
}

/** Promises that one of the two keeps and the other misses. */
function promiseChanges(before: readonly Promised[], after: readonly Promised[], { comparison: words, list }: Texts): string[] {
  const was = new Map(before.map((promise) => [`${promise.who}\n${promise.words}`, promise]));
  const changed = after.flatMap((promise) => {
    const old = was.get(`${promise.who}\n${promise.words}`);
    return old === undefined || isMissed(old) === isMissed(promise) ? [] : [promise];
  });
  const names = (missed: boolean) => list(changed.filter((promise) => isMissed(promise) === missed).map(({ who }) => isolated(who)));
  const [gained, lost] = [names(false), names(true)];
  return [gained === '' ? '' : words.promiseGained(gained), lost === '' ? '' : words.promiseLost(lost)];
}

/** @param promises how many can be kept on a day */
function daysText({ contacts }: OtherScenario, promises: number, { comparison: words }: Texts): string {
  const met = contacts['all']?.['daysMet'];
  if (!met?.value || !met.baseline) return '';
  return words.days(meanText(met.value, 'share'), meanText(met.baseline, 'share'), promises);
}

/** What it costs beside the baseline; where no cost is stated, how many people it takes. */
function costText({ whole }: OtherScenario, texts: Texts): string {
  const { comparison: words, units } = texts;
  const measure = workMeasure({ fullTimeEquivalents: whole['fullTimeEquivalents']?.value });
  const { cost, [measure]: work } = whole;
  if (cost?.difference && cost.baseline) {
    const { mean } = cost.difference;
    if (isNone(cost.difference)) return words.costSame;
    if (Math.abs(mean / cost.baseline.mean) < NEARLY) return words.costNearly(differenceText(withoutInterval(mean), 'money', words));
    const relative = `${mean < 0 ? '−' : '+'}${percent(Number(Math.abs(mean / cost.baseline.mean).toFixed(3)))}`;
    return (mean > 0 ? words.costMore : words.costLess)(amount(cost.difference, 'money', units), relative);
  }
  if (!work?.difference) return '';
  if (isNone(work.difference)) return words.workSame;
  const { mean } = work.difference;
  return (mean > 0 ? words.workMore : words.workLess)(workText(measure, withoutInterval(Math.abs(mean)), texts));
}

function withoutInterval(mean: number): Figure {
  return { mean, low: null, high: null };
}

function isNone({ mean }: Figure): boolean {
  return Math.abs(mean) < 1e-9;
}

/** A difference without its sign. */
function amount({ mean }: Figure, unit: Unit, units: Texts['units']): string {
  return meanText({ mean: Math.abs(mean), low: null, high: null }, unit, units);
}

function answerOfMany(compared: Compared, texts: Texts): Answer {
  const { comparison: words } = texts;
  const { others, ranking } = compared.comparison;
  const question = words.questionOfMany(others.length + 1);
  if (ranking === null) return { question, tone: 'open', verdict: words.nothing, sentences: [] };
  const { tone, verdict, sentences } = recommendationWords(compared, texts);
  return { question, tone, verdict, sentences: [...sentences, bestWords(ranking, texts)] };
}
