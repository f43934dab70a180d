import { type Html, html } from './html.js';

/** A chart or several under one title, with the sentence that says what is to be seen there. */
export interface Figure {
  readonly title: string;
  readonly text: string;
  readonly drawings: readonly Html[];
}

export function figure({ title, text, drawings }: Figure): Html {
  return html`<figure><figcaption>${title === '' ? null : html`<h4>${title}</h4>`}<p>${text}</p></figcaption>${drawings}</figure>`;
}

/** Several charts of one kind, with what their signs mean. */
export interface Panels {
  readonly id: string;
  readonly heading: string;
  /** How such a chart is read. */
  readonly explanation: string;
  readonly legend: readonly Sign[];
  readonly figures: readonly Html[];
  /** What there is and is not shown; null where all is. */
  readonly leftOut: string | null;
  /** Whether the figures need less width than a drawing. */
  readonly narrow?: boolean;
}

/** A sign of the legend: how it is drawn, and what it means. */
interface Sign {
  readonly kind: 'area' | 'line' | 'dashed' | 'dot' | 'cell';
  /** Name of a color of style.ts; of a cell its class. */
  readonly color: string;
  /** What stands in a cell. */
  readonly sample?: string;
  readonly words: string;
}

export function panels({ id, heading, explanation, legend, figures, leftOut, narrow }: Panels): Html | null {
  if (figures.length === 0) return null;
  return html`<section id="${id}"${figures.length > 1 ? html` class="wide"` : null}><header><h3>${heading}</h3><p>${explanation}</p>${legendList(legend)}</header>
<div class="${narrow ? 'panels narrow' : 'panels'}">${figures}</div>${leftOut === null ? null : html`<p class="faint">${leftOut}</p>`}</section>`;
}

function legendList(signs: readonly Sign[]): Html | null {
  if (signs.length === 0) return null;
  return html`<ul class="legend">${signs.map((sign) => html`<li>${drawn(sign)}${sign.words}</li>`)}</ul>`;
}

function drawn({ kind, color, sample }: Sign): Html {
  const paint = `var(--${color})`;
  switch (kind) {
    case 'area':
      return html`<svg viewBox="0 0 26 12" aria-hidden="true"><rect width="26" height="12" fill="${paint}"/></svg>`;
    case 'cell':
      return html`<span class="key ${color}">${sample ?? ''}</span>`;
    case 'dot':
      return html`<svg viewBox="0 0 26 12" aria-hidden="true"><circle cx="13" cy="6" r="4.5" fill="${paint}"/></svg>`;
    default:
      return html`<svg viewBox="0 0 26 12" aria-hidden="true"><path d="M0,6H26" stroke="${paint}" stroke-width="2.5"${
        kind === 'dashed' ? html` stroke-dasharray="5 3"` : null
      }/></svg>`;
  }
}
