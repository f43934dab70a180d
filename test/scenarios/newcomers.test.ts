import { describe, expect, it } from 'vitest';
import { changedFrom } from './compared.js';
import { figure, load, run, serviceLevelWhen } from './shipped.js';

const CLASS = 'newcomers.yaml';
const EXPERIENCED = 'teams.class.tenure=null';

describe('newcomers', () => {
  it('cost ten points of service level over the three weeks, against as many experienced people with the same customers', async () => {
    const withClass = await changedFrom(CLASS, EXPERIENCED)(CLASS);
    expect(withClass('bills')).toMatchObject({ verdict: 'worse' });
    expect(withClass('bills').high).toBeLessThan(-0.08);
    expect(withClass('bills').low).toBeGreaterThan(-0.13);
    expect(withClass('bills', 'resolutionRate')).toMatchObject({ verdict: 'worse' });
  });

  it('cost nothing in the first week, in which they are not there, and all of it in the weeks after', async () => {
    const isFirst = (start: string) => start < '2026-11-16';
    const [own, experienced] = await Promise.all([[], [EXPERIENCED]].map((overrides) => run(CLASS, { replications: 20, overrides })));
    const levels = [isFirst, (start: string) => !isFirst(start)].map((picks) =>
      [own, experienced].map((simulation) => serviceLevelWhen(simulation, 'contacts', 'bills', picks)),
    );
    expect(levels[0]?.[0]).toBeCloseTo(levels[0]?.[1] ?? 0, 3);
    expect(levels[1]?.[0]).toBeLessThan(0.8);
    expect(levels[1]?.[1]).toBeGreaterThan(0.9);
  });

  it('do the work of 14 experienced people, and six more make up for them, but for what is resolved', async () => {
    const speeds = load(CLASS).scenario.teams.flatMap(({ tenure, rostered }) =>
      tenure.map(({ share, speed }) => share * speed * (rostered[0]?.agents ?? 0)),
    );
    expect(Math.round(speeds.reduce((sum, people) => sum + people, 0))).toBe(14);
    const sixMore = await changedFrom(CLASS, EXPERIENCED)(CLASS, 'teams.desk.agents.1.agents=46');
    expect(Math.abs(sixMore('bills').low + sixMore('bills').high) / 2).toBeLessThan(0.01);
    expect(sixMore('bills', 'resolutionRate')).toMatchObject({ verdict: 'worse' });
  });

  it('are busier than everybody else, the slowest of them most of all', async () => {
    const weeks = await run(CLASS, { replications: 20 });
    const occupancy = (group: string) => weeks.result.groups[`class.${group}`]?.['occupancy']?.mean ?? Number.NaN;
    expect(occupancy('others')).toBeGreaterThan(occupancy('quick'));
    expect(occupancy('quick')).toBeGreaterThan(figure(weeks, 'teams.desk.occupancy'));
  });
});
