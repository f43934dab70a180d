/** People rostered, on duty, busy and required over the busiest day, a panel for each team. */
import * as Plot from '@observablehq/plot';
import { formulaLine, requiredIn } from '../../../experiment/result/requirement-by-formula.js';
import type { Figure as Measured } from '../../../experiment/result/result.js';
import { HOURS } from '../../../measures/measure.js';
import { drawing } from '../../page/drawing.js';
import { figure, panels } from '../../page/figure.js';
import type { Html } from '../../page/html.js';
import { busiestDay, clock, hourTicks } from '../../page/moments.js';
import { isComparedTeam, panelsEach, panelTitle, type Subject, shared } from '../../page/subject.js';
import { rounded } from '../../text/number.js';
import { dayText } from '../../text/period.js';
import type { Texts } from '../../texts/en/texts.js';

/** People of a team in one interval, on average. */
interface People {
  /** Minutes since the day began, at the beginning and at the end of the interval. */
  readonly from: number;
  readonly to: number;
  readonly time: string;
  readonly rostered: number;
  readonly duty: number;
  readonly busy: number;
  /** null: no formula fits. */
  readonly required: number | null;
}

const MARGINS = { marginLeft: 38 };

export function staffingPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const { staffing } = texts.chart;
  const { shown: teams, rest } = shared(
    subjects,
    ({ simulation }) => Object.keys(simulation.result.teams),
    ({ simulation }, name) => simulation.result.teams[name]['busyHours']?.mean ?? 0,
    panelsEach(subjects),
    isComparedTeam(subjects),
  );
  const shown = teams.map(({ name: team, subjects: plans }) => {
    const beside = plans.map((subject) => ({ subject, people: peopleOf(subject, team) }));
    return { team, plans: beside, axes: axesOf(beside.map(({ people }) => people)) };
  });
  const withFormula = shown.some(({ plans }) => plans.some(({ people }) => people.some(({ required }) => required !== null)));
  const figures = shown.flatMap(({ team, plans, axes }) =>
    plans.map(({ subject, people }) => panel(panelTitle(subjects, subject, texts.thing('teams', team)), subject, people, axes, texts)),
  );
  const several = subjects.some(({ simulation }) => simulation.scenario.calendar.days.length > 1);
  return panels({
    id: 'staffing',
    heading: staffing.heading,
    explanation: staffing.explanation(several),
    legend: [
      { kind: 'line', color: 'rostered', words: staffing.rostered },
      { kind: 'area', color: 'duty', words: staffing.duty },
      { kind: 'line', color: 'busy', words: staffing.busy },
      ...(withFormula ? [{ kind: 'dashed' as const, color: 'required', words: staffing.required }] : []),
    ],
    figures,
    leftOut: rest === 0 ? null : texts.chart.leftOut(texts.chart.restOf.teams(rest)),
  });
}

function peopleOf({ simulation }: Subject, team: string): People[] {
  const day = busiestDay(simulation);
  const begins = simulation.scenario.calendar.days[day].from;
  const formula = formulaLine(simulation.scenario, team);
  const all = simulation.scenario.calendar.intervals.flatMap((interval, number): People[] => {
    if (interval.day !== day || simulation.intervals === null) return [];
    const length = interval.to - interval.from;
    const { rosteredHours, dutyHours, averageBusy } = simulation.intervals.at(number).teams[team];
    const people = (hours: Measured | null) => (hours?.mean ?? 0) / (length * HOURS);
    return [
      {
        from: (interval.from - begins) / 60_000,
        to: (interval.to - begins) / 60_000,
        time: interval.start.slice(11, 16),
        rostered: people(rosteredHours),
        duty: people(dutyHours),
        busy: averageBusy?.mean ?? 0,
        required: formula === null ? null : requiredIn(formula, number),
      },
    ];
  });
  const some = (one: People) => one.rostered > 0 || one.busy > 0;
  return all.slice(all.findIndex(some), all.findLastIndex(some) + 1);
}

/** What a team's charts have in common, so that plans are compared by eye: the hours from left to right, and both scales of people. */
interface Axes {
  readonly hours: readonly [number, number];
  readonly people: readonly [number, number];
  readonly spare: readonly [number, number];
}

