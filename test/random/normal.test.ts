import { describe, expect, test } from 'vitest';
import { normalQuantile } from '#src/random/normal.js';

describe('the quantile of the normal distribution', () => {
  // Printed in statistical tables to these digits.
  test.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489],
    [0.3, -0.5244005127080407],
    [1e-5, -4.264890793922825],
    [1e-10, -6.361340902404056],
  ])('of %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  test('is odd around one half', () => {
    for (const p of [0.01, 0.2, 0.0001, 0.4999]) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 11);
  });
});
