/** What newcomers and experienced people have done, in centers whose teams have such groups. */

import type { Html } from '../../page/html.js';
import type { Subject } from '../../page/subject.js';
import type { Texts } from '../../texts/en/texts.js';
import { thingPanels } from './thing-panels.js';

const MEASURES = ['handled', 'handledShare', 'handlingShare', 'handleTime', 'occupancy', 'unresolvedShare'];

/** Of the plans that have groups; nothing where the people of all teams are alike in all of them. */
export function groupPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const withGroups = subjects.filter(({ simulation: { result } }) => Object.keys(result.groups).length > 0);
  if (withGroups.length === 0) return null;
  return thingPanels('groups', withGroups, { kind: 'groups', measures: MEASURES, words: texts.chart.groups }, texts);
}
