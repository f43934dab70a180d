import { cellsOf, type GroupOfTeam, groupsOf, tiersOf } from '../../center/cells.js';
import { Contact, Wait } from '../../center/counts.js';
import { ServedField } from '../../measures/fields.js';
import { type Measure, SCOPE_KINDS, type ScopeKind } from '../../measures/measure.js';
import type { ServiceRow } from '../../measures/service-level.js';
import { measuresOf } from '../../measures/table.js';
import type { Scenario, ServiceLevel } from '../../scenario/scenario.js';
import { hasDeferredWork } from '../../scenario/workload/deferred.js';

/**
 * The units in which the simulation counts served contacts (contact types, or cells: a contact type in a line), and the scopes for
 * which figures are given, each the sum of some units.
 */
export interface ServedGroup {
  readonly kind: ServiceRow;
  /** The rule of each unit's contact type. */
  readonly rules: readonly (ServiceLevel | null)[];
  /** Fields of a unit's row in the counts, and rows that it has there. */
  readonly fields: number;
  readonly rows: number;
  /** Fields that are the longest duration of the kind, not a sum; waits first. */
  readonly greatest: readonly number[];
  /** Units of each scope. */
  readonly scopes: readonly (readonly number[])[];
  /** Of each scope the number of the first whose rows are the same (`all`, where there is a single contact type), which may be itself. */
  readonly same: readonly number[];
  /** Fields of a scope's row. */
  readonly width: number;
}

/** Where things are in the tables of a scenario, worked out once. */
export interface Layout {
  readonly scenario: Scenario;
  readonly intervals: number;
  readonly tiers: number;
  /** Scopes: each contact type, `all`, each channel that some contact type uses. */
  readonly contacts: ServedGroup;
  /** Scopes: each line. */
  readonly lines: ServedGroup;
  readonly groups: readonly GroupOfTeam[];
  /** Names of the scopes of each kind, in their order; of the whole a single one without a name. */
  readonly names: Readonly<Record<ScopeKind, readonly string[]>>;
  /** Row of the first scope of the kind in its table. */
  readonly firstRow: Readonly<Record<ScopeKind, number>>;
  readonly measures: Readonly<Record<ScopeKind, readonly Measure[]>>;
}

/** Of each scope the number of the first that has the same units. */
function sameScopes(scopes: readonly (readonly number[])[]): number[] {
  return scopes.map((units) => scopes.findIndex((other) => other.join() === units.join()));
}

export function layoutOf(scenario: Scenario): Layout {
  const tiers = tiersOf(scenario);
  const groups = groupsOf(scenario);
  const types = scenario.contacts.map((_, index) => index);
  const channels = scenario.channels.map(({ name }) => name).filter((name) => scenario.contacts.some(({ channel }) => channel === name));
  const cells = cellsOf(scenario);
  const intervals = scenario.calendar.intervals.length;
  const width = ServedField.tiers + tiers.length;
  const contactScopes = [
    ...types.map((type) => [type]),
    types,
    ...channels.map((channel) => types.filter((type) => scenario.contacts[type].channel === channel)),
  ];
  const measures = SCOPE_KINDS.map((kind) => [kind, measuresOf(kind, tiers, scenario.contacts.some(hasDeferredWork))] as const);
  return {
    scenario,
    intervals,
    tiers: tiers.length,
    contacts: {
      kind: 'contacts',
      rules: scenario.contacts.map(({ serviceLevel }) => serviceLevel),
      fields: Contact.fields,
      rows: intervals,
      greatest: [Wait.longestWait, Contact.longestResolution],
      scopes: contactScopes,
      same: sameScopes(contactScopes),
      width,
    },
    lines: {
      kind: 'cells',
      rules: cells.map(({ contact }) => scenario.contacts[contact].serviceLevel),
      fields: Wait.fields,
      rows: intervals + 1,
      greatest: [Wait.longestWait],
      scopes: scenario.lines.map((_, line) => cells.flatMap((cell, index) => (cell.line === line ? [index] : []))),
      // Each has a queue of its own.
      same: scenario.lines.map((_, line) => line),
      width,
    },
    groups,
    names: {
      contacts: [...scenario.contacts.map(({ name }) => name), 'all'],
      channels,
      lines: scenario.lines.map(({ name }) => name),
      teams: scenario.teams.map(({ name }) => name),
      groups: groups.map(({ name }) => name),
      bots: scenario.bots.map(({ name }) => name),
      whole: [''],
    },
    firstRow: { contacts: 0, channels: types.length + 1, lines: 0, teams: 0, groups: 0, bots: 0, whole: 0 },
    measures: Object.fromEntries(measures) as Record<ScopeKind, readonly Measure[]>,
  };
}
