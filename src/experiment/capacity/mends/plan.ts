import { leastSure } from '../../promises/grade.js';
import type { Effect, MendPlan } from '../capacity.js';
import { marginOf } from '../estimates.js';
import { type Candidate, timesOver } from './candidates.js';
import { takenBy } from './charges.js';
import { effectsOf, isSettled, togetherOf } from './effects.js';
import { type Attempt, attempt, breaksAt, type Situation, type TriedMend } from './trying.js';

/*
 * Mends in combination: a greedy search by slopes. Each step adds what is seen to bring the promises that are not kept furthest for
 * its cost, by the gains of the single mends with the same customers, as many people as these gains say are needed; then the
 * combination is simulated, and gains are measured anew. It ends when all promises are kept as surely as the replications can tell;
 * then what is not needed is taken out again, one after the other.
 */

/** Combinations that are simulated at most: on the way, and to see what is not needed. */
const MOST_STEPS = 12;
const MOST_PRUNED = 12;
/** People added at once, as a share of the team: gains do not stay what they are. */
const GREATEST_STEP = 0.5;

/** What a planner can decide by himself and knows the pay of: a better bot and less shrinkage are wishes. */
const DECIDED: ReadonlySet<Candidate['step']['kind']> = new Set(['agentThen', 'agentThenDaily', 'agentAlways', 'secondRank', 'priority']);

/** A candidate, and how many of it. */
interface Part {
  readonly candidate: Candidate;
  readonly count: number;
}

interface State {
  readonly parts: readonly Part[];
  readonly made: Attempt;
  /** Of each condition how far its margin's lower end is below 0. */
  readonly needs: readonly number[];
  readonly settled: readonly boolean[];
}

/** Looks for mends that together keep all promises. */
export async function planOf(tried: readonly TriedMend[], priced: boolean, situation: Situation): Promise<MendPlan | null> {
  const search = new PlanSearch(tried, priced, situation);
  return search.isPossible ? search.run() : null;
}

class PlanSearch {
  readonly #usable: readonly TriedMend[];
  readonly #priced: boolean;
  readonly #situation: Situation;
  /** By candidate: of each condition the gain of one more, as last measured. */
  readonly #gains = new Map<Candidate, readonly number[]>();
  readonly #charges = new Map<Candidate, Attempt['charges']>();
  readonly #done = new Map<string, Attempt>();
  readonly #refused = new Set<Candidate>();
  #simulated = 0;

  constructor(tried: readonly TriedMend[], priced: boolean, situation: Situation) {
    this.#usable = tried.filter(({ mend }) => DECIDED.has(mend.kind));
    this.#priced = priced;
    this.#situation = situation;
    for (const { candidate, attempt: made } of this.#usable) {
      this.#gains.set(candidate, made.effects.map(shownGain));
      this.#charges.set(candidate, made.charges);
      this.#done.set(keyOf([{ candidate, count: 1 }], this.#usable), made);
    }
  }

  get isPossible(): boolean {
    return this.#usable.length > 0;
  }

