import { checked } from '../../kit/parsed.js';
import { parseShare } from '../../kit/units.js';
import type { Findings } from '../findings.js';
import { DEFAULTS } from '../language/defaults.js';
import type { RawTeam } from '../language/schema.js';
import type { AgentStep, ContactType, Team, TenureGroup } from '../scenario.js';
import type { Path } from '../source.js';

type RawTenure = NonNullable<RawTeam['tenure']>;

/** The groups of a team's people. Errors are reported. */
export function normalizeTenure(path: Path, raw: RawTenure, findings: Findings): TenureGroup[] {
  const groups = raw.map(({ name, share, speed, unresolved }, index) => ({
    name: name ?? `group ${index + 1}`,
    label: name ?? null,
    share: checked(parseShare(share)),
    speed: speed ?? DEFAULTS.tenure.speed,
    unresolved: unresolved ?? DEFAULTS.tenure.unresolved,
  }));
  groups.forEach(({ name }, index) => {
    const first = groups.findIndex((group) => group.name === name);
    if (first < index)
      findings.error([...path, index, 'name'], `another group of the team is called "${name}"; expected a name of its own`);
  });
  return groups;
}

/** A factor of a team, or of a group and a skill of it together, and where it is written. */
interface Factor {
  readonly path: Path;
  readonly skill: string;
  readonly factor: number;
}

/** What people leave unresolved is taken from what they resolve: no factor may ask for more than there is. */
export function refuseMoreUnresolved(teams: readonly Team[], contacts: readonly ContactType[], findings: Findings): void {
  const steps = contacts.flatMap(({ name, steps }) => steps.flatMap((step) => (step.kind === 'agent' ? [{ type: name, step }] : [])));
  for (const { path, skill, factor } of teams.flatMap(factorsOf)) {
    const found = steps
      .filter(({ step }) => step.skill === skill)
      .map(({ type, step }) => ({ type, step, ...endsOf(step) }))
      .find(({ unresolved, resolved }) => factor * unresolved > unresolved + resolved + TOLERANCE);
    if (found === undefined) continue;
    const { type, step, unresolved, resolved } = found;
    const most = (unresolved + resolved) / unresolved;
    findings.error(
      path,
      `${number(factor)} times the ${percent(unresolved)} of contacts.${type}.journey.${step.name} that end unresolved are ${percent(factor * unresolved)}, ` +
        `and only ${percent(unresolved + resolved)} end unresolved or resolved there; expected at most ${number(Math.floor(most * 100 + TOLERANCE) / 100)} times as many`,
    );
  }
}

const TOLERANCE = 1e-9;

/** Of each skill the factor of the skill alone, then that with each group of people. */
function factorsOf({ name, skills, tenure }: Team): Factor[] {
  return skills.flatMap(({ skill, unresolved }): Factor[] => {
    if (tenure.length === 0) return [{ path: ['teams', name, 'skills', skill, 'unresolved'], skill, factor: unresolved }];
    return tenure.map((group, index) => ({
      path: group.unresolved === 1 ? ['teams', name, 'skills', skill, 'unresolved'] : ['teams', name, 'tenure', index, 'unresolved'],
      skill,
      factor: unresolved * group.unresolved,
    }));
  });
}

/** Shares of a step's contacts that end there. */
function endsOf({ next }: AgentStep): { readonly unresolved: number; readonly resolved: number } {
  const shareOf = (end: string) => next.reduce((sum, { to, share }) => (to === end ? sum + share : sum), 0);
  return { unresolved: shareOf('unresolved'), resolved: shareOf('resolved') };
}

function percent(share: number): string {
  return `${number(100 * share)}%`;
}

function number(value: number): string {
  return String(Number(value.toPrecision(6)));
}
