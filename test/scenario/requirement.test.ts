import { describe, expect, it } from 'vitest';
import { parseRequirement } from '#src/scenario/requirement.js';
import { desk, load } from './loading.js';

describe('a requirement', () => {
  it('has a measure, a relation and a figure as measures have it', () => {
    expect(parseRequirement('contacts.support.abandonmentRate <= 3%')).toEqual({
      value: {
        text: 'contacts.support.abandonmentRate <= 3%',
        measure: 'contacts.support.abandonmentRate',
        relation: '<=',
        value: 0.03,
        unit: 'share',
      },
    });
    expect(parseRequirement(' support.serviceLevel>=80% ')).toEqual({
      value: { text: 'support.serviceLevel>=80%', measure: 'support.serviceLevel', relation: '>=', value: 0.8, unit: 'share' },
    });
    expect(parseRequirement('averageSpeedOfAnswer < 1.5 min')).toMatchObject({ value: { relation: '<', value: 90_000, unit: 'time' } });
    expect(parseRequirement('lines.first line.averageWait > 20 s')).toMatchObject({
      value: { measure: 'lines.first line.averageWait', value: 20_000, unit: 'time' },
    });
    expect(parseRequirement('teams.desk.occupancy <= 0.88')).toMatchObject({ value: { value: 0.88 } });
    expect(parseRequirement('teams.desk.occupancy <= 1e-05')).toMatchObject({ value: { value: 1e-5 } });
    expect(parseRequirement('whole.cost <= 12000')).toMatchObject({ value: { value: 12_000 } });
  });

  it('is refused where one of the three is missing or cannot be read', () => {
    for (const text of ['', 'cost', 'cost <=', '<= 3', 'cost = 3', 'cost <= three', 'cost <= 3 weeks', 'cost <= 3 <= 4', 'cost <= 1e']) {
      expect(parseRequirement(text), text).toHaveProperty('expected');
    }
  });

  it('stands in a scenario', () => {
    const { require } = load(desk({ rest: 'require: ["contacts.support.abandonmentRate <= 3%", "teams.desk.occupancy <= 88%"]' })).scenario;
    expect(require.map(({ measure, value }) => [measure, value])).toEqual([
      ['contacts.support.abandonmentRate', 0.03],
      ['teams.desk.occupancy', 0.88],
    ]);
  });
});
