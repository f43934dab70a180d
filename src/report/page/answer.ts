import type { Answer } from '../text/answer.js';
import { type Html, html } from './html.js';

export function answerBox({ question, tone, verdict, sentences }: Answer): Html {
  return html`<div class="answer ${tone}"><p class="question">${question}</p><p class="verdict">${verdict}</p>${sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => html`<p>${sentence}</p>`)}</div>`;
}

/** A figure that leadership reads: large, with what it is, and how sure. */
export interface Card {
  readonly value: string;
  readonly words: string;
  /** Its certainty, or what it is held against. */
  readonly beside: string;
}

export function cardList(cards: readonly Card[]): Html {
  return html`<ul class="cards">${cards.map(
    ({ value, words, beside }) => html`<li><b>${value}</b><span class="name">${words}</span><span>${beside}</span></li>`,
  )}</ul>`;
}
