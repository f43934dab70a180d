import { DEFAULTS } from '../language/defaults.js';
import type { RawScenario } from '../language/schema.js';
import type { ContactType, Line, Team } from '../scenario.js';

/** One line for each skill: those under `skills:` first, then those that journeys and teams name, in the order written. */
export function normalizeLines(raw: RawScenario['skills'], contacts: readonly ContactType[], teams: readonly Team[]): Line[] {
  const rules = new Map(Object.entries(raw ?? {}));
  const skills = new Set(rules.keys());
  for (const { steps } of contacts) {
    for (const step of steps) if (step.kind === 'agent') skills.add(step.skill);
  }
  for (const team of teams) {
    for (const { skill } of team.skills) skills.add(skill);
  }
  return [...skills].map((name) => {
    const rule = rules.get(name);
    return {
      name,
      label: rule?.label ?? name,
      limit: rule?.limit ?? null,
      order: rule?.order ?? DEFAULTS.line.order,
      teams: rule?.teams ?? [],
    };
  });
}