  /** @returns null where nothing is missing as far as the replications can tell */
  async run(): Promise<MendPlan | null> {
    const start = this.#start();
    if (isDone(start)) return null;
    const [reached, best] = await this.#climb(start);
    const pruned = reached === null ? best : await this.#pruned(reached);
    const steps = pruned.parts.map(({ candidate, count }) => timesOver(candidate, count));
    const costs = steps.map(({ cost }) => cost);
    return {
      grade: leastSure(pruned.made.effects.flatMap(({ grade }) => grade ?? [])),
      steps,
      hours: steps.reduce((sum, { hours }) => sum + hours, 0),
      cost: costs.some((cost) => cost === null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
      tried: this.#simulated,
      effects: pruned.made.effects,
      together: pruned.made.together,
      longer: pruned.made.longer,
      charges: pruned.made.charges,
      breaksAt: await this.#breaksAt(pruned),
    };
  }

  async #breaksAt({ parts, made }: State): Promise<MendPlan['breaksAt']> {
    if (parts.length === 0) return null;
    // What was found for a single mend is said of it here, too.
    const single = this.#usable.find((one) => one.attempt === made);
    return single?.mend.breaksAt ?? breaksAt(made, this.#situation);
  }

  #start(): State {
    const { volumes, trials, conditions, options } = this.#situation;
    return this.#stateOf([], {
      volumes,
      trials,
      effects: effectsOf(trials, trials, conditions, options.confidence),
      together: togetherOf(trials, conditions, options.confidence),
      longer: [],
      charges: null,
    });
  }

  /** The first state in which all promises are settled, null where none is found, and the best one on the way. */
  async #climb(start: State): Promise<readonly [State | null, State]> {
    let [state, best] = [start, start];
    for (let step = 0; step < MOST_STEPS && !isDone(state); step++) {
      const next = this.#next(state);
      if (next === null) break;
      const parts = withMore(state.parts, next);
      const reached = await this.#reach(parts);
      if (next.candidate.step.hours === 0 && !isNearer(reached, state)) {
        this.#refused.add(next.candidate);
        continue;
      }
      this.#measure(next, state, reached);
      state = reached;
      if (isNearer(state, best)) best = state;
    }
    return [isDone(state) ? state : null, best];
  }

  /** What to add: the most progress for its cost; where nothing is seen to help, people where most is missing. */
  #next(state: State): Part | null {
    const rated = this.#usable
      .map(({ candidate }) => ({ candidate, progress: this.#progress(candidate, state), pay: this.#payOf(candidate) }))
      .filter(({ candidate }) => !this.#refused.has(candidate) && (isMorePeople(candidate) || !has(state, candidate)));
    const helpful = rated.filter(({ progress }) => progress > 0);
    helpful.sort((a, b) => b.progress / b.pay - a.progress / a.pay || b.progress - a.progress);
    const [first] = helpful;
    if (first !== undefined) return { candidate: first.candidate, count: this.#countOf(first.candidate, state) };
    const { conditions } = this.#situation;
    const open = conditions.filter((_, index) => !state.settled[index]).map(({ target }) => target.text);
    const people = this.#usable.find(({ candidate: { step, target } }) => step.kind === 'agentAlways' && open.includes(target));
    return people === undefined ? null : { candidate: people.candidate, count: this.#mostOf(people.candidate) };
  }

  /** Of one of it by itself; what saves money takes none. */
  #payOf(candidate: Candidate): number {
    const charges = this.#charges.get(candidate) ?? null;
    return Math.max(0, takenBy({ ...candidate.step, charges }, this.#priced));
  }

  /** How much of what is missing one more brings, less what it takes from others; what is kept must not be lost by what takes no pay. */
  #progress(candidate: Candidate, state: State): number {
    const gains = this.#gains.get(candidate) ?? [];
    return gains.reduce((sum, gain, index) => {
      if (!state.settled[index]) return sum + Math.max(-1, Math.min(1, gain / Math.max(state.needs[index], Number.MIN_VALUE)));
      return gain < 0 && state.needs[index] - gain > 0 ? sum - 1 : sum;
    }, 0);
  }

  /** As many as the promise with the greatest need among those that it helps takes. */
  #countOf(candidate: Candidate, state: State): number {
    if (!isMorePeople(candidate)) return 1;
    const gains = this.#gains.get(candidate) ?? [];
    const wanted = gains.map((gain, index) => (state.settled[index] || gain <= 0 ? 1 : Math.ceil(state.needs[index] / gain)));
    return Math.min(Math.max(...wanted), this.#mostOf(candidate));
  }

  #mostOf({ step }: Candidate): number {
    const team = this.#situation.trials.scenario.teams.find(({ name }) => name === step.team);
    const most = Math.max(0, ...(team?.rostered ?? []).map(({ agents }) => agents));
    return Math.max(1, Math.round(GREATEST_STEP * most));
  }

  /** What the step brought is what another one is expected to bring. */
  #measure({ candidate, count }: Part, before: State, after: State): void {
    const { conditions, options } = this.#situation;
    const effects = effectsOf(before.made.trials, after.made.trials, conditions, options.confidence);
    this.#gains.set(
      candidate,
      effects.map((effect) => shownGain(effect) / count),
    );
  }

  /** Takes out what is not needed: of the dearest first, as many as can be. */
  async #pruned(reached: State): Promise<State> {
    let state = reached;
    const dearest = [...reached.parts].sort((a, b) => this.#payOf(b.candidate) * b.count - this.#payOf(a.candidate) * a.count);
    const end = this.#simulated + MOST_PRUNED;
    for (const { candidate } of dearest) {
      // The least number that is known to be enough, and the greatest that is known not to be.
      let [enough, few] = [state.parts.find((part) => part.candidate === candidate)?.count ?? 0, -1];
      while (enough - few > 1 && this.#simulated < end) {
        const count = few === -1 && state.parts.length > 1 ? 0 : Math.floor((enough + Math.max(few, 0)) / 2);
        if (count === 0 && state.parts.length === 1) break;
        const less = await this.#reach(withCount(state.parts, candidate, count));
        if (isDone(less)) [state, enough] = [less, count];
        else few = count;
      }
    }
    return state;
  }

  async #reach(parts: readonly Part[]): Promise<State> {
    const key = keyOf(parts, this.#usable);
    const known = this.#done.get(key);
    if (known !== undefined) return this.#stateOf(parts, known);
    this.#simulated++;
    const made = await attempt(
      (scenario) => parts.reduce((changed, { candidate, count }) => candidate.change(changed, count), scenario),
      this.#situation,
    );
    this.#done.set(key, made);
    return this.#stateOf(parts, made);
  }

  #stateOf(parts: readonly Part[], made: State['made']): State {
    const { conditions, options } = this.#situation;
    const needs = conditions.map((condition) => {
      const { mean, low } = marginOf(made.trials, condition, options.confidence);
      return Number.isFinite(mean) ? -(low ?? mean) : 0;
    });
    return { parts, made, needs, settled: conditions.map((condition, index) => isSettled(made.effects[index], condition)) };
  }
}

