/** A table for each plan of what was measured of its lines, teams or groups of people. */

import type { NamedKind } from '../../../measures/measure.js';
import { measureNamed } from '../../../measures/table.js';
import type { Scenario } from '../../../scenario/scenario.js';
import { panels } from '../../page/figure.js';
import { type Html, html } from '../../page/html.js';
import type { Subject } from '../../page/subject.js';
import { table } from '../../page/table.js';
import { figureText } from '../../text/figure-text.js';
import { measureWords } from '../../text/measure-words.js';
import type { Texts } from '../../texts/en/texts.js';

export interface ThingPanels {
  readonly kind: NamedKind & keyof Texts['run']['sections'];
  /** A column for each. */
  readonly measures: readonly string[];
  readonly words: { readonly heading: string; readonly explanation: string };
  /** What is said beside the name of a thing of a scenario. */
  readonly noteOn?: (scenario: Scenario) => (name: string) => Html | null;
}

/** @param id of the place on the page */
export function thingPanels(
  id: string,
  subjects: readonly Subject[],
  { kind, measures, words, noteOn = () => () => null }: ThingPanels,
  texts: Texts,
): Html | null {
  const columns = [
    { heading: texts.run.sections[kind], text: true },
    ...measures.map((name) => ({ heading: measureWords(kind, name, texts) })),
  ];
  const tables = subjects.map(({ name: plan, simulation: { scenario, result } }) => {
    const note = noteOn(scenario);
    const rows = Object.entries(result[kind]).map(([name, figures]) => [
      html`<bdi>${texts.thing(kind, name)}</bdi>${note(name)}`,
      ...measures.map((measure) => figureText(figures[measure] ?? null, measureNamed(kind, measure)?.unit ?? 'number', texts.units)),
    ]);
    const caption = subjects.length === 1 ? null : html`<h4><bdi>${plan}</bdi></h4>`;
    return html`<div class="wide">${caption}${table('', columns, rows)}</div>`;
  });
  return panels({ id, heading: words.heading, explanation: words.explanation, legend: [], figures: tables, leftOut: null });
}
