import { z } from 'zod';
import { choice, entryOf, keysOf, type Meant, map, valueKind } from './choice.js';
import { column, duration, number, path, positive, positiveDuration, share } from './values.js';

/** The shape of a distribution of work, and of all others, and the coefficient of variation of a lognormal one. */
export const distributionDefaults = { work: 'lognormal', other: 'exponential', cv: 1 } as const;

/** Parameters of each shape, as keys of its map. */
export const DISTRIBUTION_KEYS = {
  constant: ['mean'],
  exponential: ['mean'],
  lognormal: ['mean', 'cv'],
  gamma: ['mean', 'cv'],
  weibull: ['mean', 'shape'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  empirical: ['file', 'column'],
} as const;

type DistributionName = keyof typeof DISTRIBUTION_KEYS;
const DISTRIBUTION_NAMES = Object.keys(DISTRIBUTION_KEYS);

const named = <const Name extends DistributionName>(name: Name) =>
  z
    .literal(name)
    .describe('Shape of the distribution: constant, exponential, lognormal, gamma, weibull, uniform, triangular or empirical.');
const mean = positiveDuration.describe('Mean, with its unit, such as 5 min.');
const anyMean = duration.describe('The value, with its unit, such as 5 min.');
const cv = positive(100).describe('Coefficient of variation: standard deviation / mean, a bare number such as 0.8.');
const least = duration.describe('Least value, with its unit.');
const most = duration.describe('Greatest value, with its unit.');

/** The forms of one map that is a distribution, with further keys beside (the share of a mixture's part). */
function forms<Beside extends z.ZodRawShape>(beside: Beside) {
  const form = <Shape extends z.ZodRawShape>(shape: Shape) => map('a distribution, such as { mean: 5 min }', { ...beside, ...shape });
  return [
    form({ mean, cv: cv.optional() }),
    form({ distribution: named('constant'), mean: anyMean }),
    form({ distribution: named('exponential'), mean }),
    form({ distribution: named('lognormal'), mean, cv: cv.optional() }),
    form({ distribution: named('gamma'), mean, cv }),
    form({
      distribution: named('weibull'),
      mean,
      // With far smaller shapes the mean is that of times no computer can hold.
      shape: number(0.1, 100).describe('Shape of the Weibull distribution, a bare number; 1: exponential.'),
    }),
    form({ distribution: named('uniform'), min: least, max: most }),
    form({
      distribution: named('triangular'),
      min: least,
      mode: duration.describe('Most frequent value, with its unit.'),
      max: most,
    }),
    form({
      distribution: named('empirical'),
      file: path.describe('CSV file with the values to draw among.'),
      column: column.describe('Column of the file that holds the values, in seconds.'),
    }),
  ] as const;
}

const NAME_ORDER: readonly string[] = ['', ...DISTRIBUTION_NAMES];
const EXPECTED = 'a distribution, such as { mean: 5 min }, or a constant duration, such as 5 min';

/** Which of `forms` a map was meant to be. */
function formOf(value: unknown): Meant {
  const name = entryOf(value, 'distribution');
  if (name === undefined) return 0;
  const form = typeof name === 'string' ? NAME_ORDER.indexOf(name) : -1;
  return form > 0 ? form : { at: 'distribution', expected: `one of ${DISTRIBUTION_NAMES.join(', ')}`, names: DISTRIBUTION_NAMES };
}

const part = choice(
  '{ share: 30%, mean: 2 min } or another distribution with its share',
  forms({ share: share.describe('Share of this part.') }),
  (value) => (valueKind(value) === 'map' ? formOf(value) : null),
);

const mixture = map('a mixture of distributions', {
  mixture: z
    .array(part, { error: 'a list of distributions with their shares' })
    .min(1, { error: 'a list of distributions with their shares' })
    .describe('Parts, each a distribution with its share; the shares add up to 100%.'),
});

/** How long something takes: work, patience, a pause. */
export const distribution = choice(EXPECTED, [duration, mixture, ...forms({})], (value) => {
  if (valueKind(value) === 'text') return 0;
  if (valueKind(value) !== 'map') return null;
  if (keysOf(value).includes('mixture')) return 1;
  const form = formOf(value);
  return typeof form === 'number' ? form + 2 : form;
}).meta({
  id: 'distribution',
  description:
    'How long it takes: { mean: 5 min } (lognormal with cv 1 for work, exponential for patience and pauses), { mean: 5 min, cv: 0.8 } (lognormal), { distribution: gamma, mean: 5 min, cv: 0.5 } and other shapes, { mixture: [...] }, or a constant such as 5 min.',
});

export type RawDistribution = z.infer<typeof distribution>;
