/** Service level by weekday and time: a table whose cells are the darker, the further below the target they are shown to be. */
import type { ServiceLevel } from '../../../scenario/scenario.js';
import { panels } from '../../page/figure.js';
import { type Html, html } from '../../page/html.js';
import { clock } from '../../page/moments.js';
import { offeredTo, panelsEach, panelTitle, type Subject, shared } from '../../page/subject.js';
import { percent } from '../../text/number.js';
import type { Texts } from '../../texts/en/texts.js';
import { promisedTypes, type ServiceCell, serviceTimes } from './service-times.js';
import { levelText, named, timeWords, type WeakTimes, weakTimes } from './weak-times.js';

/** By how much a target is shown to be missed at least, from which on a cell is darker than the one before. */
const STEPS = [0, 0.1, 0.25];

/** What a cell says beside its number, by its sign: kept, not told, and missed in three steps. */
const ARROWS = ['', '~', '↓', '⇓', '!'];
/** Numbers for the legend. */
const SAMPLES = ['93', '79', '71', '62', '41'];

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
    explanation: heat.explanation(percent(subjects[0].simulation.result.run.confidence)),
    legend: heat.signs.map((words, sign) => ({ kind: 'cell', color: `s${sign}`, sample: SAMPLES[sign] + ARROWS[sign], words })),
    figures,
    narrow: true,
    leftOut: rest === 0 ? null : texts.chart.leftOut(texts.chart.restOf.types(rest)),
  });
}

/** Those with a target to whom somebody comes. */
function typesToShow({ simulation: { scenario, result } }: Subject): string[] {
  return promisedTypes(scenario).flatMap(({ name }) => ((result.contacts[name]['offered']?.mean ?? 0) > 0 ? [name] : []));
}

function heatTable(title: string, subject: Subject, name: string, rule: ServiceLevel, target: number, texts: Texts): Html {
  const { simulation } = subject;
  const { heat } = texts.chart;
  const times = serviceTimes(simulation, name, rule);
  const minutes = [...new Set(times.cells.map(({ minute }) => minute))].sort((a, b) => a - b);
  const find = (weekday: number, minute: number) => times.cells.find((cell) => cell.weekday === weekday && cell.minute === minute);
  const weak = times.cells.length < 2 ? '' : weakText(weakTimes(simulation, name, rule, times), subject, texts);
  return html`<figure><figcaption><h4>${title}</h4><p>${heat.caption(weak, percent(target))}</p></figcaption>
<table class="heat"><thead><tr><th scope="col">${heat.time}</th>${times.weekdays.map((day) => html`<th scope="col">${texts.weekdays[day]}</th>`)}</tr></thead>
<tbody>${minutes.map(
    (minute) =>
      html`<tr><th scope="row">${clock(minute)}</th>${times.weekdays.map((day) => cellOf(find(day, minute)))}</tr>
`,
  )}</tbody></table></figure>`;
}

function cellOf(cell: ServiceCell | undefined): Html {
  if (cell === undefined) return html`<td></td>`;
  const sign = signOf(cell);
  return html`<td class="s${sign}">${Math.round(cell.level * 100)}${ARROWS[sign]}</td>`;
}

/** A color says no more than the interval does. */
function signOf({ grade, surelyBelow }: ServiceCell): number {
  if (grade === 'kept') return 0;
  return grade === 'missed' ? 1 + STEPS.filter((from) => surelyBelow >= from).length : 1;
}

function weakText({ days, stretches }: WeakTimes, { simulation }: Subject, texts: Texts): string {
  const { heat } = texts.chart;
  const weak = stretches.length > 0 ? stretches : days;
  return weak.length === 0
    ? heat.noneLower
    : heat.weak(...named(weak, (time) => heat.weakTime(timeWords(time, simulation, texts), levelText(time))));
}
