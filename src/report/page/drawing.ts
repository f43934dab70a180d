import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { Html, readable } from './html.js';

/** All charts have this width: it fits a phone, two stand beside each other on paper and three on a desk. */
const CHART_WIDTH = 360;

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** What is used of an element; there is no browser whose types could say more. */
interface Drawn {
  readonly outerHTML: string;
}

/**
 * A chart as SVG that needs no script: Observable Plot draws it on a document that is no browser's.
 *
 * @param label what the chart shows, in one sentence, for those who do not see it
 */
export function drawing(label: string, options: Plot.PlotOptions): Html {
  const drawn: Drawn = Plot.plot({
    document,
    className: 'drawing',
    width: CHART_WIDTH,
    marginRight: 20,
    marginTop: 22,
    style: { fontSize: '11px' },
    ariaLabel: readable(label),
    ...options,
  });
  return new Html(slim(drawn.outerHTML));
}

/** One style for all charts stands on the page; coordinates to a hundredth of a pixel are enough. */
function slim(svg: string): string {
  return svg
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace('<svg ', '<svg role="img" ')
    .replace(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
}
