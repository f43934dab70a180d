import { describe, expect, test } from 'vitest';
import { isKnown, measurePath } from '#src/experiment/result/measure-path.js';
import type { Scenario } from '#src/scenario/scenario.js';
import { scenario } from '../hand-made.js';

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
    const dotted: Scenario = { ...scenario, bots: [{ ...scenario.bots[0], name: 'v1.2 beta' }] };
    expect(pathOf('v1.2 beta.sessions', dotted)).toBe('bots.v1.2 beta.sessions');
  });
});
