import type { Center } from './center.js';
import { collect } from './collect.js';
import * as programs from './compiled.js';
import type { Counts } from './counts.js';
import { sourcesOf } from './customers.js';
import { Machine } from './machine.js';
import { planOf } from './plan.js';

/**
 * One simulated period: the whole calendar of a center once, as a pure function of the scenario, the seed and the number of the
 * replication. Replications may run anywhere and in any order.
 *
 *     the center and what is known of this replication beforehand go into the machine (customers, plan)
 *     → the machine runs (simulation/run.ts)
 *     → what it counted comes out
 *
 * @param seed any integer
 * @param replication 0, 1, 2 …
 */
export type Trial = (center: Center, seed: number, replication: number, options?: { readonly trace?: boolean }) => Counts;

/** Memory in bytes beyond which a machine is not used for another center. */
const MODEST = 64 * 1024 * 1024;

const onPlain = trialOn(programs.plain);
const onEvery = trialOn(programs.every);

/** Trials as the simulation ships: plain centers on the program that is made for them. */
export const trial: Trial = (center, ...asked) => (center.plain ? onPlain : onEvery)(center, ...asked);

/**
 * Trials on a build of the simulation.
 *
 * @param simulation a WebAssembly module, in base 64
 */
export function trialOn(simulation: string): Trial {
  /** The machine of this thread, and the center that is in it, from the last replication that ran to its end. */
  let kept: { readonly machine: Machine; readonly center: Center } | null = null;

  return (center, seed, replication, { trace = false } = {}) => {
    const machine = takeMachine(center);
    const { plan, dutyTimes } = planOf(center, seed, replication);
    const sources = sourcesOf(center.scenario, machine.gamma, seed, replication);
    const results = outcome();
    const counts = collect(results, center, dutyTimes, trace);
    kept = { machine, center };
    return counts;

    function outcome() {
      try {
        return machine.run({ traced: trace, plan, sources });
      } catch (cause) {
        // All that can stop it on its way: it may use 4 GB at most.
        throw new Error(`replication ${replication} of "${center.scenario.title}" needs more memory than there is`, { cause });
      }
    }
  };

  /** A machine with that center in it; whoever takes it keeps it again when done. */
  function takeMachine(center: Center): Machine {
    const last = kept;
    kept = null;
    if (last?.center === center) return last.machine;
    const machine = last !== null && last.machine.size <= MODEST ? last.machine : new Machine(simulation);
    machine.loadCenter(center.rules);
    return machine;
  }
}
