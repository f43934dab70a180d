import { describe, expect, it } from 'vitest';
import { demandOf, supplyOf, workForOne } from '#src/scenario/workload/demand.js';
import { type Desk, desk, type Files, load, MINUTE, onlyContact, warningsOf } from '../loading.js';

const warnings = (parts: Desk, files: Files = {}): string[] => warningsOf(desk(parts), files);

describe('a sensible scenario', () => {
  it('is warned of nothing', () => {
    expect(warnings({ arrivals: '{ perHour: 120 }', agents: '12' })).toEqual([]);
  });
});

describe('contact types that are probably wrong', () => {
  it('have no service level', () => {
    const yaml = desk().replace(/ +serviceLevel.*\n/, '');
    expect(warningsOf(yaml)).toEqual([
      'desk.yaml:5 contacts.support: no service level is stated; such as serviceLevel: { within: 20 s, target: 80% }',
    ]);
  });

  it('have customers who never give up', () => {
    expect(warnings({ type: 'patience: never' })).toEqual([
      'desk.yaml:7 contacts.support.patience: customers of support never give up: where people are short, waits come out far longer than real ones',
    ]);
    const journey = '{ a: { skill: support, time: 1 min, next: b }, b: { skill: support, time: 1 min, patience: never } }';
    expect(warnings({ journey })).toEqual([
      'desk.yaml:9 contacts.support.journey.b.patience: customers of support at b never give up: where people are short, waits come out far longer than real ones',
    ]);
  });

  it('never come', () => {
    expect(warnings({ arrivals: '{ perHour: 0 }' })).toEqual(['desk.yaml:6 contacts.support.arrivals: no contact of support ever comes']);
  });

  it('come while closed, unless their steps say where they go then', () => {
    const parts = { calendar: '{ start: 2026-11-09, interval: 60 min, open: "08:00-20:00" }', arrivals: '{ file: volumes.csv }' };
    const files = { 'volumes.csv': 'start,contact,volume\n07:00,support,30\n08:00,support,720\n20:00,support,0\n' };
    expect(warnings(parts, files)).toContain(
      'desk.yaml:6 contacts.support.arrivals: contacts are expected while their type is closed: 4% of support (30); who would join a line then is turned away',
    );
    const journey = '{ desk: { skill: support, time: 5 min, whenClosed: menu }, menu: { bot: menu, time: 1 min, next: unresolved } }';
    expect(warnings({ ...parts, journey, rest: 'bots: { menu: {} }' }, files).filter((text) => text.includes('closed'))).toEqual([]);
  });

  it('have times in the wrong unit', () => {
    const time = (text: string, arrivals: string) =>
      warnings({ arrivals, journey: `{ desk: { skill: support, time: { mean: ${text} } } }`, agents: '90000' });
    expect(time('5 h', '{ perHour: 1 }')).toEqual([
      'desk.yaml:9 contacts.support.journey.desk.time: the mean handling time is 5 h; is the unit right?',
    ]);
    expect(time('4 s', '{ perHour: 1 }')).toEqual([
      'desk.yaml:9 contacts.support.journey.desk.time: the mean handling time is 4 s; is the unit right?',
    ]);
    expect(warnings({ type: 'patience: { mean: 3 s }' })).toEqual([
      'desk.yaml:7 contacts.support.patience: the mean patience is 3 s; is the unit right?',
    ]);
  });

  it('leave next to nothing over', () => {
    const step = (next: string) => `{ a: { skill: support, time: 1 min, next: ${next} }, b: { skill: support, time: 1 min } }`;
    expect(warnings({ journey: step('{ b: 33.3%, unresolved: 66.6% }') })).toEqual([
      'desk.yaml:9 contacts.support.journey.a.next: only 0.1% is left over and resolved; were the other shares meant to add up to 100%?',
    ]);
    expect(warnings({ journey: step('{ b: 33%, unresolved: 66% }') })).toEqual([]);
  });

  it('have steps that no way leads to', () => {
    const journey = `
      a: { skill: support, time: 1 min, overflow: { after: 5 min, to: b }, next: { c: 0 } }
      b: { skill: support, time: 1 min, whenClosed: d }
      c: { skill: support, time: 1 min }
      d: { pause: 1 h, next: unresolved }`;
    expect(warnings({ journey })).toEqual(['desk.yaml:12 contacts.support.journey.c: no contact ever comes to the step c']);
  });
});

