/** Words of a comparison, the same on the screen and on the page. */
import type { Comparison, Ranking } from '../../experiment/compare/comparison.js';
import { withCommas } from '../../kit/with-commas.js';
import { type Measure, SCOPE_KINDS, type ScopeKind } from '../../measures/measure.js';
import { measureNamed } from '../../measures/table.js';
import { meanText } from '../text/figure-text.js';
import { isolated } from '../text/isolated.js';
import { percent, rounded } from '../text/number.js';
import type { Texts } from '../texts/en/texts.js';

/** How many replications there were, and how sure a difference is. */
export function runWords({ run, others }: Comparison, texts: Texts): string {
  const { replications, seed, confidence, correctedConfidence, looks } = run;
  const words = texts.comparison;
  const each = words.run(replications, seed);
  if (replications === 1) return texts.items([each, words.onlyOne]);
  const single = words.meant(percent(Number(correctedConfidence.toFixed(4))));
  const corrected = others.length > 1 || looks > 1;
  return texts.items([each, corrected ? words.corrected(single, others.length, looks, percent(confidence)) : single]);
}

/** Which plan is the best by the measure of a ranking, or which may be. */
export function bestWords({ measure: path, confidence, scenarios }: Ranking, texts: Texts): string {
  const words = texts.comparison;
  const best = scenarios.filter(({ mayBeBest }) => mayBeBest);
  const ranked = measureOf(path);
  const said = ranked === null ? path : inSentence(texts.measure(ranked.kind, ranked.measure));
  const sure = percent(confidence);
  const [first] = best;
  if (best.length === 1 && first.figure !== null)
    return words.best(isolated(first.name), said, meanText(first.figure, ranked?.measure.unit ?? 'number', texts.units), sure);
  return words.bestOf(texts.list(best.map(({ name }) => texts.quoted(isolated(name)))), said, sure);
}

/** Nobody waits for more replications than this, so their number is no help. */
const FAR_TOO_MANY = 100_000;

/** How many replications more would settle a difference, in a sentence; null: none would, or it is settled. */
export function settlingWords(more: number | null, { comparison: words }: Texts): string {
  if (more === null) return '';
  return more > FAR_TOO_MANY ? words.moreThanWorth : words.more(rounded(more));
}

/** `+1,200`: the same, in a table. */
export function settlingText(more: number | null, { comparison: words }: Texts): string {
  if (more === null) return '';
  return more > FAR_TOO_MANY ? words.tooMany : `+${withCommas(more, 0)}`;
}

/** `Service level` to `service level`; P90 stays. */
export function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The measure that a full path names: `contacts.all.serviceLevel`. */
export function measureOf(path: string): { readonly kind: ScopeKind; readonly measure: Measure } | null {
  const kind = SCOPE_KINDS.find((each) => path.startsWith(`${each}.`));
  const measure = kind === undefined ? null : measureNamed(kind, path.slice(path.lastIndexOf('.') + 1));
  return kind === undefined || measure === null ? null : { kind, measure };
}
