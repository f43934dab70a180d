import { describe, expect, test } from 'vitest';
import { loadScenario } from '#src/scenario/load.js';
import { leastShareOfPerson, mostInHand, pacesOf, worksOneByOne } from '#src/scenario/workload/hands.js';
import { filesOf } from '../../truth/files.js';

const scenario = (channels: string, team: string, channel = 'chat') => `title: Desk
calendar: { start: 2026-11-09 }
${channels === '' ? '' : `channels: ${channels}\n`}contacts:
  question:
    channel: ${channel}
    arrivals: { perHour: 20 }
    patience: never
    journey: { desk: { skill: desk, time: { mean: 5 min } } }
teams:
  desk: { skills: [desk], agents: 3, shrinkage: 5%${team === '' ? '' : `, ${team}`} }
`;
const read = (...text: Parameters<typeof scenario>) => loadScenario('desk.yaml', filesOf({ 'desk.yaml': scenario(...text) }), []).scenario;
const handsOf = (...text: Parameters<typeof scenario>) => read(...text).teams[0]?.hands;

/** All that is wrong with a scenario, in lines. */
function complaints(text: string): string[] {
  try {
    loadScenario('desk.yaml', filesOf({ 'desk.yaml': text }), []);
    return [];
  } catch (error) {
    return String(error).split('\n');
  }
}

describe('what one person may have in hand together', () => {
  test('is two chats, and one of anything else', () => {
    expect(handsOf('', '')).toEqual({ blends: false, places: [2], takes: [1] });
    expect(read('', '').channels[0]).toMatchObject({ concurrency: 2, slowdown: [1, 1.2] });
    expect(handsOf('', '', 'phone')).toEqual({ blends: false, places: [1], takes: [1] });
    expect(read('', '', 'phone').channels[0]).toMatchObject({ concurrency: 1, slowdown: [1] });
  });

  test('is what the channel says, and for a team what the team says', () => {
    expect(handsOf('{ chat: { concurrency: 4 } }', '')?.places).toEqual([4]);
    expect(handsOf('{ chat: { concurrency: 4 } }', 'concurrency: { chat: 3 }')?.places).toEqual([3]);
    expect(handsOf('{ chat: { concurrency: 4 } }', 'concurrency: { phone: 1 }')?.places).toEqual([4]);
  });

  test('are contacts of several channels where a team blends them, which take all places if they are not named', () => {
    const hands = handsOf('{ phone: {}, fax: { kind: live } }', 'blend: { places: 4, phone: 3, chat: 1 }');
    expect(hands).toEqual({ blends: true, places: [4, 4, 4], takes: [3, 4, 1] });
    expect(hands === undefined ? [] : [0, 1, 2].map((channel) => mostInHand(hands, channel))).toEqual([1, 1, 4]);
  });
});

describe('the share of a person that a contact keeps busy', () => {
  test('is the least that comes of as many in hand as there may be, with how they slow each other', () => {
    expect(leastShareOfPerson(read('{ chat: { concurrency: 3, slowdown: [1, 1.5, 2.4] } }', ''), 'chat', 'desk')).toBeCloseTo(0.75, 12);
    expect(leastShareOfPerson(read('{ chat: { concurrency: 3, slowdown: [1, 1.5, 1.8] } }', ''), 'chat', 'desk')).toBeCloseTo(0.6, 12);
    expect(leastShareOfPerson(read('{ chat: { concurrency: 3, slowdown: [1, 2.5] } }', ''), 'chat', 'desk')).toBeCloseTo(2.5 / 3, 12);
  });

  test('has the paces that are the same together', () => {
    expect(pacesOf([1, 1.2], 4)).toEqual([
      { from: 1, to: 1, factor: 1 },
      { from: 2, to: 4, factor: 1.2 },
    ]);
    expect(pacesOf([1, 1.5, 1.8], 2)).toHaveLength(2);
  });

  test('is all of it where people work on one contact at a time', () => {
    const alone = read('', 'concurrency: { chat: 1 }');
    expect(leastShareOfPerson(alone, 'chat', 'desk')).toBe(1);
    expect(worksOneByOne(alone, 'desk')).toBe(true);
    expect(worksOneByOne(read('', ''), 'desk')).toBe(false);
    expect(worksOneByOne(read('{ chat: { concurrency: 1, slowdown: [1.2] } }', ''), 'desk')).toBe(false);
  });
});

describe('a center for calls and chats', () => {
  test('has people who take one call at a time beside those who have several chats in hand', () => {
    const both = scenario('', '')
      .replace(
        'teams:',
        '  call: { channel: phone, arrivals: { perHour: 20 }, patience: never, journey: { answer: { skill: phones, time: 5 min } } }\nteams:',
      )
      .concat('  callers: { skills: [phones], agents: 3, shrinkage: 5% }\n');
    const { scenario: center } = loadScenario('desk.yaml', filesOf({ 'desk.yaml': both }), []);
    expect(worksOneByOne(center, 'phones')).toBe(true);
    expect(worksOneByOne(center, 'desk')).toBe(false);
  });
});

describe('what makes no sense', () => {
  test.each([
    ['concurrency: { chatt: 3 }', 'teams.desk.concurrency.chatt: there is no channel "chatt"; did you mean "chat"?'],
    ['blend: { places: 4, call: 3 }', 'teams.desk.blend.call: there is no channel "call"'],
    [
      'blend: { chat: 1 }',
      'teams.desk.blend: expected places, and for each channel how many of them a contact takes: { places: 4, phone: 3, chat: 1 }',
    ],
    ['blend: { places: 2, phone: 3 }', 'teams.desk.blend.phone: a contact would take 3 of 2 places; at most all of them'],
    [
      'blend: { places: 2 }, concurrency: { chat: 2 }',
      'teams.desk.concurrency: a team that blends channels has places for all of them together; leave out concurrency or blend',
    ],
    ['concurrency: 3', 'teams.desk.concurrency: expected a map of channels to numbers, such as { chat: 3 }; found 3'],
    ['concurrency: { chat: 2.5 }', 'teams.desk.concurrency.chat: expected a whole number from 1 to 50; found 2.5'],
  ])('is refused: %s', (team, message) => {
    const found = complaints(scenario('', team));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test.each([
    ['{ chat: { slowdown: [] } }', 'channels.chat.slowdown: expected at least one factor'],
    ['{ chat: { slowdown: 1.2 } }', 'channels.chat.slowdown: expected a list of factors, such as [1, 1.2]; found 1.2'],
    ['{ chat: { slowdown: [1, 0] } }', 'channels.chat.slowdown.1: expected a number from 0.01 to 100; found 0'],
  ])('is refused: %s', (channels, message) => {
    const found = complaints(scenario(channels, ''));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});
