import { groupsOf, tiersOf } from '../../center/cells.js';
import { nearestName } from '../../kit/nearest.js';
import { type Measure, NAMED_KINDS, type NamedKind, type ScopeKind } from '../../measures/measure.js';
import { measuresOf } from '../../measures/table.js';
import type { Scenario } from '../../scenario/scenario.js';
import { hasDeferredWork } from '../../scenario/workload/deferred.js';

/** A figure of the result that a planner named. */
export interface MeasurePath {
  /** The full path: `contacts.support.serviceLevel`, `whole.cost`. */
  readonly path: string;
  readonly kind: ScopeKind;
  /** Of the thing; empty for the whole. */
  readonly name: string;
  readonly measure: Measure;
}

/** Why a name means no figure, in one sentence. */
export interface UnknownPath {
  readonly message: string;
}

/** What a kind is called in a sentence. */
const ONE_OF: Readonly<Record<NamedKind, string>> = {
  contacts: 'contact type',
  channels: 'channel',
  lines: 'line',
  teams: 'team',
  groups: 'group of people',
  bots: 'bot',
};

/**
 * Finds the figure of a run that a name means: a full path (`contacts.support.serviceLevel`), one without its first word where a
 * single figure has the rest as its name (`desk.occupancy`) or a contact type does, or a bare measure, which is that of `all`.
 */
export function measurePath(text: string, scenario: Scenario): MeasurePath | UnknownPath {
  const paths = pathsOf(scenario);
  const full = paths.find(({ path }) => path === text);
  if (full !== undefined) return full;
  const short = paths.filter((found) => shortForms(found).includes(text));
  // A contact type and its line often share a name: then the customers are meant.
  const meant = short.length === 1 ? short[0] : short.find(({ kind }) => kind === 'contacts');
  if (meant !== undefined) return meant;
  return short.length > 0 ? ambiguous(short) : unknown(text, paths, scenario);
}

export function isKnown(found: MeasurePath | UnknownPath): found is MeasurePath {
  return 'path' in found;
}

/** Every figure of a run of this scenario. */
function pathsOf(scenario: Scenario): MeasurePath[] {
  const tiers = tiersOf(scenario);
  const deferred = scenario.contacts.some(hasDeferredWork);
  const measures = (kind: ScopeKind) => measuresOf(kind, tiers, deferred).filter(({ only }) => only !== 'intervals');
  const named = NAMED_KINDS.flatMap((kind) =>
    namesOf(kind, scenario).flatMap((name) =>
      measures(kind).map((measure) => ({ path: `${kind}.${name}.${measure.name}`, kind, name, measure })),
    ),
  );
  const whole = measures('whole').map((measure) => ({ path: `whole.${measure.name}`, kind: 'whole' as const, name: '', measure }));
  return [...named, ...whole];
}

function namesOf(kind: NamedKind, scenario: Scenario): string[] {
  switch (kind) {
    case 'contacts':
      return [...scenario.contacts.map(({ name }) => name), 'all'];
    case 'channels':
      return scenario.channels.map(({ name }) => name).filter((name) => scenario.contacts.some(({ channel }) => channel === name));
    case 'groups':
      return groupsOf(scenario).map(({ name }) => name);
    default:
      return scenario[kind].map(({ name }) => name);
  }
}

/** Without the first word; a measure of `all` also by itself. */
function shortForms({ kind, name, measure }: MeasurePath): string[] {
  if (kind === 'whole') return [];
  const short = `${name}.${measure.name}`;
  return kind === 'contacts' && name === 'all' ? [measure.name, short] : [short];
}

function ambiguous(found: readonly MeasurePath[]): UnknownPath {
  const { name, measure } = found[0];
  const things = found.map(({ kind }) => (kind === 'whole' ? 'the whole' : `a ${ONE_OF[kind]}`)).join(' and ');
  const choices = found.map(({ path }) => `"${path}"`).join(' or ');
  return { message: `"${name}.${measure.name}" may mean more than one thing, since "${name}" is ${things}: write ${choices}.` };
}

function unknown(text: string, paths: readonly MeasurePath[], scenario: Scenario): UnknownPath {
  const alone = paths.findLast(({ measure }) => measure.name === text);
  if (alone !== undefined) return { message: `"${text}" is no measure of all contacts; maybe you mean "${alone.path}".` };
  const forms = paths.flatMap(shortForms);
  const clear = forms.filter((form) => forms.indexOf(form) === forms.lastIndexOf(form));
  const nearest = nearestName(text, [...paths.map(({ path }) => path), ...clear]);
  const hint =
    nearest === null
      ? `; a measure is named like "contacts.${scenario.contacts[0]?.name ?? 'all'}.serviceLevel"`
      : `; maybe you mean "${nearest}"`;
  return { message: `there is no measure "${text}"${hint}.` };
}
