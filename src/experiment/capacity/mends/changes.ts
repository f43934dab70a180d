/** Changes of a scenario that may mend a line: of who is on duty, of who takes what first, of what a bot settles. */
import { deepFreeze } from '../../../kit/freeze.js';
import { mostShrinkage } from '../../../scenario/people/on-duty.js';
import { stretchesOf } from '../../../scenario/people/stretches.js';
import type { ContactType, Exit, RosterPiece, Scenario, Span, Team, Stretch as WorkStretch } from '../../../scenario/scenario.js';
import { unionOf } from '../../../scenario/time/spans.js';

/** Points of containment and of shrinkage. */
export const POINTS = 0.05;
const DAY = 24 * 3_600_000;

/** A change to be made so many times over. */
export type Change = (scenario: Scenario, count: number) => Scenario;

/**
 * More people rostered in some stretches of time.
 *
 * @param each people for one more on duty
 * @param who tells these people from others that are added to the team
 */
export function morePeople(team: string, spans: readonly Span[], each: number, who: string): Change {
  return (scenario, count) =>
    withTeam(scenario, team, (before) => ({
      ...before,
      rostered: spans.reduce((rostered, span) => withMore(rostered, span, each * count), before.rostered),
      stretches: before.absence === 0 ? [] : [...before.stretches, ...stretchesOfMore(spans, each * count, who)],
    }));
}

/** The stretches of work of somebody more, or of several, who may be absent like the others. */
function stretchesOfMore(spans: readonly Span[], people: number, who: string): readonly WorkStretch[] {
  const levels = unionOf(spans).map((span) => ({ ...span, agents: people }));
  return stretchesOf(
    levels,
    (moment) => moment + DAY,
    (came) => `${who} ${came}`,
  );
}

/** The roster with more people in a stretch of time. */
function withMore(rostered: readonly RosterPiece[], { from, to }: Span, people: number): readonly RosterPiece[] {
  const edges = new Set([from, to, ...rostered.flatMap((piece) => [piece.from, piece.to])]);
  const moments = [...edges].sort((a, b) => a - b);
  return moments.slice(1).flatMap((end, index) => {
    const start = moments[index];
    const before = rostered.find((piece) => piece.from <= start && piece.to >= end)?.agents ?? 0;
    const agents = before + (from <= start && to >= end ? people : 0);
    return agents > 0 ? [{ from: start, to: end, agents }] : [];
  });
}

/** A team takes a line when none of its own has anybody waiting. */
export function alsoServed(line: string, team: string, rank: number): Change {
  return (scenario) => {
    const lines = scenario.lines.map((each) =>
      each.name === line && each.teams.length > 0 ? { ...each, teams: [...each.teams, team] } : each,
    );
    const skill = { skill: line, rank, speed: 1, after: 0 };
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

function withTeam(scenario: Scenario, name: string, change: (team: Team) => Team): Scenario {
  return deepFreeze({ ...scenario, teams: scenario.teams.map((team) => (team.name === name ? change(team) : team)) });
}

function withContacts(scenario: Scenario, change: (type: ContactType) => ContactType): Scenario {
  return deepFreeze({ ...scenario, contacts: scenario.contacts.map(change) });
}
