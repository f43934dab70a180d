import { z } from 'zod';
import { scenarioSchema } from '../language/schema.js';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

const OVERLAY = 'Overlay';

/**
 * The language as a JSON Schema (draft 2020-12), by which an editor completes and checks a scenario while a planner types. It knows
 * form and range of every value; that names exist and shares add up only reading the scenario can tell. A file that extends another
 * may leave out everything and set keys to null.
 */
export function jsonSchema(): JsonObject {
  const published = forEditors(languageSchema());
  if (!isObject(published)) throw new Error('the schema is a map');
  return published;
}

/** The same with what holds where a key is left out as data: `default` where it is a value, `otherwise` where it is words. */
export function languageSchema(): JsonObject {
  const made = z.toJSONSchema(scenarioSchema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
  // Through text and back it is plain data.
  const { $schema = '', $defs = {}, ...scenario }: JsonObject = JSON.parse(JSON.stringify(made));
  const definitions: Record<string, Json> = isObject($defs) ? { ...$defs } : {};
  for (const [name, definition] of Object.entries(definitions)) definitions[name + OVERLAY] = overlayOf(definition);
  return {
    $schema,
    $id: 'urn:staffsim:scenario',
    title: 'staffsim scenario',
    description: 'A contact center: who contacts it, what happens to each contact, and who works when.',
    type: 'object',
    if: { properties: { extends: true }, required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    then: { $ref: '#/$defs/scenarioOverlay' },
    else: { $ref: '#/$defs/scenario' },
    $defs: { ...definitions, scenario, scenarioOverlay: overlayOf(scenario) },
  };
}

/** What holds where a key is left out, as it could be written or in words; null where the schema does not say. */
export function otherwiseIn({ default: value, otherwise }: JsonObject): string | null {
  const found = value ?? otherwise;
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? String(found) : null;
}

/** Editors show descriptions, and know no keyword for a default in words. */
function forEditors(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(forEditors);
  if (!isObject(schema)) return schema;
  const { description, otherwise: _, ...rest } = schema;
  const inside = Object.entries(rest).map(([key, part]) => [key, key === 'properties' ? eachOf(part) : forEditors(part)]);
  const left = otherwiseIn(schema);
  const described = typeof description === 'string' && left !== null ? `${description} Default: ${left}.` : description;
  return Object.fromEntries(description === undefined ? inside : [['description', described], ...inside]);
}

/** A key of the language may be called like a keyword of JSON Schema. */
function eachOf(properties: Json): Json {
  return isObject(properties) ? Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, forEditors(part)])) : properties;
}

/** What may stand in a file that is laid over another: no key is required, null removes one. Lists are replaced as a whole. */
function overlayOf(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const overlay: Record<string, Json> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'required') continue;
    if (key === 'properties' && isObject(value))
      overlay[key] = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, orNull(part)]));
    else if (key === 'additionalProperties' && isObject(value)) overlay[key] = orNull(value);
    else if (key === 'anyOf' && Array.isArray(value)) overlay[key] = value.map(overlayOf);
    else if (key === '$ref') overlay[key] = `${String(value)}${OVERLAY}`;
    else overlay[key] = value;
  }
  return overlay;
}

function orNull(schema: Json): Json {
  const overlay = overlayOf(schema);
  if (!isObject(overlay)) return overlay;
  const { description, ...rest } = overlay;
  const either = { anyOf: [rest, { type: 'null' }] };
  return description === undefined ? either : { description, ...either };
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
