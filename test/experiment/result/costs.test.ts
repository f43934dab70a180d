import { describe, expect, test } from 'vitest';
import { dayValues } from '#src/experiment/result/day-values.js';
import { simulate } from '#src/experiment/simulate.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { load } from '../../scenario/loading.js';
import { intervalsOf } from '../intervals-of.js';

/**
 * Two days, nothing drawn at random. On the first one comes at 08:00 and one at 08:10, on the second one at 09:57: a minute at the bot, five
 * with an agent, who is there from 08:00 to 10:00. The last one keeps the agent until 10:03. One comes to the bot alone at 23:59:30 of the
 * second day, and is sent on to the night line when the calendar has ended.
 */
const YAML = `
calendar: { start: 2026-11-09, days: 2, interval: 60 min }
contacts:
  calls:
    channel: phone
    open: "08:00-10:00"
    arrivals: { log: calls.csv }
    patience: never
    serviceLevel: { within: 20 s }
    journey: { menu: { bot: menu, time: 1 min, next: desk }, desk: { skill: calls, time: 5 min } }
  late:
    channel: phone
    arrivals: { log: late.csv }
    patience: never
    serviceLevel: { within: 20 s }
    journey: { menu: { bot: menu, time: 1 min, next: advice }, advice: { bot: adviser, time: 1 min, next: night }, night: { skill: night, time: 6 min } }
bots:
  menu: { costPerContact: 0.5, costPerHour: 3 }
  adviser: { costPerContact: 2 }
  free: {}
teams:
  desk: { skills: [calls], shrinkage: 0, agents: [{ from: "08:00", to: "10:00", agents: 1 }], costPerHour: 30, overtimePerHour: 60, costPerContact: 2 }
  plain: { skills: [calls], shrinkage: 0, agents: 0, costPerHour: 30 }
  outsourcer: { skills: [night], shrinkage: 0, agents: [{ from: "00:00", to: "00:00", agents: 1 }], costPerContact: 7 }
  unpriced: { skills: [night], shrinkage: 0, agents: 0 }
`;
const FILES = {
  'calls.csv': 'arrived\n2026-11-09 08:00:00\n2026-11-09 08:10:00\n2026-11-10 09:57:00\n',
  'late.csv': 'arrived\n2026-11-10 23:59:30\n',
};

const { scenario } = load(YAML, FILES);
const simulation = await simulate(scenario, { runner: inProcessRunner(), replications: 1, intervals: true, each: true });
const { teams, bots, whole } = simulation.result;

describe('what a small center costs', () => {
  test('is for a team its rostered hours, its overtime and the steps that it finishes', () => {
    expect(teams['desk']).toMatchObject({ rosteredHours: { mean: 4 }, overrunHours: { mean: 3 / 60 }, handled: { mean: 3 } });
    expect(teams['desk']?.['cost']?.mean).toBe(4 * 30 + (3 / 60) * 60 + 3 * 2);
    expect(teams['plain']?.['cost']?.mean).toBe(0);
  });

  test('is for a team by the contact what it finishes, after the calendar, too', () => {
    expect(teams['outsourcer']).toMatchObject({ rosteredHours: { mean: 48 }, handled: { mean: 1 }, cost: { mean: 7 } });
    expect(teams['unpriced']?.['cost']).toBeNull();
  });

  test('is for a bot its sessions, after the calendar, too, and the hours of the calendar, open or not', () => {
    expect(bots['menu']?.['cost']?.mean).toBe(4 * 0.5 + 48 * 3);
    expect(bots['adviser']?.['cost']?.mean).toBe(2);
    expect(bots['free']?.['cost']).toBeNull();
  });

  test('is in all the sum of teams and bots, for each contact that was answered and each that was resolved', () => {
    const all = 129 + 0 + 7 + 146 + 2;
    expect(whole['cost']?.mean).toBe(all);
    expect(whole['costPerContact']?.mean).toBe(all / 4);
    expect(whole['costPerResolution']?.mean).toBe(all / 4);
  });

  test('falls to the intervals in which hours pass, sessions begin and steps end', () => {
    const intervals = [...intervalsOf(simulation)];
    const costs = (kind: 'teams' | 'bots', name: string) => intervals.map((one) => one[kind][name]?.['cost']?.mean);
    const desk = costs('teams', 'desk');
    expect([desk[7], desk[8], desk[9], desk[33], desk[34]]).toEqual([0, 30 + 2 * 2, 30, 30, 3 + 2]);
    const menu = costs('bots', 'menu');
    expect([menu[7], menu[8], menu[33], menu[47]]).toEqual([3, 3 + 2 * 0.5, 3 + 0.5, 3 + 0.5]);
    expect(costs('bots', 'adviser').every((cost) => cost === 0)).toBe(true);
    expect(costs('bots', 'free').every((cost) => cost === undefined)).toBe(true);
  });

  test('falls to the days, what ends after the calendar to the last of them', () => {
    const values = [...dayValues(scenario, simulation.days ?? [])];
    const costs = (kind: string, name: string) =>
      values.filter((value) => value.kind === kind && value.name === name && value.measure.name === 'cost').map(({ value }) => value);
    expect(costs('teams', 'desk')).toEqual([64, 65]);
    expect(costs('bots', 'menu')).toEqual([72 + 1, 72 + 1]);
    expect(costs('whole', '')).toEqual([64 + 73, 65 + 73 + 2 + 7]);
  });

  test('has no value where nothing is priced, and is known where a bot alone is', async () => {
    const unpriced = YAML.replace(/(costPerHour|overtimePerHour|costPerContact): [\d.]+,?/g, '');
    const costOf = async (yaml: string) => {
      const { result } = await simulate(load(yaml, FILES).scenario, { runner: inProcessRunner(), replications: 1 });
      return result.whole['cost'];
    };
    expect(await costOf(unpriced)).toBeNull();
    expect(await costOf(unpriced.replace('free: {}', 'free: { costPerHour: 1 }'))).toMatchObject({ mean: 48 });
  });
});
