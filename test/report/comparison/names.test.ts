import { describe, expect, test } from 'vitest';
import { namesIn } from '#src/report/comparison/names.js';
import { en } from '#src/report/texts/en/texts.js';
import { zh } from '#src/report/texts/zh/texts.js';
import type { Change } from '#src/scenario/about/changes.js';

/** A plan of a comparison, as far as it is named. */
function plan(name: string, changes: readonly Change[] = []) {
  return { name, changes };
}

function named(others: readonly ReturnType<typeof plan>[], texts = en): string[] {
  return [...namesIn(texts, { baseline: { name: 'Support desk' }, others }).values()];
}

const shift = { days: ['mon-fri'], from: '08:00', to: '12:00', agents: '10' };
const more = plan('with teams.front.agents.0.agents=12', [{ key: 'teams.front.agents.0.agents', from: '10', to: '12', entry: shift }]);
const balk: Change = { key: 'contacts.support.balk', from: null, to: '5%' };

describe('a plan that is the baseline with changes', () => {
  test('is called by what is changed, in words of the language', () => {
    expect(named([more])).toEqual(['front, Mon–Fri, 08:00–12:00: 12 people']);
    expect(named([more], zh)).toEqual(['front · 周一至周五，08:00–12:00：12 人']);
    expect(named([plan('with contacts.support.balk=5%', [balk])])).toEqual(['support, hang up at once: 5%']);
  });

  test('is called by as many of its changes as a name holds, with the number of the others', () => {
    const many = plan('with a=1, b=2', [balk, ...more.changes, balk]);
    expect(named([many])).toEqual(['support, hang up at once: 5%; 2 more']);
    expect(named([many], zh)).toEqual(['support · 立即挂断比例：5%；另外 2 处']);
  });

  test('is called by its number where that would be long, the same as another, or nothing', () => {
    const long = plan('with a=1, b=2', [...more.changes, balk]);
    expect(named([more, long, plan('with c=3')])).toEqual(['front, Mon–Fri, 08:00–12:00: 12 people', 'Plan 3', 'Plan 4']);
    expect(named([more, plan('with d=4', more.changes)], zh)).toEqual(['方案 2', '方案 3']);
  });

  test('keeps its changes as its name where another plan bears its number; a name of the planner is kept', () => {
    expect(named([plan('Plan 3'), plan('with c=3')])).toEqual(['Plan 3', 'with c=3']);
  });
});