describe('teams that are probably wrong', () => {
  it('say nothing of shrinkage; 0 said aloud is enough', () => {
    const yaml = desk().replace(' shrinkage: 0,', '');
    expect(warningsOf(yaml)[0]).toMatch(/^desk.yaml:11 teams.desk: no shrinkage is stated for desk: /);
  });

  it('are needed by nobody, or have a skill that no journey asks for', () => {
    const rest = '  spare: { skills: [suport], shrinkage: 0, agents: 1 }';
    expect(warnings({ rest })).toEqual([
      'desk.yaml:12 teams.spare.skills: nobody needs the team spare: no journey has a step with its skill suport; did you mean "support"?',
    ]);
    const more = '  spare: { skills: [support, other], shrinkage: 0, agents: 1 }';
    expect(warnings({ rest: more })).toEqual(['desk.yaml:12 teams.spare.skills: no journey has a step with the skill other']);
  });

  it('take by rank what a priority should bring first', () => {
    const journey = '{ a: { skill: support, time: 1 min, next: b }, b: { skill: vip, time: 1 min, priority: 1 } }';
    const yaml = desk({ journey }).replace('skills: [support]', 'skills: { support: {}, vip: { rank: 2 } }');
    expect(warningsOf(yaml)).toEqual([
      'desk.yaml:11 teams.desk.skills.vip.rank: the rank defeats a priority: desk takes support (rank 1) before vip (rank 2), also where priority 1 waits for vip and priority 5 for support',
    ]);
    expect(warningsOf(yaml.replace('priority: 1', 'priority: 5'))).toEqual([]);
  });

  it('are there outside the opening hours of those they serve', () => {
    const calendar = '{ start: 2026-11-09, open: "08:00-20:00" }';
    expect(warnings({ calendar, agents: '[{ from: "06:00", to: "21:00", agents: 10 }]' })).toEqual([
      'desk.yaml:11 teams.desk.agents: 30 of 150 rostered hours are outside the opening hours of support',
    ]);
  });

  it('are paid less for overtime than for the hours on the roster', () => {
    expect(warnings({ team: 'costPerHour: 24, overtimePerHour: 12' })).toEqual([
      'desk.yaml:11 teams.desk.overtimePerHour: an hour of overtime of desk costs 12, less than an hour on the roster (24); overtimePerHour is the whole hour, not what is added to costPerHour',
    ]);
    expect(warnings({ team: 'costPerHour: 24, overtimePerHour: 24' })).toEqual([]);
  });

  it('are paid for overtime and for nothing else', () => {
    expect(warnings({ team: 'overtimePerHour: 36' })).toEqual([
      'desk.yaml:11 teams.desk.overtimePerHour: only overtime of desk has a cost, and its rostered hours have none; write costPerHour, too',
    ]);
    expect(warnings({ team: 'overtimePerHour: 36, costPerContact: 4' })).toEqual([]);
  });

  it('stand beside a bot that nobody uses', () => {
    expect(warnings({ rest: 'bots: { menu: {} }' })).toEqual(['desk.yaml:12 bots.menu: no journey has a step at the bot menu']);
  });
});