function axesOf(plans: readonly (readonly People[])[]): Axes {
  const everyone = plans.flat();
  const most = Math.max(1, ...everyone.map(({ rostered, busy, required }) => Math.max(rostered, busy, required ?? 0)));
  const spare = plans.flatMap((people) => spareOf(people).map(({ y }) => y));
  return {
    hours: [Math.min(...everyone.map(({ from }) => from)), Math.max(...everyone.map(({ to }) => to))],
    people: [0, most],
    spare: [Math.min(0, ...spare), Math.max(1, ...spare)],
  };
}

/** How many more, or fewer, are on duty than required; where nothing is known to be required, than busy. */
function spareOf(people: readonly People[]): { readonly from: number; readonly to: number; readonly y: number }[] {
  const known = people.some(({ required }) => required !== null);
  return people.map(({ from, to, duty, busy, required }) => ({ from, to, y: duty - (known ? (required ?? duty) : busy) }));
}

function panel(title: string, subject: Subject, people: readonly People[], axes: Axes, texts: Texts): Html {
  const { staffing } = texts.chart;
  const { calendar } = subject.simulation.scenario;
  const date = dayText(calendar.days[busiestDay(subject.simulation)].date, texts);
  if (people.length === 0) return figure({ title, text: staffing.nobody, drawings: [] });
  const text = staffing.on(date, sentence(people, texts));
  const [from, to] = axes.hours;
  const x = { domain: [from, to], ticks: hourTicks(from, to), tickFormat: clock, label: null };
  const steps = (value: (one: People) => number | null) =>
    [...people, { ...people[people.length - 1], from: people[people.length - 1].to }].map((one) => ({ x: one.from, y: value(one) }));
  const step = { x: 'x', y: 'y', curve: 'step-after' as const };
  const main = drawing(`${title}. ${text}`, {
    ...MARGINS,
    height: 190,
    x,
    y: { domain: axes.people, nice: true, label: staffing.people, labelArrow: false, ticks: 5, grid: true },
    marks: [
      Plot.areaY(
        steps(({ duty }) => duty),
        { ...step, fill: 'var(--duty)' },
      ),
      Plot.lineY(
        steps(({ rostered }) => rostered),
        { ...step, stroke: 'var(--rostered)', strokeWidth: 1.2 },
      ),
      Plot.lineY(
        steps(({ busy }) => busy),
        { ...step, stroke: 'var(--busy)', strokeWidth: 2 },
      ),
      ...(people.some(({ required }) => required !== null)
        ? [
            Plot.lineY(
              steps(({ required }) => required),
              { ...step, stroke: 'var(--required)', strokeWidth: 2, strokeDasharray: '5 3' },
            ),
          ]
        : []),
      Plot.ruleY([0]),
    ],
  });
  return figure({ title, text, drawings: [main, difference(title, people, { ...x, scale: axes.spare }, texts)] });
}

function difference(
  title: string,
  people: readonly People[],
  { scale, ...x }: Plot.ScaleOptions & { readonly scale: Axes['spare'] },
  texts: Texts,
): Html {
  const { staffing } = texts.chart;
  const label = people.some(({ required }) => required !== null) ? `${staffing.spare} / ${staffing.short}` : staffing.free;
  const bars = spareOf(people);
  return drawing(texts.labelled(title, label), {
    ...MARGINS,
    height: 92,
    marginTop: 18,
    x: { ...x, axis: null },
    y: { domain: scale, label, labelArrow: false, ticks: 3, grid: true, nice: true },
    marginBottom: 8,
    marks: [
      Plot.rectY(bars, {
        x1: 'from',
        x2: 'to',
        y: 'y',
        fill: (bar: { y: number }) => (bar.y < 0 ? 'var(--required)' : 'var(--duty)'),
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.ruleY([0]),
    ],
  });
}

function sentence(people: readonly People[], { chart: { staffing } }: Texts): string {
  const known = people.filter((one): one is People & { required: number } => one.required !== null && one.duty > 0);
  if (known.length > 0) {
    const tight = known.reduce((worst, one) => (one.duty - one.required < worst.duty - worst.required ? one : worst));
    return staffing.tight(tight.time, rounded(tight.duty), rounded(tight.required));
  }
  const busy = people.reduce((worst, one) => (shareBusy(one) > shareBusy(worst) ? one : worst));
  return staffing.busiest(busy.time, rounded(busy.busy), rounded(busy.duty));
}

function shareBusy({ busy, duty }: People): number {
  return duty === 0 ? 0 : busy / duty;
}
