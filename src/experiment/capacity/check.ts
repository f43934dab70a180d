import { grown } from '../../scenario/grown.js';
import type { Scenario } from '../../scenario/scenario.js';
import { expectedContacts } from '../../scenario/workload/demand.js';
import { normalQuantile } from '../../statistics/normal.js';
import { chanceOf, chanceOfDay } from '../promises/chance.js';
import { plainTarget } from '../promises/target.js';
import { FEWEST_REPLICATIONS } from '../replications.js';
import { figureOf } from '../result/figures.js';
import type { ScenarioIdentity } from '../result/result.js';
import type { Runner } from '../runner.js';
import { aloneCapacity } from './alone.js';
import { FLOOR } from './break-even.js';
import { firstBreakOf } from './breaking.js';
import type { Capacity, Chances, CurvePoint, TargetCapacity } from './capacity.js';
import { type Condition, conditionsOf } from './condition.js';
import { estimateOf, standingOf } from './estimates.js';
import { longestMiss } from './first-break.js';
import { breakEvensOf, brokenFirst } from './search.js';
import type { CapacityTrials, TrialSetting } from './trials.js';
import { ceilingOf, simulatedFactor, VolumeTrials } from './volume-trials.js';
import { Work } from './work.js';

export interface CapacityOptions {
  readonly runner: Runner;
  /** Goes before the scenario's own. */
  readonly seed?: number;
  /** Of each volume; default the scenario's, and more where a break-even would be less certain than to 1%. */
  readonly replications?: number;
  /** With which each target is to be kept, above 0 and below 1; default: it is to be kept on average. */
  readonly chance?: number;
  readonly source?: Omit<ScenarioIdentity, 'title'>;
  readonly version?: string;
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
  readonly signal?: AbortSignal;
}

const CONFIDENCE = 0.95;
const MOST_REPLICATIONS = 400;
/** Contacts at a volume, all replications together, beyond which no replications are added. */
const ENOUGH_CONTACTS = 2_500_000;
/** Contacts at a volume for a first look. */
const FIRST_LOOK = 150_000;
/** Contacts in a replication that are simulated at most. */
const LARGEST = 100_000_000;
/** Volumes that the curve shows at least. */
const CURVE_POINTS = 9;

/**
 * Looks for the volume at which each target of a scenario breaks. The same scenario, seed and options give the same result, whatever
 * the runner. The scenario must have a target and a contact type whose volume can grow; else there is nothing in the result.
 *
 * @throws `signal.reason` when stopped
 */
