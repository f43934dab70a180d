import { beforeAll, describe, expect, it } from 'vitest';
import type { Capacity, FirstBreak, Mend } from '#src/experiment/capacity/capacity.js';
import { checkCapacity } from '#src/experiment/capacity/check.js';
import { simulate } from '#src/experiment/simulate.js';
import { payWords, triedWords } from '#src/report/capacity/mend-words.js';
import { money, SYMBOLS } from '#src/report/text/number.js';
import { en } from '#src/report/texts/en/texts.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { load } from '../../scenario/loading.js';
import { oneLine } from './one-line.js';

interface Desk {
  readonly sales: number;
  readonly service: number;
  /** Skills of the team of sales. */
  readonly skills?: string;
  readonly more?: string;
  readonly priority?: number;
}

/** Sales and service, with a team each; a third line of which nothing is promised is served by the experts. */
function center({ sales, service, skills = '[sales]', more = '', priority = 5 }: Desk): string {
  return `
calendar: { start: 2026-11-09, days: 1, interval: 60 min, open: "08:00-18:00" }
contacts:
  sales:
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    priority: ${priority}
    serviceLevel: { within: 20 s, target: 80% }
    journey: { desk: { skill: sales, time: { mean: 4 min } } }
  service:
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { desk: { skill: service, time: { mean: 4 min } } }
${more}
teams:
  sales: { skills: ${skills}, shrinkage: 0, agents: ${sales}, costPerHour: 20 }
  service: { skills: [service], shrinkage: 0, agents: ${service}, costPerHour: 20 }
`;
}

function check(yaml: string, replications = 16): Promise<Capacity> {
  return checkCapacity(load(yaml).scenario, { runner: inProcessRunner(), seed: 1, replications });
}

function breakOf({ firstBreak }: Capacity): FirstBreak {
  if (firstBreak === null) throw new Error('a break was expected');
  return firstBreak;
}

function mendOf({ mends }: FirstBreak, kind: Mend['kind'], who: string): Mend {
  const found = mends.find((mend) => mend.kind === kind && (mend.team ?? mend.contact) === who);
  if (found === undefined) throw new Error(`${kind} of ${who} was not tried`);
  return found;
}

const SALES = 'contacts.sales.serviceLevel >= 80%';
const SERVICE = 'contacts.service.serviceLevel >= 80%';

describe('a mend of one promise that breaks another', () => {
  let found: FirstBreak;
  let capacity: Capacity;
  beforeAll(async () => {
    // Sales is short, service has just enough.
    capacity = await check(center({ sales: 4, service: 6 }));
    found = breakOf(capacity);
  });

  it('shows what it does to every promise, and is not the cheapest though it takes no pay', () => {
    const help = mendOf(found, 'secondRank', 'service');
    expect(help.effects.map(({ target, verdict }) => [target, verdict])).toEqual([
      [SALES, 'better'],
      [SERVICE, 'worse'],
    ]);
    expect(help.effects[1]?.grade).toMatch(/issed$/);
    expect(help).toMatchObject({ hours: 0, cost: 0, breaks: [SERVICE], enough: false });
    expect(help.longer.map(({ line }) => line)).toEqual(['service']);
    expect(found.cheapest === null ? null : found.mends[found.cheapest]?.kind).not.toBe('secondRank');
  });

  it('breaks where the first promise of the whole plan does, not where the one that is mended does', () => {
    // One more in sales leaves service to break first, or sales still.
    const more = mendOf(found, 'agentAlways', 'sales');
    const service = capacity.targets[1]?.breakEven.factor ?? Number.NaN;
    expect(more.breaksAt?.breakEven.factor).toBeLessThanOrEqual(service * 1.02);
    const { plan } = found;
    expect(plan?.breaksAt?.breakEven.factor ?? 9).toBeLessThanOrEqual(service * 1.02);
  });

  it('stands behind those that break nothing', () => {
    const breaks = found.mends.filter(({ target }) => target === SALES).map((mend) => Number(mend.breaks.length > 0));
    expect(breaks).toEqual([...breaks].sort());
    expect(breaks).toContain(1);
  });
});

