/** Changes of a scenario that may mend a line: of who is on duty, of who takes what first, of what a bot settles. */
import { deepFreeze } from '../../../kit/freeze.js';
import { mostShrinkage } from '../../../scenario/people/on-duty.js';
import type { ContactType, Exit, Scenario, Team } from '../../../scenario/scenario.js';

/** Points of containment and of shrinkage. */
export const POINTS = 0.05;

/** A change to be made so many times over. */
export type Change = (scenario: Scenario, count: number) => Scenario;

/** A team takes a line when none of its own has anybody waiting. */
export function alsoServed(line: string, team: string, rank: number): Change {
  return (scenario) => {
    const lines = scenario.lines.map((each) =>
      each.name === line && each.teams.length > 0 ? { ...each, teams: [...each.teams, team] } : each,
    );
    const skill = { skill: line, rank, speed: 1, after: 0, unresolved: 1 };
    return withTeam({ ...scenario, lines }, team, (before) => ({ ...before, skills: [...before.skills, skill] }));
  };
}

/** A smaller share of a team's time is not available, each named part in proportion. */
export function lessShrinkage(team: string, points: number): Change {
  const less = (share: number) => Math.max(0, share - points);
  return (scenario) =>
    withTeam(scenario, team, (before) => {
      const most = mostShrinkage(before.shrinkage, null);
      return {
        ...before,
        shrinkage: before.shrinkage.map((piece) => ({ ...piece, share: less(piece.share) })),
        shrinkageParts: before.shrinkageParts.map((part) => ({ ...part, share: (part.share * less(most)) / most })),
      };
    });
}

/** A contact type has another priority in a line. */
export function prioritized(contact: string, line: string, priority: number): Change {
  return (scenario) =>
    withContacts(scenario, (type) =>
      type.name === contact
        ? { ...type, steps: type.steps.map((step) => (step.kind === 'agent' && step.skill === line ? { ...step, priority } : step)) }
        : type,
    );
}

/** Of those who come to a bot more end there, resolved, and fewer go on. */
export function moreContained(bot: string): Change {
  return (scenario) =>
    withContacts(scenario, (type) => ({
      ...type,
      steps: type.steps.map((step) => (step.kind === 'bot' && step.bot === bot ? { ...step, next: moreResolved(step.next) } : step)),
    }));
}

/** The exits of a bot where more end there; the same ones where nobody goes on. */
export function moreResolved(exits: readonly Exit[]): readonly Exit[] {
  const goesOn = ({ to }: Exit) => to !== 'resolved' && to !== 'unresolved';
  const left = exits.filter(goesOn).reduce((sum, { share }) => sum + share, 0);
  if (left <= 0) return exits;
  const points = Math.min(POINTS, left);
  const some: readonly Exit[] = exits.some(({ to }) => to === 'resolved') ? exits : [...exits, { to: 'resolved', share: 0 }];
  return some.map((exit) => {
    if (exit.to === 'resolved') return { ...exit, share: exit.share + points };
    return goesOn(exit) ? { ...exit, share: exit.share * (1 - points / left) } : exit;
  });
}

/** The same scenario with a team changed. */
export function withTeam(scenario: Scenario, name: string, change: (team: Team) => Team): Scenario {
  return deepFreeze({ ...scenario, teams: scenario.teams.map((team) => (team.name === name ? change(team) : team)) });
}

function withContacts(scenario: Scenario, change: (type: ContactType) => ContactType): Scenario {
  return deepFreeze({ ...scenario, contacts: scenario.contacts.map(change) });
}
