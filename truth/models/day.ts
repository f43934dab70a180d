import { Line, Team, Wait } from '#src/center/counts.js';
import type { DayCase, DayInterval } from '../cases.js';
import type { Experiment, Setting } from '../experiment.js';
import { equal, type Figure } from '../figure.js';
import type { Window } from '../window.js';
import { exponential, handling, seconds } from './text.js';

/** Days that are simulated, each a replication. */
export const DAYS = 2_000;
/** A stretch of the day is compared where so many of the events that make a figure are expected in all days: fewer are no match for a normal law. */
const EVENTS = 1_000;
const DAY_S = 86_400;
const DATE = '2026-01-01';

/**
 * A day of demand and staffing that change by the half-hour, from an empty center to an empty center. Whoever is inside at its end is
 * served by those who are there then: where the day would begin anew with far fewer, a second one goes on with them, to which nobody comes.
 */
export function day(given: DayCase, setting: Setting): Experiment {
  const { params, expected } = given;
  const length = params.interval_s * params.arrivals_per_hour.length;
  const further = length < DAY_S ? `open: "00:00-${clock(length)}"` : `days: ${given.kind === 'tv_sine' ? 2 : 1}`;
  return {
    id: given.id,
    text: `title: ${given.id}
calendar: { start: ${DATE}, interval: ${params.interval_s / 60} min, ${further} }
channels: { phone: { assign: random } }
contacts:
  calls:
    channel: phone
    arrivals: { file: volumes.csv }
    patience: ${exponential(params.mean_patience_s)}
    serviceLevel: { within: ${seconds(params.T_s[0] ?? 20)} }
    journey: { desk: { skill: calls, time: ${exponential(params.mean_handle_s * handling(setting))} } }
teams:
${teams(given, setting)}`,
    files: {
      'volumes.csv': volumes(given),
      ...(params.agents === undefined ? {} : { 'staffing.csv': staffing(params.agents, params.interval_s, setting) }),
    },
    figures: [...intervalFigures(given), ...dayFigures(expected.day, expected.intervals, params.mean_handle_s)],
  };
}

