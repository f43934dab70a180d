import { describe, expect, test } from 'vitest';
import { complaints, DESK, desk } from './language-files.js';

/** The desk with other steps; the journey begins in line 10, each step on a line of its own. */
const steps = (...lines: string[]) => desk('desk: { skill: support, time: { mean: 5 min } }', lines.join('\n      '));
const JOURNEY = 'contacts.support.journey';

describe('a name that leads nowhere', () => {
  test.each([
    ['a: { skill: support, time: 5 min, next: dsk }', '10:47', `${JOURNEY}.a.next: the journey has no step "dsk"; did you mean "desk"?`],
    [
      'a: { skill: support, time: 5 min, next: { dsk: 5% } }',
      '10:49',
      `${JOURNEY}.a.next.dsk: the journey has no step "dsk"; did you mean "desk"?`,
    ],
    [
      'a: { skill: support, time: 5 min, next: resolvd }',
      '10:47',
      `${JOURNEY}.a.next: the journey has no step "resolvd"; did you mean "resolved"?`,
    ],
    ['a: { skill: support, time: 5 min, next: turnedAway }', '10:47', `${JOURNEY}.a.next: the journey has no step "turnedAway"`],
    ['a: { skill: support, time: 5 min, whenFull: nowhere }', '10:51', `${JOURNEY}.a.whenFull: the journey has no step "nowhere"`],
    [
      'a: { skill: support, time: 5 min, whenClosed: turnedaway }',
      '10:53',
      `${JOURNEY}.a.whenClosed: the journey has no step "turnedaway"; did you mean "turnedAway"?`,
    ],
    [
      'a: { skill: support, time: 5 min, overflow: { after: 1 min, to: turnedAway } }',
      '10:71',
      `${JOURNEY}.a.overflow.to: the journey has no step "turnedAway"`,
    ],
  ])('in %s is reported with the nearest', (step, place, message) => {
    expect(complaints(steps(step, 'desk: { skill: support, time: 5 min }'))).toEqual([`desk.yaml:${place}: error: ${message}`]);
  });

  test('as the first step', () => {
    expect(complaints(desk('channel: phone', 'channel: phone\n    first: deks'))).toEqual([
      'desk.yaml:6:12: error: contacts.support.first: the journey has no step "deks"; did you mean "desk"?',
    ]);
  });

  test('as a channel', () => {
    expect(complaints(desk('channel: phone', 'channel: fax'))).toEqual([
      'desk.yaml:5:14: error: contacts.support.channel: there is no channel "fax"',
    ]);
    expect(complaints(`${desk('channel: phone', 'channel: fax')}channels: { fax: {} }\n`)).toEqual([
      'desk.yaml:13:13: error: channels.fax.kind: missing; "fax" is not a built-in channel, so it must say kind: live, or deferred',
    ]);
    expect(complaints(`${desk('channel: phone', 'channel: fax')}channels: { fax: { kind: live } }\n`)).toEqual([]);
  });

  test('as a bot', () => {
    const step = 'a: { bot: helpr, time: 1 min, next: resolved }';
    expect(complaints(steps(step))).toEqual([
      `desk.yaml:10:17: error: ${JOURNEY}.a.bot: there is no bot "helpr"; describe it under bots, such as bots: { helpr: { sessions: unlimited } }`,
    ]);
    expect(complaints(`${steps(step)}bots: { helper: {} }\n`)).toEqual([
      `desk.yaml:10:17: error: ${JOURNEY}.a.bot: there is no bot "helpr"; did you mean "helper"?`,
    ]);
  });

  test('as a skill that no team has', () => {
    expect(complaints(desk('skills: [support]', 'skills: [suport]'))).toEqual([
      'desk.yaml:12:20: error: teams.desk.skills.0: no step asks for the skill "suport"; did you mean "support", which no team has?',
    ]);
    // Two teams have it, and one step asks for it otherwise: the step is misspelt.
    const two = desk('agents: 12 }', 'agents: 12 }\n  back: { skills: [support], agents: 1 }').replace('skill: support', 'skill: suport');
    expect(complaints(two)).toEqual([
      `desk.yaml:10:22: error: ${JOURNEY}.desk.skill: no team has the skill "suport"; did you mean "support"?`,
    ]);
    expect(complaints(desk('teams:\n  desk: { skills: [support], agents: 12 }\n', ''))).toEqual([
      `desk.yaml:10:22: error: ${JOURNEY}.desk.skill: no team has the skill "support"`,
    ]);
  });

  test('among the rules of lines', () => {
    expect(complaints(`${DESK}skills: { suport: { limit: 5 } }\n`)).toEqual([
      'desk.yaml:13:11: error: skills.suport: no step and no team names the skill "suport"; did you mean "support"?',
    ]);
    expect(complaints(`${DESK}skills: { support: { teams: [dsk] } }\n`)).toEqual([
      'desk.yaml:13:30: error: skills.support.teams.0: there is no team "dsk"; did you mean "desk"?',
    ]);
    const two = desk('agents: 12 }', 'agents: 12 }\n  back: { skills: [other], agents: 1 }');
    expect(complaints(`${two}skills: { support: { teams: [desk, back, desk] } }\n`)).toEqual([
      'desk.yaml:14:36: error: skills.support.teams.1: the team "back" does not have the skill "support"',
      'desk.yaml:14:42: error: skills.support.teams.2: "desk" is named twice',
    ]);
  });

  test('said twice in one list', () => {
    expect(complaints(desk('[support]', '[support, support]'))).toEqual([
      'desk.yaml:12:29: error: teams.desk.skills.1: "support" is named twice',
    ]);
  });

  test('is reported even where other things are wrong, and not where the misspelling lies elsewhere', () => {
    expect(complaints(steps('desk: { skill: suport, time: 5 }')).map((line) => line.split(': ')[2])).toEqual([
      `${JOURNEY}.desk.skill`,
      `${JOURNEY}.desk.time`,
    ]);
    expect(complaints(desk('skills: [support]', 'skils: [support]'))).toEqual([
      'desk.yaml:12:11: error: teams.desk.skils: unknown key; did you mean "skills"?',
    ]);
    expect(complaints(desk('teams:', 'team:'))).toEqual(['desk.yaml:11:1: error: team: unknown key; did you mean "teams"?']);
  });
});

