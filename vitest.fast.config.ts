import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What is tested within seconds: everything that a figure is made of, by unit tests, laws, days worked out by hand and printed results. */
const FAST = [
  'kit',
  'random',
  'statistics',
  'queueing',
  'engine',
  'simulation',
  'center',
  'measures',
  'experiment',
  'staffing',
  'laws',
  'published',
];

export default defineConfig({ test: { ...base.test, include: FAST.map((room) => `test/${room}/**/*.test.ts`) } });
