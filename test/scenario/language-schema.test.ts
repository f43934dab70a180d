import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from '#src/scenario/about/json-schema.js';
import { DESK, desk, EVERYTHING } from './language-files.js';

const schema = jsonSchema();
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
const accepts = (text: string) => validate(parse(text, { merge: true }));

describe('the JSON Schema', () => {
  test('accepts what the reader accepts', () => {
    expect(accepts(DESK)).toBe(true);
    expect(accepts(EVERYTHING)).toBe(true);
  });

  const scenarios = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  test('has shipped scenarios to accept', () => expect(scenarios.length).toBeGreaterThan(4));
  test.each(scenarios)('accepts the shipped %s', (name) => {
    expect(accepts(readFileSync(`scenarios/${name}`, 'utf8'))).toBe(true);
  });

  test.each([
    ['an unknown key at the top', `${DESK}colour: red\n`],
    ['an unknown key of the calendar', desk('days: 1', 'dais: 1')],
    ['an unknown key of a contact type', desk('channel: phone', 'channel: phone\n    colour: red')],
    ['an unknown key of arrivals', desk('perHour: 120', 'perHour: 120, colour: red')],
    ['an unknown key of a step', desk('skill: support', 'skill: support, colour: red')],
    ['an unknown key of a distribution', desk('mean: 5 min', 'mean: 5 min, colour: red')],
    ['an unknown key of a team', desk('agents: 12', 'agents: 12, colour: red')],
    ['a key that is not there yet', desk('agents: 12', 'agents: 12, people: {}')],
    ['a missing key', desk('channel: phone', '')],
    ['a duration without a unit', desk('20 s', '20')],
    ['a share above 1', desk('80%', '80')],
    ['a date of another form', desk('2026-11-09', '9.11.2026')],
    ['a word that is not among the choices', desk('days: 1', 'atClose: perhaps')],
    ['a reserved name', desk('  desk: { skills', '  all: { skills')],
    ['a name with a dot', desk('  desk: { skills', '  a.b: { skills')],
    ['a key without a value', desk('{ mean: 3 min }', '')],
    ['a negative number', desk('agents: 12', 'agents: -1')],
  ])('refuses %s', (_, text) => {
    expect(accepts(text)).toBe(false);
  });

  test('lets a file that extends another leave things out and set keys to null', () => {
    expect(accepts('extends: base.yaml\n')).toBe(true);
    expect(
      accepts(
        'extends: base.yaml\ncontacts: { support: { patience: null, arrivals: { multiply: 1.3 }, journey: { desk: { time: { cv: 2 } }, old: null } } }\n',
      ),
    ).toBe(true);
    expect(accepts('extends: base.yaml\nteams: { desk: { agnts: 3 } }\n')).toBe(false);
    expect(accepts('extends: base.yaml\nteams: { desk: { agents: [{ from: "08:00", agents: 3 }] } }\n')).toBe(false);
    expect(accepts('teams: { desk: { agents: 3 } }\n')).toBe(false);
  });

  test('says of every key what it means', () => {
    const silent: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const properties = 'properties' in value ? value.properties : null;
      if (typeof properties === 'object' && properties !== null && !path.endsWith('/if')) {
        for (const [key, part] of Object.entries(properties)) if (!('description' in Object(part))) silent.push(`${path}/${key}`);
      }
      for (const [key, part] of Object.entries(value)) walk(part, `${path}/${key}`);
    };
    walk(schema, '');
    expect(silent).toEqual([]);
  });

  test('names itself, so that editors can find it', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe('urn:staffsim:scenario');
    expect(schema['title']).toBe('staffsim scenario');
  });

  test('ships as a file that is up to date (node scripts/docs/schema.js writes it)', () => {
    expect(readFileSync('docs/scenario.schema.json', 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });
});