function isDone({ settled }: State): boolean {
  return settled.every(Boolean);
}

/** Whether fewer promises are missed or in doubt, or as many and less is missing. */
function isNearer(one: State, other: State): boolean {
  const [open, before] = [one, other].map(({ settled }) => settled.filter((each) => !each).length);
  if (open !== before) return open < before;
  const lost = one.settled.some((each, index) => !each && other.settled[index]);
  return !lost && missing(one, other) < 0;
}

/** By how much more is missing in one than in another, each promise as a share of what was missing of it. */
function missing(one: State, other: State): number {
  return one.needs.reduce((sum, need, index) => {
    const before = Math.max(0, other.needs[index]);
    return sum + (before === 0 ? 0 : (Math.max(0, need) - before) / before);
  }, 0);
}

/** Of what may be chance nothing is expected. */
function shownGain({ gain, verdict }: Effect): number {
  return gain === null || (verdict === 'no difference shown' && gain.low !== null) ? 0 : gain.mean;
}

function isMorePeople({ step }: Candidate): boolean {
  return step.hours > 0;
}

function has({ parts }: State, candidate: Candidate): boolean {
  return parts.some((part) => part.candidate === candidate);
}

function withMore(parts: readonly Part[], { candidate, count }: Part): readonly Part[] {
  const before = parts.find((part) => part.candidate === candidate)?.count ?? 0;
  return before === 0 ? [...parts, { candidate, count }] : withCount(parts, candidate, before + count);
}

function withCount(parts: readonly Part[], candidate: Candidate, count: number): readonly Part[] {
  return parts.flatMap((part) => (part.candidate !== candidate ? [part] : count === 0 ? [] : [{ candidate, count }]));
}

/** The same parts have the same key, in whatever order they were added. */
function keyOf(parts: readonly Part[], usable: readonly TriedMend[]): string {
  return parts
    .map(({ candidate, count }) => `${usable.findIndex((each) => each.candidate === candidate)}x${count}`)
    .sort()
    .join(' ');
}