describe('numbers with a point between thousands', () => {
  const points = (parts: Desk) => warnings(parts).filter((text) => text.includes('thousands'));
  const said = (number: string, plain: string) =>
    `${number} is read as a little more than ${number.split('.')[0]}; if the point stands between thousands, write ${plain}`;

  it('are doubted in volumes and in people', () => {
    expect(points({ arrivals: '{ perDay: 1.600 }' })).toEqual([`desk.yaml:6 contacts.support.arrivals.perDay: ${said('1.600', '1600')}`]);
    expect(points({ agents: '1.250' })).toEqual([`desk.yaml:11 teams.desk.agents: ${said('1.250', '1250')}`]);
    const list = '[{ from: "08:00", to: "12:00", agents: 20 }, { from: "12:00", to: "16:00", agents: 12.000 }]';
    expect(points({ agents: list })).toEqual([`desk.yaml:11 teams.desk.agents.1.agents: ${said('12.000', '12000')}`]);
  });

  it('are doubted once, where the first of them stands', () => {
    expect(points({ arrivals: '{ perDay: 1.600 }', agents: '1.250' })).toEqual([
      `desk.yaml:6 contacts.support.arrivals.perDay: ${said('1.600', '1600')}`,
    ]);
  });

  it('are not meant where a number has another form, or one that no thousands have', () => {
    expect(points({ arrivals: '{ perHour: 60.5 }', agents: '1.250' })).toEqual([]);
    expect(points({ arrivals: '{ perHour: 0.125 }' })).toEqual([]);
    expect(points({ arrivals: '{ perHour: 1600 }', agents: '12' })).toEqual([]);
  });
});

describe('lines with too few people', () => {
  const calendar = '{ start: 2026-11-09, interval: 60 min, open: "08:00-12:00" }';

  it('are named with their worst interval, the work and the people', () => {
    const agents =
      '[{ from: "08:00", to: "10:00", agents: 12 }, { from: "10:00", to: "11:00", agents: 8 }, { from: "11:00", to: "12:00", agents: 9 }]';
    expect(warnings({ calendar, arrivals: '{ perHour: 120 }', agents })).toEqual([
      'desk.yaml:11 teams.desk.agents: not enough people for support: Mon 2026-11-09 10:00-11:00, the worst of 2 intervals like it, ' +
        'the contacts that come keep 10 people busy, and 8 are on duty in desk; the rest wait until they give up',
    ]);
  });

  it('count people less absence and shrinkage, at the speed at which they are fastest', () => {
    const parts = { calendar, arrivals: '{ perHour: 120 }', agents: '12' };
    const yaml = desk(parts).replace('shrinkage: 0', 'absence: 10%, shrinkage: 10%');
    expect(warningsOf(yaml)[0]).toContain('keep 10 people busy, and 9.7 are on duty');
    // Ten people's work for 9.96 of them: with one decimal both would read 10.
    const nearly = desk(parts).replace('shrinkage: 0', 'shrinkage: 17%');
    expect(warningsOf(nearly)[0]).toContain('keep 10.00 people busy, and 9.96 are on duty');
    expect(warningsOf(yaml.replace('skills: [support]', 'skills: { support: { speed: 1.1 } }'))).toEqual([]);
  });

  it('are told that they grow where customers never give up', () => {
    const found = warnings({ calendar, type: 'patience: never', arrivals: '{ perHour: 120 }', agents: '9' });
    expect(found[1]).toContain('as some never give up, the line only grows');
  });

  it('are told of together where they share their people', () => {
    const journey = '{ a: { skill: support, time: 5 min, next: b }, b: { skill: tech, time: 5 min } }';
    const rest = '  more: { skills: [tech], shrinkage: 0, agents: 5 }';
    const yaml = desk({ calendar, arrivals: '{ perHour: 120 }', journey, agents: '14', rest }).replace(
      'skills: [support]',
      'skills: [support, tech]',
    );
    expect(warningsOf(yaml)).toEqual([
      'desk.yaml:11 teams.desk.agents: not enough people for support and tech: Mon 2026-11-09 08:00-09:00, the worst of 4 intervals like it, ' +
        'the contacts that come keep 20 people busy, and 19 are on duty in desk and more; the rest wait until they give up',
    ]);
    expect(warningsOf(yaml.replace('agents: 14', 'agents: 15'))).toEqual([]);
  });

  it('have nobody at some time, or ever', () => {
    expect(warnings({ calendar, agents: '[{ from: "08:00", to: "11:00", agents: 12 }]' })).toEqual([
      'desk.yaml:11 teams.desk.agents: nobody who can take support is on duty in 1 interval in which contacts come for it, first Mon 2026-11-09 11:00-12:00',
    ]);
    expect(warnings({ calendar, agents: '0' })).toEqual([
      'desk.yaml:11 teams.desk.agents: nobody who can take support is ever on duty while contacts come for it',
    ]);
  });
});

