import { expect, it } from 'vitest';
import { allCases, type Case } from '../../truth/cases.js';
import { experimentsOf } from '../../truth/models.js';
import { changeOf, isPrecise, testPlan } from '../../truth/plan.js';
import { figuresCompared, simulate } from '../../truth/simulate.js';
import type { Finding } from '../../truth/tally.js';

/** Standard error as a share of the figure that single lines must reach. */
const PRECISION = 0.005;
const TIMEOUT = 240_000;

const compared = figuresCompared();

/**
 * Compares cases with their exact answers: a test for each, and where a case shows its power a second one in which the same bound
 * must be broken. A right engine breaks a bound once in 1,000 runs of the whole suite.
 */
export function compareCases(which: (given: Case) => boolean): void {
  for (const given of allCases().filter(which)) {
    it(
      `gives the exact figures of ${given.id}`,
      () => {
        const plan = testPlan(given);
        const findings = experimentsOf(given, plan.setting).flatMap((experiment) => simulate(experiment, plan, compared));
        expect(findings.filter((finding) => !finding.holds).map(described)).toEqual([]);
        if (isPrecise(given)) expect(findings.filter(isVague).map(described)).toEqual([]);
        expect(findings.filter(isOffByDay).map(described)).toEqual([]);
      },
      TIMEOUT,
    );
    const change = changeOf(given);
    if (change === null) continue;
    it(
      `tells ${given.id} from the same case ${CHANGED[change]}`,
      () => {
        const plan = testPlan(given, change);
        const findings = experimentsOf(given, plan.setting).flatMap((experiment) => simulate(experiment, plan, compared));
        expect(findings.some((finding) => !finding.holds)).toBe(true);
      },
      TIMEOUT,
    );
  }
}

const CHANGED = {
  longer: 'with handling times 2% longer',
  steady: 'without the day factor',
  moved: 'with staffing moved by one interval',
  swapped: 'with ranks swapped',
  alone: 'with chats that do not slow each other',
  assigned: 'with the next chat going to the other agent',
} as const;

/** A figure that the run does not show to half a per cent; shares that an atom of the waits bounds only from one side are left out. */
function isVague({ figure, estimate, error }: Finding): boolean {
  return figure.bound === 'equal' && error > PRECISION * Math.abs(estimate);
}

/**
 * A figure of a whole day that is more than 1% off, where 2,000 days can show it: where the standard error is less than a third of
 * that. (They cannot for waits and abandonments of the sine, nor for overhangs.)
 */
function isOffByDay({ figure, estimate, error }: Finding): boolean {
  const percent = 0.01 * figure.exact;
  return figure.name.startsWith('day ') && error < percent / 3.3 && Math.abs(estimate - figure.exact) > percent;
}

function described({ figure, estimate, error }: Finding): string {
  const deviation = (estimate - figure.exact) / error;
  return `${figure.name}: exact ${figure.exact}, simulated ${estimate.toPrecision(7)} ± ${error.toPrecision(2)} (${deviation.toFixed(1)} standard errors)`;
}
