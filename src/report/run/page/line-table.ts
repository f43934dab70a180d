/** Every line in which contacts wait, those behind the first among them. */

import type { Scenario } from '../../../scenario/scenario.js';
import { linesBehindFirst } from '../../../scenario/workload/lines-behind.js';
import { type Html, html } from '../../page/html.js';
import type { Subject } from '../../page/subject.js';
import type { Texts } from '../../texts/en/texts.js';
import { thingPanels } from './thing-panels.js';

const MEASURES = ['averageWait', 'abandonmentRate', 'waitP90', 'longestWait', 'joined'];

/** Nothing where all plans have a single line, whose figures are those of the contacts. */
export function linePanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const { lines: words } = texts.chart;
  if (subjects.every(({ simulation }) => Object.keys(simulation.result.lines).length < 2)) return null;
  const noteOn = (scenario: Scenario) => {
    const behind = linesBehindFirst(scenario);
    return (line: string) => (behind.has(line) ? html`<small>${words.behind}</small>` : null);
  };
  return thingPanels('lines', subjects, { kind: 'lines', measures: MEASURES, words, noteOn }, texts);
}
