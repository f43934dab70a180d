import { describe, expect, test } from 'vitest';
import { Samplers } from '#src/center/build/sampler.js';
import { written } from '#src/center/generated/written.js';
import { RecordWriter } from '#src/center/write.js';
import type { Distribution } from '#src/random/distribution.js';
import { memberA, memberB, streamKey } from '#src/random/key.js';
import { compiledEngine } from '../engine/compiled.js';

const engine = compiledEngine();

const COUNT = 200_000;

/** A record that holds samplers, as a center does. */
const LAYOUTS = { ...written, Holder: { size: 4, fields: [{ name: 'samplers', at: 0, kind: 'list', of: 'Sampler' }] } } as const;
const writer = new RecordWriter(engine, LAYOUTS);

function samplesOf(of: Distribution, factor = 1): number[] {
  const samplers = new Samplers();
  const number = samplers.numberOf(of);
  const holder = writer.write('Holder', { samplers: samplers.all });
  const sampler = new DataView(engine.memory.buffer).getUint32(holder, true) + number * written['Sampler'].size;
  const { a, b } = streamKey(JSON.stringify(of));
  return Array.from({ length: COUNT }, (_, n) => {
    const first = memberA(a, n);
    return engine.sampleOf(sampler, first, memberB(b, first, n), 7, 64, factor);
  });
}

function momentsOf(values: readonly number[]): { mean: number; deviation: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  return { mean, deviation, error: deviation / Math.sqrt(values.length) };
}

/** The share of values up to some point. */
function shareUpTo(values: readonly number[], point: number): number {
  return values.filter((value) => value <= point).length / values.length;
}

const MINUTE = 60_000;

describe('samples', () => {
  // Mean and standard deviation from the textbook formulas of each distribution, in minutes.
  test.each<[string, Distribution, number, number]>([
    ['constant', { kind: 'constant', value: 5 * MINUTE }, 5, 0],
    ['exponential', { kind: 'exponential', mean: 5 * MINUTE }, 5, 5],
    ['lognormal', { kind: 'lognormal', mean: 5 * MINUTE, cv: 0.8 }, 5, 4],
    ['gamma above shape 1', { kind: 'gamma', mean: 5 * MINUTE, cv: 0.5 }, 5, 2.5],
    ['gamma below shape 1', { kind: 'gamma', mean: 5 * MINUTE, cv: 1.5 }, 5, 7.5],
    ['Weibull of shape 2', { kind: 'weibull', mean: 5 * MINUTE, shape: 2 }, 5, 5 * Math.sqrt(4 / Math.PI - 1)],
    ['uniform', { kind: 'uniform', min: 2 * MINUTE, max: 8 * MINUTE }, 5, 6 / Math.sqrt(12)],
    [
      'triangular',
      { kind: 'triangular', min: 1 * MINUTE, mode: 4 * MINUTE, max: 10 * MINUTE },
      5,
      Math.sqrt((1 + 16 + 100 - 4 - 40 - 10) / 18),
    ],
    ['empirical', { kind: 'empirical', values: [2, 4, 4, 10].map((value) => value * MINUTE) }, 5, 3],
    [
      'mixture',
      {
        kind: 'mixture',
        parts: [
          { share: 0.3, of: { kind: 'constant', value: 1.5 * MINUTE } },
          { share: 0.7, of: { kind: 'exponential', mean: 6.5 * MINUTE } },
        ],
      },
      5,
      Math.sqrt(0.3 * 1.5 ** 2 + 0.7 * 2 * 6.5 ** 2 - 25),
    ],
  ])('of a %s distribution have its mean and its spread', (_, of, mean, deviation) => {
    const found = momentsOf(samplesOf(of));
    // Four standard errors of the mean, and half a millisecond of rounding; a mean off by 1% would fail.
    expect(Math.abs(found.mean - mean * MINUTE)).toBeLessThanOrEqual(4 * found.error + 0.5);
    expect(Math.abs(found.deviation - deviation * MINUTE)).toBeLessThanOrEqual(0.02 * deviation * MINUTE);
  });

  test('are spread as the distribution function says', () => {
    const lognormal = samplesOf({ kind: 'lognormal', mean: MINUTE, cv: 1 });
    // The median of a lognormal is its mean over sqrt(1 + cv²). A share's standard error is 0.0011 here.
    expect(Math.abs(shareUpTo(lognormal, MINUTE / Math.SQRT2) - 0.5)).toBeLessThan(0.005);
    const weibull = samplesOf({ kind: 'weibull', mean: MINUTE, shape: 2 });
    const scale = MINUTE / (Math.sqrt(Math.PI) / 2);
    expect(Math.abs(shareUpTo(weibull, scale) - (1 - Math.exp(-1)))).toBeLessThan(0.005);
    const gamma = samplesOf({ kind: 'gamma', mean: 2 * MINUTE, cv: Math.SQRT1_2 });
    // Shape 2: P(X ≤ x) = 1 - (1 + x) exp(-x), x in means of the scale.
    expect(Math.abs(shareUpTo(gamma, 2 * MINUTE) - (1 - 3 * Math.exp(-2)))).toBeLessThan(0.005);
  });

  test('are whole milliseconds and grow with the factor', () => {
    const once = samplesOf({ kind: 'lognormal', mean: MINUTE, cv: 1 });
    const twice = samplesOf({ kind: 'lognormal', mean: MINUTE, cv: 1 }, 2);
    expect(once.every(Number.isInteger)).toBe(true);
    expect(twice.every((value, i) => Math.abs(value - 2 * once[i]) <= 1)).toBe(true);
  });
});

describe('the exponential of random bits', () => {
  test('is minus the logarithm of the uniform number, to 14 digits', () => {
    const bits = [0, 1, 2, 3, -1, -2, 2 ** 31 - 1, -(2 ** 31), ...Array.from({ length: 100_000 }, (_, i) => Math.imul(i, 0x9e3779b1))];
    for (const k of bits) expect(Math.abs(engine.exponential(k) + Math.log(((k >>> 0) + 0.5) / 2 ** 32))).toBeLessThan(2e-14);
  });
});
