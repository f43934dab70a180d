import { checked } from '../../kit/parsed.js';
import { parseDuration, parseShare } from '../../kit/units.js';
import type { Findings } from '../findings.js';
import { DEFAULTS } from '../language/defaults.js';
import type { RawBot, RawTeam } from '../language/schema.js';
import type { Bot, Channel, ContactType, Team, TeamSkill } from '../scenario.js';
import type { Tables } from '../tables/tables.js';
import { type Clocks, timezoneOf } from './calendar.js';
import { normalizeHands } from './channels.js';
import { normalizeRoster, type Roster } from './roster/roster.js';
import { normalizeShifts } from './roster/shifts.js';
import { normalizeShrinkage } from './roster/shrinkage.js';
import type { Whereabouts } from './roster/whereabouts.js';
import { normalizeTenure } from './tenure.js';

/** A team with all its defaults. */
export function normalizeTeam(
  name: string,
  raw: RawTeam,
  others: { readonly contacts: readonly ContactType[]; readonly channels: readonly Channel[] },
  context: { readonly clocks: Clocks; readonly findings: Findings; readonly tables: Tables; readonly whereabouts: Whereabouts },
): Team {
  const path = ['teams', name];
  const { clocks, findings } = context;
  const skills = skillsOf(raw.skills);
  const timezone = raw.timezone === undefined ? null : timezoneOf([...path, 'timezone'], raw.timezone, findings);
  const time = timezone === null ? clocks.time : clocks.time.inZone(timezone);
  const absence = checked(parseShare(raw.absence ?? DEFAULTS.team.absence));
  const times = { time, findings, calendar: clocks.calendar };
  return {
    name,
    label: raw.label ?? name,
    skills,
    ...peopleOf(),
    tenure: normalizeTenure([...path, 'tenure'], raw.tenure ?? [], findings),
    hands: normalizeHands(path, raw, others.channels, findings),
    absence,
    ...normalizeShrinkage([...path, 'shrinkage'], raw.shrinkage ?? DEFAULTS.team.shrinkage, times),
    tier: raw.tier ?? null,
    costPerHour: raw.costPerHour ?? null,
    overtimePerHour: raw.overtimePerHour ?? raw.costPerHour ?? null,
    costPerContact: raw.costPerContact ?? null,
  };

  /** By shifts, or else by numbers: one of the two is there (names/people.ts). */
  function peopleOf(): Roster {
    if (raw.shifts !== undefined)
      return {
        ...normalizeShifts([...path, 'shifts'], raw.shifts, name, { ...times, tables: context.tables, whereabouts: context.whereabouts }),
        stretches: [],
      };
    const roster = { team: name, skills, contacts: others.contacts, time, absences: absence > 0, ...context };
    return normalizeRoster([...path, 'agents'], raw.agents ?? 0, roster);
  }
}

/** A bot with all its defaults. */
export function normalizeBot(name: string, { label, sessions, costPerContact, costPerHour }: RawBot): Bot {
  return {
    name,
    label: label ?? name,
    sessions: typeof sessions === 'number' ? sessions : null,
    costPerContact: costPerContact ?? null,
    costPerHour: costPerHour ?? null,
  };
}

type RawRules = Exclude<RawTeam['skills'], readonly string[]>;

function skillsOf(raw: RawTeam['skills']): TeamSkill[] {
  const rules: RawRules = Array.isArray(raw) ? Object.fromEntries(raw.map((skill) => [skill, {}])) : raw;
  return Object.entries(rules).map(([skill, { rank, speed, after, unresolved }]) => ({
    skill,
    rank: rank ?? DEFAULTS.teamSkill.rank,
    speed: speed ?? DEFAULTS.teamSkill.speed,
    after: checked(parseDuration(after ?? DEFAULTS.teamSkill.after)),
    unresolved: unresolved ?? DEFAULTS.teamSkill.unresolved,
  }));
}
