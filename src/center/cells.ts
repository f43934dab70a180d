import type { Scenario } from '../scenario/scenario.js';

/** A contact type in a line: the unit in which waits are counted, since each contact keeps its own type's service-level rule. */
export interface Cell {
  /** Index into `scenario.contacts`. */
  readonly contact: number;
  /** Index into `scenario.lines`. */
  readonly line: number;
}

/** Every contact type in every line that its journey names, by contact type, then by line. */
export function cellsOf(scenario: Scenario): Cell[] {
  return scenario.contacts.flatMap((type, contact) => {
    const skills = new Set(type.steps.flatMap((step) => (step.kind === 'agent' ? [step.skill] : [])));
    return scenario.lines.flatMap((line, index) => (skills.has(line.name) ? [{ contact, line: index }] : []));
  });
}

/** The tiers that teams name, ascending: the columns of `Counts.endedByTier`. */
export function tiersOf(scenario: Scenario): number[] {
  return [...new Set(scenario.teams.flatMap((team) => team.tier ?? []))].sort((a, b) => a - b);
}

/** A group of a team's people, with what figures call it: its team and name. */
export interface GroupOfTeam {
  readonly name: string;
  /** Index into `scenario.teams`, and into the team's `tenure`. */
  readonly team: number;
  readonly group: number;
}

/** Every group of every team, in the order of `Counts.groups`. */
export function groupsOf({ teams }: Scenario): GroupOfTeam[] {
  return teams.flatMap(({ name, tenure }, team) => tenure.map((of, group) => ({ name: `${name}.${of.name}`, team, group })));
}
