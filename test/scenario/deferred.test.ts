import { describe, expect, test } from 'vitest';
import { loadScenario } from '#src/scenario/load.js';
import { demandOf } from '#src/scenario/workload/demand.js';
import { filesOf } from '../../truth/files.js';
import { complaints } from './language-files.js';

const scenario = (rest: { channel?: string; keys?: string; journey?: string; channels?: string } = {}) => {
  const { channel = 'email', keys = '', journey = 'desk: { skill: desk, time: { mean: 5 min } }', channels = '' } = rest;
  return `title: Desk
calendar: { start: 2026-11-09, days: 7, open: { mon-fri: "08:00-16:00" } }
${channels === '' ? '' : `channels: ${channels}\n`}contacts:
  question:
    channel: ${channel}
    arrivals: { perHour: 10 }
${keys === '' ? '' : `    ${keys}\n`}    journey:
      ${journey}
teams:
  desk: { skills: [desk], agents: 3, shrinkage: 5% }
`;
};
const read = (text: string) => loadScenario('desk.yaml', filesOf({ 'desk.yaml': text }), []).scenario;

describe('deferred work', () => {
  test('is what comes by e-mail, ticket and social media, and by a channel that says so', () => {
    for (const channel of ['email', 'ticket', 'social'])
      expect(read(scenario({ channel })).contacts[0]).toMatchObject({ deferred: true, patience: null });
    expect(read(scenario({ channel: 'post', channels: '{ post: { kind: deferred } }' })).channels).toMatchObject([
      { name: 'post', kind: 'deferred' },
    ]);
    const live = read(scenario({ channels: '{ email: { kind: live } }', keys: 'patience: never' }));
    expect(live.contacts[0]).toMatchObject({ deferred: false });
  });

  test('comes round the clock, with people in the hours of the calendar', () => {
    const { contacts, teams } = read(scenario());
    const [type] = contacts;
    const volume = type?.arrivals.kind === 'rates' ? type.arrivals.pieces.reduce((sum, piece) => sum + piece.volume, 0) : 0;
    expect(volume).toBeCloseTo(10 * 24 * 7, 6);
    expect(teams[0]?.rostered.reduce((sum, { from, to, agents }) => sum + ((to - from) / 3_600_000) * agents, 0)).toBe(5 * 8 * 3);
  });

  test('waits, so nobody is missed for it in the interval in which it comes', () => {
    const { scenario: found, warnings } = loadScenario('desk.yaml', filesOf({ 'desk.yaml': scenario() }), []);
    expect(demandOf(found).get('desk')?.[0]).toBeCloseTo(10 / 12, 6);
    expect(demandOf(found, 'live').get('desk')?.[0]).toBe(0);
    expect(warnings.map(({ doubt }) => doubt.kind)).not.toContain('notServed');
    expect(warnings.map(({ doubt }) => doubt.kind)).not.toContain('comesWhileClosed');
    expect(warnings.map(({ doubt }) => doubt.kind)).not.toContain('neverGivesUp');
  });

  test('is more than can ever be done where all its teams are on duty for less than it takes', () => {
    const doubts = (agents: string) =>
      loadScenario('desk.yaml', filesOf({ 'desk.yaml': scenario().replace('agents: 3', `agents: ${agents}`) }), []).warnings;
    // 1,680 e-mails of 5 minutes are 140 h; four people with 5% shrinkage are there for 152 h, three for 114 h.
    expect(doubts('4').map(({ doubt }) => doubt.kind)).not.toContain('neverDone');
    const found = doubts('3').find(({ doubt }) => doubt.kind === 'neverDone');
    expect(found?.message).toBe(
      'more deferred work comes for desk than can ever be done: it takes 140 h over the calendar, and people of desk are on duty for 114 h; what is left only grows',
    );
  });

  test('promises the reply by the clock, unless it says otherwise', () => {
    const rule = (keys: string) => read(scenario({ keys: `serviceLevel: { within: 8 h${keys} }` })).contacts[0]?.serviceLevel;
    expect(rule('')).toMatchObject({ within: 8 * 3_600_000, until: 'reply', clock: 'all' });
    expect(rule(', until: resolved, clock: open')).toMatchObject({ until: 'resolved', clock: 'open' });
    const live = read(scenario({ channel: 'phone', keys: 'patience: never, serviceLevel: { within: 20 s }'.replace(', ', '\n    ') }));
    expect(live.contacts[0]?.serviceLevel).toMatchObject({ until: 'answer', clock: 'all' });
  });
});

describe('a backlog', () => {
  test('is so many contacts, the oldest of that age; without the key there is none', () => {
    expect(read(scenario({ keys: 'backlog: { contacts: 1800, oldest: 30 h }' })).contacts[0]?.backlog).toEqual({
      contacts: 1800,
      oldest: 30 * 3_600_000,
    });
    expect(read(scenario()).contacts[0]?.backlog).toBeNull();
  });
});

