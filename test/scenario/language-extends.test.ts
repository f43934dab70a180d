import { describe, expect, test } from 'vitest';
import { complaints, DESK, type Files, read } from './language-files.js';

/** A file that is laid over the smallest scenario. */
const over = (text: string): Files => ({ 'desk.yaml': `extends: base.yaml\n${text}`, 'base.yaml': DESK });
const support = (files: Files) => read(files).raw.contacts['support'];

describe('laying one file over another', () => {
  test('merges maps, replaces anything else, and null removes', () => {
    const { raw } = read(
      over(
        'title: Busy desk\ncontacts: { support: { serviceLevel: { target: 90% }, patience: never } }\nteams: { desk: { agents: [{ from: "08:00", to: "12:00", agents: 3 }] } }',
      ),
    );
    expect(raw.title).toBe('Busy desk');
    expect(raw.calendar).toEqual({ start: '2026-11-09', days: 1, open: '08:00-20:00' });
    expect(raw.contacts['support']?.serviceLevel).toEqual({ within: '20 s', target: '90%' });
    expect(raw.contacts['support']?.patience).toBe('never');
    expect(raw.teams?.['desk']).toEqual({ skills: ['support'], agents: [{ from: '08:00', to: '12:00', agents: 3 }] });
    expect(support(over('contacts: { support: { serviceLevel: null } }'))).not.toHaveProperty('serviceLevel');
  });

  test("keeps the base's order, and new keys follow", () => {
    const files = over(
      'contacts: { support: { journey: { z: { pause: 1 min, next: desk }, desk: { wrapUp: 10 s } } } }\nteams: { a: { skills: [support], agents: 1 } }',
    );
    expect(Object.keys(support(files)?.journey ?? {})).toEqual(['desk', 'z']);
    expect(Object.keys(read(files).raw.teams ?? {})).toEqual(['desk', 'a']);
  });

  test('goes on through a base that extends another, and leaves no trace of it in the scenario', () => {
    const files = { ...over('title: Third'), 'base.yaml': 'extends: ground.yaml\ntitle: Second\nrun: { seed: 7 }', 'ground.yaml': DESK };
    const { raw, source } = read(files);
    expect(raw.title).toBe('Third');
    expect(raw.run).toEqual({ seed: 7 });
    expect(raw).not.toHaveProperty('extends');
    expect(source.inputs.map((file) => file.path)).toEqual(['desk.yaml', 'base.yaml', 'ground.yaml']);
  });

  test('leaves a file that only extends as it is', () => {
    expect(read(over('')).raw).toEqual(read(DESK).raw);
  });
});