describe('the work that contacts bring', () => {
  const calendar = '{ start: 2026-11-09, interval: 60 min, open: "08:00-10:00" }';

  it('is counted while open only, with the handling times of the file, later steps included', () => {
    const journey =
      '{ a: { skill: support, time: 4 min, wrapUp: 2 min, next: { b: 50% } }, b: { skill: tech, time: 10 min, next: { a: 10% } } }';
    const files = { 'volumes.csv': 'start,contact,volume,aht_s\n07:00,support,60,\n08:00,support,60,\n09:00,support,60,720\n' };
    const yaml = desk({ calendar, journey, arrivals: '{ file: volumes.csv }' }).replace('[support]', '[support, tech]');
    const { scenario } = load(yaml, files);
    const demand = demandOf(scenario);
    // a = 1 + 0.1 b and b = 0.5 a: 1 / 0.95 visits of a, 0.5 / 0.95 of b.
    const [visits, support, tech] = [1 / 0.95, demand.get('support'), demand.get('tech')];
    expect(support?.[7]).toBe(0);
    expect(support?.[8]).toBeCloseTo(6 * visits, 9);
    expect(support?.[9]).toBeCloseTo(6 * (visits - 1) + 12, 9);
    expect(tech?.[8]).toBeCloseTo(10 * 0.5 * visits, 9);
    expect(tech?.[9]).toBeCloseTo(10 * 0.5 * visits, 9);
  });

  it('is counted from a log, with the times recorded in it', () => {
    const files = { 'log.csv': 'arrived,time_s\n2026-11-09 08:10,600\n2026-11-09 08:20,\n2026-11-09 07:20,600\n' };
    const { scenario } = load(
      desk({ calendar, arrivals: '{ log: log.csv }', journey: '{ a: { skill: support, time: 4 min, wrapUp: 1 min } }' }),
      files,
    );
    expect(demandOf(scenario).get('support')?.[8]).toBeCloseTo((11 + 5) / 60, 9);
    expect(demandOf(scenario).get('support')?.[7]).toBe(0);
  });

  it('meets people on duty by interval, parts of an interval by their part', () => {
    const { scenario } = load(desk({ calendar, team: 'absence: 50%', agents: '[{ from: "08:15", to: "09:30", agents: 8 }]' }));
    expect([...(supplyOf(scenario).get('desk') ?? [])].slice(7, 11)).toEqual([0, 3, 2, 0]);
  });

  it('is of the time that a file says, where it says one, for one contact as for all', () => {
    const journey = '{ a: { skill: support, time: 4 min, wrapUp: 1 min, next: { b: 50% } }, b: { skill: support, time: 2 min } }';
    const one = (arrivals: string, files: Files = {}) => workForOne(onlyContact(load(desk({ arrivals, journey }), files).scenario));
    expect(one('{ perHour: 6 }')).toBeCloseTo(6 * MINUTE, 6);
    const volumes = 'start,contact,volume,aht_s\n08:00,support,30,600\n09:00,support,10,\n10:00,support,0,\n';
    expect(one('{ file: v.csv }', { 'v.csv': volumes })).toBeCloseTo((0.75 * 10 + 0.25 * 5 + 1) * MINUTE, 6);
    const log = 'arrived,time_s\n2026-11-09 08:00,540\n2026-11-09 08:01,\n';
    expect(one('{ log: l.csv }', { 'l.csv': log })).toBeCloseTo((0.5 * 10 + 0.5 * 5 + 1) * MINUTE, 6);
  });
});
