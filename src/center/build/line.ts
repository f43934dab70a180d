import type { Line, Scenario, Step } from '../../scenario/scenario.js';
import { sentOnTo } from '../../scenario/workload/ways.js';
import type { LineRules, LineTeam } from '../generated/written.js';

/** The lines, and the number of the queue in which the contacts of each agent step wait. */
export interface Lines {
  readonly rules: readonly LineRules[];
  readonly queueOf: ReadonlyMap<Step, number>;
}

/** @param apart whether the contacts of each channel wait in queues of their own */
export function buildLines(scenario: Scenario, apart: boolean): Lines {
  const { lines, teams } = scenario;
  const queueOf = new Map<Step, number>();
  // Who comes with a wait so far: sent on from another line, open when the calendar began, or set aside and left behind.
  const interruptible = new Set(scenario.channels.filter((channel) => channel.interruptible).map(({ name }) => name));
  const waiting = new Set<Step>(
    scenario.contacts.flatMap(({ steps, backlog }) => {
      const names = sentOnTo(steps);
      return steps.filter(
        (step) => step.kind === 'agent' && (backlog !== null || interruptible.has(step.channel) || (!step.anew && names.has(step.name))),
      );
    }),
  );
  let queueCount = 0;
  const rules = lines.map((line) => {
    const queues = queuesOf(scenario, line, apart);
    for (const { steps } of queues) {
      for (const step of steps) queueOf.set(step, queueCount);
      queueCount++;
    }
    const teamsOfLine = teamOrder(scenario, line);
    const afters = new Set(teamsOfLine.map(({ after }) => after).filter((after) => after > 0));
    return {
      newest: line.order === 'newest',
      limit: line.limit ?? Infinity,
      queues: queues.map(({ channel, priority, headStart, steps }) => ({
        channel: scenario.channels.findIndex(({ name }) => name === channel),
        priority,
        headStart,
        sorted: steps.some((step) => waiting.has(step)) || (line.order === 'newest' && afters.size > 0),
      })),
      teams: teamsOfLine,
      afters: [...afters].sort((a, b) => a - b),
      escalates: lines.map((to) => (isEscalation(teams, line, to) ? 1 : 0)),
    };
  });
  return { rules, queueOf };
}

interface Queue {
  readonly channel: string;
  readonly priority: number;
  readonly headStart: number;
  readonly steps: Step[];
}

/** The combinations of priority and head start (and channel, if apart) that come to a line, best priority first, then in the order written. */
function queuesOf({ contacts }: Scenario, line: Line, apart: boolean): Queue[] {
  const queues: Queue[] = [];
  for (const { headStart, steps } of contacts) {
    for (const step of steps) {
      if (step.kind !== 'agent' || step.skill !== line.name) continue;
      const same = queues.find(
        (queue) => queue.priority === step.priority && queue.headStart === headStart && (!apart || queue.channel === step.channel),
      );
      if (same === undefined) queues.push({ channel: step.channel, priority: step.priority, headStart, steps: [step] });
      else same.steps.push(step);
    }
  }
  return queues.sort((a, b) => a.priority - b.priority);
}

/** Those the line names first, each by itself, then the others by rank, equal ranks together. */
function teamOrder({ teams }: Scenario, line: Line): LineTeam[] {
  return teams
    .flatMap((team, index) => {
      const skill = team.skills.find((entry) => entry.skill === line.name);
      if (skill === undefined) return [];
      const named = line.teams.indexOf(team.name);
      return [{ team: index, group: named >= 0 ? named : line.teams.length + skill.rank, after: skill.after }];
    })
    .sort((a, b) => a.group - b.group);
}

/** To a line whose lowest tier is higher; where a line's teams have no tier, to any other line. */
function isEscalation(teams: Scenario['teams'], from: Line, to: Line): boolean {
  if (from.name === to.name) return false;
  const tierOf = (line: Line) =>
    Math.min(...teams.flatMap((team) => (team.skills.some((s) => s.skill === line.name) ? (team.tier ?? []) : [])));
  const [lower, higher] = [tierOf(from), tierOf(to)];
  return lower === Infinity || higher === Infinity || higher > lower;
}
