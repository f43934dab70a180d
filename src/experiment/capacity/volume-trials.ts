import type { Scenario } from '../../scenario/scenario.js';
import { CEILING, FLOOR, type MarginAt, type MarginCurve } from './break-even.js';
import type { Condition } from './condition.js';
import { marginOf } from './estimates.js';
import { type CapacityTrials, newTrials, runTrials, type TrialSetting } from './trials.js';

/** Volumes are simulated in steps of a thousandth, so that the searches of several targets meet at the same ones. */
const STEPS = 1000;

/** The volume that is simulated where one is asked for. */
export function simulatedFactor(factor: number): number {
  return Math.round(factor * STEPS) / STEPS;
}

/** One scenario at all the volumes that were looked at: what one target's search has simulated serves the others. */
export class VolumeTrials {
  /** Replications of a volume that figures are given for. */
  replications: number;
  readonly ceiling: number;
  readonly #scenarioAt: (factor: number) => Scenario;
  readonly #setting: TrialSetting;
  readonly #confidence: number;
  readonly #few: number;
  readonly #volumes = new Map<number, CapacityTrials>();

  /** @param scenarioAt the scenario with its volumes multiplied */
  constructor(scenarioAt: (factor: number) => Scenario, options: VolumeOptions, setting: TrialSetting) {
    this.#scenarioAt = scenarioAt;
    this.#setting = setting;
    this.#confidence = options.confidence;
    this.#few = options.few;
    this.replications = options.replications;
    this.ceiling = options.ceiling;
  }

  /** The trials at a volume, with at least that many replications. */
  async at(factor: number, replications = this.replications): Promise<CapacityTrials> {
    const step = Math.round(factor * STEPS);
    const trials = this.#volumes.get(step) ?? newTrials(this.#scenarioAt(step / STEPS), this.#setting);
    this.#volumes.set(step, trials);
    await runTrials(trials, replications, this.#setting);
    return trials;
  }

  /** Every volume with all its replications, by ascending factor. */
  complete(): { readonly factor: number; readonly trials: CapacityTrials }[] {
    return [...this.#volumes]
      .filter(([, { tally }]) => tally.replications.length >= this.replications)
      .map(([step, trials]) => ({ factor: step / STEPS, trials }))
      .sort((a, b) => a.factor - b.factor);
  }

  /** How far a condition is from breaking, over the volume. */
  curveOf(condition: Condition): MarginCurve {
    const marginAt = (factor: number, trials: CapacityTrials): MarginAt => ({
      factor,
      ...marginOf(trials, condition, this.#confidence),
    });
    return {
      floor: FLOOR,
      ceiling: this.ceiling,
      at: async (factor, full) => {
        const rounded = simulatedFactor(factor);
        return marginAt(rounded, await this.at(rounded, full ? this.replications : Math.min(this.#few, this.replications)));
      },
      known: () => this.complete().map(({ factor, trials }) => marginAt(factor, trials)),
    };
  }
}

export interface VolumeOptions {
  readonly replications: number;
  /** Replications that show where to look. */
  readonly few: number;
  readonly confidence: number;
  readonly ceiling: number;
}

/** The greatest factor to look at: fewer where volumes would become more than can be simulated. */
export function ceilingOf(contacts: number, most: number): number {
  return Math.min(CEILING, Math.max(1, most / contacts));
}
