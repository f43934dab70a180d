import { absences } from './absence.js';
import { type Center, STEP, Step } from './center.js';
import { collect } from './collect.js';
import type { Counts } from './counts.js';
import { loadCustomers } from './customers.js';
import { loadCenter } from './load-center.js';
import { type Machine, newMachine } from './machine.js';
import { loadPlan } from './plan.js';

/**
 * One simulated period: the whole calendar of a center once, as a pure function of the scenario, the seed and the number of the
 * replication. Replications may run anywhere and in any order.
 *
 *     the center and what is known of this replication beforehand go into the machine (customers, plan, absences)
 *     → the machine runs (simulation/run.ts)
 *     → what it counted comes out
 *
 * @param seed any integer
 * @param replication 0, 1, 2 …
 */
export function trial(center: Center, seed: number, replication: number, options: { readonly trace?: boolean } = {}): Counts {
  const traced = options.trace === true;
  const machine = takeMachine(center);
  machine.beginReplication(traced ? 1 : 0);
  const missing = loadTeams(machine, center, seed, replication);
  loadCells(machine, center);
  loadCustomers(machine, center, seed, replication);
  const dutyTimes = loadPlan(machine, center, missing);
  try {
    machine.run();
  } catch (cause) {
    // All that can stop it on its way: it may use 4 GB at most.
    throw new Error(`replication ${replication} of "${center.scenario.title}" needs more memory than there is`, { cause });
  }
  const counts = collect(machine, center, dutyTimes, traced);
  kept = { machine, center };
  return counts;
}

/** Memory in bytes beyond which a machine is not used for another center. */
const MODEST = 64 * 1024 * 1024;

/** The machine of this thread, and the center that is in it, from the last replication that ran to its end. */
let kept: { readonly machine: Machine; readonly center: Center } | null = null;

/** A machine with that center in it; whoever takes it keeps it again when done. */
function takeMachine(center: Center): Machine {
  const last = kept;
  kept = null;
  if (last?.center === center) return last.machine;
  const machine = last !== null && last.machine.memory.buffer.byteLength <= MODEST ? last.machine : newMachine();
  loadCenter(machine, center);
  return machine;
}

function loadTeams(machine: Machine, { teams, scenario }: Center, seed: number, replication: number) {
  const places = Array.from({ length: teams.count }, (_, team) => teams.placeFirst[team + 1] - teams.placeFirst[team]);
  const missing = absences(scenario, places, seed, replication);
  missing.forEach((absence, team) => {
    machine.beginTeam(team, teams.placeFirst[team], teams.placeFirst[team + 1], absence === null ? 0 : machine.bytes(absence));
  });
  return missing;
}

/** The tables of counts are anew in every replication, and so is where the waits of each agent step are counted. */
function loadCells(machine: Machine, { steps }: Center): void {
  for (let step = 0; step < steps.length; step += STEP) {
    if (steps[step + Step.queue] >= 0) machine.beginCell(step / STEP, steps[step + Step.cell]);
  }
}
