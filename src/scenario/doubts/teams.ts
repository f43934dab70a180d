import { nearestName } from '../../kit/nearest.js';
import { HOUR } from '../../kit/units.js';
import type { AgentStep, Team } from '../scenario.js';
import type { Path } from '../source.js';
import { anyOf } from '../time/hours.js';
import { lengthOf, partsWithin } from '../time/spans.js';
import type { Review } from './review.js';
import { warnOfTenure } from './tenure.js';

const OUTSIDE_SHARE = 0.01;

/** Warnings about teams, their skills, and bots. */
export function warnOfTeams(review: Review): void {
  const { scenario, raw, findings } = review;
  const loose = scenario.teams.filter(({ name }) => raw.teams?.[name]?.shrinkage === undefined);
  const [first] = loose;
  if (first !== undefined) {
    findings.warning(['teams', first.name], { kind: 'noShrinkage', teams: loose.map(({ name }) => name) });
  }
  const steps = scenario.contacts.flatMap((type) => type.steps.filter((step) => step.kind === 'agent'));
  for (const team of scenario.teams) {
    warnOfSkills(team, steps, review);
    warnOfRanks(team, steps, review);
    warnOfHours(team, review);
    warnOfOvertime(team, review);
    warnOfTenure(team, steps, review);
  }
  for (const bot of scenario.bots) {
    const used = scenario.contacts.some((type) => type.steps.some((step) => step.kind === 'bot' && step.bot === bot.name));
    if (!used) findings.warning(['bots', bot.name], { kind: 'idleBot', bot: bot.name });
  }
}

/** Skills that no journey asks for: often a misspelling. */
function warnOfSkills(team: Team, steps: readonly AgentStep[], { findings }: Review): void {
  const wanted = new Set(steps.map(({ skill }) => skill));
  const idle = team.skills.filter(({ skill }) => !wanted.has(skill)).map(({ skill }) => skill);
  const [first] = idle;
  if (first === undefined) return;
  const path = ['teams', team.name, 'skills'];
  const others = [...wanted].filter((skill) => !team.skills.some((known) => known.skill === skill));
  const meant = nearestName(first, others);
  if (idle.length === team.skills.length) findings.warning(path, { kind: 'idleTeam', team: team.name, skills: idle, meant });
  else findings.warning(path, { kind: 'idleSkills', skills: idle, meant });
}

/** A priority counts only among lines of equal rank. */
function warnOfRanks(team: Team, steps: readonly AgentStep[], { findings }: Review): void {
  const lines = team.skills.flatMap(({ skill, rank }) => {
    const priorities = steps.filter((step) => step.skill === skill).map(({ priority }) => priority);
    return priorities.length === 0 ? [] : [{ skill, rank, best: Math.min(...priorities), worst: Math.max(...priorities) }];
  });
  for (const later of lines) {
    const before = lines.find(({ rank, worst }) => rank < later.rank && worst > later.best);
    if (before === undefined) continue;
    findings.warning(['teams', team.name, 'skills', later.skill, 'rank'], {
      kind: 'rankDefeatsPriority',
      team: team.name,
      before: { skill: before.skill, rank: before.rank, priority: before.worst },
      later: { skill: later.skill, rank: later.rank, priority: later.best },
    });
  }
}

function warnOfOvertime({ name: team, costPerHour, overtimePerHour, costPerContact }: Team, { findings }: Review): void {
  if (overtimePerHour === null) return;
  const path = ['teams', team, 'overtimePerHour'];
  if (costPerHour === null) {
    if (costPerContact === null) findings.warning(path, { kind: 'onlyOvertime', team });
  } else if (overtimePerHour < costPerHour) findings.warning(path, { kind: 'cheapOvertime', team, overtimePerHour, costPerHour });
}

function warnOfHours(team: Team, { scenario, findings }: Review): void {
  const served = scenario.contacts.filter(({ steps }) =>
    steps.some((step) => step.kind === 'agent' && team.skills.some(({ skill }) => skill === step.skill)),
  );
  if (served.length === 0) return;
  const open = anyOf(served.map(({ hours }) => hours)).open;
  let all = 0;
  let outside = 0;
  for (const piece of team.rostered) {
    const hours = (piece.to - piece.from) / HOUR;
    all += piece.agents * hours;
    outside += piece.agents * (hours - lengthOf(partsWithin(open, piece)) / HOUR);
  }
  if (all === 0 || outside / all < OUTSIDE_SHARE) return;
  const types = served.map(({ name }) => name);
  findings.warning(peopleKey(team), { kind: 'outsideHours', outsideHours: outside, allHours: all, types });
}

/** Where it is written who the people of a team are. */
export function peopleKey({ name, shifts }: Team): Path {
  return ['teams', name, shifts.length > 0 ? 'shifts' : 'agents'];
}
