/** Service level by weekday and time: a table whose cells are the darker, the further below the target. */
import type { ServiceLevel } from '../../../scenario/scenario.js';
import { panels } from '../../page/figure.js';
import { type Html, html } from '../../page/html.js';
import { clock } from '../../page/moments.js';
import { offeredTo, panelsEach, panelTitle, type Subject, shared } from '../../page/subject.js';
import { percent } from '../../text/number.js';
import type { Texts } from '../../texts/en/texts.js';
import { weakDays } from './service-days.js';
import { promisedTypes, type ServiceCell, type ServiceTimes, serviceTimes } from './service-times.js';

/** Points below the target from which on a cell is darker than the one before. */
const STEPS = [0, 0.1, 0.25];

export function heatPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const { heat } = texts.chart;
  const { shown, rest } = shared(subjects, typesToShow, offeredTo, Math.min(4, panelsEach(subjects)));
  const figures = shown.flatMap(({ name, subjects: plans }) =>
    plans.flatMap((subject) => {
      const rule = subject.simulation.scenario.contacts.find((type) => type.name === name)?.serviceLevel ?? null;
      if (rule === null || rule.target === null) return [];
      return [heatTable(panelTitle(subjects, subject, texts.thing('contacts', name)), subject, name, rule, rule.target, texts)];
    }),
  );
  return panels({
    id: 'heat',
    heading: heat.heading,
    explanation: heat.explanation,
    legend: heat.signs.map((words, step) => ({ kind: 'cell', color: `s${step}`, sample: SAMPLES[step] + ARROWS[step], words })),
    figures,
    narrow: true,
    leftOut: rest === 0 ? null : texts.chart.leftOut(texts.chart.restOf.types(rest)),
  });
}

/** Those with a target to whom somebody comes. */
function typesToShow({ simulation: { scenario, result } }: Subject): string[] {
  return promisedTypes(scenario).flatMap(({ name }) => ((result.contacts[name]['offered']?.mean ?? 0) > 0 ? [name] : []));
}

/** What a cell says beside its color, and numbers for the legend. */
const ARROWS = ['', '↓', '⇓', '!'];
const SAMPLES = ['84', '75', '62', '41'];

function heatTable(title: string, subject: Subject, name: string, rule: ServiceLevel, target: number, texts: Texts): Html {
  const { heat } = texts.chart;
  const times = serviceTimes(subject.simulation, name, rule);
  const minutes = [...new Set(times.cells.map(({ minute }) => minute))].sort((a, b) => a - b);
  const find = (weekday: number, minute: number) => times.cells.find((cell) => cell.weekday === weekday && cell.minute === minute);
  return html`<figure><figcaption><h4>${title}</h4><p>${heat.caption(lowest(times, weakDays(subject.simulation, name), texts), percent(target))}</p></figcaption>
<table class="heat"><thead><tr><th scope="col">${heat.time}</th>${times.weekdays.map((day) => html`<th scope="col">${texts.weekdays[day]}</th>`)}</tr></thead>
<tbody>${minutes.map(
    (minute) =>
      html`<tr><th scope="row">${clock(minute)}</th>${times.weekdays.map((day) => cellOf(find(day, minute), target))}</tr>
`,
  )}</tbody></table></figure>`;
}

function cellOf(cell: ServiceCell | undefined, target: number): Html {
  if (cell === undefined) return html`<td></td>`;
  const below = target - cell.level;
  const step = below <= 1e-9 ? 0 : STEPS.filter((from) => below > from).length;
  return html`<td class="s${step}">${Math.round(cell.level * 100)}${ARROWS[step]}</td>`;
}

function lowest({ cells, weekdays }: ServiceTimes, [day]: ReturnType<typeof weakDays>, texts: Texts): string {
  const weak = cells.filter(({ isWeak }) => isWeak);
  const { heat } = texts.chart;
  if (weak.length === 0 && day !== undefined) return heat.worst(texts.weekdays[day.weekday], percent(Number(day.level.toFixed(3))));
  if (weak.length === 0) return cells.length < 2 ? '' : heat.noneLower;
  const worst = weak.reduce((least, cell) => (cell.level < least.level ? cell : least));
  const time = weekdays.length === 1 ? clock(worst.minute) : `${texts.weekdays[worst.weekday]} ${clock(worst.minute)}`;
  return heat.worst(time, percent(Number(worst.level.toFixed(3))));
}
