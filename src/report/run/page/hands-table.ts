/** How many contacts people have in hand together, in centers where that may be several. */

import { isOneByOne } from '../../../scenario/workload/hands.js';
import type { Html } from '../../page/html.js';
import type { Subject } from '../../page/subject.js';
import type { Texts } from '../../texts/en/texts.js';
import { thingPanels } from './thing-panels.js';

const MEASURES = ['occupancy', 'concurrency', 'slotUse', 'handleTime', 'handledPerHour'];

/** Nothing where everybody works on one contact at a time in all plans. */
export function handsPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  if (subjects.every(({ simulation: { scenario } }) => scenario.teams.every((team) => isOneByOne(team, scenario)))) return null;
  return thingPanels('hands', subjects, { kind: 'teams', measures: MEASURES, words: texts.chart.hands }, texts);
}
