/** Charts of a capacity check: service over volume with the break-even, and the chance of each day. */
import * as Plot from '@observablehq/plot';
import type { Capacity } from '../../../experiment/capacity/capacity.js';
import type { Unit } from '../../../measures/measure.js';
import { measureNamed } from '../../../measures/table.js';
import { drawing } from '../../page/drawing.js';
import { figure, panels } from '../../page/figure.js';
import type { Html } from '../../page/html.js';
import { percent, timeUnit } from '../../text/number.js';
import { weekdayOf } from '../../text/period.js';
import { targetWords } from '../../text/promise-words.js';
import type { Texts } from '../../texts/en/texts.js';
import { breakEvenText, weakestDaysWords } from '../words.js';

/** Promises that have a chart of their own: those that break first. */
const MOST_TARGETS = 6;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

export function curvePanels({ targets, curve, run }: Capacity, texts: Texts): Html | null {
  const { curve: words } = texts.capacity;
  const order = targets
    .map((target, index) => ({ ...target, index }))
    .sort((a, b) => (a.breakEven.factor ?? Number.POSITIVE_INFINITY) - (b.breakEven.factor ?? Number.POSITIVE_INFINITY));
  const figures = order.slice(0, MOST_TARGETS).flatMap(({ target, breakEven, index }) => {
    const means = curve.flatMap(({ factor, targets: at }) => (at[index].figure === null ? [] : [{ factor, figure: at[index].figure }]));
    if (means.length < 2) return [];
    const measured = measureNamed(target.scope, target.measure);
    const unit = measured?.unit ?? 'number';
    const said = measured === null ? target.measure : texts.measure(target.scope, measured);
    const { size, name } = scaleOf(unit, Math.max(target.value, ...means.map((one) => one.figure.mean)), texts);
    const points = means.map(
      ({ factor, figure: { mean, low, high } }): Point => ({
        x: factor,
        y: mean / size,
        low: (low ?? mean) / size,
        high: (high ?? mean) / size,
      }),
    );
    const title = targetWords(target, texts);
    const text = words.text(breakEvenText(breakEven, run, texts));
    const band = breakEven.factor === null ? [] : [{ x1: breakEven.low ?? breakEven.factor, x2: breakEven.high ?? breakEven.factor }];
    const svg = drawing(`${title}. ${text}`, {
      height: 200,
      marginLeft: 42,
      marginBottom: 34,
      x: { label: words.volume, labelArrow: false, labelAnchor: 'center', ticks: 6 },
      y: {
        label: name === null ? said : texts.inUnit(said, name),
        labelArrow: false,
        ticks: 5,
        grid: true,
        nice: true,
      },
      marks: [
        Plot.areaY(points, { x: 'x', y1: 'low', y2: 'high', fill: 'var(--band)' }),
        Plot.lineY(points, { x: 'x', y: 'y', stroke: 'var(--wait)', strokeWidth: 2 }),
        Plot.ruleY([target.value / size], { stroke: 'var(--target)', strokeWidth: 1.5, strokeDasharray: '5 3' }),
        Plot.rectX(band, { x1: 'x1', x2: 'x2', fill: 'var(--away)', fillOpacity: 0.35 }),
        ...(breakEven.factor === null ? [] : [Plot.ruleX([breakEven.factor], { stroke: 'var(--ink)', strokeWidth: 1.5 })]),
      ],
    });
    return [figure({ title, text, drawings: [svg] })];
  });
  return panels({
    id: 'curve',
    heading: words.heading,
    explanation: words.explanation,
    legend: [
      { kind: 'line', color: 'wait', words: words.measure },
      { kind: 'area', color: 'band', words: words.band },
      { kind: 'dashed', color: 'target', words: words.target },
      { kind: 'line', color: 'ink', words: words.breaks },
    ],
    figures,
    leftOut: order.length <= MOST_TARGETS ? null : texts.chart.leftOut(texts.chart.restOf.promises(order.length - MOST_TARGETS)),
  });
}

/** What values are divided by, and the unit that makes of them, if any. */
function scaleOf(unit: Unit, greatest: number, { units }: Texts): { readonly size: number; readonly name: string | null } {
  if (unit === 'share') return { size: 0.01, name: '%' };
  if (unit !== 'seconds') return { size: 1, name: null };
  const time = timeUnit(greatest, units);
  return { size: time.size, name: time.unit };
}

export function dayPanel({ together }: Capacity, texts: Texts): Html | null {
  const { days: words } = texts.capacity;
  const days = together.days.flatMap(({ date, chance }) => (chance === null ? [] : [{ date, chance, y: chance.mean * 100 }]));
  if (days.length < 2) return null;
  const text = words.text(weakestDaysWords(together, texts));
  const every = Math.ceil(days.length / 8);
  const label = (date: string) => (days.length <= 8 ? `${texts.weekdays[weekdayOf(date)]}\n${date.slice(8)}` : date.slice(8));
  const svg = drawing(text, {
    height: 200,
    marginTop: 34,
    marginLeft: 38,
    marginBottom: 34,
    x: {
      type: 'band',
      label: null,
      ticks: days.filter((_, index) => index % every === 0).map(({ date }) => date),
      tickFormat: label,
      tickSize: 0,
    },
    y: { domain: [0, 100], label: words.chance, labelArrow: false, ticks: 5, grid: true },
    marks: [
      Plot.barY(days, { x: 'date', y: 'y', fill: 'var(--busy)', insetLeft: 1, insetRight: 1 }),
      ...(days.length <= 8
        ? [
            Plot.text(days, {
              x: 'date',
              y: 'y',
              dy: -6,
              text: ({ chance }: (typeof days)[number]) => percent(Number(chance.mean.toFixed(2))),
            }),
          ]
        : []),
      Plot.ruleY([0]),
    ],
  });
  return panels({
    id: 'days',
    heading: words.heading,
    explanation: words.explanation,
    legend: [],
    figures: [figure({ title: '', text, drawings: [svg] })],
    leftOut: null,
  });
}
