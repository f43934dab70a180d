/** Marks of grades and verdicts: a sign and a word, in a color that says the same. */
import type { Difference } from '../../experiment/compare/comparison.js';
import type { Tone } from '../text/tone.js';
import type { Texts } from '../texts/en/texts.js';
import { type Html, html } from './html.js';
import type { PromiseState } from './promises.js';

type Verdict = NonNullable<Difference['verdict']>;

export const TONES: Readonly<Record<PromiseState, Tone>> = {
  kept: 'good',
  likelyKept: 'open',
  unknown: 'open',
  likelyMissed: 'open',
  missed: 'bad',
};
const SIGNS: Readonly<Record<PromiseState, string>> = { kept: '✓', likelyKept: '✓', unknown: '–', likelyMissed: '✗', missed: '✗' };

const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  better: '▲',
  worse: '▼',
  higher: '▲',
  lower: '▼',
  'no difference shown': '≈',
};

export function mark(words: string, tone: Tone): Html {
  return html`<span class="mark ${tone}">${words}</span>`;
}

/** `✓ kept` */
export function gradeMark(state: PromiseState, { promise }: Texts): Html {
  return mark(`${SIGNS[state]} ${promise.state[state]}`, TONES[state]);
}

/** How good a verdict is, for its color. */
export function toneOf(verdict: Verdict): Tone {
  return verdict === 'better' ? 'good' : verdict === 'worse' ? 'bad' : 'open';
}

/** `▲ better` */
export function verdictText(verdict: Verdict, { comparison }: Texts): string {
  return `${VERDICT_SIGNS[verdict]} ${comparison.verdict[verdict]}`;
}

export function verdictMark(verdict: Verdict, texts: Texts): Html {
  return mark(verdictText(verdict, texts), toneOf(verdict));
}
