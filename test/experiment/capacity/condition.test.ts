import { expect, test } from 'vitest';
import { conditionsOf } from '#src/experiment/capacity/condition.js';
import { load } from '../../scenario/loading.js';

const { scenario } = load(`
calendar: { start: 2026-11-09, open: "08:00-12:00" }
contacts:
  support: &type
    channel: phone
    arrivals: { perHour: 30 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { desk: { skill: support, time: { mean: 5 min } } }
  sales: { <<: *type, serviceLevel: { within: 20 s, target: 60% } }
  other: { <<: *type, serviceLevel: { within: 20 s } }
teams: { desk: { skills: [support], agents: 9, shrinkage: 0% } }
require: [contacts.sales.waitP90 <= 60 s, contacts.other.waitP90 <= 60 s, contacts.sales.abandonmentRate <= 5%]
`);

test('a percentile is watched by interval as the service level of its own contact type, where that has a target', () => {
  const watched = conditionsOf(scenario, null).map(({ target, watched: by }) => [target.text, by?.measure.name ?? null, by?.value ?? null]);
  expect(watched.slice(2)).toEqual([
    ['contacts.sales.waitP90 <= 60 s', 'serviceLevel', 0.6],
    ['contacts.other.waitP90 <= 60 s', null, null],
    ['contacts.sales.abandonmentRate <= 5%', 'abandonmentRate', 0.05],
  ]);
});
