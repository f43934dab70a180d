import { groupsOf } from '../../center/cells.js';
import type { ScopeKind } from '../../measures/measure.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { Texts } from './en/texts.js';

/**
 * The words of a language with those that belong to scenarios: their currency beside money, and the labels of their things. Where several
 * scenarios are told of together the first that has a thing says what it is called, and money has a currency where all have the same.
 */
export function textsOf(texts: Texts, scenarios: readonly Scenario[]): Texts {
  const labels = new Map(scenarios.toReversed().flatMap((scenario) => [...labelsOf(scenario), ...groupLabels(scenario, texts)]));
  const shifts = new Map(scenarios.toReversed().flatMap(shiftLabelsOf));
  const [currency, ...others] = new Set(scenarios.map((scenario) => scenario.currency));
  const units = { ...texts.units, money: others.length === 0 ? (currency ?? null) : null };
  return {
    ...texts,
    units,
    comparison: { ...texts.comparison, units },
    thing: (kind, name) => labels.get(keyOf(kind, name)) ?? name,
    shift: (team, name) => shifts.get(`${team} ${name}`) ?? name,
  };
}

function labelsOf({ contacts, channels, lines, teams, bots }: Scenario): [string, string][] {
  const things = { contacts, channels, lines, teams, bots };
  return Object.entries(things).flatMap(([kind, list]) => list.map(({ name, label }): [string, string] => [`${kind} ${name}`, label]));
}

function shiftLabelsOf({ teams }: Scenario): [string, string][] {
  return teams.flatMap(({ name: team, shifts }) => shifts.map(({ name, label }): [string, string] => [`${team} ${name}`, label]));
}

/** A group is called by its team and its own name, or by its number where it has none. */
function groupLabels(scenario: Scenario, texts: Texts): [string, string][] {
  return groupsOf(scenario).map(({ name, team, group }) => {
    const { label, tenure } = scenario.teams[team];
    return [keyOf('groups', name), texts.changes.subject([label, tenure[group].label ?? texts.group(group + 1)])];
  });
}

function keyOf(kind: ScopeKind, name: string): string {
  return `${kind} ${name}`;
}
