import type { Problem } from '../kit/problem.js';
import type { Language } from '../report/texts/languages.js';
import type { Scenario } from '../scenario/scenario.js';
import { warningsIn } from '../scenario/warning.js';
import type { Plan } from './plan.js';

/** A scenario that was read and can be simulated. */
export interface LoadedScenario {
  /** The title that the file states, else the file's name without its ending. */
  readonly title: string;
  /** As it was named. */
  readonly file: string;
  /** The changes that were made in it, `KEY=VALUE` each. */
  readonly set: readonly string[];
  /** What is allowed and probably wrong, as `staffsim check` tells it. */
  readonly warnings: readonly Problem[];
  /** The whole scenario: every default filled in, times in milliseconds from the start, shares from 0 to 1. It cannot be changed. */
  readonly scenario: Scenario;
}

interface Behind {
  readonly plan: Plan;
  readonly language: Language;
}

/** What stands behind each scenario that was handed out: how it was read is not for everybody. */
const behind = new WeakMap<LoadedScenario, Behind>();

/** @param language of its warnings, and of those about its simulation */
export function handOut(plan: Plan, language: Language): LoadedScenario {
  const { scenario, file, set } = plan;
  const loaded = Object.freeze({ title: scenario.title, file, set, warnings: warningsIn(plan.warnings, language), scenario });
  behind.set(loaded, { plan, language });
  return loaded;
}

/** @throws TypeError where it is something else: a program without types may pass a file's name, or forget to wait for it */
export function behindOf(loaded: LoadedScenario): Behind {
  const found = behind.get(loaded);
  if (found === undefined) throw new TypeError('a scenario is expected as loadScenario gives it: await loadScenario(FILE)');
  return found;
}