describe('interruptible work', () => {
  test('is that of a deferred channel which says so', () => {
    expect(read(scenario({ channels: '{ email: { interruptible: true } }' })).channels).toMatchObject([{ interruptible: true }]);
    expect(read(scenario()).channels).toMatchObject([{ name: 'email', interruptible: false }]);
    expect(complaints(scenario({ channels: '{ phone: { interruptible: false } }' }))).toEqual([]);
  });

  test.each([
    ['{ phone: { interruptible: true } }', 'phone.interruptible: only work that waits can be set aside; "phone" is live;'],
    ['{ video: { kind: live, interruptible: true } }', 'video.interruptible: only work that waits can be set aside; "video" is live;'],
    ['{ email: { kind: live, interruptible: true } }', 'email.interruptible: only work that waits can be set aside; "email" is live;'],
    ['{ email: { interruptible: sometimes } }', 'email.interruptible: expected true or false; found "sometimes"'],
  ])('cannot be %s', (channels, message) => {
    const found = complaints(scenario({ channels, keys: channels.includes('email: { kind: live') ? 'patience: never' : '' }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`error: channels.${message}`);
  });
});

describe('the channel of a step', () => {
  const call = (journey: string) => scenario({ channel: 'phone', keys: 'patience: 3 min', journey });

  test('holds from there on', () => {
    const { contacts, channels } = read(
      call(`desk: { skill: desk, time: 5 min, next: { office: 20%, sorting: 10% } }
      sorting: { pause: 1 h, next: office }
      office: { skill: desk, time: 5 min, channel: ticket, next: { expert: 10% } }
      expert: { skill: desk, time: 5 min }`),
    );
    const steps = contacts[0]?.steps.flatMap((step) =>
      step.kind === 'agent' ? [[step.name, step.channel, step.deferred, step.patience === null]] : [],
    );
    expect(steps).toEqual([
      ['desk', 'phone', false, false],
      ['office', 'ticket', true, true],
      ['expert', 'ticket', true, true],
    ]);
    expect(channels.map(({ name, kind }) => [name, kind])).toEqual([
      ['phone', 'live'],
      ['ticket', 'deferred'],
    ]);
  });

  test('is asked about where a step could be reached by two', () => {
    const both = `desk: { skill: desk, time: 5 min, next: { office: 20%, expert: 10% } }
      office: { skill: desk, time: 5 min, channel: ticket, next: { expert: 10% } }
      expert: { skill: desk, time: 5 min }`;
    expect(complaints(call(both))).toEqual([
      'desk.yaml:11:7: error: contacts.question.journey.expert: contacts come to this step by ticket and by phone; say which it is with channel, or make it two steps',
    ]);
    expect(complaints(call(both.replace('expert: { skill', 'expert: { channel: phone, skill')))).toEqual([]);
  });
});

describe('what makes no sense', () => {
  test.each([
    [
      { keys: 'patience: 3 min' },
      'patience: nobody gives up on the deferred channel "email"; leave patience out, or make the channel kind: live',
    ],
    [{ keys: 'balk: 5%' }, 'balk: nobody gives up on the deferred channel "email"; leave balk out, or make the channel kind: live'],
    [
      { journey: 'desk: { skill: desk, time: 5 min, patience: 1 h }' },
      'journey.desk.patience: nobody gives up on the deferred channel "email"; leave patience out, or make the channel kind: live',
    ],
    [
      { channel: 'phone', keys: 'patience: never\n    serviceLevel: { within: 20 s, until: resolved }' },
      'serviceLevel.until: until is for the promises of deferred work; "phone" is live, and its promise is kept by answering in time',
    ],
    [
      { channel: 'phone', keys: 'patience: never\n    serviceLevel: { within: 20 s, clock: open }' },
      'serviceLevel.clock: clock is for the promises of deferred work; "phone" is live, and its promise is kept by answering in time',
    ],
    [{ keys: 'serviceLevel: { within: 8 h, until: answered }' }, 'serviceLevel.until: expected one of reply, resolved; found "answered"'],
    [
      { channel: 'phone', keys: 'patience: never\n    backlog: { contacts: 3, oldest: 1 h }' },
      'backlog: work waits over night on a deferred channel, such as email; "phone" is live, and its customers do not wait from the day before; leave backlog out, or make the channel kind: deferred',
    ],
    [{ keys: 'backlog: { contacts: 3 }' }, 'backlog.oldest: missing; expected a duration longer than 0 s'],
    [{ keys: 'backlog: { contacts: 3, oldest: 0 s }' }, 'backlog.oldest: expected a duration longer than 0 s'],
    [{ keys: 'backlog: { contacts: 2.5, oldest: 1 h }' }, 'backlog.contacts: expected a whole number from 1 to 10,000,000; found 2.5'],
    [{ keys: 'backlog: 1800' }, 'backlog: expected { contacts, oldest }; found 1800'],
    [{ channel: 'phone' }, 'patience: missing; say how long customers wait before they give up, such as { mean: 3 min }, or never'],
  ])('is refused: %o', (rest, message) => {
    const found = complaints(scenario(rest));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`error: contacts.question.${message}`);
  });
});
