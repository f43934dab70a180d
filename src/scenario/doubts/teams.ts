import { HOUR } from '../../kit/units.js';
import { hint } from '../refusal.js';
import type { AgentStep, Team } from '../scenario.js';
import { anyOf } from '../time/hours.js';
import { lengthOf, partsWithin } from '../time/spans.js';
import { listed, type Review, rounded } from './review.js';

const OUTSIDE_SHARE = 0.01;

/** Warnings about teams, their skills, and bots. */
export function warnOfTeams(review: Review): void {
  const { scenario, raw, findings } = review;
  const loose = scenario.teams.filter(({ name }) => raw.teams?.[name]?.shrinkage === undefined);
  const [first] = loose;
  if (first !== undefined) {
    const names = listed(loose.map(({ name }) => name));
    const message = `no shrinkage is stated for ${names}: everybody rostered takes contacts all the time, without training or meetings; if that is meant, write shrinkage: 0%`;
    findings.warning(['teams', first.name], message);
  }
  const steps = scenario.contacts.flatMap((type) => type.steps.filter((step) => step.kind === 'agent'));
  for (const team of scenario.teams) {
    warnOfSkills(team, steps, review);
    warnOfRanks(team, steps, review);
    warnOfHours(team, review);
  }
  for (const bot of scenario.bots) {
    const used = scenario.contacts.some((type) => type.steps.some((step) => step.kind === 'bot' && step.bot === bot.name));
    if (!used) findings.warning(['bots', bot.name], `no journey has a step at the bot ${bot.name}`);
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
  if (idle.length === team.skills.length)
    findings.warning(
      path,
      `nobody needs the team ${team.name}: no journey has a step with ${idle.length === 1 ? 'its skill' : 'one of its skills'} ${listed(idle)}${hint(first, others)}`,
    );
  else findings.warning(path, `no journey has a step with the skill ${listed(idle)}${hint(first, others)}`);
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
    const message =
      `the rank defeats a priority: ${team.name} takes ${before.skill} (rank ${before.rank}) before ${later.skill} (rank ${later.rank}), ` +
      `also where priority ${later.best} waits for ${later.skill} and priority ${before.worst} for ${before.skill}`;
    findings.warning(['teams', team.name, 'skills', later.skill, 'rank'], message);
  }
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
  const message = `${rounded(outside)} of ${rounded(all)} rostered hours are outside the opening hours of ${listed(served.map(({ name }) => name))}`;
  findings.warning(['teams', team.name, 'agents'], message);
}
