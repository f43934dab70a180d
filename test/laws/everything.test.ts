import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { Team } from '#src/center/counts.js';
import { StepExit } from '#src/center/trace.js';
import { trial } from '../asserted/trial.js';
import { center, type Kind, scenarioFrom, type Written } from './centers.js';
import { accountsForEveryContact, eachRow } from './contact-accounts.js';
import { stepRows } from './retrace.js';

const TIMEOUT = 240_000;

/** Work that is set aside while breaks begin and shifts end, several contacts in hands that are faster or slower than others. */
const ALL: Kind = {
  loops: true,
  warmUp: true,
  speeds: true,
  several: true,
  tenure: true,
  deferred: true,
  shifts: true,
  interruptible: true,
};

it(
  'centers that have everything at once account for every contact, and all that the simulation asserts holds',
  () => {
    let setAside = 0;
    let withShifts = 0;
    fc.assert(
      fc.property(center(ALL), fc.integer({ min: 1, max: 1000 }), (written: Written, seed) => {
        const scenario = scenarioFrom(written);
        const counts = trial(buildCenter(scenario), seed, 1, { trace: true });
        accountsForEveryContact(counts);
        eachRow(counts.teams, Team.fields, (of) => {
          expect(of(Team.takenTime)).toBeLessThanOrEqual(of(Team.busyTime) * (1 + 1e-12));
        });
        setAside += stepRows(counts).filter(({ exit }) => exit === StepExit.setAside).length;
        withShifts += scenario.teams.some(({ shifts }) => shifts.length > 0) ? 1 : 0;
      }),
      { numRuns: 80, seed: 2041 },
    );
    expect(setAside).toBeGreaterThan(500);
    expect(withShifts).toBeGreaterThan(40);
  },
  TIMEOUT,
);
