import { describe, expect, it } from 'vitest';
import { afterwards, everyWay, reachedFrom, sentOnTo, unanswered, withoutLine } from '#src/scenario/workload/ways.js';
import { desk, load, onlyContact } from '../loading.js';

const { steps } = onlyContact(
  load(
    desk({
      journey: `
      menu: { bot: menu, time: 1 min, whenFull: message, next: { first: 90%, second: 0%, resolved: 10% } }
      first:
        skill: support
        time: 5 min
        whenFull: message
        whenClosed: later
        overflow: { after: 2 min, to: second }
        next: { second: 20% }
      second: { skill: support, time: 9 min }
      later: { pause: 1 h, next: first }
      message: { bot: menu, time: 15 s, whenFull: turnedAway, next: unresolved }`,
      rest: 'bots: { menu: { sessions: 5 } }',
    }),
  ).scenario,
);

const byName = (pick: (step: (typeof steps)[number]) => readonly string[]) =>
  Object.fromEntries(steps.map((step) => [step.name, [...pick(step)].sort()]));

describe('the ways out of a step', () => {
  it('are for who has been there its shares above 0, and where it sends those on who have waited', () => {
    expect(byName(afterwards)).toEqual({
      menu: ['first', 'resolved'],
      first: ['resolved', 'second', 'second'],
      second: ['resolved'],
      later: ['first'],
      message: ['unresolved'],
    });
  });

  it('are for who has not been answered where an agent step sends contacts on or away, and all of any other step', () => {
    expect(byName(unanswered)).toEqual({
      menu: ['first', 'message', 'resolved'],
      first: ['later', 'message', 'second'],
      second: [],
      later: ['first'],
      message: ['turnedAway', 'unresolved'],
    });
  });

  it('are none for who has not joined its line, but of steps without one all', () => {
    expect(byName(withoutLine)).toEqual({ ...byName(everyWay), first: [], second: [] });
  });

  it('lead to steps over others, in the order written, each once though there is a round', () => {
    const names = (from: string, ways: typeof everyWay) => reachedFrom([from], steps, ways).map(({ name }) => name);
    expect(names('later', everyWay)).toEqual(['first', 'second', 'later', 'message']);
    expect(names('menu', withoutLine)).toEqual(['menu', 'first', 'message']);
    expect(names('menu', afterwards)).toEqual(['menu', 'first', 'second']);
    expect(names('resolved', everyWay)).toEqual([]);
  });

  it('may bring on from a line only where somebody is sent on after waiting', () => {
    expect([...sentOnTo(steps)].sort()).toEqual(['later', 'message', 'second', 'turnedAway']);
    expect(sentOnTo(steps.filter(({ name }) => name !== 'first')).size).toBe(0);
  });
});