describe('a map of another kind replaces the one that was there', () => {
  const withTime = (base: string, overlay: string): Files => ({
    'desk.yaml': `extends: base.yaml\ncontacts: { support: { journey: { desk: { time: ${overlay} } } } }`,
    'base.yaml': DESK.replace('{ mean: 5 min }', base),
  });
  const time = (base: string, overlay: string) => {
    const step = support(withTime(base, overlay))?.journey['desk'];
    return step !== undefined && 'time' in step ? step.time : null;
  };

  test('arrivals', () => {
    expect(support(over('contacts: { support: { arrivals: { perDay: 500 } } }'))?.arrivals).toEqual({ perDay: 500 });
    expect(support(over('contacts: { support: { arrivals: { multiply: 1.3 } } }'))?.arrivals).toEqual({ perHour: 120, multiply: 1.3 });
    expect(support(over('contacts: { support: { arrivals: { perHour: 90 } } }'))?.arrivals).toEqual({ perHour: 90 });
    expect(support(over('contacts: { support: { arrivals: { perWeek: 900, weekdays: { sat: 0 } } } }'))?.arrivals).toEqual({
      perWeek: 900,
      weekdays: { sat: 0 },
    });
  });

  test('a profile', () => {
    const base = DESK.replace('perHour: 120', 'perDay: 120, profile: { mon-fri: [1], sat: [2] }');
    const profile = (overlay: string, from = base) =>
      Object.values(
        support({ 'desk.yaml': `extends: base.yaml\ncontacts: { support: { arrivals: { profile: ${overlay} } } }`, 'base.yaml': from })
          ?.arrivals ?? {},
      )[1];
    expect(profile('{ sat: [3], sun: [1] }')).toEqual({ 'mon-fri': [1], sat: [3], sun: [1] });
    expect(profile('{ sat: null }')).toEqual({ 'mon-fri': [1] });
    expect(profile('{ file: days.csv, column: share }')).toEqual({ file: 'days.csv', column: 'share' });
    const inFile = DESK.replace('perHour: 120', 'perDay: 120, profile: { file: days.csv, column: share }');
    expect(profile('{ column: other, weekday: day }', inFile)).toEqual({ file: 'days.csv', column: 'other', weekday: 'day' });
    expect(profile('{ mon-sun: [1] }', inFile)).toEqual({ 'mon-sun': [1] });
  });

  test('a step', () => {
    const files = over('contacts: { support: { journey: { desk: { bot: helper, time: 1 min, next: resolved } } } }\nbots: { helper: {} }');
    expect(support(files)?.journey['desk']).toEqual({ bot: 'helper', time: '1 min', next: 'resolved' });
    const merged = over('contacts: { support: { journey: { desk: { wrapUp: 30 s } } } }');
    expect(support(merged)?.journey['desk']).toEqual({ skill: 'support', time: { mean: '5 min' }, wrapUp: '30 s' });
  });

  test('a distribution', () => {
    expect(time('{ mean: 5 min, cv: 2 }', '{ mean: 3 min }')).toEqual({ mean: '3 min', cv: 2 });
    expect(time('{ mean: 5 min }', '{ cv: 2 }')).toEqual({ mean: '5 min', cv: 2 });
    expect(time('{ distribution: gamma, mean: 5 min, cv: 2 }', '{ mean: 3 min }')).toEqual({ distribution: 'gamma', mean: '3 min', cv: 2 });
    expect(time('{ distribution: gamma, mean: 5 min, cv: 2 }', '{ distribution: exponential, mean: 3 min }')).toEqual({
      distribution: 'exponential',
      mean: '3 min',
    });
    expect(time('{ distribution: weibull, mean: 5 min, shape: 2 }', '{ mean: 5 min, cv: 1 }')).toEqual({ mean: '5 min', cv: 1 });
    expect(time('{ distribution: uniform, min: 1 min, max: 2 min }', '{ mean: 5 min }')).toEqual({ mean: '5 min' });
    expect(time('{ distribution: uniform, min: 1 min, max: 2 min }', '{ max: 5 min }')).toEqual({
      distribution: 'uniform',
      min: '1 min',
      max: '5 min',
    });
    expect(time('{ mean: 5 min }', '{ mixture: [{ share: 100%, mean: 1 min }] }')).toEqual({ mixture: [{ share: '100%', mean: '1 min' }] });
    expect(time('5 min', '{ mean: 1 min }')).toEqual({ mean: '1 min' });
  });
});

describe('mistakes', () => {
  test('are told in the file in which they stand', () => {
    expect(complaints({ ...over('run: { seed: x }'), 'base.yaml': DESK.replace('20 s', '20') })).toEqual([
      'desk.yaml:2:14: error: run.seed: expected a whole number from 0 to 9,007,199,254,740,991; found "x"',
      'base.yaml:8:29: error: contacts.support.serviceLevel.within: expected a duration with a unit, such as 20 s, 5 min, 1.5 h or 2 d; found 20',
    ]);
  });

  test('a value that is gone is no mistake', () => {
    expect(complaints({ ...over('contacts: { support: { serviceLevel: null } }'), 'base.yaml': DESK.replace('20 s', '20') })).toEqual([]);
  });

  test('null with nothing to remove is one', () => {
    expect(complaints(over('contacts: { suport: null }'))).toEqual([
      'desk.yaml:2:13: error: contacts.suport: there is nothing here that null could remove; did you mean "support"?',
    ]);
  });

  test('a base that is not there is told with the chain that led to it', () => {
    expect(complaints({ 'desk.yaml': 'extends: base.yaml\n' })).toEqual([
      'desk.yaml:1:10: error: extends: the file "base.yaml" cannot be read: it is not there',
    ]);
    expect(complaints({ 'desk.yaml': 'extends: sub/base.yaml\n', 'sub/base.yaml': 'title: x\nextends: ground.yaml\n' })).toEqual([
      'sub/base.yaml:2:10: error: extends: the file "ground.yaml" cannot be read: it is not there (desk.yaml → sub/base.yaml → ground.yaml)',
    ]);
  });

  test('files that extend one another in a round are told with the round', () => {
    expect(complaints({ 'desk.yaml': 'extends: desk.yaml\n' })).toEqual([
      'desk.yaml:1:10: error: extends: the files extend one another in a round: desk.yaml → desk.yaml',
    ]);
    expect(complaints({ 'desk.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: c.yaml\n', 'c.yaml': 'extends: b.yaml\n' })).toEqual([
      'c.yaml:1:10: error: extends: the files extend one another in a round: desk.yaml → b.yaml → c.yaml → b.yaml',
    ]);
  });

  test('extends wants a path', () => {
    expect(complaints(`extends: [a.yaml]\n${DESK}`)).toEqual(['desk.yaml:1:10: error: extends: expected the path of a file; found a list']);
  });

  test('a base that is no YAML says so in its own place', () => {
    expect(complaints({ 'desk.yaml': 'extends: base.yaml\n', 'base.yaml': 'a: [1\n' })).toEqual([
      'base.yaml:2:1: error: not valid YAML: the indentation does not fit what stands above, or a bracket is not closed',
    ]);
  });
});

