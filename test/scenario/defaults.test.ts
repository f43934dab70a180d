import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject, jsonSchema, languageSchema, otherwiseIn } from '#src/scenario/about/json-schema.js';
import { DEFAULTS } from '#src/scenario/language/defaults.js';
import { load } from './loading.js';

/** Every part of the schema that says what holds where its key is left out, by its path. */
function optionalParts(schema: Json, path = ''): [string, JsonObject][] {
  if (Array.isArray(schema)) return schema.flatMap((part: Json) => optionalParts(part, path));
  if (!isObject(schema)) return [];
  const inside = Object.entries(schema).flatMap(([key, part]) => optionalParts(part, `${path}/${key}`));
  const own = 'description' in schema && otherwiseIn(schema) !== null;
  return own ? [[path, schema], ...inside] : inside;
}

describe('what holds where a key is left out', () => {
  const parts = optionalParts(languageSchema()).filter(([path]) => !path.includes('Overlay'));

  it('is a value that could be written there', () => {
    const valued = parts.filter(([, part]) => 'default' in part);
    expect(valued.length).toBeGreaterThan(30);
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    ajv.addKeyword('otherwise');
    for (const [path, { default: value, ...part }] of valued) {
      const accepts = ajv.compile({ ...part, $defs: languageSchema()['$defs'] });
      expect(accepts(value), `${path}: ${String(value)}`).toBe(true);
    }
  });

  it('stands in the published schema, in the description, too', () => {
    const published = JSON.stringify(jsonSchema());
    expect(published).toContain('1 is served first. Default: 5.');
    expect(published).toContain("Time zone of this team's clock times. Default: the calendar's.");
    expect(published).not.toContain('"otherwise"');
  });

  it('written out makes the same scenario', () => {
    const { calendar, contact, serviceLevel, arrivals, variability, step, team, teamSkill, line, run, channel, bot } = DEFAULTS;
    const file = (all: boolean) => {
      const out = <Part extends object>(part: Part) => (all ? part : {});
      return JSON.stringify({
        title: 'Desk',
        calendar: { start: '2026-11-09', ...out(calendar) },
        channels: { phone: out(channel) },
        contacts: {
          support: {
            channel: 'phone',
            arrivals: { perDay: 60, ...out(arrivals), ...out({ variability, weekdays: { mon: DEFAULTS.weekday } }) },
            patience: { mean: '3 min' },
            serviceLevel: { within: '20 s', ...out(serviceLevel) },
            journey: {
              menu: { bot: 'menu', time: '5 s', next: 'desk' },
              desk: { skill: 'support', time: { mean: '5 min', ...out({ distribution: DEFAULTS.distribution.work }) }, ...out(step) },
            },
            ...out(contact),
          },
        },
        bots: { menu: out(bot) },
        teams: { desk: { skills: { support: out(teamSkill) }, agents: 3, ...out(team) } },
        skills: { support: out(line) },
        ...out({ variability }),
        run: out(run),
      });
    };
    expect(load(file(true)).scenario).toEqual(load(file(false)).scenario);
  });
});
