import { describe, expect, it } from 'vitest';
import { desk, errorsOf, load } from '../loading.js';

const LABELLED = `
currency: EUR
calendar: { start: 2026-11-09 }
channels: { phone: { label: Telephone } }
contacts:
  support:
    label: Help with orders
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    journey:
      menu: { label: Menu, bot: menu, time: 30 s, next: hold }
      hold: { label: On hold, pause: 10 s, next: desk }
      desk: { label: First level, skill: support, time: { mean: 5 min } }
bots: { menu: { label: Voice menu } }
teams:
  desk: { label: 客服一组, skills: [support], agents: 12 }
skills: { support: { label: Orders } }
`;

const CONTROL = String.fromCharCode(27);

describe('labels and currency', () => {
  it('stand beside the names of everything that has one', () => {
    const { scenario } = load(LABELLED);
    const things = [
      ...scenario.channels,
      ...scenario.contacts,
      ...scenario.contacts.flatMap(({ steps }) => steps),
      ...scenario.bots,
      ...scenario.teams,
      ...scenario.lines,
    ];
    expect(things.map(({ name, label }) => `${name}: ${label}`)).toEqual([
      'phone: Telephone',
      'support: Help with orders',
      'menu: Menu',
      'hold: On hold',
      'desk: First level',
      'menu: Voice menu',
      'desk: 客服一组',
      'support: Orders',
    ]);
    expect(scenario.currency).toBe('EUR');
  });

  it('are the names themselves, and nothing, where the file does not say', () => {
    const { scenario } = load(desk());
    expect(scenario.contacts[0]).toMatchObject({ name: 'support', label: 'support', steps: [{ name: 'desk', label: 'desk' }] });
    expect(scenario.lines[0]).toMatchObject({ name: 'support', label: 'support' });
    expect(scenario.currency).toBeNull();
  });

  it('are refused where they could not be printed', () => {
    expect(errorsOf(desk({ team: `label: "a${CONTROL}[2Jb"` }))).toEqual([
      expect.stringMatching(/^desk.yaml:11 teams.desk.label: expected words of at most 100 characters, on one line; found /),
    ]);
    expect(errorsOf(desk({ team: 'label: ""' }))[0]).toContain('expected words of at most 100 characters');
    expect(errorsOf(desk({ rest: 'currency: "E U R"' }))[0]).toContain('expected a currency of at most 10 characters, such as EUR');
  });
});
