import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Counts } from '#src/center/counts.js';
import type { Figure, Simulation } from '#src/experiment/result/result.js';
import { simulate } from '#src/experiment/simulate.js';
import { readFromDisk } from '#src/library/node/read-file.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { type LoadedScenario, loadScenario } from '#src/scenario/load.js';
import { intervalsOf } from '../experiment/intervals-of.js';

export const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** Every scenario file that ships, as a path within scenarios/. */
export function shippedFiles(): string[] {
  return readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort();
}

export function load(path: string, overrides: readonly string[] = []): LoadedScenario {
  return loadScenario(join(SCENARIOS, path), readFromDisk, overrides);
}

export interface RunOptions {
  readonly replications: number;
  readonly overrides?: readonly string[];
  readonly trace?: boolean;
  readonly onReplication?: (replication: number, counts: Counts) => void;
}

/** Simulates a shipped scenario with its own seed. */
export function run(path: string, { overrides = [], ...options }: RunOptions): Promise<Simulation> {
  return simulate(load(path, overrides).scenario, { runner: inProcessRunner(), ...options });
}

/** The mean of a figure by its full name: `contacts.support.serviceLevel`. */
export function figure(simulation: Simulation, path: string): number {
  const [kind = '', name = '', measure = ''] = path.split('.');
  const { result } = simulation;
  const groups: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Figure | null>>>>>> = {
    contacts: result.contacts,
    lines: result.lines,
    teams: result.teams,
    bots: result.bots,
    whole: { '': result.whole },
  };
  return meanOf(groups[kind]?.[name]?.[measure], path);
}

/** The service level of a line or contact type in the intervals that a condition picks, each by its offered contacts. */
export function serviceLevelWhen(
  simulation: Simulation,
  kind: 'contacts' | 'lines',
  name: string,
  picks: (start: string, weekday: number, hour: number) => boolean,
): number {
  let within = 0;
  let offered = 0;
  for (const interval of intervalsOf(simulation)) {
    const { start } = interval;
    const weekday = new Date(`${start.slice(0, 10)}T00:00:00Z`).getUTCDay();
    const hour = Number(start.slice(11, 13)) + Number(start.slice(14, 16)) / 60;
    const figures = interval[kind][name];
    if (!picks(start, weekday, hour) || figures?.['serviceLevel'] == null) continue;
    const weight = meanOf(figures['offered'] ?? figures['joined'], `${name} at ${start}`);
    within += meanOf(figures['serviceLevel'], `${name} at ${start}`) * weight;
    offered += weight;
  }
  return within / offered;
}

function meanOf(found: Figure | null | undefined, path: string): number {
  if (found == null) throw new Error(`there is no figure ${path}`);
  return found.mean;
}
