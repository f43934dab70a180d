import { beforeAll, describe, expect, test } from 'vitest';
import type { Capacity, FirstBreak, Mend, MendPlan } from '#src/experiment/capacity/capacity.js';
import { checkCapacity } from '#src/experiment/capacity/check.js';
import { besidePay, harmWords, mendsFor, payWords, planWords, triedWords } from '#src/report/capacity/mend-words.js';
import { mendCards, mendSection } from '#src/report/capacity/page/mends.js';
import { mendParts } from '#src/report/capacity/screen-mends.js';
import { palette } from '#src/report/screen/palette.js';
import { en } from '#src/report/texts/en/texts.js';
import { zh } from '#src/report/texts/zh/texts.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { written } from '../reports.js';

/** Two types of customers in one line, the first of which breaks its promise. */
const SHARED = `
title: One line for two
calendar: { start: 2026-11-09, days: 1, open: "08:00-10:00" }
contacts:
  card:
    channel: phone
    arrivals: { perHour: 30 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 85% }
    journey: { desk: { skill: support, time: { mean: 5 min } } }
  account:
    channel: phone
    arrivals: { perHour: 30 }
    patience: { mean: 3 min }
    serviceLevel: { within: 60 s, target: 50% }
    journey: { desk: { skill: support, time: { mean: 5 min } } }
teams:
  desk: { skills: [support], agents: 8, shrinkage: 20% }
`;

