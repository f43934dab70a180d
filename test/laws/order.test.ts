import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { trial } from '../asserted/trial.js';
import { center, scenarioFrom } from './centers.js';
import { isWait, journeys, type StepRow, waitingSince } from './retrace.js';

/** A wait in a line, which others of the same line, priority and head start may have gone before. */
interface Waited {
  readonly row: StepRow;
  readonly since: number;
  readonly line: string;
  readonly queue: string;
}

function waitsOf(scenario: Scenario, rows: readonly StepRow[]): Waited[] {
  const since = waitingSince(scenario, rows);
  return rows.flatMap((row, index) => {
    const type = scenario.contacts[row.type];
    const step = type.steps[row.step];
    if (step?.kind !== 'agent' || !isWait(scenario, row)) return [];
    return [{ row, since: since[index], line: step.skill, queue: `${step.skill} ${step.priority} ${type.headStart}` }];
  });
}

it('of those whom a team may take the one goes first in its queue whose wait counts from the earliest moment, or from the latest', () => {
  fc.assert(
    fc.property(center({ loops: true, warmUp: true, speeds: true }), fc.integer({ min: 1, max: 1_000_000 }), (written, seed) => {
      const scenario = scenarioFrom(written);
      const waits = journeys(trial(buildCenter(scenario), seed, 1, { trace: true })).flatMap((rows) => waitsOf(scenario, rows));
      for (const { row, since, line, queue } of waits) {
        if (Number.isNaN(row.answered) || row.wait === 0) continue;
        const at = row.answered;
        const after = scenario.teams[row.team].skills.find(({ skill }) => skill === line)?.after ?? 0;
        const newest = scenario.lines.find(({ name }) => name === line)?.order === 'newest';
        for (const other of waits) {
          if (other.queue !== queue || other.row.joined + after > at || other.row.joined >= at || endOf(other.row) <= at) continue;
          if (newest) expect(other.since).toBeLessThanOrEqual(since);
          else expect(other.since).toBeGreaterThanOrEqual(since);
        }
      }
    }),
    { seed: 2028, numRuns: 150 },
  );
}, 240_000);

/** When the wait ended. */
function endOf({ answered, ended }: StepRow): number {
  return Number.isNaN(answered) ? ended : answered;
}
