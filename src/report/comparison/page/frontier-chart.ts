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

/** What an axis holds at least: of money and people a share of the middle, of service levels points. What differs by less must not look far apart. */
const LEAST_PRICE = (middle: number) => Math.abs(middle) * 0.05 || 1;
const LEAST_LEVEL = () => 5;

/** Points that are nearer than this share of the axes have one label together. */
const NEAR = { x: 0.05, y: 0.07 };

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
  const said = measureWords('whole', measure, texts);
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
  const x = spread(
    points.map((point) => point.x),
    LEAST_PRICE,
  );
  const y = spread(
    points.flatMap(({ low, high }) => [low, high]),
    LEAST_LEVEL,
  );
  const svg = drawing(text, {
    height: 240,
    marginLeft: 42,
    marginBottom: 38,
    x: {
      domain: x,
      label: priced && texts.units.money !== null ? texts.inUnit(said, texts.units.money) : said,
      labelArrow: false,
      labelAnchor: 'center',
      ticks: 3,
    },
    y: {
      domain: y,
      label: texts.inUnit(measureWords('contacts', 'serviceLevel', texts), '%'),
      labelArrow: false,
      ticks: 5,
      grid: true,
    },
    marks: [
      Plot.ruleX(points, { x: 'x', y1: 'low', y2: 'high', stroke: 'var(--wait)', strokeWidth: 1.5 }),
      Plot.dot(points, { x: 'x', y: 'y', r: 4, fill: 'var(--wait)' }),
      Plot.text(labelsOf(points, x, y), {
        x: 'x',
        y: 'y',
        text: 'letter',
        dx: 8,
        textAnchor: 'start',
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

/** The ends of an axis that holds some values with room around them. */
function spread(values: readonly number[], least: (middle: number) => number): [number, number] {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const middle = (lowest + highest) / 2;
  const half = (Math.max(highest - lowest, least(middle)) / 2) * 1.3;
  return [middle - half, middle + half];
}

/** A letter for each point; points that lie so near that letters would be printed over each other have theirs in one label. */
function labelsOf(points: readonly Point[], [left, right]: [number, number], [bottom, top]: [number, number]): Label[] {
  const labels: Label[] = [];
  for (const { letter, x, y } of points) {
    const near = labels.findIndex(
      (label) => Math.abs(label.x - x) < NEAR.x * (right - left) * label.letter.length && Math.abs(label.y - y) < NEAR.y * (top - bottom),
    );
    if (near === -1) labels.push({ letter, x, y });
    else labels[near] = { ...labels[near], letter: `${labels[near].letter} ${letter}` };
  }
  return labels;
}

type Label = Pick<Point, 'letter' | 'x' | 'y'>;
