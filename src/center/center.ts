import type { Scenario } from '../scenario/scenario.js';
import type { People } from './build/people.js';
import type { CenterRules } from './generated/written.js';

/** A scenario made ready to run: names have become numbers, shares cumulative tables. Built once (build.ts), never changed. */
export interface Center {
  readonly scenario: Scenario;
  /** What the compiled simulation is given of it. */
  readonly rules: CenterRules;
  readonly people: People;
  /** Whether the program for plain centers can simulate it (simulation/records/plain.ts). */
  readonly plain: boolean;
}