describe('shifts laid over others', () => {
  const base = DESK.replace(
    'agents: 12',
    'shifts: { early: { start: "08:00", length: 6 h, agents: 7 }, late: { start: "14:00", length: 6 h, agents: 5 } }',
  );
  const shifts = (more: string) => read({ 'base.yaml': base, 'desk.yaml': `extends: base.yaml\n${more}` }).raw.teams?.['desk']?.shifts;

  test('change what they name and keep the rest', () => {
    expect(shifts('teams: { desk: { shifts: { late: { agents: 6 } } } }')).toEqual({
      early: { start: '08:00', length: '6 h', agents: 7 },
      late: { start: '14:00', length: '6 h', agents: 6 },
    });
  });

  test('are replaced by a file with people, as that is by shifts', () => {
    expect(shifts('teams: { desk: { shifts: { file: roster.csv } } }')).toEqual({ file: 'roster.csv' });
    const files = {
      'base.yaml': base.replace(/shifts: .* }$/m, 'shifts: { file: roster.csv } }'),
      'desk.yaml': 'extends: base.yaml\nteams: { desk: { shifts: { day: { start: "08:00", length: 6 h, agents: 1 } } } }\n',
    };
    expect(read(files).raw.teams?.['desk']?.shifts).toEqual({ day: { start: '08:00', length: '6 h', agents: 1 } });
  });
});

describe('the source of a value', () => {
  const files = { ...over('teams: { desk: { agents: { file: own.csv } } }'), 'own.csv': 'start,team,agents\n' };
  const { source } = read({ ...files, 'base.yaml': DESK }, ['run.seed=5', 'contacts.support.balk=5%']);

  test('is the place of the value, or of the map around it', () => {
    expect(source.at(['teams', 'desk', 'agents', 'file'])).toEqual({ file: 'desk.yaml', line: 2, column: 34 });
    expect(source.at(['contacts', 'support', 'channel'])).toEqual({ file: 'base.yaml', line: 5, column: 14 });
    expect(source.atKey(['contacts', 'support', 'channel'])).toEqual({ file: 'base.yaml', line: 5, column: 5 });
    expect(source.at(['contacts', 'support', 'headStart'])).toEqual({ file: 'base.yaml', line: 4, column: 3 });
    expect(source.at(['run', 'seed'])).toEqual({ file: '--set', line: null, column: null });
    expect(source.at([])).toEqual({ file: 'desk.yaml', line: 1, column: 1 });
  });

  test('tells who said it', () => {
    expect(source.origin(['contacts', 'support', 'channel'])).toBe('file');
    expect(source.origin(['contacts', 'support', 'balk'])).toBe('--set');
    expect(source.origin(['contacts', 'support', 'headStart'])).toBe('default');
    expect(source.key(['contacts', 'support', 'journey', 'desk'])).toBe('contacts.support.journey.desk');
  });

  test('finds files beside the one that names them, and keeps a record of all that were read', () => {
    const nested: Files = {
      'desk.yaml': 'extends: sub/base.yaml\n',
      'sub/base.yaml': DESK.replace('perHour: 120', 'file: volumes.csv'),
      'sub/volumes.csv': 'start,contact,volume\n',
    };
    const read1 = read(nested, ['teams.desk.agents={ file: staff.csv }']);
    expect(read1.source.readNamed(['contacts', 'support', 'arrivals', 'file'])).toMatchObject({ path: 'sub/volumes.csv' });
    expect(read1.source.readNamed(['contacts', 'support', 'arrivals', 'file'])).toMatchObject({ path: 'sub/volumes.csv' });
    expect(read1.source.readNamed(['teams', 'desk', 'agents', 'file'])).toEqual({ named: 'staff.csv', problem: 'it is not there' });
    expect(read1.source.inputs.map((file) => file.path)).toEqual(['desk.yaml', 'sub/base.yaml', 'sub/volumes.csv']);
    expect(new TextDecoder().decode(read1.source.inputs[2]?.bytes)).toBe('start,contact,volume\n');
  });
});
