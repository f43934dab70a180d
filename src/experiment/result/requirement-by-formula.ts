/** People required by the formula of a single line, where a team serves one line and nobody else does. */
import { agentsFor, type ErlangLine } from '../../queueing/erlang-a.js';
import { meanSpeedOf } from '../../scenario/people/tenure.js';
import type { AgentStep, ContactType, Scenario, ServiceLevel, TeamSkill } from '../../scenario/scenario.js';
import { type Expected, expectedAt } from '../../scenario/workload/demand.js';
import { worksOneByOne } from '../../scenario/workload/hands.js';
import { meanOf } from '../../scenario/workload/mean.js';
import { afterwards, reachedFrom, withoutLine } from '../../scenario/workload/ways.js';

const HOUR = 3_600_000;

/** What the formula is given. */
export interface FormulaLine {
  readonly rule: ServiceLevel & { readonly target: number };
  /** By interval: contacts that are expected, and the work that they bring, in milliseconds of the team's. */
  readonly expected: Expected;
  /** Of each interval, in milliseconds. */
  readonly lengths: readonly number[];
  /** Share of those who wait that give up in an hour. */
  readonly impatience: number;
}

/**
 * The line of a team for which the formula (Erlang A) says how many people are required, from what is expected and not from what a
 * simulation happened to draw, with people who are all as fast as they are on average; null where it does not fit: the team serves several lines or shares one, the promises of the line's
 * contact types differ, its people have several contacts in hand together, its work is deferred, contacts come to it after an answer, or none are expected.
 */
export function formulaLine(scenario: Scenario, team: string): FormulaLine | null {
  const skill = onlySkillOf(scenario, team);
  if (skill === null) return null;
  const { skill: line } = skill;
  const speed = skill.speed * meanSpeedOf(scenario.teams.find(({ name }) => name === team) ?? { tenure: [] });
  if (!worksOneByOne(scenario, line) || isDeferred(scenario, line)) return null;
  const types = scenario.contacts.filter(({ steps }) => steps.some((step) => step.kind === 'agent' && step.skill === line));
  const rule = types[0]?.serviceLevel ?? null;
  if (rule === null || rule.target === null || rule.target >= 1) return null;
  if (!types.every((type) => isFront(type, line) && samePromise(type.serviceLevel, rule))) return null;
  const comers = types.map((type) => ({ type, contacts: contactsOf(scenario, type, line) }));
  const all = comers.reduce((sum, { contacts }) => sum + contacts, 0);
  const expected = expectedAt(scenario).get(line);
  if (expected === undefined || all === 0) return null;
  return {
    rule: { ...rule, target: rule.target },
    expected: { contacts: expected.contacts, work: expected.work.map((work) => work / speed) },
    lengths: scenario.calendar.intervals.map(({ from, to }) => to - from),
    impatience: comers.reduce((sum, { type, contacts }) => sum + (contacts / all) * impatienceOf(type, line), 0),
  };
}

/** People required in an interval; null where no number would do. */
export function requiredIn({ rule, expected, lengths, impatience }: FormulaLine, interval: number): number | null {
  const contacts = expected.contacts[interval];
  const work = expected.work[interval];
  if (contacts === 0 || work === 0) return 0;
  const line: ErlangLine = { arrivals: (contacts * HOUR) / lengths[interval], service: (contacts * HOUR) / work, impatience };
  return agentsFor(line, rule.within / HOUR, rule.target);
}

/** Contacts of a type that are expected at a line over the calendar. */
function contactsOf(scenario: Scenario, type: ContactType, line: string): number {
  const alone = expectedAt({ ...scenario, contacts: [type] }).get(line);
  return alone === undefined ? 0 : alone.contacts.reduce((sum, contacts) => sum + contacts, 0);
}

function isDeferred({ contacts }: Scenario, line: string): boolean {
  return contacts.some(({ steps }) => steps.some((step) => step.kind === 'agent' && step.skill === line && step.deferred));
}

/** The skill of a team that has no other, where no other team has it. */
function onlySkillOf({ teams }: Scenario, name: string): TeamSkill | null {
  const skills = teams.find((team) => team.name === name)?.skills ?? [];
  if (skills.length !== 1) return null;
  const [only] = skills;
  return teams.filter((team) => team.skills.some((own) => own.skill === only.skill)).length === 1 ? only : null;
}

/** Whether a contact type comes to a line only as its first. */
function isFront({ steps, first }: ContactType, line: string): boolean {
  const front = new Set(reachedFrom([first], steps, withoutLine));
  const behind = new Set(steps.flatMap((step) => (step.kind === 'agent' ? afterwards(step) : [])));
  return steps.every((step) => step.kind !== 'agent' || step.skill !== line || (front.has(step) && !behind.has(step.name)));
}

function samePromise(rule: ServiceLevel | null, other: ServiceLevel): boolean {
  return rule !== null && rule.within === other.within && rule.target === other.target;
}

function impatienceOf({ steps }: ContactType, line: string): number {
  const step = steps.find((found): found is AgentStep => found.kind === 'agent' && found.skill === line);
  return step === undefined || step.patience === null ? 0 : HOUR / meanOf(step.patience);
}