describe('the words of mends', () => {
  let capacity: Capacity;
  let firstBreak: FirstBreak;
  let priority: Mend;

  beforeAll(async () => {
    const { scenario } = written(SHARED);
    capacity = await checkCapacity(scenario, { runner: inProcessRunner(), replications: 20, version: '1.2.3' });
    if (capacity.firstBreak === null) throw new Error('nothing breaks');
    firstBreak = capacity.firstBreak;
    const found = firstBreak.mends.find(({ kind }) => kind === 'priority');
    if (found === undefined) throw new Error('no priority was tried');
    priority = found;
  });

  /** The break with so many mends that are enough, and none of them the cheapest. */
  function withEnough(count: number): FirstBreak {
    const [mend] = firstBreak.mends;
    return { ...firstBreak, cheapest: null, mends: Array.from({ length: count }, () => ({ ...mend, enough: true })) };
  }

  test('count those that are enough, and say how many of them stand in no table', () => {
    const ten = withEnough(10);
    expect(mendsFor(ten.mends[0].target, ten.mends)).toMatchObject({ shown: { length: 8 }, rest: 2 });
    expect(triedWords(ten, en).join(' ')).toContain(
      '10 of the 10 that were tried are shown to keep all promises by themselves (2 of these',
    );
    expect(triedWords(ten, zh).join('')).toContain('试算的 10 项措施中，有 10 项单独采用就确实能使全部承诺达标（其中 2 项未列出）');
    const three = triedWords(withEnough(3), en).join(' ');
    expect(three).toContain('3 of the 3 that were tried are shown to keep all promises by themselves; none');
    expect(triedWords(withEnough(3), zh).join('')).not.toContain('未列出');
  });

  test('say why one more for some hours may cost more than one for all, where both are there and shrinkage takes some', () => {
    const kind = (name: Mend['kind'], amount: number): Mend => ({
      ...firstBreak.mends[0],
      ...{ kind: name, amount, count: 1, from: name === 'agentThen' ? '2026-11-09T08:00:00Z' : null, until: null },
    });
    const both = { ...firstBreak, mends: [kind('agentThen', 1.25), kind('agentAlways', 1)] };
    expect(triedWords(both, en)).toContain(en.capacity.onDuty);
    expect(triedWords(both, zh)).toContain(zh.capacity.onDuty);
    const free = { ...firstBreak, mends: [kind('agentThen', 1), kind('agentAlways', 1)] };
    expect(triedWords(free, en)).not.toContain(en.capacity.onDuty);
  });

  /** The break with one mend that is enough and takes no pay, and one that is enough and does. */
  function withUnpriced(): FirstBreak {
    const [mend] = firstBreak.mends;
    const free: Mend = { ...mend, kind: 'secondRank', team: 'desk', amount: 2, hours: 0, cost: 0, charges: null, enough: true };
    const paid: Mend = { ...mend, kind: 'agentAlways', team: 'desk', amount: 1, hours: 2, cost: 50, charges: null, enough: true };
    return { ...firstBreak, rankedBy: 'money', mends: [free, paid], cheapest: 1 };
  }

  test('set what has no price apart from what is the cheapest', () => {
    const said = triedWords(withUnpriced(), en).join(' ');
    expect(said).toContain('The cheapest, by the costs stated, that keeps all promises by itself: one more in desk, at all its hours, 50');
    expect(said).toMatch(/not to be set against pay: the line support is also served by desk \(rank 2\): training is not priced\./);
    const chinese = triedWords(withUnpriced(), zh).join('');
    expect(chinese).toContain('按已写明的成本最省钱的是班组“desk”全部班次增加一人');
    expect(chinese).toContain('不与薪酬比较：班组“desk”也接技能组“support”（接待顺序 2）：培训费用未计。');
    expect(payWords(withUnpriced().mends[0], en)).toBe('no pay stated');
    expect(besidePay(withUnpriced().mends[0], en)[0]).toBe('training is not priced');
    const hours = triedWords({ ...withUnpriced(), rankedBy: 'hours' }, en).join(' ');
    expect(hours).toContain('the one with the fewest paid hours: one more in desk');
    expect(hours).not.toContain('cheapest');
  });

  test('say that one which takes no more probably keeps all promises, too', () => {
    const [, paid] = withUnpriced().mends;
    const effects = paid.effects.map((effect) => ({ ...effect, grade: 'likelyKept', verdict: 'better' }) as const);
    const doubtful: Mend = { ...paid, cost: 20, enough: false, effects };
    const said = triedWords({ ...withUnpriced(), mends: [paid, doubtful], cheapest: null }, en).join(' ');
    expect(said).toContain('One that takes no more probably keeps all promises, too, but not beyond chance.');
    expect(said).not.toContain('The cheapest');
  });

  test('say whose promise is less likely kept over the period, and how likely all are', () => {
    const [support, other] = [firstBreak.target.text, firstBreak.standings.find(({ target }) => target !== firstBreak.target.text)];
    if (other === undefined) throw new Error('there is one promise only');
    const standings = firstBreak.standings.map((standing) => ({ ...standing, chance: { mean: 0.99, low: 0.95, high: 1 } }));
    const effects = priority.effects.map((effect) => ({
      ...effect,
      chance: { mean: 0.63, low: 0.5, high: 0.75 },
      chanceGain: { mean: -0.36, low: -0.5, high: -0.2 },
    }));
    const mend: Mend = { ...priority, target: support, breaks: [], effects, together: { mean: 0.61, low: 0.5, high: 0.7 } };
    const checked = { ...capacity, firstBreak: { ...firstBreak, standings, mends: [mend] } };
    expect(harmWords(mend, checked, en).at(-1)).toMatch(
      /^less likely to be kept over the period: “account: .*”: 63% \(50–75\) instead of 99% \(95–100\)$/,
    );
    expect(harmWords(mend, checked, zh).at(-1)).toContain('以下承诺全期达标的概率下降');
    const page = mendSection(checked, checked.firstBreak, en).text;
    expect(page).toContain(en.capacity.together);
    expect(page).toContain('61% (50–70)');
    const screen = mendParts(checked, checked.firstBreak, palette(false), en);
    expect(screen).toContain('61% (50–70)');
  });

  test('say of what takes no pay who waits longer for it, in the sentence and on the tile', () => {
    const worse = priority.effects.find(({ verdict }) => verdict === 'worse');
    expect(worse?.target).toBe('contacts.account.serviceLevel >= 50%');
    const { effects, together, longer, breaksAt } = priority;
    const done = { effects, together, longer, breaksAt, charges: null };
    const plan: MendPlan = { ...done, grade: 'kept', steps: [priority], hours: 0, cost: 0, tried: 1 };
    const percent = (figure: { readonly mean: number } | null | undefined) => `${((figure?.mean ?? Number.NaN) * 100).toFixed(1)}%`;
    const before = percent(firstBreak.standings.find(({ target }) => target === worse?.target)?.figure);
    const after = percent(worse?.figure);
    expect(planWords(plan, capacity, 1, en).join(' ')).toContain(
      `It takes no pay. But other customers wait longer: those of account (${after} instead of ${before}).`,
    );
    expect(planWords(plan, capacity, 1, zh).join('')).toContain(`但其他客户等得更久：“account”的客户（由 ${before} 变为 ${after}）。`);
    const alone = { ...firstBreak, cheapest: null, plan };
    expect(mendCards(capacity, alone, en)[0].beside).toContain(`; other customers wait longer: those of account (${after}`);
    expect(mendCards(capacity, alone, zh)[0].beside).toContain('其他客户等得更久：“account”的客户');
    const paid = { ...plan, hours: 8 };
    expect(planWords(paid, capacity, 1, en).join(' ')).not.toContain('wait longer');
  });
});