function clock(second: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(second / 3600))}:${two(Math.floor((second % 3600) / 60))}`;
}

function volumes({ params }: DayCase): string {
  const rows = params.arrivals_per_hour.map((rate, index) => {
    return `${DATE} ${clock(index * params.interval_s)},calls,${(rate * params.interval_s) / 3600}`;
  });
  return `start,contact,volume\n${rows.join('\n')}\n`;
}

function staffing(agents: readonly number[], interval: number, setting: Setting): string {
  const rows = agents.map((_, index) => {
    const from = setting.change === 'moved' ? Math.max(0, index - 1) : index;
    return `${DATE} ${clock(index * interval)},desk,${agents[from]}`;
  });
  return `start,team,agents\n${rows.join('\n')}\n`;
}

/** Shift groups are teams of their own, so that those leave who belong to the shift that ends. */
function teams({ params }: DayCase, setting: Setting): string {
  if (params.shifts === undefined) return '  desk: { skills: [calls], agents: { file: staffing.csv } }\n';
  const later = setting.change === 'moved' ? params.interval_s : 0;
  const length = params.interval_s * params.arrivals_per_hour.length;
  return params.shifts
    .map(({ agents, start_s, end_s }, index) => {
      const from = clock(start_s + (start_s === 0 ? 0 : later));
      const to = clock(Math.min(end_s + later, length));
      return `  group${index + 1}: { skills: [calls], agents: [{ from: "${from}", to: "${to}", agents: ${agents} }] }\n`;
    })
    .join('');
}

/** A measure of an interval: what is added up over intervals, what it is divided by, and how many events a day make it. */
interface Measure {
  readonly name: string;
  readonly exact: (of: DayInterval) => readonly [numerator: number, denominator: number];
  readonly events: (of: DayInterval) => number;
  readonly read: Figure['read'];
}

function measures({ params }: DayCase): Measure[] {
  const field = (window: Window, ...fields: Wait[]) => fields.reduce((sum, each) => sum + window.contacts().of(each), 0);
  const rarer = (share: number) => Math.min(share, 1 - share);
  const hour = params.interval_s / 3600;
  return [
    {
      name: 'p_wait',
      exact: (of) => [of.arrivals * of.p_wait, of.arrivals],
      events: (of) => of.arrivals * rarer(of.p_wait),
      read: (w) => [field(w, Wait.delayed), field(w, Wait.offered)],
    },
    {
      name: 'asa_all_s',
      exact: (of) => [of.arrivals * of.asa_all_s, of.arrivals],
      events: (of) => of.arrivals * of.p_wait,
      read: (w) => [field(w, Wait.waitAnswered, Wait.waitAbandoned) / 1000, field(w, Wait.offered)],
    },
    {
      name: 'p_abandon',
      exact: (of) => [of.arrivals * of.p_abandon, of.arrivals],
      events: (of) => of.arrivals * rarer(of.p_abandon),
      read: (w) => [field(w, Wait.abandoned), field(w, Wait.offered)],
    },
    {
      name: 'sl a',
      exact: (of) => [of.arrivals * of.sl_a, of.arrivals],
      events: (of) => of.arrivals * rarer(of.sl_a),
      read: (w) => [field(w, Wait.answeredWithin), field(w, Wait.offered)],
    },
    {
      name: 'sl b',
      exact: (of) => [of.arrivals * of.sl_a, (of.arrivals * of.sl_a) / of.sl_b],
      events: (of) => of.arrivals * of.sl_a * Math.min(1, 1 / of.sl_b - 1),
      read: (w) => [field(w, Wait.answeredWithin), field(w, Wait.answered)],
    },
    {
      name: 'sl c',
      exact: (of) => [of.arrivals * of.sl_a, (of.arrivals * of.sl_a) / of.sl_c],
      events: (of) => of.arrivals * of.sl_a * Math.min(1, 1 / of.sl_c - 1),
      read: (w) => [field(w, Wait.answeredWithin), field(w, Wait.offered) - field(w, Wait.abandonedWithin)],
    },
    {
      name: 'sl d',
      exact: (of) => [of.arrivals * of.sl_d, of.arrivals],
      events: (of) => of.arrivals * rarer(of.sl_d),
      read: (w) => [field(w, Wait.answeredWithin, Wait.abandonedWithin), field(w, Wait.offered)],
    },
    {
      name: 'mean_queue',
      exact: (of) => [of.mean_queue * hour, hour],
      events: (of) => of.arrivals * of.p_wait,
      read: (w) => [w.lines(Line.queueTime) / 3_600_000, w.hours],
    },
    {
      name: 'mean_busy',
      exact: (of) => [of.mean_busy * hour, hour],
      // Where nearly everyone waits, all agents are busy but for a moment now and then.
      events: (of) => of.arrivals * (1 - of.p_wait),
      read: (w) => [w.team(Team.busyTime) / 3_600_000, w.hours],
    },
    {
      name: 'mean_overhang_agents',
      exact: (of) => [of.mean_overhang_agents * hour, hour],
      events: (of) => (of.mean_overhang_agents * params.interval_s) / params.mean_handle_s,
      read: (w) => [w.team(Team.overrunTime) / 3_600_000, w.hours],
    },
    {
      name: 'abandon_events',
      exact: (of) => [of.abandon_events, hour],
      events: (of) => of.abandon_events,
      read: (w) => [w.lines(Line.left), w.hours],
    },
  ];
}

/** Every measure of every interval; intervals in which it rests on too few events are taken together with later ones. */
function intervalFigures(given: DayCase): Figure[] {
  const { intervals } = given.expected;
  return measures(given).flatMap((measure) =>
    stretches(intervals, measure).map((stretch): Figure => {
      const exact = stretch.map((index) => measure.exact(intervals[index]));
      return {
        name: `${stretch.length === 1 ? 'interval' : 'intervals'} ${numbered(stretch)} ${measure.name}`,
        exact: sum(exact.map(([numerator]) => numerator)) / sum(exact.map(([, denominator]) => denominator)),
        bound: 'equal',
        read: (window) => {
          const pairs = stretch.map((index) => measure.read(window.part(index, index + 1)));
          return [sum(pairs.map(([numerator]) => numerator)), sum(pairs.map(([, denominator]) => denominator))];
        },
      };
    }),
  );
}

/** Intervals in groups with enough events each; those in which the measure is exactly 0 are a group of their own. */
function stretches(intervals: readonly DayInterval[], measure: Measure): number[][] {
  const never = [...intervals.keys()].filter((index) => measure.events(intervals[index]) === 0);
  const groups: number[][] = [];
  let group: number[] = [];
  for (const index of intervals.keys()) {
    if (measure.events(intervals[index]) === 0) continue;
    group.push(index);
    if (sum(group.map((each) => measure.events(intervals[each]))) * DAYS < EVENTS) continue;
    groups.push(group);
    group = [];
  }
  const last = groups.at(-1);
  if (last !== undefined) last.push(...group);
  return never.length === 0 ? groups : [...groups, never];
}

function numbered(stretch: readonly number[]): string {
  return stretch.length === 1 ? `${stretch[0]}` : `${stretch[0]} to ${stretch.at(-1)} (${stretch.length})`;
}

function dayFigures(exact: DayCase['expected']['day'], intervals: readonly DayInterval[], handle: number): Figure[] {
  const field = (window: Window, ...fields: Wait[]) => fields.reduce((sum, each) => sum + window.contacts().of(each), 0);
  const count = intervals.length;
  const often = (name: string, value: number, events: number, read: Figure['read']) =>
    events * DAYS < EVENTS ? [] : equal(name, value, read);
  const lastInterval = (window: Window) => window.part(count - 1, count);
  return [
    ...equal('day arrivals', exact.arrivals, (w) => [field(w, Wait.offered), 1]),
    ...equal('day p_wait', exact.p_wait, (w) => [field(w, Wait.delayed), field(w, Wait.offered)]),
    ...equal('day asa_all_s', exact.asa_all_s, (w) => [field(w, Wait.waitAnswered, Wait.waitAbandoned) / 1000, field(w, Wait.offered)]),
    ...equal('day p_abandon', exact.p_abandon, (w) => [field(w, Wait.abandoned), field(w, Wait.offered)]),
    ...equal('day sl a', exact.sl_a, (w) => [field(w, Wait.answeredWithin), field(w, Wait.offered)]),
    ...equal('day sl b', exact.sl_b, (w) => [field(w, Wait.answeredWithin), field(w, Wait.answered)]),
    ...equal('day sl c', exact.sl_c, (w) => [field(w, Wait.answeredWithin), field(w, Wait.offered) - field(w, Wait.abandonedWithin)]),
    ...equal('day sl d', exact.sl_d, (w) => [field(w, Wait.answeredWithin, Wait.abandonedWithin), field(w, Wait.offered)]),
    ...equal('day mean_queue', exact.mean_queue, (w) => [w.lines(Line.queueTime), w.elapsed]),
    ...equal('day busy_agent_hours', exact.busy_agent_hours_in_day, (w) => [w.team(Team.busyTime) / 3_600_000, 1]),
    ...often('day overhang_agent_hours', exact.overhang_agent_hours, (exact.overhang_agent_hours * 3600) / handle, (w) => [
      w.team(Team.overrunTime) / 3_600_000,
      1,
    ]),
    ...often('day in_service_at_end', exact.in_service_at_end, exact.in_service_at_end, (w) => [
      lastInterval(w).lines(Line.inHandAtEnd),
      1,
    ]),
    ...often('day waiting_at_end', exact.waiting_at_end, exact.waiting_at_end, (w) => [lastInterval(w).lines(Line.queueAtEnd), 1]),
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
