import { describe, expect, test } from 'vitest';
import { handsTable } from '#src/report/check/hands.js';
import { palette } from '#src/report/screen/palette.js';
import { en } from '#src/report/texts/en/texts.js';
import { textsOf } from '#src/report/texts/of-scenarios.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { written } from '../reports.js';

const type = (channel: string, skill: string) =>
  `{ channel: ${channel}, arrivals: { perHour: 20 }, patience: never, journey: { desk: { skill: ${skill}, time: 5 min } } }`;

/** What `check` says of a desk for calls and chats, in one line. */
function said({ channels = '{}', team = '', skills = 'chats', others = 'calls' }, language = en): string {
  const { scenario } = written(`title: Desk
calendar: { start: 2026-11-09 }
channels: ${channels}
contacts: { call: ${type('phone', 'calls')}, chat: ${type('chat', 'chats')} }
teams: { desk: { skills: [${skills}], agents: 3, shrinkage: 5%${team} }${others === '' ? '' : `, others: { skills: [${others}], agents: 3, shrinkage: 5%, concurrency: { chat: 1 } }`} }
`);
  return handsTable(scenario, palette(false), textsOf(language, [scenario]))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('what people may have in hand together', () => {
  test('is not told of where it is one contact at a time', () => {
    expect(said({ skills: 'calls', others: 'chats' })).toBe('');
    expect(said({ team: ', concurrency: { chat: 1 }' })).toBe('');
  });

  test('is told with how long each takes then', () => {
    expect(said({})).toBe('In hand together desk chat: 2 at a time, each then takes 1.2 times as long');
    expect(said({ channels: '{ chat: { concurrency: 3, slowdown: [1, 1.2, 1.5] } }' })).toContain(
      'chat: 3 at a time; each takes 1.2 times as long with 2 in hand, 1.5 times with 3',
    );
    expect(said({ channels: '{ chat: { concurrency: 5, slowdown: [1, 1, 1.5] } }' })).toContain(
      'chat: 5 at a time; each takes 1.5 times as long with 3 to 5 in hand',
    );
    expect(said({ channels: '{ chat: { slowdown: [1] } }' })).toContain('chat: 2 at a time, each as fast as one alone');
    expect(said({ team: ', concurrency: { chat: 4 }', skills: 'chats, calls' })).toContain(
      'phone: 1 at a time; chat: 4 at a time, each then takes 1.2 times as long; one channel at a time',
    );
  });

  test('is told with the places that contacts of each channel take where they blend', () => {
    const blended = { team: ', blend: { places: 4, phone: 3, chat: 1 }', skills: 'chats, calls' };
    expect(said(blended)).toContain(
      '4 places: phone 3, chat 1; phone takes as long as alone; chat takes 1.2 times as long with 2 to 4 in hand',
    );
    expect(said(blended, zh)).toContain('并发席位 4 个：电话占 3 个，在线客服占 1 个；电话用时不变；在线客服手上有 2 至 4 个时');
  });
});
