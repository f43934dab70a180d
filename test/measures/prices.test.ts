import { describe, expect, test } from 'vitest';
import { botCost, isPriced, teamCost } from '#src/measures/prices.js';

const HOUR = 3_600_000;
const NONE = { costPerHour: null, overtimePerHour: null, costPerContact: null };

describe('a team costs', () => {
  const counted = { rosteredTime: 8 * HOUR, overrunTime: 0.5 * HOUR, handled: 100 };

  test('its rostered hours, its overtime and its contacts, each at its own price', () => {
    expect(teamCost({ costPerHour: 24, overtimePerHour: 36, costPerContact: 0.25 }, counted)).toBe(8 * 24 + 0.5 * 36 + 100 * 0.25);
    expect(teamCost({ costPerHour: 24, overtimePerHour: 0, costPerContact: null }, counted)).toBe(8 * 24);
  });

  test('by the contact alone, or for overtime alone, where nothing else is stated', () => {
    expect(teamCost({ ...NONE, costPerContact: 4 }, counted)).toBe(400);
    expect(teamCost({ ...NONE, overtimePerHour: 36 }, counted)).toBeCloseTo(18, 12);
    expect(teamCost(NONE, counted)).toBe(0);
  });

  test('something that is known where any of its prices is stated, be it nothing', () => {
    expect([{ costPerHour: 0 }, { overtimePerHour: 30 }, { costPerContact: 0 }].map((one) => isPriced({ ...NONE, ...one }))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isPriced(NONE)).toBe(false);
  });
});

describe('a bot costs', () => {
  test('its sessions, and its hours whatever the sessions', () => {
    expect(botCost({ costPerContact: 0.125, costPerHour: 3 }, 80, 24 * HOUR)).toBe(80 * 0.125 + 24 * 3);
    expect(botCost({ costPerContact: null, costPerHour: 3 }, 80, 24 * HOUR)).toBe(72);
    expect(botCost({ costPerContact: null, costPerHour: null }, 80, 24 * HOUR)).toBe(0);
  });

  test('something that is known where either of its prices is stated', () => {
    expect(isPriced({ costPerContact: 0.1, costPerHour: null })).toBe(true);
    expect(isPriced({ costPerContact: null, costPerHour: 1 })).toBe(true);
    expect(isPriced({ costPerContact: null, costPerHour: null })).toBe(false);
  });
});
