import type { Problem } from '../../kit/problem.js';
import { entryOf, keysOf } from '../language/choice.js';
import { hint, type Refuse } from '../refusal.js';
import { type Path, problemAt, type Source } from '../source.js';
import { checkChannels } from './channel-names.js';
import { checkLines } from './line-names.js';
import { type ContactOutline, type Outline, outlineOf } from './outline.js';
import { checkPeople } from './people.js';
import { checkRounds } from './rounds.js';
import { checkShares } from './shares.js';
import { checkTeamSkills } from './team-skills.js';

/**
 * Checks what holds a scenario together: that everything named is there, that shares add up, that every contact's journey ends.
 * @param known problems of form found before, so that a misspelt section does not make all its names unknown as well
 */
export function checkReferences(scenario: unknown, source: Source, known: readonly Problem[]): Problem[] {
  const problems: Problem[] = [];
  const refuse: Refuse = (path, message, place = 'value') => {
    problems.push(problemAt(place === 'key' ? source.atKey(path) : source.at(path), path, message));
  };
  const outline = outlineOf(scenario);
  const misspeltSection = known.some(
    (problem) => problem.key !== '' && !problem.key.includes('.') && problem.message.startsWith('unknown key'),
  );
  const trusted = (section: string) => !misspeltSection || keysOf(scenario).includes(section);
  const misspelt = trusted('teams') && trusted('contacts') ? checkTeamSkills(outline, refuse) : new Set<string>();
  for (const contact of outline.contacts) {
    checkSteps(contact, refuse);
    if (trusted('bots')) checkBots(contact, outline, refuse);
    if (trusted('teams')) checkSkills(contact, outline, misspelt, refuse);
    checkRounds(contact, outline, refuse);
  }
  if (trusted('channels')) checkChannels(outline, refuse);
  if (trusted('teams') && trusted('contacts')) checkLines(outline, refuse);
  if (trusted('teams')) checkPeople(scenario, known, refuse);
  checkShares(scenario, outline, refuse);
  checkRun(entryOf(scenario, 'run'), refuse);
  return problems;
}

function checkSteps(contact: ContactOutline, refuse: Refuse): void {
  const names = [...contact.steps.keys()];
  const check = (name: string | null, path: Path, others: readonly string[], place: 'value' | 'key' = 'value') => {
    if (name === null || contact.steps.has(name) || others.includes(name)) return;
    refuse(path, `the journey has no step "${name}"${hint(name, [...names, ...others])}`, place);
  };
  if (names.length > 0) check(contact.first, [...contact.path, 'first'], []);
  for (const step of contact.steps.values()) {
    for (const exit of step.next ?? [])
      check(exit.to, exit.path, ['resolved', 'unresolved'], exit.path.at(-1) === 'next' ? 'value' : 'key');
    for (const { when, to, path } of step.detours) check(to, path, when === 'full' || when === 'closed' ? ['turnedAway'] : []);
  }
}

function checkBots(contact: ContactOutline, outline: Outline, refuse: Refuse): void {
  for (const step of contact.steps.values()) {
    if (step.kind !== 'bot' || step.needs === null) continue;
    const bot = outline.bots.get(step.needs);
    if (bot === undefined) {
      const none = outline.bots.size === 0 ? `; describe it under bots, such as bots: { ${step.needs}: { sessions: unlimited } }` : '';
      refuse([...step.path, 'bot'], `there is no bot "${step.needs}"${none}${hint(step.needs, outline.bots.keys())}`);
    } else if (bot.limited && !step.detours.some(({ when }) => when === 'full')) {
      refuse(
        [...step.path, 'whenFull'],
        `missing; the sessions of the bot "${step.needs}" are limited, so the step must say whenFull: a step, or turnedAway`,
      );
    }
  }
}

/** @param misspelt skills that a team has under another spelling, which has been said there */
function checkSkills(contact: ContactOutline, outline: Outline, misspelt: ReadonlySet<string>, refuse: Refuse): void {
  // A team whose skills were not understood may have any.
  if (outline.teams.some((team) => team.skills === null)) return;
  const skills = new Set(outline.teams.flatMap((team) => team.skills ?? []).map((skill) => skill.name));
  for (const step of contact.steps.values()) {
    if (step.kind !== 'skill' || step.needs === null || skills.has(step.needs) || misspelt.has(step.needs)) continue;
    refuse([...step.path, 'skill'], `no team has the skill "${step.needs}"${hint(step.needs, skills)}`);
  }
}

/** How many replications there are is said once: as a number, or by what is to be known how well. */
function checkRun(run: unknown, refuse: Refuse): void {
  if (entryOf(run, 'replications') === undefined || entryOf(run, 'precision') === undefined) return;
  refuse(['run'], 'only one of the keys replications and precision may be given', 'key');
}
