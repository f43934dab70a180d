import { nearestName } from '../../kit/nearest.js';
import type { Refuse } from '../refusal.js';
import type { Outline } from './outline.js';

/**
 * Refuses the skills of teams that are misspelt: no step asks for them, while a step asks for one that no team has and that is nearly
 * spelt so. Which of the two is right is told by how often each is named anywhere; the journey is believed where that is equal.
 *
 * @returns the skills that steps ask for and that the teams were meant to have
 */
export function checkTeamSkills(outline: Outline, refuse: Refuse): ReadonlySet<string> {
  const meant = new Set<string>();
  const had = outline.teams.flatMap(({ skills }) => skills ?? []);
  if (outline.teams.some(({ skills }) => skills === null)) return meant;
  const asked = new Set(askedFor(outline));
  const missing = [...asked].filter((skill) => had.every(({ name }) => name !== skill));
  const named = namesIn(outline);
  const timesNamed = (wanted: string) => named.filter((name) => name === wanted).length;
  for (const { name, path } of had) {
    const nearest = asked.has(name) ? null : nearestName(name, missing);
    if (nearest === null || timesNamed(nearest) < timesNamed(name)) continue;
    meant.add(nearest);
    refuse(path, `no step asks for the skill "${name}"; did you mean "${nearest}", which no team has?`);
  }
  return meant;
}

function askedFor({ contacts }: Outline): string[] {
  return contacts.flatMap(({ steps }) =>
    [...steps.values()].flatMap(({ kind, needs }) => (kind === 'skill' && needs !== null ? [needs] : [])),
  );
}

/** Every name that is written somewhere, as often as it is. */
function namesIn(outline: Outline): string[] {
  const { contacts, teams, lines } = outline;
  return [
    ...askedFor(outline),
    ...contacts.flatMap(({ path, steps }) => [String(path.at(-1)), ...steps.keys()]),
    ...teams.flatMap(({ name, skills }) => [name, ...(skills ?? []).map((skill) => skill.name)]),
    ...lines.keys(),
  ];
}
