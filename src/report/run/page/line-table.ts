/** Every line in which contacts wait, those behind the first among them. */

import { measureNamed } from '../../../measures/table.js';
import { linesBehindFirst } from '../../../scenario/workload/lines-behind.js';
import { panels } from '../../page/figure.js';
import { type Html, html } from '../../page/html.js';
import type { Subject } from '../../page/subject.js';
import { table } from '../../page/table.js';
import { figureText } from '../../text/figure-text.js';
import { measureWords } from '../../text/measure-words.js';
import type { Texts } from '../../texts/en/texts.js';

const MEASURES = ['averageWait', 'abandonmentRate', 'waitP90', 'longestWait', 'joined'];

/** Nothing where all plans have a single line, whose figures are those of the contacts. */
export function linePanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const { lines: words } = texts.chart;
  if (subjects.every(({ simulation }) => Object.keys(simulation.result.lines).length < 2)) return null;
  const columns = [
    { heading: texts.run.sections.lines, text: true },
    ...MEASURES.map((name) => ({ heading: measureWords('lines', name, texts) })),
  ];
  const tables = subjects.map(({ name: plan, simulation: { scenario, result } }) => {
    const behind = linesBehindFirst(scenario);
    const rows = Object.entries(result.lines).map(([line, figures]) => [
      html`<bdi>${texts.thing('lines', line)}</bdi>${behind.has(line) ? html`<small>${words.behind}</small>` : null}`,
      ...MEASURES.map((name) => figureText(figures[name] ?? null, measureNamed('lines', name)?.unit ?? 'number', texts.units)),
    ]);
    const caption = subjects.length === 1 ? null : html`<h4><bdi>${plan}</bdi></h4>`;
    return html`<div class="wide">${caption}${table('', columns, rows)}</div>`;
  });
  return panels({ id: 'lines', heading: words.heading, explanation: words.explanation, legend: [], figures: tables, leftOut: null });
}
