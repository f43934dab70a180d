import { InputError, type Problem } from '#src/kit/problem.js';
import { type LoadedScenario, loadScenario } from '#src/scenario/load.js';
import type { ContactType, Scenario, Team } from '#src/scenario/scenario.js';
import type { ReadFile } from '#src/scenario/source.js';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** Files in memory: by path, as text or as bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

function reader(files: Files): ReadFile {
  return (path) => {
    const content = files[path];
    if (content === undefined) return { problem: 'there is no such file' };
    return { path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
  };
}

export function load(yaml: string, files: Files = {}, overrides: readonly string[] = []): LoadedScenario {
  return loadScenario('desk.yaml', reader({ ...files, 'desk.yaml': yaml }), overrides);
}

/** The errors of a scenario that is refused: `file:line key: message`. */
export function errorsOf(yaml: string, files: Files = {}): string[] {
  try {
    load(yaml, files);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(sentence);
    throw error;
  }
  return [];
}

export function warningsOf(yaml: string, files: Files = {}): string[] {
  return load(yaml, files).warnings.map(sentence);
}

function sentence({ file, line, key, message }: Problem): string {
  return `${file}:${line ?? ''} ${key}: ${message}`;
}

export function onlyContact({ contacts }: Scenario): ContactType {
  const [first] = contacts;
  if (first === undefined || contacts.length !== 1) throw new Error('one contact type was expected');
  return first;
}

export function onlyTeam({ teams }: Scenario): Team {
  const [first] = teams;
  if (first === undefined || teams.length !== 1) throw new Error('one team was expected');
  return first;
}

/** What a test wants to be different in a small scenario; each is YAML. */
export interface Desk {
  readonly calendar?: string;
  readonly arrivals?: string;
  readonly type?: string;
  readonly journey?: string;
  readonly team?: string;
  readonly agents?: string;
  readonly rest?: string;
}

/** One contact type, one team, one day, and nothing to warn of. */
export function desk(parts: Desk = {}): string {
  return `
calendar: ${parts.calendar ?? '{ start: 2026-11-09 }'}
contacts:
  support:
    channel: phone
    arrivals: ${parts.arrivals ?? '{ perHour: 60 }'}
    ${parts.type ?? 'patience: { mean: 3 min }'}
    serviceLevel: { within: 20 s, target: 80% }
    journey: ${parts.journey ?? '{ desk: { skill: support, time: { mean: 5 min } } }'}
teams:
  desk: { skills: [support], shrinkage: 0, ${parts.team === undefined ? '' : `${parts.team}, `}agents: ${parts.agents ?? '12'} }
${parts.rest ?? ''}`;
}
