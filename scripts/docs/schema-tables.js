import { otherwiseIn } from '../../dist/scenario/about/json-schema.js';

/**
 * Reading a JSON Schema as a planner's reference: what is read of it.
 *
 * @typedef {{
 *   $ref?: string,
 *   description?: string,
 *   type?: string,
 *   const?: string | number | boolean,
 *   enum?: readonly (string | number | boolean)[],
 *   anyOf?: readonly Schema[],
 *   items?: Schema,
 *   properties?: Readonly<Record<string, Schema>>,
 *   additionalProperties?: Schema | boolean,
 *   required?: readonly string[],
 *   default?: string | number | boolean,
 *   otherwise?: string,
 * }} Schema
 */

/**
 * What the schema of the language defines by name.
 *
 * @param {import('../../dist/scenario/about/json-schema.js').JsonObject} schema
 */
export function definitionsOf({ $defs }) {
  return /** @type {Readonly<Record<'scenario' | 'distribution', Schema>>} */ ($defs);
}

/** The keys of a map, if it is one. @param {Schema} schema @returns {Readonly<Record<string, Schema>>} */
export function propertiesOf({ properties = {} }) {
  return properties;
}

/**
 * The maps that a schema knows, by their paths (`*` is any name, `[]` an entry of a list), each with its forms.
 * What is defined apart ($ref) is left out.
 *
 * @param {Schema} schema
 */
export function mapsOf(schema) {
  /** @type {Map<string, Schema[]>} */
  const found = new Map();
  visit(schema, '', found);
  return found;
}

/** @param {Schema} schema @param {string} path @param {Map<string, Schema[]>} found */
function visit(schema, path, found) {
  const below = (/** @type {string} */ key) => (path === '' ? key : `${path}.${key}`);
  for (const form of schema.anyOf ?? []) visit(form, path, found);
  if (schema.items !== undefined) visit(schema.items, `${path}[]`, found);
  if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, below('*'), found);
  if (schema.properties === undefined) return;
  found.set(path, [...(found.get(path) ?? []), schema]);
  for (const [key, value] of Object.entries(schema.properties)) visit(value, below(key), found);
}

/**
 * The row of a key: its name, what it takes, what it means, what holds without it.
 *
 * @param {string} key
 * @param {Schema} schema
 * @param {boolean} required whether the map must have it
 * @param {string} only the forms of the map that may have it, in words
 */
export function keyRow(key, schema, required, only) {
  const { description = '' } = schema;
  const told = [description.replace(REQUIRED, ''), only].filter((text) => text !== '').join(' ');
  const otherwise = required || REQUIRED.test(description) ? 'required' : (otherwiseIn(schema) ?? '');
  return `| \`${key}\` | ${wordsFor(schema)} | ${told} | ${otherwise} |`.replaceAll('  ', ' ');
}

/** So ends the description of what must not be left out. */
const REQUIRED = / ?Required\.$/;

/** @type {Readonly<Record<string, string>>} */
const NAMED = { positiveDuration: 'duration', variation: 'share' };

/** @param {Schema} schema @returns {string} */
function wordsFor(schema) {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return NAMED[name] ?? name;
  }
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(wordsFor))].join(' or ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.type === 'integer') return 'whole number';
  if (schema.type === 'array') return 'list';
  if (schema.type === 'object') return 'map';
  return schema.type === 'string' ? 'text' : (schema.type ?? 'anything');
}
