/** Marks of grades and verdicts: a sign and a word, in a color that says the same. */
import type { Said } from '../text/said.js';
import type { Tone } from '../text/tone.js';
import type { Texts } from '../texts/en/texts.js';
import { type Html, html } from './html.js';
import type { PromiseState } from './promises.js';

export const TONES: Readonly<Record<PromiseState, Tone>> = {
  kept: 'good',
  likelyKept: 'open',
  unknown: 'open',
  likelyMissed: 'open',
  missed: 'bad',
};
const SIGNS: Readonly<Record<PromiseState, string>> = { kept: '✓', likelyKept: '✓', unknown: '–', likelyMissed: '✗', missed: '✗' };

const VERDICT_SIGNS: Readonly<Record<Said, string>> = {
  better: '▲',
  worse: '▼',
  higher: '▲',
  lower: '▼',
  negligible: '≈',
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
export function toneOf(said: Said): Tone {
  return said === 'better' ? 'good' : said === 'worse' ? 'bad' : 'open';
}

/** `▲ better` */
export function verdictText(said: Said, { comparison }: Texts): string {
  return `${VERDICT_SIGNS[said]} ${comparison.verdict[said]}`;
}

export function verdictMark(said: Said, texts: Texts): Html {
  return mark(verdictText(said, texts), toneOf(said));
}