describe('bots with limited sessions', () => {
  const limited = (step: string) => `${steps(step, 'desk: { skill: support, time: 5 min }')}bots: { helper: { sessions: 5 } }\n`;

  test('must say where contacts go when they are full', () => {
    expect(complaints(limited('a: { bot: helper, time: 1 min, next: desk }'))).toEqual([
      `desk.yaml:10:7: error: ${JOURNEY}.a.whenFull: missing; the sessions of the bot "helper" are limited, so the step must say whenFull: a step, or turnedAway`,
    ]);
    expect(complaints(limited('a: { bot: helper, time: 1 min, next: desk, whenFull: turnedAway }'))).toEqual([]);
    expect(complaints(limited('a: { bot: helper, time: 1 min, next: desk, whenFull: desk }'))).toEqual([]);
  });

  test('need not if they are unlimited', () => {
    const step = 'a: { bot: helper, time: 1 min, next: desk }';
    for (const sessions of ['{ sessions: unlimited }', '{}'])
      expect(complaints(limited(step).replace('{ sessions: 5 }', sessions))).toEqual([]);
  });
});

describe('patience', () => {
  test('is required of a type whose customers wait, for a default would hide it', () => {
    expect(complaints(desk('    patience: { mean: 3 min }\n', ''))).toEqual([
      'desk.yaml:4:3: error: contacts.support.patience: missing; say how long customers wait before they give up, such as { mean: 3 min }, or never',
    ]);
  });

  test('may be said by each agent step instead, or be never', () => {
    const own = desk('    patience: { mean: 3 min }\n', '').replace('skill: support,', 'skill: support, patience: 2 min,');
    expect(complaints(own)).toEqual([]);
    expect(complaints(desk('{ mean: 3 min }', 'never'))).toEqual([]);
  });
});

describe('shares', () => {
  const ends = (next: string) =>
    complaints(steps(`a: ${next}`, 'b: { skill: support, time: 5 min }', 'c: { skill: support, time: 5 min }'));

  test('of an agent step leave the rest to resolved', () => {
    expect(ends('{ skill: support, time: 5 min, next: { b: 12%, unresolved: 6% } }')).toEqual([]);
    expect(ends('{ skill: support, time: 5 min, next: { b: 60%, c: 50% } }')).toEqual([
      `desk.yaml:10:41: error: ${JOURNEY}.a.next: the shares add up to 110%, more than 100%`,
    ]);
    expect(ends('{ skill: support, time: 5 min, next: { b: 60%, resolved: 30% } }')).toEqual([
      `desk.yaml:10:41: error: ${JOURNEY}.a.next: the shares add up to 90% with resolved among them; leave resolved out and it is what is left over`,
    ]);
  });

  test('of bot and pause steps add up to 100%', () => {
    expect(ends('{ pause: 5 min, next: { b: 60%, c: 30% } }')).toEqual([
      `desk.yaml:10:26: error: ${JOURNEY}.a.next: the shares add up to 90%; of a pause step they must add up to 100%`,
    ]);
    expect(ends('{ pause: 5 min, next: { b: 60%, c: 40% } }')).toEqual([]);
  });

  test('may be off by the rounding of decimals, and not by a millionth of a percent', () => {
    expect(ends('{ pause: 5 min, next: { b: 0.1, c: 0.2, unresolved: 0.7 } }')).toEqual([]);
    expect(ends('{ pause: 5 min, next: { b: 0.3333333333, c: 0.3333333333, unresolved: 0.3333333334 } }')).toEqual([]);
    expect(ends('{ pause: 5 min, next: { b: 0.333333, c: 0.333333, unresolved: 0.333333 } }')).toEqual([
      `desk.yaml:10:26: error: ${JOURNEY}.a.next: the shares add up to 99.9999%; of a pause step they must add up to 100%`,
    ]);
  });

  test('of a mixture add up to 100%', () => {
    const mixture = (shares: [string, string]) =>
      desk(
        '{ mean: 3 min }',
        `{ mixture: [{ share: ${shares[0]}, mean: 2 min }, { share: ${shares[1]}, distribution: constant, mean: 9 min }] }`,
      );
    expect(complaints(mixture(['30%', '70%']))).toEqual([]);
    expect(complaints(mixture(['30%', '60%']))).toEqual([
      'desk.yaml:7:17: error: contacts.support.patience.mixture: the shares add up to 90%; they must add up to 100%',
    ]);
  });
});

