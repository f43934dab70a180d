import { describe, expect, it } from 'vitest';
import { changedFrom } from './compared.js';
import { load, run, serviceLevelWhen } from './shipped.js';

const SUN = 'follow-the-sun.yaml';
const LATER = 'teams.manila.agents.0.from="10:00"';

describe('follow-the-sun', () => {
  it('has somebody for English at every hour, each site by its own day', async () => {
    expect(load(SUN).warnings).toEqual([]);
    const week = await run(SUN, { replications: 20 });
    for (let hour = 0; hour < 24; hour++) {
      expect(
        serviceLevelWhen(week, 'contacts', 'english', (_, __, at) => at === hour),
        `${hour} h`,
      ).toBeGreaterThan(0.6);
    }
    expect(week.result.contacts['english']?.['serviceLevel']?.low).toBeGreaterThan(0.9);
  });

  it('answers nobody for an hour of every night where Manila begins two hours later', async () => {
    expect(
      load(SUN, [LATER])
        .warnings.map(({ message }) => message)
        .join(),
    ).toContain('nobody who can take english is on duty in 7 intervals');
    const later = await changedFrom(SUN)(SUN, LATER);
    expect(later('english')).toMatchObject({ verdict: 'worse' });
    expect(later('english').high).toBeLessThan(-0.025);
    expect(later('spanish')).toMatchObject({ verdict: 'no difference shown' });
    const week = await run(SUN, { replications: 20, overrides: [LATER] });
    expect(serviceLevelWhen(week, 'contacts', 'english', (_, __, hour) => hour === 1)).toBeLessThan(0.05);
  });

  it('answers English calls later where those who speak German take none, and German ones sooner', async () => {
    const apart = await changedFrom(SUN)(SUN, 'teams.dublin-german.skills=[german]');
    expect(apart('english')).toMatchObject({ verdict: 'worse' });
    expect(apart('english').high).toBeLessThan(-0.04);
    expect(apart('german')).toMatchObject({ verdict: 'better' });
  });
});
