import { parseDuration, parseShare } from '../../kit/units.js';
import { entryOf, keysOf, valueKind } from '../language/choice.js';
import { STEP_KINDS } from '../language/journey.js';
import type { Path } from '../source.js';

/**
 * The names in a scenario and how they hang together, read from a value of any form: what is not understood is left out, so that
 * a misspelt name is reported even where something else is wrong in the same contact type.
 */
export interface Outline {
  readonly contacts: readonly ContactOutline[];
  readonly teams: readonly TeamOutline[];
  readonly bots: ReadonlyMap<string, { readonly limited: boolean }>;
  readonly channels: ReadonlyMap<string, { readonly kind: unknown; readonly interruptible: boolean }>;
  readonly lines: ReadonlyMap<string, { readonly limited: boolean; readonly teams: readonly Named[] }>;
}

/** A name and where it is said. */
export interface Named {
  readonly name: string;
  readonly path: Path;
}

export interface ContactOutline {
  readonly path: Path;
  readonly channel: string | null;
  readonly first: string | null;
  readonly hasPatience: boolean;
  /** What it says of customers who may give up, and of the promises of work that waits. */
  readonly ofLive: readonly ('patience' | 'balk')[];
  readonly ofDeferred: readonly ('until' | 'clock')[];
  readonly hasBacklog: boolean;
  readonly steps: ReadonlyMap<string, StepOutline>;
}

export interface StepOutline {
  readonly path: Path;
  readonly kind: (typeof STEP_KINDS)[number] | null;
  /** Of the bot or the skill. */
  readonly needs: string | null;
  readonly channel: string | null;
  readonly hasPatience: boolean;
  /** Null where it is left out or not understood. */
  readonly next: readonly ExitOutline[] | null;
  /** The ways out beside `next`. */
  readonly detours: readonly DetourOutline[];
}

export interface DetourOutline {
  /** When it is taken: the step is full, the contact type is closed, or the contact has waited for no time at all, or for some. */
  readonly when: 'full' | 'closed' | 'atOnce' | 'later';
  readonly to: string;
  readonly path: Path;
}

interface ExitOutline {
  readonly to: string;
  readonly share: number;
  readonly path: Path;
}

interface TeamOutline {
  readonly name: string;
  /** Null where they are left out or not understood. */
  readonly skills: readonly Named[] | null;
  /** Where it says something of channels. */
  readonly channels: readonly Named[];
}

export function outlineOf(scenario: unknown): Outline {
  return {
    contacts: section(scenario, 'contacts').map(([name, value]) => contactOutline(value, ['contacts', name])),
    teams: section(scenario, 'teams').map(([name, value]) => ({
      name,
      skills: teamSkills(value, ['teams', name, 'skills']),
      channels: teamChannels(value, ['teams', name]),
    })),
    bots: new Map(section(scenario, 'bots').map(([name, value]) => [name, { limited: isNumber(entryOf(value, 'sessions')) }])),
    channels: new Map(
      section(scenario, 'channels').map(([name, value]) => {
        return [name, { kind: entryOf(value, 'kind'), interruptible: entryOf(value, 'interruptible') === true }];
      }),
    ),
    lines: new Map(
      section(scenario, 'skills').map(([name, value]) => {
        const teams = namesIn(entryOf(value, 'teams'), ['skills', name, 'teams']);
        return [name, { limited: isNumber(entryOf(value, 'limit')), teams: teams ?? [] }];
      }),
    ),
  };
}

function section(scenario: unknown, name: string): [string, unknown][] {
  return entriesOf(entryOf(scenario, name));
}

export function contactOutline(value: unknown, path: Path): ContactOutline {
  const steps = entriesOf(entryOf(value, 'journey'));
  return {
    path,
    channel: textOf(entryOf(value, 'channel')),
    first: textOf(entryOf(value, 'first')),
    hasPatience: entryOf(value, 'patience') !== undefined,
    ofLive: (['patience', 'balk'] as const).filter((key) => entryOf(value, key) !== undefined && !isNone(entryOf(value, key))),
    ofDeferred: (['until', 'clock'] as const).filter((key) => entryOf(entryOf(value, 'serviceLevel'), key) !== undefined),
    hasBacklog: entryOf(value, 'backlog') !== undefined,
    steps: new Map(steps.map(([name, step]) => [name, stepOutline(step, [...path, 'journey', name])])),
  };
}

function stepOutline(value: unknown, path: Path): StepOutline {
  const kind = STEP_KINDS.find((key) => keysOf(value).includes(key)) ?? null;
  return {
    path,
    kind,
    needs: kind === null || kind === 'pause' ? null : textOf(entryOf(value, kind)),
    channel: textOf(entryOf(value, 'channel')),
    hasPatience: entryOf(value, 'patience') !== undefined,
    next: exitsOf(entryOf(value, 'next'), [...path, 'next']),
    detours: detoursWritten(value, path),
  };
}

function detoursWritten(step: unknown, path: Path): DetourOutline[] {
  const overflow = entryOf(step, 'overflow');
  const detour = (when: DetourOutline['when'], to: unknown, keys: readonly string[]) =>
    typeof to === 'string' ? [{ when, to, path: [...path, ...keys] }] : [];
  return [
    ...detour('full', entryOf(step, 'whenFull'), ['whenFull']),
    ...detour('closed', entryOf(step, 'whenClosed'), ['whenClosed']),
    ...detour(isNoTime(entryOf(overflow, 'after')) ? 'atOnce' : 'later', entryOf(overflow, 'to'), ['overflow', 'to']),
  ];
}

function exitsOf(next: unknown, path: Path): ExitOutline[] | null {
  if (typeof next === 'string') return [{ to: next, share: 1, path }];
  if (valueKind(next) !== 'map') return null;
  const exits: ExitOutline[] = [];
  for (const [to, value] of entriesOf(next)) {
    const share = typeof value === 'string' || typeof value === 'number' ? parseShare(value) : null;
    exits.push({ to, share: share !== null && 'value' in share ? share.value : Number.NaN, path: [...path, to] });
  }
  return exits;
}

function teamSkills(team: unknown, path: Path): Named[] | null {
  const skills = entryOf(team, 'skills');
  if (valueKind(skills) === 'map') return keysOf(skills).map((name) => ({ name, path: [...path, name] }));
  return namesIn(skills, path);
}

function teamChannels(team: unknown, path: Path): Named[] {
  const named = (key: string) => keysOf(entryOf(team, key)).map((name) => ({ name, path: [...path, key, name] }));
  return [...named('concurrency'), ...named('blend').filter(({ name }) => name !== 'places')];
}

function namesIn(list: unknown, path: Path): Named[] | null {
  if (!Array.isArray(list)) return null;
  return list.flatMap((name, index) => (typeof name === 'string' ? [{ name, path: [...path, index] }] : []));
}

export function entriesOf(value: unknown): [string, unknown][] {
  return valueKind(value) === 'map' ? Object.entries(Object(value)) : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A share of 0 says of customers no more than leaving it out. */
function isNone(share: unknown): boolean {
  const parsed = typeof share === 'string' || typeof share === 'number' ? parseShare(share) : null;
  return parsed !== null && 'value' in parsed && parsed.value === 0;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function isNoTime(value: unknown): boolean {
  const parsed = typeof value === 'string' ? parseDuration(value) : null;
  return parsed !== null && 'value' in parsed && parsed.value === 0;
}
