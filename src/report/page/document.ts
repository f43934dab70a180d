import type { Texts } from '../texts/en/texts.js';
import { Html, html, readable } from './html.js';
import { STYLE } from './style.js';

/** What a browser may load for a page: nothing. The styles stand in it. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The page around its parts: one file that needs nothing else. */
export interface PageDocument {
  readonly title: string;
  readonly version: string;
  readonly leadership: Html;
  readonly planners: Html;
  readonly auditors: Html;
}

/** The whole page as text, with a line end at its end. */
export function pageText({ title, version, leadership, planners, auditors }: PageDocument, texts: Texts): string {
  const { nav } = texts;
  return html`<!doctype html>
<html lang="${texts.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}">
<title>${readable(title)}</title><style>${new Html(STYLE)}.swipe::before{content:"${texts.swipe}"}</style></head>
<body><main><h1 dir="auto">${title}</h1>
<nav><a href="#leadership">${nav.leadership}</a><a href="#planners">${nav.planners}</a><a href="#auditors">${nav.auditors}</a></nav>
<section id="leadership"><h2>${nav.leadership}</h2>${leadership}</section>
<section id="planners"><h2>${texts.chart.heading}</h2><div class="charts">${planners}</div></section>
<section id="auditors"><h2>${texts.audit.heading}</h2>${auditors}</section>
</main><footer>${texts.footer(version)}</footer></body></html>
`.text;
}
