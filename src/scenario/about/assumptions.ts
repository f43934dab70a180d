import { entryOf, valueKind } from '../language/choice.js';
import { DEFAULTS } from '../language/defaults.js';
import { entriesOf } from '../names/outline.js';
import type { ReadScenario } from '../read.js';
import type { Scenario } from '../scenario.js';
import type { Path } from '../source.js';
import { type Assumption, AssumptionRows } from './assumption-rows.js';
import { isObject, type JsonObject, languageSchema, otherwiseIn } from './json-schema.js';

export type { Assumption };

/**
 * Every input of a scenario: what its files and the command line say, and for each key that they leave out the default. The keys and
 * defaults are those of the schema, so nothing that the language knows is missing here.
 */
export function assumptionsOf({ raw, source }: ReadScenario, scenario: Scenario): Assumption[] {
  const { $defs = null } = languageSchema();
  if (!isObject($defs) || !isObject($defs['scenario'])) throw new Error('the schema defines no scenario');
  const rows = new AssumptionRows(source, scenario);
  new Walk($defs, rows).value($defs['scenario'], withUnwritten(raw, scenario), [], false);
  return rows.all;
}

/** The entries that every scenario has although nobody wrote them: a channel and a line are there as soon as somebody names them. */
function withUnwritten(raw: ReadScenario['raw'], scenario: Scenario): object {
  const empty = (things: readonly { readonly name: string }[]) => Object.fromEntries(things.map(({ name }) => [name, {}]));
  return {
    ...raw,
    channels: { ...empty(scenario.channels), ...raw.channels },
    skills: { ...empty(scenario.lines), ...raw.skills },
  };
}

/** Goes through a value beside the schema that it has passed. */
class Walk {
  readonly #definitions: JsonObject;
  readonly #rows: AssumptionRows;

  constructor(definitions: JsonObject, rows: AssumptionRows) {
    this.#definitions = definitions;
    this.#rows = rows;
  }

  /** @param work whether a distribution here is of work, which has a shape of its own where none is written */
  value(schema: JsonObject, value: unknown, path: Path, work: boolean): void {
    if (value === undefined) this.#unwritten(schema, path);
    else if (isDistribution(schema)) this.#distribution(value, path, work);
    else if (valueKind(value) === 'map') this.#map(schema, value, path, work);
    else if (Array.isArray(value)) this.#list(schema, value, path, work);
    else this.#rows.written(path, value, plainRefOf(schema));
  }

  #unwritten(schema: JsonObject, path: Path): void {
    const otherwise = otherwiseIn(schema);
    if (isObject(schema['properties']) && schema['required'] === undefined) this.#map(schema, {}, path, false);
    else if (otherwise !== null) this.#rows.unwritten(path, otherwise, plainRefOf(schema));
  }

  #map(schema: JsonObject, value: unknown, path: Path, work: boolean): void {
    const form = this.#formOf(schema, value);
    const { properties, additionalProperties } = form;
    if (isObject(properties)) {
      for (const [key, part] of Object.entries(properties)) {
        if (isObject(part)) this.value(part, entryOf(value, key), [...path, key], key === 'time' || key === 'wrapUp');
      }
    } else if (isObject(additionalProperties)) {
      for (const [key, part] of entriesOf(value)) this.value(additionalProperties, part, [...path, key], work);
    }
  }

  /** The form of a map, of several, that has all its keys. */
  #formOf(schema: JsonObject, value: unknown): JsonObject {
    const resolved = this.#resolved(schema);
    if (!Array.isArray(resolved['anyOf'])) return resolved;
    const keys = entriesOf(value).map(([key]) => key);
    const forms = resolved['anyOf'].filter(isObject).map((form) => this.#resolved(form));
    const fits = ({ properties, additionalProperties, required, type }: JsonObject) =>
      type === 'object' &&
      (isObject(additionalProperties) || (isObject(properties) && keys.every((key) => key in properties))) &&
      (!Array.isArray(required) || required.every((key) => keys.includes(String(key))));
    const form = forms.find(fits);
    if (form === undefined) throw new Error(`the schema has no form with the keys ${keys.join(', ')}`);
    return form;
  }

  #list(schema: JsonObject, values: readonly unknown[], path: Path, work: boolean): void {
    const resolved = this.#resolved(schema);
    const forms = Array.isArray(resolved['anyOf']) ? resolved['anyOf'].filter(isObject) : [resolved];
    const items = forms.map((form) => form['items']).find(isObject);
    if (items === undefined || values.every((value) => valueKind(value) !== 'map')) this.#plainList(forms, values, path);
    else for (const [index, value] of values.entries()) this.value(items, value, [...path, index], work);
  }

  /** Names or numbers, on one line; where they could have been written as a map, with what that would have said of each. */
  #plainList(forms: readonly JsonObject[], values: readonly unknown[], path: Path): void {
    this.#rows.written(path, values.join(', '), '');
    const rules = forms.map((form) => form['additionalProperties']).find(isObject);
    if (rules === undefined) return;
    for (const name of values) this.#map(rules, {}, [...path, String(name)], false);
  }

  #distribution(value: unknown, path: Path, work: boolean): void {
    const parts = entryOf(value, 'mixture');
    if (valueKind(value) !== 'map') this.#rows.written(path, value, 'duration');
    else if (Array.isArray(parts)) for (const [index, part] of parts.entries()) this.#distribution(part, [...path, 'mixture', index], work);
    else this.#shape(value, path, work);
  }

  #shape(value: unknown, path: Path, work: boolean): void {
    for (const [key, part] of entriesOf(value)) this.#rows.written([...path, key], part, key === 'share' ? 'share' : '');
    const spread = entryOf(value, 'cv') !== undefined;
    const named = entryOf(value, 'distribution');
    const { distribution: usual } = DEFAULTS;
    const shape = named ?? (work || spread ? usual.work : usual.other);
    if (named === undefined) this.#rows.unwritten([...path, 'distribution'], String(shape), '');
    if (shape === 'lognormal' && !spread) this.#rows.unwritten([...path, 'cv'], String(usual.cv), '');
  }

  #resolved(schema: JsonObject): JsonObject {
    const definition = this.#definitions[refOf(schema)];
    return isObject(definition) ? definition : schema;
  }
}

/** Name of the definition that a schema refers to; empty where it refers to none. */
function refOf({ $ref }: JsonObject): string {
  return typeof $ref === 'string' ? ($ref.split('/').at(-1) ?? '') : '';
}

/** The same of what a single value is where there are several forms. */
function plainRefOf(schema: JsonObject): string {
  const { anyOf } = schema;
  const forms = Array.isArray(anyOf) ? anyOf.filter(isObject).map(refOf) : [];
  return forms.find((name) => name !== '') ?? refOf(schema);
}

/** Whether a schema is that of distributions, or of them and some word. */
function isDistribution(schema: JsonObject): boolean {
  const { anyOf } = schema;
  return refOf(schema) === 'distribution' || (Array.isArray(anyOf) && anyOf.some((form) => isObject(form) && isDistribution(form)));
}
