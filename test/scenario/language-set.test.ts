import { describe, expect, test } from 'vitest';
import { complaints, DESK, desk, read } from './language-files.js';

const team = (...overrides: string[]) => read(DESK, overrides).raw.teams?.['desk'];

describe('--set', () => {
  test('changes one key and reads its value as YAML', () => {
    expect(team('teams.desk.agents=14')).toEqual({ skills: ['support'], agents: 14 });
    expect(team('teams.desk.agents=[{ from: "08:00", to: "10:00", agents: 2 }]')?.agents).toEqual([
      { from: '08:00', to: '10:00', agents: 2 },
    ]);
    expect(read(DESK, ['calendar.open=09:00-17:00']).raw.calendar.open).toBe('09:00-17:00');
    expect(read(DESK, ['contacts.support.patience.mean=90 s']).raw.contacts['support']?.patience).toEqual({ mean: '90 s' });
  });

  test('adds keys that the file leaves out', () => {
    expect(team('teams.desk.shrinkage=20%')).toEqual({ skills: ['support'], agents: 12, shrinkage: '20%' });
    expect(read(DESK, ['run.seed=3']).raw.run).toEqual({ seed: 3 });
    expect(read(DESK, ['skills.support.limit=5']).raw.skills).toEqual({ support: { limit: 5 } });
    expect(read(DESK, ['teams.night={ skills: [support], agents: 1 }']).raw.teams?.['night']).toEqual({ skills: ['support'], agents: 1 });
  });

  test('goes by the rules of extends: maps merge, other kinds replace, null removes', () => {
    expect(read(DESK, ['contacts.support.arrivals.perDay=900']).raw.contacts['support']?.arrivals).toEqual({ perDay: 900 });
    expect(read(DESK, ['contacts.support={ balk: 5% }']).raw.contacts['support']).toMatchObject({ channel: 'phone', balk: '5%' });
    expect(read(DESK, ['contacts.support.serviceLevel=null']).raw.contacts['support']).not.toHaveProperty('serviceLevel');
  });

  test('counts the entries of lists from 0', () => {
    expect(team('teams.desk.skills.0=support')?.skills).toEqual(['support']);
    const roster = desk('agents: 12', 'agents: [{ from: "08:00", to: "12:00", agents: 3 }, { from: "12:00", to: "20:00", agents: 5 }]');
    const agents = read(roster, ['teams.desk.agents.1.agents=9']).raw.teams?.['desk']?.agents;
    expect(agents).toEqual([
      { from: '08:00', to: '12:00', agents: 3 },
      { from: '12:00', to: '20:00', agents: 9 },
    ]);
  });

  test('is done one after another, the last one wins', () => {
    expect(team('teams.desk.agents=14', 'teams.desk.agents=15')?.agents).toBe(15);
  });

  test('leaves a plus sign in a text as it is', () => {
    expect(read(DESK, ['title="+1"']).raw.title).toBe('+1');
    expect(read(DESK, ['title=+1 agent in the evening']).raw.title).toBe('+1 agent in the evening');
  });

  test('splits at the first equals sign', () => {
    expect(read(DESK, ['require=["contacts.support.abandonmentRate <= 3%"]']).raw.require).toEqual([
      'contacts.support.abandonmentRate <= 3%',
    ]);
  });

  test('leaves the places of everything else as they were', () => {
    expect(complaints(desk('20 s', '20'), ['teams.desk.agents=3', 'contacts.support.serviceLevel.target=90%'])).toEqual([
      'desk.yaml:8:29: error: contacts.support.serviceLevel.within: expected a duration with a unit, such as 20 s, 5 min, 1.5 h or 2 d; found 20',
    ]);
    expect(complaints(DESK, ['contacts.support.patience=null'])).toEqual([
      'desk.yaml:4:3: error: contacts.support.patience: missing; say how long customers wait before they give up, such as { mean: 3 min }, or never',
    ]);
  });
});

describe('a --set that is wrong', () => {
  test.each([
    ['teams.desk.agnts=14', 'teams.desk.agnts: unknown key; did you mean "agents"?'],
    ['tems.desk.agents=14', 'tems: unknown key; did you mean "teams"?'],
    ['teams.dsk.agents=14', 'teams.dsk: the scenario has no "dsk" here; did you mean "desk"?'],
    ['contacts.suport.balk=5%', 'contacts.suport: the scenario has no "suport" here; did you mean "support"?'],
    ['contacts.support.journey.dsk.time=5 min', 'contacts.support.journey.dsk: the scenario has no "dsk" here; did you mean "desk"?'],
    ['teams.desk.tier=high', 'teams.desk.tier: expected a whole number from 1 to 1,000; found "high"'],
    ['teams.desk.tier=.nan', 'teams.desk.tier: expected a whole number from 1 to 1,000; found NaN'],
    ['teams.desk.skills.1=x', 'teams.desk.skills.1: expected the number of an entry of the list, from 0 to 0; found "1"'],
    ['teams.desk.skills.first=x', 'teams.desk.skills.first: expected the number of an entry of the list, from 0 to 0; found "first"'],
    ['teams.desk.agents=', 'teams.desk.agents: a value is missing behind the equals sign (null would remove the key)'],
    [
      'teams.desk.agents=+1',
      'teams.desk.agents: a plus sign adds nothing to what the file says; expected the whole value, 1 if that is meant; found +1',
    ],
    [
      'teams.desk.shrinkage=+2.5%',
      'teams.desk.shrinkage: a plus sign adds nothing to what the file says; expected the whole value, 2.5% if that is meant; found +2.5%',
    ],
    ['teams.desk.agents=[1', 'teams.desk.agents: not valid YAML: a bracket is not closed: ] is missing'],
    ['teams.desk.costPerHour=null', 'teams.desk.costPerHour: there is nothing here that null could remove'],
    ['events=[]', 'events: "events" is part of the language, but not yet in this version of staffsim'],
    ['teams.desk.agents', 'expected KEY=VALUE, such as teams.desk.agents=14; found "teams.desk.agents"'],
    ['=5', 'expected KEY=VALUE, such as teams.desk.agents=14; found "=5"'],
    ['teams..agents=5', 'expected KEY=VALUE, such as teams.desk.agents=14; found "teams..agents=5"'],
    ['', 'expected KEY=VALUE, such as teams.desk.agents=14; found ""'],
  ])('%s', (override, message) => {
    expect(complaints(DESK, [override])).toEqual([`--set: error: ${message}`]);
  });

  test('is listed behind the mistakes of the files', () => {
    expect(complaints(desk('20 s', '20'), ['teams.desk.tier=high'])).toEqual([
      'desk.yaml:8:29: error: contacts.support.serviceLevel.within: expected a duration with a unit, such as 20 s, 5 min, 1.5 h or 2 d; found 20',
      '--set: error: teams.desk.tier: expected a whole number from 1 to 1,000; found "high"',
    ]);
  });
});
