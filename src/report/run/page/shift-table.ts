/** People at work shift by shift over the busiest day, by the hour: a table whose cells are the darker, the more of a shift are on a break. */
import { withCommas } from '../../../kit/with-commas.js';
import { isByName } from '../../../scenario/people/shifts.js';
import type { Shift, Team } from '../../../scenario/scenario.js';
import { presenceOf } from '../../../scenario/workload/demand.js';
import { panels } from '../../page/figure.js';
import { type Html, html } from '../../page/html.js';
import { busiestDay } from '../../page/moments.js';
import { panelsEach, panelTitle, type Subject, shared } from '../../page/subject.js';
import { dayText } from '../../text/period.js';
import type { Texts } from '../../texts/en/texts.js';

/** Shares of a shift on a break from which on a cell is darker than the one before. */
const STEPS = [0, 0.25, 0.5];
const SAMPLES = ['18', '15/18', '12/18', '4/18'];
/** A number of people that is rounded to nobody. */
const NOBODY = 0.05;

/** Nothing where no team has shifts. */
export function shiftPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const { shifts: words } = texts.chart;
  const { shown, rest } = shared(subjects, teamsWithShifts, rosteredIn, Math.min(4, panelsEach(subjects)));
  const figures = shown.flatMap(({ name, subjects: plans }) =>
    plans.flatMap((subject) => {
      const team = subject.simulation.scenario.teams.find((each) => each.name === name);
      return team === undefined || team.shifts.length === 0
        ? []
        : [shiftTable(panelTitle(subjects, subject, texts.thing('teams', name)), subject, team, texts)];
    }),
  );
  return panels({
    id: 'shifts',
    heading: words.heading,
    explanation: words.explanation,
    legend: words.signs.map((sign, step) => ({ kind: 'cell', color: `s${step}`, sample: SAMPLES[step], words: sign })),
    figures,
    leftOut: rest === 0 ? null : texts.chart.leftOut(texts.chart.restOf.teams(rest)),
  });
}

function teamsWithShifts({ simulation: { scenario } }: Subject): string[] {
  return scenario.teams.filter(({ shifts }) => shifts.length > 0).map(({ name }) => name);
}

function rosteredIn({ simulation: { result } }: Subject, team: string): number {
  return result.teams[team]['rosteredHours']?.mean ?? 0;
}

/** People of a shift in an hour, on average. */
interface Hour {
  readonly present: number;
  readonly atWork: number;
}

function shiftTable(title: string, subject: Subject, team: Team, texts: Texts): Html {
  const { shifts: words } = texts.chart;
  const { calendar } = subject.simulation.scenario;
  const day = busiestDay(subject.simulation);
  const byName = team.shifts.filter(isByName);
  const rows = [
    ...team.shifts.filter((shift) => !isByName(shift)).map((shift) => ({ label: shift.label, hours: hoursOf([shift], subject, day) })),
    ...(byName.length === 0 ? [] : [{ label: texts.check.byName, hours: hoursOf(byName, subject, day) }]),
  ];
  const all = { label: words.all, hours: hoursOf(team.shifts, subject, day) };
  const hours = [...all.hours].filter(([, { present }]) => present >= NOBODY).map(([hour]) => hour);
  const shownRows = rows.length > 1 ? [...rows, all] : rows;
  const date = dayText(calendar.days[day].date, texts);
  return html`<figure class="wide"><figcaption><h4>${title}</h4><p>${words.caption(date)}</p></figcaption>
<table class="heat people"><thead><tr><th scope="col">${words.shift}</th>${hours.map((hour) => html`<th scope="col">${hour}</th>`)}</tr></thead>
<tbody>${shownRows.map(
    (row) => html`<tr><th scope="row"><bdi>${row.label}</bdi></th>${hours.map((hour) => cellOf(row.hours.get(hour)))}</tr>
`,
  )}</tbody></table></figure>`;
}

/** By the hour on the clock of the calendar, such as `08`. */
function hoursOf(shifts: readonly Shift[], { simulation: { scenario } }: Subject, day: number): ReadonlyMap<string, Hour> {
  const { calendar } = scenario;
  const { present, atWork } = presenceOf(shifts, calendar);
  const sums = new Map<string, { length: number; present: number; atWork: number }>();
  for (const [index, interval] of calendar.intervals.entries()) {
    if (interval.day !== day) continue;
    const hour = interval.start.slice(11, 13);
    const sum = sums.get(hour) ?? { length: 0, present: 0, atWork: 0 };
    const length = interval.to - interval.from;
    sums.set(hour, {
      length: sum.length + length,
      present: sum.present + present[index] * length,
      atWork: sum.atWork + atWork[index] * length,
    });
  }
  return new Map(Array.from(sums, ([hour, sum]) => [hour, { present: sum.present / sum.length, atWork: sum.atWork / sum.length }]));
}

function cellOf(hour: Hour | undefined): Html {
  if (hour === undefined || hour.present < NOBODY) return html`<td></td>`;
  const away = 1 - hour.atWork / hour.present;
  const step = away < 1e-9 ? 0 : STEPS.filter((from) => away > from + 1e-9).length;
  const [atWork, present] = [hour.atWork, hour.present].map((people) => withCommas(people, 1));
  return html`<td class="s${step}">${step === 0 ? atWork : `${atWork}/${present}`}</td>`;
}
