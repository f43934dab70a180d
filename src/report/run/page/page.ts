/** The page of a run: of one scenario, or of several that were run one by one. */

import { auditParts } from '../../page/audit.js';
import { pageText } from '../../page/document.js';
import { type Html, joined } from '../../page/html.js';
import type { Reported, Subject } from '../../page/subject.js';
import type { Texts } from '../../texts/en/texts.js';
import { backlogPanels } from './backlog-chart.js';
import { flowPanels } from './flow-chart.js';
import { groupPanels } from './groups-table.js';
import { handsPanels } from './hands-table.js';
import { heatPanels } from './heat-map.js';
import { runLeadership } from './leadership.js';
import { linePanels } from './line-table.js';
import { occupancyPanels } from './occupancy-chart.js';
import { shiftPanels } from './shift-table.js';
import { staffingPanels } from './staffing-chart.js';
import { lengthPanels, waitPanels } from './wait-charts.js';

/** @param reported at least one; their simulations with intervals and profiles of waits */
export function runPage(reported: readonly Reported[], texts: Texts): string {
  const [{ simulation }] = reported;
  return pageText(
    {
      title: reported.length === 1 ? simulation.scenario.title : texts.run.several(reported.length),
      version: simulation.result.run.version,
      leadership: runLeadership(reported, texts),
      planners: plannerCharts(reported, texts),
      auditors: auditParts(reported, texts),
    },
    texts,
  );
}

/** What planners look at, the same for every page. */
export function plannerCharts(subjects: readonly Subject[], texts: Texts): Html {
  const charts = [
    staffingPanels,
    shiftPanels,
    heatPanels,
    linePanels,
    waitPanels,
    lengthPanels,
    backlogPanels,
    occupancyPanels,
    handsPanels,
    groupPanels,
    flowPanels,
  ];
  return joined(charts.map((chart) => chart(subjects, texts)));
}
