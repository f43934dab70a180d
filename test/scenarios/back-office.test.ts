import { describe, expect, it } from 'vitest';
import { compare } from '#src/experiment/compare/compare.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { figure, load, run } from './shipped.js';

const PLAN = 'back-office.yaml';
const HELP_AT_ONCE = 'teams.clerks.agents.1.agents=4';
const HELP_LATER = 'teams.clerks.agents.2.agents=4';

/** How claims fare with what another plan changes, against those of this one, with the same customers in 20 replications. */
async function changed(before: readonly string[], after: readonly string[]) {
  const plan = (name: string, set: readonly string[]) => ({
    scenario: load(PLAN, set).scenario,
    name,
    changes: [],
    source: { file: PLAN, sha256: null, inputs: [], set },
  });
  const { comparison } = await compare([plan('before', before), plan('after', after)], { runner: inProcessRunner(), replications: 20 });
  const claims = comparison.others[0]?.contacts['claims'] ?? {};
  return (measure: string) => {
    const { verdict = null, difference = null } = claims[measure] ?? {};
    return { verdict, low: difference?.low ?? Number.NaN, high: difference?.high ?? Number.NaN };
  };
}

describe('back-office', () => {
  it('has done within three days what was there, and misses its promise for weeks because of it', async () => {
    const month = await run(PLAN, { replications: 20 });
    const hours = month.result.contacts['claims']?.['startingBacklogTime'];
    expect(hours?.low).toBeGreaterThan(48);
    expect(hours?.high).toBeLessThan(72);
    expect(figure(month, 'contacts.claims.serviceLevel')).toBeLessThan(0.7);
    const without = await changed([], ['contacts.claims.backlog=null']);
    expect(without('serviceLevel')).toMatchObject({ verdict: 'better' });
    expect(without('serviceLevel').low).toBeGreaterThan(0.3);
  });

  it('keeps it with four helpers in the first week, who halve what is open on average', async () => {
    expect(figure(await run(PLAN, { replications: 20, overrides: [HELP_AT_ONCE] }), 'contacts.claims.serviceLevel')).toBeGreaterThan(0.9);
    const helped = await changed([], [HELP_AT_ONCE]);
    expect(helped('serviceLevel')).toMatchObject({ verdict: 'better' });
    expect(helped('serviceLevel').low).toBeGreaterThan(0.2);
    expect(helped('averageBacklog')).toMatchObject({ verdict: 'better' });
    expect(helped('startingBacklogTime').high).toBeLessThan(-6);
  });

  it('gets less from the same hours a week later', async () => {
    const later = await changed([HELP_AT_ONCE], [HELP_LATER]);
    expect(later('serviceLevel')).toMatchObject({ verdict: 'worse' });
    expect(later('serviceLevel').high).toBeLessThan(-0.1);
    expect(later('startingBacklogTime').low).toBeGreaterThan(6);
  });
});
