/** Waits: over the day with the band of the simulated days, and how long they are. */
import * as Plot from '@observablehq/plot';
import type { Simulation } from '../../../experiment/result/result.js';
import type { WaitProfile } from '../../../experiment/tally/wait-profile.js';
import { drawing } from '../../page/drawing.js';
import { figure, panels } from '../../page/figure.js';
import type { Html } from '../../page/html.js';
import { clock, hourTicks, minuteOf } from '../../page/moments.js';
import { offeredTo, panelsEach, panelTitle, type Subject, shared } from '../../page/subject.js';
import { isolated } from '../../text/isolated.js';
import { percent, timeText, timeUnit } from '../../text/number.js';
import type { Texts } from '../../texts/en/texts.js';
import { linesThatMatter } from './lines-that-matter.js';

/** Seconds that an axis of waits holds at least: shorter ones would look like long ones. */
const LEAST_WAIT = 5;

/** A profile of waits in a plan. */
interface Shown {
  readonly subject: Subject;
  readonly profile: WaitProfile;
}

/** The mean wait at a time of day, over all days, beside the band of the days; in seconds. */
interface AtTime {
  readonly minute: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export function waitPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const { waits } = texts.chart;
  const { groups, leftOut } = shownProfiles(subjects, texts);
  const figures = [...groups, ...linesBehind(subjects)].flatMap((group) => {
    const series = group
      .map(({ subject, profile }) => ({ subject, profile, times: timesOf(subject.simulation, profile) }))
      .filter(({ times }) => times.length > 0);
    const all = series.flatMap(({ times }) => times);
    if (all.length === 0) return [];
    // Plans beside each other are compared by eye: on one scale.
    const most = Math.max(...all.map(({ high, mean }) => Math.max(high, mean)));
    const hours = [Math.min(...all.map(({ minute }) => minute)), Math.max(...all.map(({ minute }) => minute))] as const;
    return series.map((one) => waitPanel(subjects, one, { most: Math.max(most, LEAST_WAIT), hours }, texts));
  });
  return panels({
    id: 'waits',
    heading: waits.heading,
    explanation: waits.explanation,
    legend: [
      { kind: 'line', color: 'wait', words: waits.mean },
      { kind: 'area', color: 'band', words: waits.band },
    ],
    figures,
    leftOut,
  });
}

function waitPanel(
  subjects: readonly Subject[],
  { subject, profile, times }: Shown & { readonly times: readonly AtTime[] },
  { most, hours: [from, to] }: { readonly most: number; readonly hours: readonly [number, number] },
  texts: Texts,
): Html {
  const { waits } = texts.chart;
  const { unit, size } = timeUnit(most, texts.units);
  const title = panelTitle(subjects, subject, nameOf(profile, texts));
  const longest = times.reduce((worst, one) => (one.mean > worst.mean ? one : worst));
  const text = waits.longest(clock(longest.minute), timeText(longest.mean, texts.units), timeText(longest.high, texts.units));
  const svg = drawing(`${title}. ${text}`, {
    height: 190,
    marginLeft: 38,
    x: { domain: [from, Math.max(to, from + 1)], ticks: hourTicks(from, to), tickFormat: clock, label: null },
    y: { domain: [0, most / size], label: waits.unit(unit), labelArrow: false, ticks: 5, grid: true },
    marks: [
      Plot.areaY(times, { x: 'minute', y1: ({ low }: AtTime) => low / size, y2: ({ high }: AtTime) => high / size, fill: 'var(--band)' }),
      Plot.lineY(times, { x: 'minute', y: ({ mean }: AtTime) => mean / size, stroke: 'var(--wait)', strokeWidth: 2 }),
      ...(times.length === 1 ? [Plot.dot(times, { x: 'minute', y: ({ mean }: AtTime) => mean / size, fill: 'var(--wait)' })] : []),
      Plot.ruleY([0]),
    ],
  });
  return figure({ title, text, drawings: [svg] });
}

export function lengthPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const { lengths } = texts.chart;
  const { groups, leftOut } = shownProfiles(subjects, texts);
  const figures = groups.flatMap((group) => {
    const longest = Math.max(0, ...group.map(({ profile: { curve } }) => curve?.seconds.at(-1) ?? 0));
    return group.flatMap((one) => lengthPanel(subjects, one, Math.max(longest, LEAST_WAIT), texts));
  });
  return panels({
    id: 'lengths',
    heading: lengths.heading,
    explanation: lengths.explanation,
    legend: [
      { kind: 'line', color: 'wait', words: lengths.curve },
      { kind: 'dot', color: 'wait', words: lengths.points },
      { kind: 'dashed', color: 'target', words: lengths.promise },
    ],
    figures,
    leftOut,
  });
}

