/** The burn-down of deferred work: how much is open over the calendar and how old the oldest is, and what is left at the end of each day. */
import * as Plot from '@observablehq/plot';
import { hasDeferredWork } from '../../../scenario/workload/deferred.js';
import { drawing } from '../../page/drawing.js';
import { figure, panels } from '../../page/figure.js';
import { type Html, html } from '../../page/html.js';
import { panelTitle, type Subject, shared } from '../../page/subject.js';
import { table } from '../../page/table.js';
import { chanceText, figureText } from '../../text/figure-text.js';
import { rounded, timeUnit } from '../../text/number.js';
import { dayText, shortMoment, weekdayWord } from '../../text/period.js';
import type { Texts } from '../../texts/en/texts.js';
import { type BacklogTime, backlogTimes, endsOfDays, timeGone } from './backlog-times.js';

/** Days of a table; a year of them would hide what matters. */
const MOST_DAYS = 31;
/** Ticks of an axis of days. */
const MOST_TICKS = 7;
const HEIGHT = 170;
const MARGIN = 44;

/** Nothing where no work is deferred in any plan. */
export function backlogPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const { backlog, leftOut, restOf } = texts.chart;
  const deferred = ({ simulation: { scenario } }: Subject) => scenario.contacts.filter(hasDeferredWork).map(({ name }) => name);
  const open = ({ simulation: { result } }: Subject, name: string) => result.contacts[name]['averageBacklog']?.mean ?? 0;
  const { shown, rest } = shared(subjects, deferred, open);
  const figures = shown.flatMap(({ name, subjects: plans }) => {
    const series = plans.map((subject) => ({ subject, times: backlogTimes(subject.simulation, name) }));
    const most = greatestOf(series.flatMap(({ times }) => times));
    return series.flatMap(({ subject, times }) => {
      const title = panelTitle(subjects, subject, texts.thing('contacts', name));
      return [burnDown(title, subject, name, times, most, texts), dayTable(title, subject, times, texts)];
    });
  });
  return panels({
    id: 'backlog',
    heading: backlog.heading,
    explanation: backlog.explanation,
    legend: [
      { kind: 'line', color: 'wait', words: backlog.mean },
      { kind: 'area', color: 'band', words: backlog.interval },
    ],
    figures,
    leftOut: rest === 0 ? null : leftOut(restOf.types(rest)),
  });
}

/** The greatest values that charts of one type have in any plan, so that plans are compared by eye. */
interface Greatest {
  readonly contacts: number;
  /** Seconds. */
  readonly age: number;
}

function greatestOf(times: readonly BacklogTime[]): Greatest {
  return {
    contacts: Math.max(1, ...times.map(({ backlog: { mean, high } }) => high ?? mean)),
    age: Math.max(1, ...times.map(({ age }) => age?.high ?? age?.mean ?? 0)),
  };
}

function burnDown(title: string, subject: Subject, name: string, times: readonly BacklogTime[], most: Greatest, texts: Texts): Html {
  const { backlog: words } = texts.chart;
  const text = texts.sentences([startingText(subject, name, times, texts), endText(times, texts)]);
  const { unit, size } = timeUnit(most.age, texts.units);
  const open = times.map(({ day, backlog: { mean, low, high } }) => ({ day, mean, low: low ?? mean, high: high ?? mean }));
  const old = times.map(({ day, age }) => ({
    day,
    mean: (age?.mean ?? 0) / size,
    low: (age?.low ?? age?.mean ?? 0) / size,
    high: (age?.high ?? age?.mean ?? 0) / size,
  }));
  const days = subject.simulation.scenario.calendar.days.map(({ date }) => date);
  const drawings = [
    lineChart(`${title}. ${words.contacts}. ${text}`, words.contacts, open, most.contacts, days, texts),
    lineChart(`${title}. ${words.age(unit)}`, words.age(unit), old, most.age / size, days, texts),
  ];
  return figure({ title, text, drawings });
}

interface Point {
  readonly day: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

function lineChart(said: string, label: string, points: readonly Point[], most: number, days: readonly string[], texts: Texts): Html {
  const every = Math.ceil(days.length / MOST_TICKS);
  const tick = (day: number) => {
    const date = days[day];
    return date === undefined ? '' : days.length > MOST_TICKS ? date.slice(5) : weekdayWord(date, texts);
  };
  const oneDay = days.length === 1;
  const ticks = oneDay ? [0, 0.25, 0.5, 0.75, 1] : days.flatMap((_, day) => (day % every === 0 ? [day] : []));
  return drawing(said, {
    height: HEIGHT,
    marginLeft: MARGIN,
    x: { domain: [0, days.length], ticks, tickFormat: oneDay ? (day: number) => `${day * 24}:00` : tick, label: null },
    y: { domain: [0, most], label, labelArrow: false, ticks: 4, grid: true },
    marks: [
      Plot.areaY(points, { x: 'day', y1: 'low', y2: 'high', fill: 'var(--band)' }),
      Plot.lineY(points, { x: 'day', y: 'mean', stroke: 'var(--wait)', strokeWidth: 2 }),
      Plot.ruleY([0]),
    ],
  });
}

/** When the starting backlog is gone, in how many of the replications. */
function startingText({ simulation: { scenario, result } }: Subject, name: string, times: readonly BacklogTime[], texts: Texts): string {
  const { backlog: words } = texts.chart;
  const starting = scenario.contacts.find((type) => type.name === name)?.backlog ?? null;
  const found = timeGone(times);
  if (starting === null || found === null) return '';
  const { replications } = result.run;
  const count = Math.round(found.gone.mean * replications);
  const said = {
    contacts: rounded(starting.contacts),
    time: shortMoment(found.time.moment, texts),
    count,
    of: replications,
    chance: chanceText(found.gone),
  };
  if (count === 0) return words.notGone(said.contacts, replications);
  return found.isLast ? words.goneAtEnd(said) : words.gone(said);
}

function endText(times: readonly BacklogTime[], texts: Texts): string {
  const last = times.at(-1);
  return last === undefined ? '' : texts.chart.backlog.end(figureText(last.backlog, 'contacts', texts.units));
}

function dayTable(title: string, { simulation }: Subject, times: readonly BacklogTime[], texts: Texts): Html {
  const { backlog: words } = texts.chart;
  const days = endsOfDays(simulation, times);
  const starting = times.some((time) => time.starting !== null);
  const columns = [
    { heading: words.day, text: true },
    { heading: words.open },
    { heading: words.oldest },
    ...(starting ? [{ heading: words.startingLeft }, { heading: words.startingGone }] : []),
  ];
  const rows = days
    .slice(0, MOST_DAYS)
    .map(({ date, end: { backlog, age, starting: left, gone } }) => [
      dayText(date, texts),
      figureText(backlog, 'contacts', texts.units),
      figureText(age, 'seconds', texts.units),
      ...(starting ? [figureText(left, 'contacts', texts.units), chanceText(gone)] : []),
    ]);
  const rest = days.length - rows.length;
  return html`<div class="wide">${table(texts.labelled(title, words.endOfDay), columns, rows)}${rest === 0 ? null : html`<p class="faint">${texts.chart.leftOut(texts.chart.restOf.days(rest))}</p>`}</div>`;
}
