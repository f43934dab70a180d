import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coveredCases } from './coverage-cases.js';
import { type CoverageOutcome, coverageReport } from './coverage-report.js';
import { coverageOf } from './coverage-runs.js';

const RUNS = 1_000;
/** Of a run, as of a planner's. */
const REPLICATIONS = 20;
const FIRST_SEED = 1;

/** Counts how often the intervals of known figures hold them, and writes docs/coverage.md. */
async function main(): Promise<void> {
  const outcomes: CoverageOutcome[] = [];
  for (const covered of coveredCases()) {
    const figures = await coverageOf(covered, { firstSeed: FIRST_SEED, runs: RUNS, replications: REPLICATIONS }, (done) => {
      if (done % 100 === 0) process.stderr.write(`${covered.id}: ${done} of ${RUNS} runs\n`);
    });
    outcomes.push({ covered, figures });
  }
  writeFileSync(join('docs', 'coverage.md'), coverageReport(outcomes, RUNS, REPLICATIONS));
}

await main();
