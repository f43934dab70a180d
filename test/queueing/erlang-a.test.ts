import { describe, expect, test } from 'vitest';
import { agentsFor, answeredWithin } from '#src/queueing/erlang-a.js';
import withPatience from '../theory/erlang-a.json' with { type: 'json' };
import withoutPatience from '../theory/erlang-c.json' with { type: 'json' };

interface Case {
  readonly id: string;
  readonly params: { arrivals_per_hour: number; mean_handle_s: number; mean_patience_s?: number; agents: number; T_s: number[] };
  readonly expected: { sl: Record<string, { a: number } | number> };
}

function lineOf({ params }: Case) {
  const { arrivals_per_hour: perHour, mean_handle_s: handle, mean_patience_s: patience } = params;
  return { arrivals: perHour / 3600, service: 1 / handle, impatience: patience === undefined ? 0 : 1 / patience };
}

describe.each([...withPatience.cases, ...withoutPatience.cases] as unknown as Case[])('$id', (one) => {
  test('the share answered in time is the exact one', () => {
    for (const within of one.params.T_s) {
      const exact = one.expected.sl[within];
      // Simpson's rule with its fixed number of steps is right to about a millionth.
      expect(answeredWithin(lineOf(one), one.params.agents, within)).toBeCloseTo(typeof exact === 'number' ? exact : exact.a, 5);
    }
  });

  test('one agent fewer than required would not be enough', () => {
    const agents = agentsFor(lineOf(one), 20, 0.8);
    expect(agents).not.toBeNull();
    expect(answeredWithin(lineOf(one), agents ?? 0, 20)).toBeGreaterThanOrEqual(0.8);
    expect(answeredWithin(lineOf(one), (agents ?? 0) - 1, 20)).toBeLessThan(0.8);
  });
});

test('nobody is required where nobody comes', () => {
  expect(agentsFor({ arrivals: 0, service: 1, impatience: 1 }, 1, 0.8)).toBe(0);
});

test('a line whose customers never give up grows without end where there is more work than people', () => {
  expect(answeredWithin({ arrivals: 5, service: 1, impatience: 0 }, 5, 10)).toBe(0);
  expect(answeredWithin({ arrivals: 5, service: 1, impatience: 0 }, 6, 10)).toBeGreaterThan(0.9);
});
