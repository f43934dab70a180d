import { hint, type Refuse } from '../refusal.js';
import type { Named, Outline } from './outline.js';

/** Checks the names in `skills:` and in the teams: lines that exist, teams that serve them, nothing named twice. */
export function checkLines(outline: Outline, refuse: Refuse): void {
  const teams = new Map(outline.teams.map((team) => [team.name, team]));
  for (const team of outline.teams) refuseTwice(team.skills ?? [], refuse);
  const skills = namedSkills(outline);
  const understood = outline.teams.every((team) => team.skills !== null);
  for (const [name, line] of outline.lines) {
    if (understood && !skills.has(name)) {
      refuse(['skills', name], `no step and no team names the skill "${name}"${hint(name, skills)}`, 'key');
      continue;
    }
    refuseTwice(line.teams, refuse);
    for (const named of line.teams) {
      const team = teams.get(named.name);
      if (team === undefined) refuse(named.path, `there is no team "${named.name}"${hint(named.name, teams.keys())}`);
      else if (team.skills !== null && !team.skills.some((skill) => skill.name === name)) {
        refuse(named.path, `the team "${named.name}" does not have the skill "${name}"`);
      }
    }
  }
}

function namedSkills(outline: Outline): Set<string> {
  const skills = new Set(outline.teams.flatMap((team) => team.skills ?? []).map((skill) => skill.name));
  for (const contact of outline.contacts) {
    for (const step of contact.steps.values()) if (step.kind === 'skill' && step.needs !== null) skills.add(step.needs);
  }
  return skills;
}

function refuseTwice(names: readonly Named[], refuse: Refuse): void {
  const seen = new Set<string>();
  for (const { name, path } of names) {
    if (seen.has(name)) refuse(path, `"${name}" is named twice`);
    seen.add(name);
  }
}
