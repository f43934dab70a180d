/** How many contacts people have in hand together, in centers where that may be several. */

import { measureNamed } from '../../../measures/table.js';
import { isOneByOne } from '../../../scenario/workload/hands.js';
import { panels } from '../../page/figure.js';
import { type Html, html } from '../../page/html.js';
import type { Subject } from '../../page/subject.js';
import { table } from '../../page/table.js';
import { figureText } from '../../text/figure-text.js';
import { measureWords } from '../../text/measure-words.js';
import type { Texts } from '../../texts/en/texts.js';

const MEASURES = ['occupancy', 'concurrency', 'slotUse', 'handleTime', 'handledPerHour'];

/** Nothing where everybody works on one contact at a time in all plans. */
export function handsPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const { hands: words } = texts.chart;
  if (subjects.every(({ simulation: { scenario } }) => scenario.teams.every((team) => isOneByOne(team, scenario)))) return null;
  const columns = [
    { heading: texts.run.sections.teams, text: true },
    ...MEASURES.map((name) => ({ heading: measureWords('teams', name, texts) })),
  ];
  const tables = subjects.map(({ name: plan, simulation: { result } }) => {
    const rows = Object.entries(result.teams).map(([team, figures]) => [
      html`<bdi>${texts.thing('teams', team)}</bdi>`,
      ...MEASURES.map((name) => figureText(figures[name] ?? null, measureNamed('teams', name)?.unit ?? 'number', texts.units)),
    ]);
    const caption = subjects.length === 1 ? null : html`<h4><bdi>${plan}</bdi></h4>`;
    return html`<div class="wide">${caption}${table('', columns, rows)}</div>`;
  });
  return panels({ id: 'hands', heading: words.heading, explanation: words.explanation, legend: [], figures: tables, leftOut: null });
}