describe('a mend for which somebody charges by the contact', () => {
  const bought = (skills: string) =>
    `${center({ sales: 4, service: 8 })}  bought: { skills: ${skills}, shrinkage: 0, agents: 8, costPerContact: 3 }\n`;
  let found: FirstBreak;
  beforeAll(async () => {
    found = breakOf(await check(bought('[service]')));
  });

  it('tells what is charged more, as two simulations of the same customers do, beside the pay, of which there is none', async () => {
    const help = mendOf(found, 'secondRank', 'bought');
    const [before, after] = await Promise.all(
      ['[service]', '{ service: {}, sales: { rank: 2 } }'].map(async (skills) => {
        const { scenario } = load(bought(skills));
        const { result } = await simulate(scenario, { runner: inProcessRunner(), seed: 1, replications: 16 });
        return result.teams['bought']?.['handled']?.mean ?? Number.NaN;
      }),
    );
    expect(found.factor).toBe(1);
    expect(help).toMatchObject({ hours: 0, cost: 0 });
    expect(help.charges?.mean).toBeCloseTo(3 * (after - before), 6);
    expect(help.charges?.low).toBeGreaterThan(0);
    expect(help.gainPerCost).toBeCloseTo((help.effects[0]?.gain?.mean ?? Number.NaN) / (help.charges?.mean ?? Number.NaN), 8);
    expect(payWords(help, en)).toBe(money(help.charges?.mean ?? Number.NaN, SYMBOLS));
  });

  it('takes money as well where work only moves on to who charges', () => {
    // The team of service helps in sales, and leaves more of its own work to those who were bought.
    const help = mendOf(found, 'secondRank', 'service');
    expect(help.charges?.low).toBeGreaterThan(0);
    expect(help.gainPerCost).not.toBeNull();
    expect(payWords(help, en)).not.toBe(en.capacity.unpaid);
  });

  it('has the pay alone where nothing more is charged', () => {
    const more = mendOf(found, 'agentAlways', 'sales');
    expect(more).toMatchObject({ hours: 10, cost: 200, charges: { mean: 0 } });
    expect(payWords(more, en)).toBe('200');
    expect(found.rankedBy).toBe('money');
    expect(triedWords(found, en)).toContain(en.capacity.charged);
  });

  it('is not spoken of where nobody charges so', async () => {
    const plain = breakOf(await check(center({ sales: 4, service: 8 })));
    expect(plain.mends.map(({ charges }) => charges)).toEqual(plain.mends.map(() => null));
    expect(triedWords(plain, en)).not.toContain(en.capacity.charged);
  });
});

describe('two promises that are missed together', () => {
  it('are both mended by a combination, of which nothing can be left out, and by no single mend', async () => {
    const found = breakOf(await check(center({ sales: 4, service: 4 })));
    expect([...found.broken].sort()).toEqual([SALES, SERVICE]);
    expect(found.mends.map(({ target }) => target)).toContain(SERVICE);
    expect(found.mends.every(({ enough }) => !enough)).toBe(true);
    expect(found.cheapest).toBeNull();
    const { plan } = found;
    expect(plan?.grade).toBe('kept');
    expect(plan?.effects.map(({ grade }) => grade)).toEqual(['kept', 'kept']);
    const kinds = plan?.steps.map(({ kind, team, line, count }) => [kind, team, kind === 'secondRank' ? line : count]);
    expect(kinds).toEqual([
      ['secondRank', 'service', 'sales'],
      ['agentAlways', 'service', 3],
    ]);
    expect(plan).toMatchObject({ hours: 30, cost: 600 });
    // The same written into the scenario keeps both promises as the plan says, and with one person less it does not.
    const withMore = (people: number) =>
      check(center({ sales: 4, service: 4 + people }).replace('skills: [service]', 'skills: { service: {}, sales: { rank: 2 } }'));
    expect((await withMore(3)).targets.map(({ now }) => now)).toEqual(plan?.effects.map(({ figure }) => figure));
    expect((await withMore(2)).targets.map(({ grade }) => grade)).not.toEqual(['kept', 'kept']);
  });

  it('are named where their breaks cannot be told apart, at the volume at which the first one breaks', async () => {
    const found = breakOf(await check(center({ sales: 6, service: 6 }), 8));
    expect(found.factor).toBeGreaterThan(1);
    expect([...found.broken].sort()).toEqual([SALES, SERVICE]);
  });
});

