/** People required by the formula of a single line, where a team serves one line and nobody else does. */
import { agentsFor, type ErlangLine } from '../../queueing/erlang-a.js';
import type { AgentStep, ContactType, Scenario, ServiceLevel } from '../../scenario/scenario.js';
import { meanOf } from '../../scenario/workload/mean.js';
import type { Figures, Simulation } from './result.js';

const HOUR = 3_600_000;
const SECONDS_OF_HOUR = 3600;

/** What the formula is given beside the contacts that come: the same in every interval. */
export interface FormulaLine {
  readonly line: string;
  readonly rule: ServiceLevel & { readonly target: number };
  /** Contacts that one agent finishes in an hour, as the simulation found it. */
  readonly service: number;
  /** Share of those who wait that give up in an hour. */
  readonly impatience: number;
}

/**
 * The line of a team for which the formula (Erlang A) says how many people are required; null where it does not fit: the team serves
 * several lines or shares one, the promises of the line's contact types differ, contacts come to it after an answer, or there are none.
 */
export function formulaLine({ scenario, result }: Simulation, team: string): FormulaLine | null {
  const line = onlyLineOf(scenario, team);
  const types =
    line === null ? [] : scenario.contacts.filter(({ steps }) => steps.some((step) => step.kind === 'agent' && step.skill === line));
  const rule = types[0]?.serviceLevel ?? null;
  if (line === null || rule === null || rule.target === null || rule.target >= 1) return null;
  if (!types.every((type) => isFront(type, line) && samePromise(type.serviceLevel, rule))) return null;
  const { handleTime } = result.teams[team];
  if (!handleTime || handleTime.mean === 0) return null;
  const comers = types.map((type) => ({ type, offered: result.contacts[type.name]['offered']?.mean ?? 0 }));
  const all = comers.reduce((sum, { offered }) => sum + offered, 0);
  if (all === 0) return null;
  const impatience = comers.reduce((sum, { type, offered }) => sum + (offered / all) * impatienceOf(type, line), 0);
  return { line, rule: { ...rule, target: rule.target }, service: SECONDS_OF_HOUR / handleTime.mean, impatience };
}

/** People required in an interval of so many milliseconds; null where no number would do. */
export function requiredIn({ rule, service, impatience }: FormulaLine, figures: Figures, length: number): number | null {
  const arrivals = ((figures['joined']?.mean ?? 0) * HOUR) / length;
  if (arrivals === 0) return 0;
  const line: ErlangLine = { arrivals, service, impatience };
  return agentsFor(line, rule.within / HOUR, rule.target);
}

/** The line that a team serves alone, where it serves no other. */
function onlyLineOf({ teams }: Scenario, name: string): string | null {
  const skills = teams.find((team) => team.name === name)?.skills ?? [];
  if (skills.length !== 1) return null;
  const [{ skill }] = skills;
  return teams.filter((team) => team.skills.some((own) => own.skill === skill)).length === 1 ? skill : null;
}

/** Whether a contact type comes to a line only as its first. */
function isFront({ steps, first }: ContactType, line: string): boolean {
  const named = new Map(steps.map((step) => [step.name, step]));
  const seen = new Set<string>();
  const front = new Set<string>();
  const open = [first];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const step = named.get(name);
    if (step === undefined || seen.has(name)) continue;
    seen.add(name);
    if (step.kind === 'agent') front.add(name);
    else open.push(...step.next.map(({ to }) => to), ...(step.kind === 'bot' && step.whenFull !== null ? [step.whenFull] : []));
  }
  const behind = new Set(
    steps.flatMap((step) => (step.kind === 'agent' ? [...step.next.map(({ to }) => to), step.overflow?.to ?? ''] : [])),
  );
  return steps.every((step) => step.kind !== 'agent' || step.skill !== line || (front.has(step.name) && !behind.has(step.name)));
}

function samePromise(rule: ServiceLevel | null, other: ServiceLevel): boolean {
  return rule !== null && rule.within === other.within && rule.target === other.target;
}

function impatienceOf({ steps }: ContactType, line: string): number {
  const step = steps.find((found): found is AgentStep => found.kind === 'agent' && found.skill === line);
  return step === undefined || step.patience === null ? 0 : HOUR / meanOf(step.patience);
}
