import { describe, expect, test } from 'vitest';
import { Bot, Contact, Group, Line, Team, Wait } from '#src/center/counts.js';
import { weeksOf } from '#src/measures/cost.js';
import { BotField, GroupField, LineField, ServedField, TeamField, WholeField } from '#src/measures/fields.js';
import { SCOPE_KINDS } from '#src/measures/measure.js';
import { serviceTerms } from '#src/measures/service-level.js';
import { measureNamed, measuresOf } from '#src/measures/table.js';
import type { ServiceLevel } from '#src/scenario/scenario.js';

test('derived fields follow those of the counts without a gap', () => {
  expect(Number(Contact.arrived)).toBe(Number(Wait.fields));
  expect(Number(ServedField.ruled)).toBe(Number(Contact.fields));
  expect(Number(LineField.queueTime)).toBe(Number(Wait.fields));
  expect(LineField.left - LineField.queueTime).toBe(Line.fields - 1);
  expect(Number(LineField.longestQueue - LineField.queueTime)).toBe(Number(Line.longestQueue));
  expect(Number(LineField.inHandAtEnd - LineField.queueTime)).toBe(Number(Line.inHandAtEnd));
  expect(Number(TeamField.busyInCalendar)).toBe(Number(Team.fields));
  expect(Number(GroupField.handledByTeam)).toBe(Number(Group.fields));
  expect(Number(BotField.placeTime)).toBe(Number(Bot.fields));
});

describe('the service level of 100 offered contacts', () => {
  // 80 answered, 60 of them in time; 15 gave up, 2 of them in less than 5 s and 8 more in time; 130 came, 10 were contained.
  const row = new Float64Array(Contact.fields);
  row[Wait.offered] = 100;
  row[Wait.answered] = 80;
  row[Wait.answeredWithin] = 60;
  row[Wait.abandoned] = 15;
  row[Wait.abandonedWithin] = 8;
  row[Wait.shortAbandoned] = 2;
  row[Wait.refused] = 5;
  row[Contact.arrived] = 130;
  row[Contact.contained] = 10;

  test.each([
    ['offered', 60, 98],
    ['answered', 60, 80],
    ['exceptQuick', 60, 90],
    ['quickCounts', 68, 98],
    ['arrived', 60, 118],
  ] as const)('by "%s" is %d of %d', (definition, numerator, denominator) => {
    expect(terms(definition, 'contacts')).toEqual([numerator, denominator]);
  });

  test('by "arrived" in a line is of those who joined it and those whom it refused', () => {
    expect(terms('arrived', 'cells')).toEqual([60, 103]);
    expect(terms('offered', 'cells')).toEqual([60, 98]);
  });

  test.each([
    ['offered', 62, 100],
    ['answered', 62, 82],
    ['exceptQuick', 62, 92],
    ['quickCounts', 70, 100],
    ['arrived', 62, 120],
  ] as const)('by "%s" is %d of %d where those who gave up at once are kept', (definition, numerator, denominator) => {
    expect(terms(definition, 'contacts', 'kept')).toEqual([numerator, denominator]);
  });

  function terms(
    definition: ServiceLevel['counts'],
    kind: 'contacts' | 'cells',
    shortAbandons: ServiceLevel['shortAbandons'] = 'leftOut',
  ): number[] {
    const into = new Float64Array(4);
    serviceTerms(
      { within: 20_000, target: 0.8, counts: definition, shortAbandon: 5_000, shortAbandons, until: 'answer', clock: 'all' },
      kind,
      row,
      0,
      into,
      2,
    );
    return [...into.slice(2)];
  }
});

test('five to seven days are one week of full-time work, fourteen are two, and four are none', () => {
  expect([1, 4, 5, 7, 14, 31].map(weeksOf)).toEqual([0, 0, 1, 1, 2, 31 / 7]);
});

describe.each(SCOPE_KINDS)('the measures of %s', (kind) => {
  const measures = measuresOf(kind, [1, 3]);

  test('have each a name of its own in camelCase, words, and a definition that is a sentence', () => {
    expect(new Set(measures.map(({ name }) => name)).size).toBe(measures.length);
    for (const { name, words, definition } of measures) {
      expect(name).toMatch(/^[a-z]+([A-Z][a-z]*|[A-Z]?\d+)*$/);
      expect(words).toMatch(/^[A-Z]/);
      expect(definition).toMatch(/^[^\s].+\.$/);
    }
  });

  test('are found by their names', () => {
    for (const { name, words, unit } of measures) expect(measureNamed(kind, name)).toMatchObject({ name, words, unit });
    expect(measureNamed(kind, 'serviceLevels')).toBeNull();
  });

  test('are never NaN of a row of zeros: no numerator without a denominator', () => {
    const row = new Float64Array(Math.max(ServedField.tiers + 2, TeamField.fields, BotField.fields, WholeField.fields));
    for (const measure of measures) {
      if (measure.kind === 'percentile') continue;
      expect([measure.name, measure.numerator(row, 0)]).toEqual([measure.name, 0]);
      expect([0, 1]).toContain(measure.denominator(row, 0));
    }
  });

  test('that are shares have a greatest value of 1', () => {
    const unbounded = measures.flatMap((measure) =>
      measure.kind === 'ratio' && measure.unit === 'share' && measure.most !== 1 ? [measure.name] : [],
    );
    expect(unbounded).toEqual(kind === 'teams' ? ['utilization'] : []);
  });
});

test('tiers belong to contacts and channels alone', () => {
  expect(measureNamed('contacts', 'byTier2')?.words).toBe('Ended by tier 2');
  expect(measureNamed('lines', 'byTier2')).toBeNull();
});
