import type { Scenario, Team } from '../../scenario/scenario.js';
import { tiersOf } from '../cells.js';
import type { TeamRules } from '../generated/written.js';

/** Teams and the lines they serve. */
export function buildTeams(scenario: Scenario): TeamRules[] {
  const { teams, lines } = scenario;
  const tiers = tiersOf(scenario);
  const lineOf = (skill: string) => lines.findIndex((line) => line.name === skill);
  return teams.map((team) => ({
    tier: team.tier === null ? -1 : tiers.indexOf(team.tier),
    size: sizeOf(team),
    shifts: team.shifts.length > 0,
    lines: team.skills
      .map(({ skill, rank, after }) => ({ line: lineOf(skill), rank, after }))
      .sort((a, b) => a.rank - b.rank || a.line - b.line),
    slowness: lines.map((line) => 1 / (team.skills.find(({ skill }) => skill === line.name)?.speed ?? 1)),
    ...team.hands,
  }));
}

/** Places of a team: people of its shifts, or the most rostered at any time, of whom a fraction of one more takes a place of its own. */
export function sizeOf(team: Team): number {
  if (team.shifts.length > 0) return team.shifts.reduce((sum, { people }) => sum + people, 0);
  return team.rostered.reduce((most, piece) => Math.max(most, Math.ceil(piece.agents - 1e-9)), 0);
}
