import { describe, expect, test } from 'vitest';
import { warningsOf } from '../loading.js';

/** What is doubtful about a desk with these channels, whose people take calls or chats. */
function warnings(channels: string, team = '', channel = 'chat'): string[] {
  return warningsOf(`title: Desk
calendar: { start: 2026-11-09, open: "08:00-20:00" }
channels: ${channels}
contacts:
  question:
    channel: ${channel}
    arrivals: { perHour: 20 }
    patience: { mean: 5 min }
    serviceLevel: { within: 30 s, target: 80% }
    journey: { desk: { skill: desk, time: { mean: 5 min } } }
teams:
  desk: { skills: [desk], agents: 12, shrinkage: 5%${team} }
`);
}

describe('several contacts at a time are doubtful', () => {
  test('on the phone, wherever it is said', () => {
    const words = '2 contacts at a time on the channel phone: nobody speaks with two callers at once';
    expect(warnings('{ phone: { concurrency: 2 } }', '', 'phone')).toEqual([`desk.yaml:3 channels.phone.concurrency: ${words}`]);
    expect(warnings('{}', ', concurrency: { phone: 2 }', 'phone')).toEqual([`desk.yaml:12 teams.desk.concurrency.phone: ${words}`]);
    expect(warnings('{}', ', blend: { places: 2, phone: 1 }', 'phone')).toEqual([`desk.yaml:12 teams.desk.blend.phone: ${words}`]);
    expect(warnings('{}', ', blend: { places: 4, phone: 3, chat: 1 }', 'phone')).toEqual([]);
    expect(warnings('{ phone: { concurrency: 2 } }')).toEqual([]);
  });

  test('where one more in hand finishes no more in an hour', () => {
    expect(warnings('{ chat: { concurrency: 3, slowdown: [1, 1.4, 2.4] } }')).toEqual([
      'desk.yaml:3 channels.chat.slowdown: a person finishes fewer contacts of chat an hour with 3 in hand than with 2: each takes 2.4 times as long instead of 1.4 times',
    ]);
    expect(warnings('{ chat: { concurrency: 2, slowdown: [1, 2] } }')).toEqual([
      'desk.yaml:3 channels.chat.slowdown: a person finishes no more contacts of chat an hour with 2 in hand than with 1: each takes 2 times as long instead of as long as alone',
    ]);
  });

  test('but not where nobody has so many in hand', () => {
    expect(warnings('{ chat: { concurrency: 3, slowdown: [1, 1.4, 2.4] } }', ', concurrency: { chat: 2 }')).toEqual([]);
    expect(warnings('{ chat: { concurrency: 3, slowdown: [1, 1.4, 1.9] } }')).toEqual([]);
  });

  test('where a call beside a chat costs nothing and nobody says so', () => {
    const blended = (channels: string, takes: string) =>
      warningsOf(`title: Desk
calendar: { start: 2026-11-09, open: "08:00-20:00" }
channels: ${channels}
contacts:
  call: &type
    channel: phone
    arrivals: { perHour: 20 }
    patience: { mean: 5 min }
    serviceLevel: { within: 30 s, target: 80% }
    journey: { desk: { skill: desk, time: { mean: 5 min } } }
  chat: { <<: *type, channel: chat }
teams:
  desk: { skills: [desk], agents: 12, shrinkage: 5%, blend: ${takes} }
`);
    expect(blended('{}', '{ places: 4, phone: 3, chat: 1 }')).toEqual([
      'desk.yaml:13 teams.desk.blend: a person of desk may have a contact of phone and one of chat in hand, and works on that of phone as fast as on one alone, since its channel has no slowdown; if that is meant, write slowdown: [1, 1]',
    ]);
    expect(blended('{ phone: { slowdown: [1, 1] } }', '{ places: 4, phone: 3, chat: 1 }')).toEqual([]);
    expect(blended('{ phone: { slowdown: [1, 1.2] } }', '{ places: 4, phone: 3, chat: 1 }')).toEqual([]);
    // No call beside a chat.
    expect(blended('{}', '{ places: 2, phone: 2, chat: 1 }')).toEqual([]);
  });

  test('by the channels of steps, too', () => {
    const found = warningsOf(`title: Desk
calendar: { start: 2026-11-09, open: "08:00-20:00" }
channels: { video: { kind: live, concurrency: 2, slowdown: [1, 2] } }
contacts:
  call:
    channel: phone
    arrivals: { perHour: 20 }
    patience: { mean: 5 min }
    serviceLevel: { within: 30 s, target: 80% }
    journey: { desk: { skill: desk, time: { mean: 5 min }, next: { show: 20% } }, show: { skill: desk, channel: video, time: { mean: 5 min } } }
teams:
  desk: { skills: [desk], agents: 12, shrinkage: 5% }
`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('channels.video.slowdown: a person finishes no more contacts of video an hour with 2 in hand');
  });

  test('where factors fall, or begin with that of two', () => {
    expect(warnings('{ chat: { concurrency: 3, slowdown: [1, 1.4, 1.2] } }')).toEqual([
      'desk.yaml:3 channels.chat.slowdown: each contact of chat takes 1.2 times as long with 3 in hand, less than with 2 (1.4 times); the factors are on the time of each contact, with 1, 2, 3 … in hand',
    ]);
    expect(warnings('{ chat: { concurrency: 3, slowdown: [1.2, 1.5] } }')).toEqual([
      'desk.yaml:3 channels.chat.slowdown: a contact of chat alone already takes 1.2 times as long; the first factor is that of one contact: is [1, 1.2, 1.5] meant?',
    ]);
  });
});