describe('a journey that never ends', () => {
  test('is told with its round', () => {
    expect(
      complaints(steps('a: { pause: 5 min, next: b }', 'b: { pause: 5 min, next: { c: 50%, a: 50% } }', 'c: { pause: 5 min, next: a }')),
    ).toEqual([`desk.yaml:10:26: error: ${JOURNEY}.a.next: a contact could never leave the round a → b → c → a; give it a way out`]);
    expect(complaints(steps('a: { skill: support, time: 5 min, next: a }'))).toEqual([
      `desk.yaml:10:41: error: ${JOURNEY}.a.next: a contact could never leave the round a → a; give it a way out`,
    ]);
    expect(
      complaints(steps('a: { skill: support, time: 5 min, next: { b: 100%, unresolved: 0% } }', 'b: { pause: 1 min, next: a }')),
    ).toHaveLength(1);
  });

  test('is told where only the rounding of the shares would be a way out', () => {
    const thirds = (third: string) =>
      steps(
        `a: { skill: support, time: 5 min, next: { a: ${third}, b: ${third}, c: ${third} } }`,
        'b: { pause: 1 min, next: a }',
        'c: { pause: 1 min, next: a }',
      );
    const endless = `error: ${JOURNEY}.a.next: a contact could never leave the round a → a; give it a way out`;
    // 1e-10 and less are missing, which shares may miss.
    expect(complaints(thirds('33.33333333%'))).toEqual([`desk.yaml:10:41: ${endless}`]);
    expect(complaints(thirds('33.3333333333%'))).toEqual([`desk.yaml:10:41: ${endless}`]);
    // 4e-9 are a way out, though hardly anyone finds it.
    expect(complaints(thirds('33.3333332%')).join()).not.toContain('could never leave');
  });

  test('is not one that has a way out, however small', () => {
    expect(
      complaints(steps('a: { skill: support, time: 5 min, next: { b: 99.9% } }', 'b: { skill: support, time: 5 min, next: a }')),
    ).toEqual([]);
  });

  const ring = (a: string, b: string, limit: string) =>
    `${steps(`a: { skill: support, time: 5 min, ${a} }`, `b: { skill: support, time: 5 min, ${b} }`)}${limit}`;
  const LIMIT = 'skills: { support: { limit: 5 } }\n';

  test('is also one that sends contacts from full line to full line in no time', () => {
    expect(complaints(ring('whenFull: b', 'whenFull: a', LIMIT))).toEqual([
      `desk.yaml:9:5: error: ${JOURNEY}: while all of them are full contacts would go round without end: a → b → a`,
    ]);
    expect(complaints(ring('whenFull: b', 'whenFull: a', ''))).toEqual([]);
    expect(complaints(ring('whenFull: b', 'whenFull: turnedAway', LIMIT))).toEqual([]);
  });

  test('is also one that sends contacts round while the center is closed', () => {
    expect(complaints(ring('whenClosed: b', 'whenClosed: a', ''))).toEqual([
      `desk.yaml:9:5: error: ${JOURNEY}: while closed contacts would go round without end: a → b → a`,
    ]);
  });

  test('is also one that overflows at once from line to line', () => {
    const overflow = (after: string, to: string) => `overflow: { after: ${after}, to: ${to} }`;
    expect(complaints(ring(overflow('0 s', 'b'), overflow('0 s', 'a'), ''))).toHaveLength(1);
    expect(complaints(ring(overflow('0 s', 'b'), overflow('30 s', 'a'), ''))).toEqual([]);
  });
});

test('how many replications there are is said once', () => {
  const precision = 'precision: { measure: contacts.support.serviceLevel, halfWidth: 1% }';
  expect(complaints(`${DESK}run: { seed: 2, ${precision} }\n`)).toEqual([]);
  expect(complaints(`${DESK}run: { replications: 5, ${precision} }\n`)).toEqual([
    'desk.yaml:13:1: error: run: only one of the keys replications and precision may be given',
  ]);
});
