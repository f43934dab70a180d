import type { Scenario, Team } from '../scenario/scenario.js';
import { tiersOf } from './cells.js';
import type { TeamTable } from './center.js';
import { offsets } from './offsets.js';

/** Teams, the people in them and the lines they serve. */
export function buildTeams(scenario: Scenario): TeamTable {
  const { teams, lines } = scenario;
  const tiers = tiersOf(scenario);
  const places = teams.map(placesOf);
  const linesOf = teams.map((team) =>
    team.skills
      .map(({ skill, rank, after }) => ({ line: lines.findIndex((line) => line.name === skill), rank, after }))
      .sort((a, b) => a.rank - b.rank || a.line - b.line),
  );
  const slowness = new Float64Array(teams.length * lines.length).fill(1);
  teams.forEach((team, t) => {
    for (const { skill, speed } of team.skills) slowness[t * lines.length + lines.findIndex((line) => line.name === skill)] = 1 / speed;
  });
  return {
    count: teams.length,
    placeFirst: offsets(places.map((length) => ({ length }))),
    placeTeam: Int32Array.from(places.flatMap((count, team) => new Array<number>(count).fill(team))),
    lineFirst: offsets(linesOf),
    line: Int32Array.from(linesOf.flat(), (entry) => entry.line),
    lineRank: Int32Array.from(linesOf.flat(), (entry) => entry.rank),
    lineAfter: Float64Array.from(linesOf.flat(), (entry) => entry.after),
    slowness,
    tier: Int32Array.from(teams, (team) => (team.tier === null ? -1 : tiers.indexOf(team.tier))),
  };
}

/** The most people rostered at any time: a fraction of one more takes a place of its own. */
function placesOf(team: Team): number {
  return team.rostered.reduce((most, piece) => Math.max(most, Math.ceil(piece.agents - 1e-9)), 0);
}
