import { describe, expect, test } from 'vitest';
import { simulate } from '#src/experiment/simulate.js';
import { formatProblem, type Problem } from '#src/kit/problem.js';
import { readingOf } from '#src/report/check/reading.js';
import { csvText } from '#src/report/files/csv.js';
import { runSheets } from '#src/report/run/files.js';
import { tableReport } from '#src/report/run/screen.js';
import { palette } from '#src/report/screen/palette.js';
import { en } from '#src/report/texts/en/texts.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { serialized } from '../experiment/result/serialized.js';
import { processorTime } from '../processor-time.js';
import { FURTHER } from './further.js';
import { MUTATIONS, type Mutation, mutant } from './mutations.js';
import { expectedContacts, isUnclear, outcomeOf } from './outcome.js';
import { SHIPPED, type Specimen } from './specimen.js';

const MUTANTS = 2000;
const EACH = Math.ceil(MUTANTS / MUTATIONS.length);
/** Milliseconds that a planner waits at most, on a machine that does nothing else. */
const PATIENCE = 2000;
/** Contacts in a period that is short enough for all that is done with it here. */
const FEW = 20_000;
const plain = palette(false);

test('every scenario is right as it is', () => {
  for (const specimen of [...SHIPPED, ...FURTHER]) expect(outcomeOf(specimen)).toHaveProperty('scenario');
});

describe(`a scenario with one thing changed is understood, or all that is wrong with it is told, in ${PATIENCE} ms`, () => {
  for (const mutation of MUTATIONS) {
    test(`${mutation.what}, ${EACH} times`, async () => {
      const failures: string[] = [];
      let simulated = 0;
      for (let number = 0; number < EACH; number++) {
        try {
          if (await survives(mutation, mutant(mutation, number), number % 2 === 0)) simulated++;
        } catch (error) {
          failures.push(`${mutation.what} ${number}: ${error instanceof Error ? error.stack : error}`);
        }
      }
      expect(failures).toEqual([]);
      if (mutation.outcome === 'either') expect(simulated).toBeGreaterThan(0);
    });
  }
});

/** Whether it came to a simulation. Throws where the mutant is not dealt with as a planner would want. */
async function survives(mutation: Mutation, specimen: Specimen, toTheEnd: boolean): Promise<boolean> {
  const start = processorTime();
  const found = outcomeOf(specimen);
  let simulated = false;
  if ('scenario' in found) {
    expect(mutation.outcome, `taken as right, with the warnings ${messages(found.warnings)}`).toBe('either');
    readingOf(found.scenario, plain, en);
    if (toTheEnd) simulated = await simulatesShortDay(specimen);
  }
  expect(processorTime() - start).toBeLessThan(PATIENCE);
  const problems = 'scenario' in found ? found.warnings : found;
  expect(problems.filter(isUnclear)).toEqual([]);
  if ('scenario' in found) return simulated;
  expect(problems.length).toBeGreaterThan(0);
  if (mutation.line !== undefined) expect(problems.map(({ line }) => line)).toContain(mutation.line);
  return false;
}

/** All that is done with a scenario when it is run, for one short day. */
async function simulatesShortDay(specimen: Specimen): Promise<boolean> {
  const found = outcomeOf(specimen, ['calendar.days=1', 'calendar.open="09:00-10:00"']);
  if (!('scenario' in found) || expectedContacts(found.scenario) > FEW) return false;
  const simulation = await simulate(found.scenario, { runner: inProcessRunner(), replications: 1 });
  const { contacts } = simulation.result;
  for (const figures of Object.values(contacts)) expect(figures['arrived']?.mean).toBeGreaterThanOrEqual(0);
  for (const text of [
    tableReport(simulation, [], plain, en),
    ...runSheets([{ name: 'mutant', simulation, assumptions: [] }]).flatMap((sheet) => [...csvText(sheet)]),
    serialized(simulation.result),
  ]) {
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  }
  return true;
}

function messages(problems: readonly Problem[]): string {
  return problems.map((problem) => formatProblem(problem)).join('\n') || 'none';
}