export async function checkCapacity(scenario: Scenario, options: CapacityOptions): Promise<Capacity> {
  const { runner, signal, onProgress } = options;
  const seed = options.seed ?? scenario.run.seed;
  const chance = options.chance ?? null;
  const conditions = conditionsOf(scenario, chance);
  const contacts = expectedContacts(scenario);
  const first = options.replications ?? Math.max(scenario.run.replications ?? FEWEST_REPLICATIONS, replicationsFor(chance));
  const most = Math.min(MOST_REPLICATIONS, Math.max(first, Math.floor(ENOUGH_CONTACTS / contacts)));
  const work = new Work((done, of) => onProgress?.({ done, of }));
  const setting: TrialSetting = { runner, seed, conditions, signal, onReplication: () => work.add() };
  const ceiling = ceilingOf(contacts, LARGEST);
  const scenarioAt = (factor: number) => grown(scenario, factor, null);
  const few = Math.max(2, Math.min(5, Math.floor(FIRST_LOOK / contacts)));
  const volumes = new VolumeTrials(scenarioAt, { replications: first, few, confidence: CONFIDENCE, ceiling }, setting);
  const growing = scenario.contacts.filter(({ arrivals }) => arrivals.kind === 'rates');
  const expected = { all: 6 + 4 * conditions.length, alone: 7 * growing.length, curve: 6, mends: 40 };

  work.stage(expected.all * first, (expected.alone + expected.curve + expected.mends) * first);
  const breakEvens = await breakEvensOf(conditions, volumes, options.replications === undefined ? most : first, CONFIDENCE);
  const { replications } = volumes;
  const settled = { replications, few, confidence: CONFIDENCE, ceiling };
  const now = await volumes.at(1);
  const targets: TargetCapacity[] = [];
  for (const [index, condition] of conditions.entries()) {
    const breakEven = breakEvens[index];
    const { figure, grade } = standingOf(now, condition, CONFIDENCE);
    const factor = simulatedFactor(Math.max(1, breakEven.factor ?? 1));
    const breaks = breakEven.status === 'found' || breakEven.status === 'below';
    targets.push({
      target: plainTarget(condition.target),
      now: figure,
      grade,
      breakEven,
      ...(await brokenFirst(volumes, condition, index, breakEven, CONFIDENCE)),
      longestMiss: breaks ? longestMiss(await volumes.at(factor), condition, index, factor, CONFIDENCE) : null,
      chances: chancesOf(now, [condition]),
    });
  }

  const alone = [];
  for (const [index, { name }] of growing.entries()) {
    work.stage(
      (expected.alone / growing.length) * replications,
      (expected.alone * (1 - (index + 1) / growing.length) + expected.curve + expected.mends) * replications,
    );
    // Where one type is all that grows it has been simulated already.
    const own = growing.length === 1 ? volumes : new VolumeTrials((factor) => grown(scenario, factor, name), settled, setting);
    alone.push(await aloneCapacity(name, own, conditions, now, CONFIDENCE));
  }
  work.stage(expected.curve * replications, expected.mends * replications);
  const curve = await curveOf(volumes, targets, conditions);
  work.stage(expected.mends * replications, 0);
  const firstBreak = await firstBreakOf(targets, conditions, volumes, scenarioAt, settled, setting);
  return {
    scenario: { title: scenario.title, ...(options.source ?? { file: null, sha256: null, inputs: [], set: [] }) },
    run: { seed, replications, confidence: CONFIDENCE, chance, floor: FLOOR, ceiling, version: options.version ?? '' },
    targets,
    alone,
    recorded: scenario.contacts.filter(({ arrivals }) => arrivals.kind === 'log').map(({ name }) => name),
    together: chancesOf(now, conditions),
    curve,
    firstBreak,
  };
}

/** So many that a chance can be told from certainty: three times those of which all must hold for Wilson's interval to lie above it. */
function replicationsFor(chance: number | null): number {
  if (chance === null) return 1;
  const z = normalQuantile((1 + CONFIDENCE) / 2);
  const odds = Math.max(chance / (1 - chance), (1 - chance) / chance);
  return Math.min(MOST_REPLICATIONS, Math.ceil(3 * z * z * odds));
}

function chancesOf({ scenario, tally }: CapacityTrials, conditions: readonly Condition[]): Chances {
  const { days } = scenario.calendar;
  const targets = conditions.map(({ target }) => target);
  const byDays = targets.some(({ kind }) => kind === 'serviceLevel');
  return {
    period: figureOf(chanceOf(tally, targets, CONFIDENCE)),
    days: byDays ? days.map(({ date }, day) => ({ date, chance: figureOf(chanceOfDay(tally, targets, day, CONFIDENCE)) })) : [],
  };
}

/** Volumes around all break-evens: those that were simulated on the way, and others where they lie far apart. */
async function curveOf(volumes: VolumeTrials, targets: readonly TargetCapacity[], conditions: readonly Condition[]): Promise<CurvePoint[]> {
  const found = targets.flatMap(({ breakEven }) => breakEven.factor ?? []);
  const low = Math.max(FLOOR, 0.85 * Math.min(1, ...found));
  const high = Math.min(volumes.ceiling, 1.15 * Math.max(1, ...found));
  const step = (high - low) / (CURVE_POINTS - 1);
  for (let point = 0; point < CURVE_POINTS; point++) {
    const factor = Math.round((low + point * step) * 100) / 100;
    const isNear = volumes.complete().some((each) => Math.abs(each.factor - factor) < step / 3);
    if (!isNear) await volumes.at(factor);
  }
  return volumes
    .complete()
    .filter(({ factor }) => factor >= low - step / 2 && factor <= high + step / 2)
    .map(({ factor, trials }) => ({
      factor,
      targets: conditions.map((condition) => ({
        figure: figureOf(estimateOf(trials, condition, CONFIDENCE)),
        chance: figureOf(chanceOf(trials.tally, [condition.target], CONFIDENCE)),
      })),
    }));
}
