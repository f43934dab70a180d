import { placesOf } from '../people/places.js';
import { groupsOfPlaces } from '../people/tenure.js';
import type { AgentStep, Team } from '../scenario.js';
import type { Review } from './review.js';

/** Warnings about who the people of a team are, and how much of their work they resolve. */
export function warnOfTenure(team: Team, steps: readonly AgentStep[], review: Review): void {
  const { name, tenure, skills } = team;
  const { findings } = review;
  const people = placesOf(team);
  const found = new Set(groupsOfPlaces(tenure, people));
  tenure.forEach(({ name: group, share, unresolved }, index) => {
    const path = ['teams', name, 'tenure', index];
    if (people > 0 && !found.has(index)) findings.warning(path, { kind: 'emptyGroup', team: name, group, share, people });
    warnOfUnresolved(
      [...path, 'unresolved'],
      unresolved,
      skills.map(({ skill }) => skill),
      steps,
      review,
    );
  });
  if (tenure.length > 0 && tenure.every(({ speed }) => speed > 1)) {
    findings.warning(['teams', name, 'tenure'], { kind: 'allFaster', team: name });
  }
  for (const { skill, unresolved } of skills) {
    warnOfUnresolved(['teams', name, 'skills', skill, 'unresolved'], unresolved, [skill], steps, review);
  }
}

/** A factor on a share that is nowhere written. */
function warnOfUnresolved(
  path: (string | number)[],
  factor: number,
  skills: readonly string[],
  steps: readonly AgentStep[],
  { findings }: Review,
): void {
  const acts = steps.some((step) => skills.includes(step.skill) && step.next.some(({ to, share }) => to === 'unresolved' && share > 0));
  if (factor !== 1 && !acts) findings.warning(path, { kind: 'idleUnresolved', skills });
}
