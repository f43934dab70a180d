import { describe, expect, it } from 'vitest';
import { firstWorkOf, trafficOf } from '#src/scenario/workload/traffic.js';
import { desk, load, MINUTE, onlyContact } from '../loading.js';

const journeyOf = (journey: string) => onlyContact(load(desk({ journey, rest: 'bots: { menu: {} }' })).scenario);

describe('the traffic equations', () => {
  it('give one visit to a journey of one step', () => {
    expect(trafficOf(journeyOf('{ desk: { skill: support, time: 5 min } }'))).toEqual({ visits: [1], firstAgent: [1] });
  });

  it('follow the shares from step to step', () => {
    const traffic = trafficOf(
      journeyOf(`
      menu: { bot: menu, time: 1 min, next: { resolved: 40%, a: 50%, b: 10% } }
      a: { skill: support, time: 5 min, next: { b: 20% } }
      b: { skill: support, time: 9 min, next: { later: 50% } }
      later: { pause: 1 h, next: resolved }`),
    );
    expect(traffic.visits.map((visits) => Number(visits.toFixed(12)))).toEqual([1, 0.5, 0.2, 0.1]);
    expect(traffic.firstAgent.map((chance) => Number(chance.toFixed(12)))).toEqual([0, 0.5, 0.1, 0]);
  });

  it('add up the visits of a contact that comes back to a step', () => {
    const { visits, firstAgent } = trafficOf(
      journeyOf('{ a: { skill: support, time: 1 min, next: { b: 50% } }, b: { skill: support, time: 1 min, next: { a: 80% } } }'),
    );
    // a = 1 + 0.8 b and b = 0.5 a.
    expect(visits[0]).toBeCloseTo(1 / 0.6, 12);
    expect(visits[1]).toBeCloseTo(0.5 / 0.6, 12);
    expect(firstAgent).toEqual([1, 0]);
  });

  it('weigh the work of the first agent steps by how many contacts come to each first', () => {
    const type = journeyOf(`
      menu: { bot: menu, time: 1 min, next: { resolved: 20%, a: 60%, b: 20% } }
      a: { skill: support, time: 4 min, wrapUp: 1 min, next: b }
      b: { skill: support, time: 9 min }`);
    expect(firstWorkOf(type, trafficOf(type))).toBeCloseTo((0.6 * 5 + 0.2 * 9) * (MINUTE / 0.8), 6);
    const bot = journeyOf('{ menu: { bot: menu, time: 1 min, next: resolved }, a: { skill: support, time: 1 min } }');
    expect(firstWorkOf(bot, trafficOf(bot))).toBeNull();
  });
});
