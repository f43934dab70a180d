import { describe, expect, test } from 'vitest';
import { desk, errorsOf, load, onlyTeam } from '../loading.js';

const withBot = (bot: string) => desk({ rest: `bots: { helper: ${bot} }` });
const AMOUNT = 'expected an amount of money from 0 to 1,000,000,000 without its currency, such as 24.5';

describe('prices of a team', () => {
  const prices = (team: string) => onlyTeam(load(desk({ team })).scenario);

  test('are what is written, and overtime costs as other hours do unless something else is', () => {
    expect(prices('costPerHour: 24, overtimePerHour: 36, costPerContact: 0.25')).toMatchObject({
      ...{ costPerHour: 24, overtimePerHour: 36, costPerContact: 0.25 },
    });
    expect(prices('costPerHour: 24')).toMatchObject({ costPerHour: 24, overtimePerHour: 24, costPerContact: null });
    expect(prices('overtimePerHour: 0, costPerHour: 24')).toMatchObject({ costPerHour: 24, overtimePerHour: 0 });
    expect(prices('tier: 1')).toMatchObject({ costPerHour: null, overtimePerHour: null, costPerContact: null });
  });

  test.each([
    ['costPerHour: 24 EUR', `teams.desk.costPerHour: ${AMOUNT}; found "24 EUR"`],
    ['overtimePerHour: 150%', `teams.desk.overtimePerHour: ${AMOUNT}; found "150%"`],
    ['costPerContact: -1', `teams.desk.costPerContact: ${AMOUNT}; found -1`],
    ['costPerContact: 2000000000', `teams.desk.costPerContact: ${AMOUNT}; found 2000000000`],
    ['costPerContacts: 1', 'teams.desk.costPerContacts: unknown key; did you mean "costPerContact"?'],
  ])('%s is refused', (team, message) => {
    expect(errorsOf(desk({ team }))).toEqual([`desk.yaml:11 ${message}`]);
  });
});

describe('prices of a bot', () => {
  test('are what is written', () => {
    const [written] = load(withBot('{ costPerContact: 0.12, costPerHour: 3 }')).scenario.bots;
    expect(written).toEqual({ name: 'helper', label: 'helper', sessions: null, costPerContact: 0.12, costPerHour: 3 });
    expect(load(withBot('{}')).scenario.bots).toMatchObject([{ costPerContact: null, costPerHour: null }]);
  });

  test.each([
    ['{ costPerContact: €0.12 }', `bots.helper.costPerContact: ${AMOUNT}; found "€0.12"`],
    ['{ costPerHour: -3 }', `bots.helper.costPerHour: ${AMOUNT}; found -3`],
    ['{ overtimePerHour: 3 }', 'bots.helper.overtimePerHour: unknown key; expected one of sessions, costPerContact, costPerHour, label'],
  ])('%s are refused', (bot, message) => {
    expect(errorsOf(withBot(bot)).map((text) => text.replace(/^desk\.yaml:\d+ /, ''))).toEqual([message]);
  });
});
