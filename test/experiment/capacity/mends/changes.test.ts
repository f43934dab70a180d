import { describe, expect, it } from 'vitest';
import { alsoServed, lessShrinkage, moreContained, moreResolved, prioritized } from '#src/experiment/capacity/mends/changes.js';
import type { Exit, Scenario } from '#src/scenario/scenario.js';
import { desk, load } from '../../../scenario/loading.js';
import { centerWith, team } from './center.js';

const scenario = centerWith();

describe('a line that is also served by another team', () => {
  it('comes after all lines of its own, at usual speed and at once', () => {
    const changed = alsoServed('calls', 'post', 2)(scenario, 1);
    expect(team('post', changed).skills.slice(1)).toEqual([{ skill: 'calls', rank: 2, speed: 1, after: 0, unresolved: 1 }]);
    expect(team('desk', changed)).toBe(team('desk', scenario));
  });
});

describe('less shrinkage', () => {
  const shares = (list: readonly { readonly share: number }[]) => list.map(({ share }) => Number(share.toFixed(6)));

  it('is less by the points that are given, in that team alone', () => {
    const changed = lessShrinkage('desk', 0.05)(scenario, 1);
    expect(changed.teams.map(({ shrinkage }) => shares(shrinkage))).toEqual([[0.15], []]);
  });

  it('is so at all times, never below 0, and in each named part in proportion', () => {
    const less = (text: string) => {
      const { scenario: before } = load(desk().replace('shrinkage: 0', `shrinkage: ${text}`));
      const { shrinkage, shrinkageParts } = team('desk', lessShrinkage('desk', 0.05)(before, 1));
      return [shares(shrinkage), shares(shrinkageParts)];
    };
    expect(less('{ training: 6%, meetings: 4% }')).toEqual([[0.05], [0.03, 0.02]]);
    expect(less('[{ from: "00:00", to: "06:00", share: 30% }, { share: 3% }]')).toEqual([[0.25, 0], []]);
  });
});

describe('another priority', () => {
  it('is that of one contact type in one line', () => {
    const changed = prioritized('calls', 'calls', 3)(scenario, 1);
    const priorities = (of: Scenario) =>
      of.contacts.map(({ steps }) => steps.map((step) => (step.kind === 'agent' ? step.priority : null)));
    expect(priorities(scenario)).toEqual([[null, 5], [5]]); // biome-ignore format: pairs
    expect(priorities(changed)).toEqual([[null, 3], [5]]); // biome-ignore format: pairs
    expect(prioritized('calls', 'sales', 3)(scenario, 1)).toEqual(scenario);
  });
});

describe('a bot that settles more', () => {
  const shares = (exits: readonly Exit[]) => exits.map(({ to, share }) => [to, Number(share.toFixed(9))]);

  it('resolves five points more, which all who would go on are fewer by in proportion; who fails there is as before', () => {
    const exits = [
      { to: 'desk', share: 0.6 },
      { to: 'resolved', share: 0.15 },
      { to: 'mailbox', share: 0.2 },
      { to: 'unresolved', share: 0.05 },
    ];
    expect(shares(moreResolved(exits))).toEqual([
      ['desk', 0.5625],
      ['resolved', 0.2],
      ['mailbox', 0.1875],
      ['unresolved', 0.05],
    ]);
  });

  it('resolves its first five points where it has resolved nothing', () => {
    expect(shares(moreResolved([{ to: 'desk', share: 1 }]))).toEqual([
      ['desk', 0.95],
      ['resolved', 0.05],
    ]);
  });

  it('resolves no more than would go on', () => {
    const few = [
      { to: 'desk', share: 0.02 },
      { to: 'resolved', share: 0.98 },
    ];
    expect(shares(moreResolved(few))).toEqual([
      ['desk', 0],
      ['resolved', 1],
    ]);
    const nobody = [{ to: 'resolved', share: 1 }];
    expect(moreResolved(nobody)).toBe(nobody);
  });

  it('is the one that is meant, wherever contacts come to it', () => {
    const exitsOf = (of: Scenario) =>
      of.contacts.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'bot' ? [shares(step.next)] : [])));
    expect(exitsOf(moreContained('menu')(scenario, 1))).toEqual([
      [
        ['desk', 0.75],
        ['unresolved', 0.05],
        ['resolved', 0.2],
      ],
    ]);
    expect(exitsOf(moreContained('other')(scenario, 1))).toEqual(exitsOf(scenario));
  });
});
