import { placesOf } from '../../scenario/people/places.js';
import { groupsOfPlaces } from '../../scenario/people/tenure.js';
import type { Line, Scenario, Team, TeamSkill } from '../../scenario/scenario.js';
import { tiersOf } from '../cells.js';
import type { TeamRules } from '../generated/written.js';

/** Teams and the lines they serve. */
export function buildTeams(scenario: Scenario): TeamRules[] {
  const { teams, lines } = scenario;
  const tiers = tiersOf(scenario);
  const lineOf = (skill: string) => lines.findIndex((line) => line.name === skill);
  return teams.map((team) => ({
    tier: team.tier === null ? -1 : tiers.indexOf(team.tier),
    size: placesOf(team),
    shifts: team.shifts.length > 0,
    lines: team.skills
      .map(({ skill, rank, after }) => ({ line: lineOf(skill), rank, after }))
      .sort((a, b) => a.rank - b.rank || a.line - b.line),
    slowness: lines.map((line) => 1 / (skillOf(team, line)?.speed ?? 1)),
    unresolved: lines.map((line) => skillOf(team, line)?.unresolved ?? 1),
    groups: team.tenure.map(({ speed, unresolved }) => ({ slowness: 1 / speed, unresolved })),
    groupOfPlace: groupsOfPlaces(team.tenure, placesOf(team)),
    ...team.hands,
  }));
}

function skillOf({ skills }: Team, line: Line): TeamSkill | undefined {
  return skills.find(({ skill }) => skill === line.name);
}
