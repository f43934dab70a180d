/** Which plan is recommended, in words: the same on the screen and on the page. */
import type { Choice, Compared } from '../../experiment/compare/comparison.js';
import type { Figure } from '../../experiment/result/result.js';
import { meanText } from '../text/figure-text.js';
import { isolated } from '../text/isolated.js';
import type { Tone } from '../text/tone.js';
import { workText } from '../text/work.js';
import type { Texts } from '../texts/en/texts.js';
import { effectList, effectsOf } from './effects.js';
import { inSentence, measureOf } from './words.js';

/** So many plans are named in a headline; of more their number. */
const MOST_NAMES = 3;

export interface RecommendationWords {
  readonly tone: Tone;
  readonly verdict: string;
  /** What is not told apart, what was left behind and why, and whom the recommended plans harm. */
  readonly sentences: readonly string[];
}

export function recommendationWords(compared: Compared, texts: Texts): RecommendationWords {
  const { among, grade, unsure } = compared.comparison.recommendation;
  const words = texts.comparison.recommend;
  if (among.length === 0) return { tone: 'bad', verdict: texts.comparison.noneKeeps, sentences: [] };
  return {
    tone: grade === 'kept' ? 'good' : 'open',
    verdict: verdictOf(compared, texts),
    sentences: [
      grade === 'likelyKept' ? texts.comparison.chance : '',
      ...choiceSentences(compared, texts),
      ...harmSentences(compared, texts),
      unsure.length === 0 ? '' : words.unsure(quoted(unsure, texts)),
    ],
  };
}

function verdictOf({ comparison, simulations }: Compared, texts: Texts): string {
  const { among, grade, choices, recommended } = comparison.recommendation;
  const words = texts.comparison.recommend;
  const names = quoted(recommended, texts, 'either');
  const keeping = grade === null ? words.anyOf : grade === 'kept' ? words.keeping : words.probablyKeeping;
  if (among.length === 1) return words.only(names, keeping);
  const [first] = choices;
  if (first.left.length === 1 && first.ahead.length === 1) {
    const figure = amount(first.measure, figureOf({ comparison, simulations }, first.left[0], first.measure), texts);
    if (!isPrice(first.measure)) return words.best(names, keeping, measureText(first.measure, texts), figure);
    return first.measure === 'whole.cost' ? words.cheapest(names, keeping, figure) : words.fewest(names, keeping, figure);
  }
  const before = (choice: Choice) => choices.slice(0, choices.indexOf(choice)).map((earlier) => likeness(earlier, texts));
  const decisive = choices.findLast(({ ahead }) => ahead.length > 0 && recommended.every((name) => ahead.includes(name)));
  if (decisive !== undefined)
    return words.ahead(names, keeping, texts.items(before(decisive)), leadText(decisive, texts), recommended.length);
  const alike = choices.map((choice) => likeness(choice, texts));
  return recommended.length === among.length
    ? words.notApart(quoted(recommended, texts), keeping, texts.items(alike))
    : words.unbeaten(names, keeping, texts.list(choices.map(({ measure }) => measureText(measure, texts))));
}

/** That those whom a choice left are alike in its measure, and as far as is shown. */
function likeness({ measure, nearly, behind }: Choice, texts: Texts): string {
  const words = texts.comparison.recommend;
  const said = measureText(measure, texts);
  if (nearly) return words.nearlyAlike(said);
  return (behind.length === 0 ? words.alike : words.alikeInFront)(said);
}

/** What those who are ahead are shown to be, and of whom. */
function leadText({ measure, behind }: Choice, texts: Texts): string {
  const { leads, others } = texts.comparison.recommend;
  const whom = behind.length > MOST_NAMES ? others(behind.length) : quoted(behind, texts);
  if (!isPrice(measure)) return leads.service(measureText(measure, texts), whom);
  return measure === 'whole.cost' ? leads.cost(whom) : leads.people(whom);
}

/** What each choice could not tell apart, and whom it left behind. */
function choiceSentences(compared: Compared, texts: Texts): string[] {
  const { choices } = compared.comparison.recommendation;
  const words = texts.comparison.recommend;
  return choices.flatMap(({ measure, left, nearly, behind }) => {
    const said = measureText(measure, texts);
    const text = (name: string) =>
      texts.comparison.effect(texts.quoted(isolated(name)), amount(measure, figureOf(compared, name, measure), texts));
    const alike = (nearly ? words.nearly : words.same)(said, texts.phrases(left.map(text)));
    return [
      left.length > 1 ? alike : '',
      behind.length > 0 && choices.length > 1 && !isPrice(measure) ? words.behind(said, texts.phrases(behind.map(text))) : '',
    ];
  });
}

/** Of a recommended plan that helps some and harms others, both. */
function harmSentences(compared: Compared, texts: Texts): string[] {
  const { others, recommendation } = compared.comparison;
  const words = texts.comparison;
  return others.flatMap(({ name }, plan) => {
    if (!recommendation.recommended.includes(name)) return [];
    const effects = effectsOf(compared, plan);
    const [helped, harmed] = [effectList(effects, 'helps', texts), effectList(effects, 'harms', texts)];
    return harmed === ''
      ? []
      : [words.recommend.of(isolated(name), helped === '' ? words.harms(harmed) : words.helpsAndHarms(helped, harmed))];
  });
}

function isPrice(path: string): boolean {
  return path.startsWith('whole.');
}

function measureText(path: string, texts: Texts): string {
  const found = measureOf(path);
  return found === null ? path : inSentence(texts.measure(found.kind, found.measure));
}

function amount(path: string, figure: Figure | null, texts: Texts): string {
  const measure = measureOf(path)?.measure;
  if (isPrice(path) && measure?.unit !== 'money') return workText(measure?.name ?? '', figure, texts);
  return meanText(figure, measure?.unit ?? 'number', texts.units);
}

function figureOf({ comparison, simulations }: Compared, name: string, path: string): Figure | null {
  const { baseline, others } = comparison;
  const { result } = simulations[[baseline, ...others].findIndex((plan) => plan.name === name)];
  const measure = path.slice(path.lastIndexOf('.') + 1);
  return (isPrice(path) ? result.whole : result.contacts['all'])[measure] ?? null;
}

function quoted(names: readonly string[], texts: Texts, as: 'list' | 'either' = 'list'): string {
  return texts[as](names.map((name) => texts.quoted(isolated(name))));
}
