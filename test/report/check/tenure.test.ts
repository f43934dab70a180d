import { describe, expect, test } from 'vitest';
import { tenureTable } from '#src/report/check/tenure.js';
import { palette } from '#src/report/screen/palette.js';
import { en } from '#src/report/texts/en/texts.js';
import { textsOf } from '#src/report/texts/of-scenarios.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { written } from '../reports.js';

/** What `check` says of a desk, in one line. */
function said(tenure: string, language = en): string {
  const { scenario } = written(`title: Desk
calendar: { start: 2026-11-09 }
contacts:
  call: { channel: phone, arrivals: { perHour: 20 }, patience: never, journey: { desk: { skill: calls, time: 5 min, next: { unresolved: 10% } } } }
teams: { desk: { skills: [calls], agents: 12, shrinkage: 5%${tenure} } }
`);
  return tenureTable(scenario, palette(false), textsOf(language, [scenario]))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('who the people are', () => {
  test('is not told where all are alike', () => {
    expect(said('')).toBe('');
  });

  test('is told with the share of each group, how many that is at most, and what they do differently', () => {
    const tenure = ', tenure: [{ name: newcomers, share: 20%, speed: 0.7, unresolved: 1.3 }, { share: 80% }]';
    expect(said(tenure)).toBe(
      'Who they are desk newcomers: 20%, 2 at most, speed 0.7, 1.3 times as many unresolved; group 2: 80%, 10 at most',
    );
    expect(said(tenure, zh)).toBe('人员构成 desk newcomers：20%，最多 2 人，速度 0.7，未解决比例为 1.3 倍；第 2 组：80%，最多 10 人');
  });
});