/** @param longest seconds at the right end of the axis */
function lengthPanel(subjects: readonly Subject[], { subject, profile }: Shown, longest: number, texts: Texts): Html[] {
  const { lengths } = texts.chart;
  const { curve, name } = profile;
  if (curve === null) return [];
  const title = panelTitle(subjects, subject, nameOf(profile, texts));
  const { scenario, result } = subject.simulation;
  const percentiles = ['waitP50', 'waitP90', 'waitP95'].map((measure) => result.contacts[name][measure]?.mean ?? 0);
  const [p50, p90, p95] = percentiles.map((seconds) => timeText(seconds, texts.units));
  const atOnce = percent(Number(curve.shares[0].toFixed(3)));
  const text = percentiles[0] === 0 ? lengths.noWait(atOnce, p90, p95) : lengths.text(p50, p90, p95);
  const { unit, size } = timeUnit(longest, texts.units);
  const rule = scenario.contacts.find((type) => type.name === name)?.serviceLevel ?? null;
  const within = rule === null ? [] : [rule.within / 1000 / size].filter((x) => x <= longest / size);
  const points = percentiles
    .map((seconds, index) => ({ x: seconds / size, y: [50, 90, 95][index], label: `P${[50, 90, 95][index]}` }))
    .filter(({ x }) => x > 0);
  const svg = drawing(`${title}. ${text}`, {
    height: 190,
    marginLeft: 38,
    marginBottom: 34,
    x: { label: lengths.wait(unit), labelArrow: false, labelAnchor: 'center', ticks: 6, domain: [0, longest / size] },
    y: { label: lengths.share, labelArrow: false, domain: [0, 100], ticks: 5, grid: true },
    marks: [
      Plot.areaY(
        curve.seconds.map((seconds, index) => ({ x: seconds / size, y: curve.shares[index] * 100 })),
        { x: 'x', y: 'y', fill: 'var(--band)' },
      ),
      Plot.lineY(
        curve.seconds.map((seconds, index) => ({ x: seconds / size, y: curve.shares[index] * 100 })),
        { x: 'x', y: 'y', stroke: 'var(--wait)', strokeWidth: 2 },
      ),
      Plot.ruleX(within, { stroke: 'var(--target)', strokeWidth: 1.5, strokeDasharray: '5 3' }),
      Plot.dot(points, { x: 'x', y: 'y', r: 3.5, fill: 'var(--wait)' }),
      // The last is near the one before it: it has its name above, the others below.
      ...[points.slice(0, -1), points.slice(-1)].map((some, last) =>
        Plot.text(some, {
          x: 'x',
          y: 'y',
          text: 'label',
          textAnchor: 'start',
          dx: 7,
          dy: last === 1 ? -7 : 9,
          fill: 'currentColor',
          stroke: 'var(--paper)',
          strokeWidth: 3,
        }),
      ),
      Plot.ruleY([0]),
    ],
  });
  return [figure({ title, text, drawings: [svg] })];
}

/** All contacts, and where there is room the contact types that most join lines: the same of every plan, side by side. */
function shownProfiles(
  subjects: readonly Subject[],
  texts: Texts,
): { readonly groups: readonly (readonly Shown[])[]; readonly leftOut: string | null } {
  const { shown, rest } = shared(subjects, (subject) => profilesOf(subject).map(({ name }) => name), offeredTo);
  const groups = shown.map(({ name, subjects: plans }) =>
    plans.flatMap((subject) =>
      profilesOf(subject)
        .filter((profile) => profile.name === name)
        .map((profile) => ({ subject, profile })),
    ),
  );
  return { groups, leftOut: rest === 0 ? null : texts.chart.leftOut(texts.chart.restOf.types(rest)) };
}

function profilesOf(subject: Subject): readonly WaitProfile[] {
  const profiles = (subject.simulation.waits ?? []).filter(({ kind, name }) => kind === 'contacts' && offeredTo(subject, name) > 0);
  // A sum over a single type would say the same twice.
  return profiles.length === 2 ? profiles.slice(0, 1) : profiles;
}

/** The lines behind the first answer in which customers of a plan wait long, or give up: the same of every plan, side by side. */
function linesBehind(subjects: readonly Subject[]): (readonly Shown[])[] {
  const matter = (subject: Subject) => linesThatMatter(subject.simulation).map(({ name }) => name);
  const lost = ({ simulation }: Subject, name: string) => simulation.result.lines[name]?.['abandoned']?.mean ?? 0;
  const { shown } = shared(subjects, matter, lost, Math.ceil(panelsEach(subjects) / 2));
  return shown.map(({ name }) =>
    subjects.flatMap((subject) => {
      const profile = subject.simulation.waits?.find((one) => one.kind === 'lines' && one.name === name);
      return profile === undefined ? [] : [{ subject, profile }];
    }),
  );
}

function nameOf({ kind, name }: WaitProfile, texts: Texts): string {
  if (kind === 'lines') return texts.chart.waits.line(isolated(texts.thing('lines', name)));
  return name === 'all' ? texts.all : texts.thing('contacts', name);
}

function timesOf({ scenario, intervals }: Simulation, { kind, name, times }: WaitProfile): AtTime[] {
  const sums = new Map<number, { wait: number; offered: number }>();
  let interval = 0;
  for (const { averageWait, offered } of intervals?.of(kind, name, ['averageWait', 'offered']) ?? []) {
    const minute = minuteOf(scenario.calendar.intervals[interval++].start);
    if (!averageWait || !offered) continue;
    const sum = sums.get(minute) ?? { wait: 0, offered: 0 };
    sums.set(minute, { wait: sum.wait + averageWait.mean * offered.mean, offered: sum.offered + offered.mean });
  }
  return times.flatMap(({ minute, low, high }) => {
    const sum = sums.get(minute);
    return sum === undefined || sum.offered === 0 ? [] : [{ minute, low, high, mean: sum.wait / sum.offered }];
  });
}
