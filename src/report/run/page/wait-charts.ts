/** Waits: over the day with the band of the simulated days, and how long they are. */
import * as Plot from '@observablehq/plot';
import type { Simulation } from '../../../experiment/result/result.js';
import type { WaitProfile } from '../../../experiment/tally/wait-profile.js';
import { drawing } from '../../page/drawing.js';
import { figure, panels } from '../../page/figure.js';
import type { Html } from '../../page/html.js';
import { clock, hourTicks, minuteOf } from '../../page/moments.js';
import { greatest, panelsEach, panelTitle, type Subject } from '../../page/subject.js';
import { percent, timeText, timeUnit } from '../../text/number.js';
import type { Texts } from '../../texts/en/texts.js';

/** A profile that is shown, with the scenario that it belongs to. */
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
  const { shown, leftOut } = shownProfiles(subjects, texts);
  const series = shown.map(({ subject, profile }) => ({ subject, profile, times: timesOf(subject.simulation, profile) }));
  const some = series.filter(({ times }) => times.length > 0);
  const most = Math.max(0, ...some.flatMap(({ times }) => times.map(({ high, mean }) => Math.max(high, mean))));
  const { unit, size } = timeUnit(most, texts.units);
  // Plans beside each other are compared by eye: on one scale.
  const scale = subjects.length > 1 ? { domain: [0, most / size] } : { zero: true };
  const figures = some.map(({ subject, profile, times }) => {
    const title = panelTitle(subjects, subject, nameOf(profile.name, texts));
    const longest = times.reduce((worst, one) => (one.mean > worst.mean ? one : worst));
    const text = waits.longest(clock(longest.minute), timeText(longest.mean, texts.units), timeText(longest.high, texts.units));
    const [from, to] = [times[0].minute, times[times.length - 1].minute];
    const svg = drawing(`${title}. ${text}`, {
      height: 190,
      marginLeft: 38,
      x: { domain: [from, Math.max(to, from + 1)], ticks: hourTicks(from, to), tickFormat: clock, label: null },
      y: { ...scale, label: waits.unit(unit), labelArrow: false, ticks: 5, grid: true },
      marks: [
        Plot.areaY(times, { x: 'minute', y1: ({ low }: AtTime) => low / size, y2: ({ high }: AtTime) => high / size, fill: 'var(--band)' }),
        Plot.lineY(times, { x: 'minute', y: ({ mean }: AtTime) => mean / size, stroke: 'var(--wait)', strokeWidth: 2 }),
        ...(times.length === 1 ? [Plot.dot(times, { x: 'minute', y: ({ mean }: AtTime) => mean / size, fill: 'var(--wait)' })] : []),
        Plot.ruleY([0]),
      ],
    });
    return figure({ title, text, drawings: [svg] });
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

export function lengthPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const { lengths } = texts.chart;
  const { shown, leftOut } = shownProfiles(subjects, texts);
  const figures = shown.flatMap(({ subject, profile }) => {
    const { curve, name } = profile;
    if (curve === null) return [];
    const title = panelTitle(subjects, subject, nameOf(name, texts));
    const { scenario, result } = subject.simulation;
    const percentiles = ['waitP50', 'waitP90', 'waitP95'].map((measure) => result.contacts[name][measure]?.mean ?? 0);
    const [p50, p90, p95] = percentiles.map((seconds) => timeText(seconds, texts.units));
    const atOnce = percent(Number(curve.shares[0].toFixed(3)));
    const text = percentiles[0] === 0 ? lengths.noWait(atOnce, p90, p95) : lengths.text(p50, p90, p95);
    const { unit, size } = timeUnit(curve.seconds[curve.seconds.length - 1], texts.units);
    const rule = scenario.contacts.find((type) => type.name === name)?.serviceLevel ?? null;
    const within = rule === null ? [] : [rule.within / 1000 / size].filter((x) => x <= curve.seconds[curve.seconds.length - 1] / size);
    const points = percentiles
      .map((seconds, index) => ({ x: seconds / size, y: [50, 90, 95][index], label: `P${[50, 90, 95][index]}` }))
      .filter(({ x }) => x > 0);
    const svg = drawing(`${title}. ${text}`, {
      height: 190,
      marginLeft: 38,
      marginBottom: 34,
      x: { label: lengths.wait(unit), labelArrow: false, labelAnchor: 'center', ticks: 6, zero: true },
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
        Plot.text(points, {
          x: 'x',
          y: 'y',
          text: 'label',
          textAnchor: 'start',
          dx: 7,
          dy: 9,
          fill: 'currentColor',
          stroke: 'var(--paper)',
          strokeWidth: 3,
        }),
        Plot.ruleY([0]),
      ],
    });
    return [figure({ title, text, drawings: [svg] })];
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

/** All contacts, and where there is room the contact types that most join lines. */
function shownProfiles(subjects: readonly Subject[], texts: Texts): { readonly shown: readonly Shown[]; readonly leftOut: string | null } {
  const most = panelsEach(subjects);
  let left = 0;
  const shown = subjects.flatMap((subject) => {
    const { waits, result } = subject.simulation;
    const offered = ({ name }: WaitProfile) => result.contacts[name]['offered']?.mean ?? 0;
    const profiles = (waits ?? []).filter((profile) => offered(profile) > 0);
    // A sum over a single type would say the same twice.
    const wanted = profiles.length === 2 ? profiles.slice(0, 1) : profiles;
    const { shown, rest } = greatest(wanted, offered, most);
    left = Math.max(left, rest);
    return shown.map((profile) => ({ subject, profile }));
  });
  return { shown, leftOut: left === 0 ? null : texts.chart.leftOut(texts.chart.restOf.types(left)) };
}

function nameOf(name: string, texts: Texts): string {
  return name === 'all' ? texts.all : texts.thing('contacts', name);
}

function timesOf({ result }: Simulation, { name, times }: WaitProfile): AtTime[] {
  const sums = new Map<number, { wait: number; offered: number }>();
  for (const { start, contacts } of result.intervals) {
    const { averageWait, offered } = contacts[name];
    if (!averageWait || !offered) continue;
    const sum = sums.get(minuteOf(start)) ?? { wait: 0, offered: 0 };
    sums.set(minuteOf(start), { wait: sum.wait + averageWait.mean * offered.mean, offered: sum.offered + offered.mean });
  }
  return times.flatMap(({ minute, low, high }) => {
    const sum = sums.get(minute);
    return sum === undefined || sum.offered === 0 ? [] : [{ minute, low, high, mean: sum.wait / sum.offered }];
  });
}
