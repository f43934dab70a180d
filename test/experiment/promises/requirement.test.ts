import { describe, expect, test } from 'vitest';
import { Contact, Wait } from '#src/center/counts.js';
import { holds, verdictOn } from '#src/experiment/promises/requirement.js';
import { isKnown, measurePath } from '#src/experiment/result/measure-path.js';
import { simulate } from '#src/experiment/simulate.js';
import type { Requirement, Scenario } from '#src/scenario/scenario.js';
import { counts, scenario } from '../hand-made.js';
import { madeRunner } from '../runner.js';

function pathOf(text: string, of: Scenario = scenario): string {
  const found = measurePath(text, of);
  return isKnown(found) ? found.path : found.message;
}

describe('the name of a measure', () => {
  test.each([
    ['contacts.support.serviceLevel', 'contacts.support.serviceLevel'],
    ['support.serviceLevel', 'contacts.support.serviceLevel'],
    ['desk.queueLength', 'lines.desk.queueLength'],
    ['front.occupancy', 'teams.front.occupancy'],
    ['phone.arrived', 'channels.phone.arrived'],
    ['all.abandonmentRate', 'contacts.all.abandonmentRate'],
    ['abandonmentRate', 'contacts.all.abandonmentRate'],
    ['byTier2', 'contacts.all.byTier2'],
    ['whole.cost', 'whole.cost'],
  ])('"%s" is %s', (text, path) => {
    expect(pathOf(text)).toBe(path);
  });

  describe('without its first word, where several things have the name,', () => {
    const named = (kind: 'lines' | 'teams' | 'bots', from: string, to: string, of: Scenario): Scenario => ({
      ...of,
      [kind]: of[kind].map((thing) => ({ ...thing, name: thing.name === from ? to : thing.name })),
    });

    test('is the only one of them that has the measure', () => {
      expect(pathOf('desk.occupancy', named('teams', 'front', 'desk', scenario))).toBe('teams.desk.occupancy');
    });

    test('is the contact type', () => {
      expect(pathOf('support.serviceLevel', named('lines', 'desk', 'support', scenario))).toBe('contacts.support.serviceLevel');
    });

    test('is refused where no contact type is among them', () => {
      const bot = scenario.bots[0].name;
      expect(pathOf(`${bot}.occupancy`, named('teams', 'front', bot, scenario))).toBe(
        `"${bot}.occupancy" may mean more than one thing, since "${bot}" is a team and a bot: write "teams.${bot}.occupancy" or "bots.${bot}.occupancy".`,
      );
    });
  });

  test.each([
    ['contacts.suport.serviceLevel', 'maybe you mean "contacts.support.serviceLevel"'],
    ['servicelevel', 'maybe you mean "serviceLevel"'],
    ['cost', '"cost" is no measure of all contacts; maybe you mean "whole.cost"'],
    ['lines.desk.queueAtEnd', 'there is no measure "lines.desk.queueAtEnd"'],
    ['fax.arrived', 'there is no measure "fax.arrived"'],
    ['', 'a measure is named like "contacts.support.serviceLevel"'],
    ['whatever this may be called', 'a measure is named like'],
  ])('"%s" that means nothing is told so: %s', (text, message) => {
    expect(pathOf(text)).toContain(message);
  });

  test('may hold dots', () => {
    const dotted: Scenario = { ...scenario, bots: [{ name: 'v1.2 beta', label: 'v1.2 beta', sessions: 1 }] };
    expect(pathOf('v1.2 beta.sessions', dotted)).toBe('bots.v1.2 beta.sessions');
  });
});

describe('a requirement', () => {
  const figure = { mean: 0.8, low: 0.75, high: 0.85 };

  test.each([
    ['>=', 0.8, true, false],
    ['>', 0.8, false, false],
    ['<=', 0.8, true, false],
    ['<', 0.8, false, false],
    ['>=', 0.75, true, true],
    ['>', 0.75, true, false],
    ['<=', 0.85, true, true],
    ['<', 0.85, true, false],
    ['>=', 0.81, false, false],
    ['<=', 0.79, false, false],
  ] as const)('of 80% (75% to 85%) %s %d holds: %s, surely: %s', (relation, value, mean, sure) => {
    const requirement = { text: '', measure: '', relation, value };
    expect([holds(requirement, figure, false), holds(requirement, figure, true)]).toEqual([mean, sure]);
  });

  test('of no value holds nothing, and without an interval nothing is sure', () => {
    const requirement: Requirement = { text: '', measure: '', relation: '<=', value: 1e9 };
    expect(holds(requirement, null, false)).toBe(false);
    expect(holds(requirement, { mean: 1, low: null, high: null }, false)).toBe(true);
    expect(holds(requirement, { mean: 1, low: null, high: null }, true)).toBe(false);
  });

  test('is looked up in the result', async () => {
    const simulation = await simulate(scenario, {
      runner: madeRunner((number) =>
        counts({ contacts: [[0, 0, { [Contact.arrived]: 10 * number, [Wait.offered]: 10 * number, [Wait.abandoned]: number }]] }),
      ),
    });
    const requirement: Requirement = { text: 'abandonmentRate <= 10%', measure: 'abandonmentRate', relation: '<=', value: 0.1 };
    expect(verdictOn(requirement, simulation, false)).toMatchObject({
      path: 'contacts.all.abandonmentRate',
      figure: { mean: 0.1, low: 0.1, high: 0.1 },
      holds: true,
    });
    expect(verdictOn({ ...requirement, measure: 'front.occupancy' }, simulation, false)).toMatchObject({ figure: null, holds: false });
    expect(verdictOn({ ...requirement, measure: 'whole.cost' }, simulation, false)).toMatchObject({ figure: { mean: 0 }, holds: true });
    expect(verdictOn({ ...requirement, measure: 'abandonRate' }, simulation, false)).toHaveProperty('message');
  });
});
