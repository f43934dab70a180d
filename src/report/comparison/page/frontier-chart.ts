/** Cost against service level, one point a plan. */
import * as Plot from '@observablehq/plot';
import type { Figure as Measured } from '../../../experiment/result/result.js';
import { drawing } from '../../page/drawing.js';
import { figure, panels } from '../../page/figure.js';
import type { Html } from '../../page/html.js';
import type { Subject } from '../../page/subject.js';
import { meanText } from '../../text/figure-text.js';
import { isolated } from '../../text/isolated.js';
import { measureWords } from '../../text/measure-words.js';
import { workMeasure, workText } from '../../text/work.js';
import type { Texts } from '../../texts/en/texts.js';

interface Point {
  readonly letter: string;
  readonly name: string;
  readonly price: Measured;
  readonly level: Measured;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/** Nothing where not every plan has a service level. Where not every plan states its cost, people stand for it. */
export function frontierPanel(subjects: readonly Subject[], texts: Texts): Html | null {
  const { frontier } = texts.comparison;
  const priced = subjects.every(({ simulation }) => (simulation.result.whole['cost'] ?? null) !== null);
  const measure = priced ? 'cost' : workMeasure(subjects[0].simulation.result.whole);
  const points = subjects.flatMap(({ name, simulation: { result } }, index): Point[] => {
    const price = result.whole[measure] ?? null;
    const level = result.contacts['all']['serviceLevel'] ?? null;
    if (price === null || level === null) return [];
    const { mean, low, high } = level;
    return [
      {
        letter: String.fromCharCode(65 + index),
        name,
        price,
        level,
        x: price.mean,
        y: mean * 100,
        low: (low ?? mean) * 100,
        high: (high ?? mean) * 100,
      },
    ];
  });
  if (points.length < subjects.length || points.length < 2) return null;
  const named = points.map(({ letter, name, level, price }) =>
    (priced ? frontier.point : frontier.pointWork)(
      letter,
      isolated(name),
      meanText(level, 'share'),
      priced ? meanText(price, 'money', texts.units) : workText(measure, price, texts),
    ),
  );
  const text = frontier.text(texts.items(named));
  const spread = (values: readonly number[]): [number, number] => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const room = (most - least || Math.abs(most) * 0.02 || 1) * 0.15;
    return [least - room, most + room];
  };
  const svg = drawing(text, {
    height: 240,
    marginLeft: 42,
    marginBottom: 38,
    x: {
      domain: spread(points.map(({ x }) => x)),
      label: measureWords('whole', measure, texts),
      labelArrow: false,
      labelAnchor: 'center',
      ticks: 4,
    },
    y: {
      domain: spread(points.flatMap(({ low, high }) => [low, high])),
      label: texts.inUnit(measureWords('contacts', 'serviceLevel', texts), '%'),
      labelArrow: false,
      ticks: 5,
      grid: true,
    },
    marks: [
      Plot.ruleX(points, { x: 'x', y1: 'low', y2: 'high', stroke: 'var(--wait)', strokeWidth: 1.5 }),
      Plot.dot(points, { x: 'x', y: 'y', r: 4, fill: 'var(--wait)' }),
      Plot.text(points, {
        x: 'x',
        y: 'y',
        text: 'letter',
        dx: 11,
        dy: -6,
        fontWeight: 'bold',
        stroke: 'var(--paper)',
        strokeWidth: 3,
        fill: 'currentColor',
      }),
    ],
  });
  return panels({
    id: 'frontier',
    heading: frontier.heading,
    explanation: frontier.explanation,
    legend: [],
    figures: [figure({ title: '', text, drawings: [svg] })],
    leftOut: null,
  });
}