describe('what takes no pay', () => {
  const shared = { sales: 9, service: 1, skills: '{ sales: {}, service: {} }' };

  it('says whose service it is paid with: a priority moves the wait to who shares the team', async () => {
    const found = breakOf(await check(center({ ...shared, sales: 7 }).replace('desk: { skill: service', 'desk: { skill: sales')));
    const first = mendOf(found, 'priority', found.broken[0] === SALES ? 'sales' : 'service');
    const own = first.effects.findIndex(({ target }) => target === first.target);
    expect(first).toMatchObject({ kind: 'priority', hours: 0, cost: 0, amount: 4, line: 'sales' });
    expect(first.effects[own]?.verdict).toBe('better');
    expect(first.effects[1 - own]?.verdict).toBe('worse');
    expect(first.breaks).toHaveLength(1);
  });

  it('tells of customers who wait longer though nothing is promised to them', async () => {
    const expert = `
  expert:
    channel: phone
    arrivals: { perHour: 30 }
    patience: never
    journey: { desk: { skill: expert, time: { mean: 8 min } } }`;
    const yaml = `${center({ sales: 4, service: 8, more: expert })}  experts: { skills: [expert], shrinkage: 0, agents: 5, costPerHour: 40 }\n`;
    const found = breakOf(await check(yaml));
    const help = mendOf(found, 'secondRank', 'experts');
    expect(help.breaks).toEqual([]);
    const [longer] = help.longer;
    expect(longer?.line).toBe('expert');
    expect(longer?.after.mean).toBeGreaterThan((longer?.before.mean ?? Number.NaN) + 1);
  });
});

describe('the cheapest', () => {
  /** One line that five people serve too few: two teams, of which either would be enough with one more. */
  const twoTeams = (costPerHour: number) =>
    oneLine(
      '08:00-18:00',
      60,
      `  a: { skills: [sales], shrinkage: 0, agents: 3, costPerHour: ${costPerHour} }
  b: { skills: [sales], shrinkage: 0, agents: 2, costPerHour: 30 }`,
    );

  it('is none where two mends take the same pay', async () => {
    const { mends, cheapest } = breakOf(await check(twoTeams(30)));
    expect(mends.map(({ team, cost, enough }) => [team, cost, enough])).toEqual([
      ['a', 300, true],
      ['b', 300, true],
    ]);
    expect(cheapest).toBeNull();
  });

  it('is the one that is shown to take less, of those that are enough', async () => {
    const { mends, cheapest } = breakOf(await check(twoTeams(20)));
    expect(mends.every(({ enough }) => enough)).toBe(true);
    expect(mends[cheapest ?? -1]).toMatchObject({ kind: 'agentAlways', team: 'a', cost: 200 });
  });

  it('is none where a single replication shows nothing', async () => {
    const { cheapest } = breakOf(await check(twoTeams(20), 1));
    expect(cheapest).toBeNull();
  });
});

describe('promises that cannot all be kept', () => {
  it('have no plan, but the best that was reached, and what is still missed', async () => {
    const yaml = `${center({ sales: 4, service: 8 })}require: ["teams.sales.occupancy >= 97%"]\n`;
    const { plan } = breakOf(await check(yaml));
    expect(plan?.grade).toMatch(/issed$/);
    expect(plan?.effects.some(({ grade }) => grade === 'missed')).toBe(true);
    expect(plan?.tried).toBeLessThanOrEqual(24);
  });
});
