import { describe, expect, it } from 'vitest';
import { Wait } from '#src/center/counts.js';
import { figure, load, run, serviceLevelWhen } from './shipped.js';

describe('support-desk', () => {
  const desk = (agents: number) => run('support-desk.yaml', { replications: 100, overrides: [`teams.desk.agents=${agents}`] });

  it('just about keeps its promise, which is kept on half of the days; one person makes it safe or breaks it', async () => {
    const simulation = await desk(12);
    expect(figure(simulation, 'contacts.support.serviceLevel')).toBeGreaterThan(0.78);
    expect(figure(simulation, 'contacts.support.serviceLevel')).toBeLessThan(0.82);
    expect(figure(simulation, 'contacts.support.daysMet')).toBeGreaterThan(0.35);
    expect(figure(simulation, 'contacts.support.daysMet')).toBeLessThan(0.7);
    expect(figure(await desk(13), 'contacts.support.daysMet')).toBeGreaterThan(0.9);
    expect(figure(await desk(11), 'contacts.support.daysMet')).toBeLessThan(0.15);
  });
});

describe('nurse-line', () => {
  it('keeps the promise in front while the line of the nurses grows until midnight', async () => {
    const simulation = await run('nurse-line.yaml', { replications: 40 });
    expect(figure(simulation, 'contacts.advice.serviceLevel')).toBeGreaterThan(0.8);
    expect(figure(simulation, 'lines.nursing.averageWait')).toBeGreaterThan(3 * figure(simulation, 'lines.answering.averageWait'));
    const queue = simulation.result.intervals.map(({ lines }) => lines['nursing']?.['queueLength']?.mean ?? Number.NaN);
    expect(queue[23]).toBeGreaterThan(2 * (queue[7] ?? Number.NaN));
  });

  it('is mended by two more nurses, which changes nothing for the operators', async () => {
    const [before, after] = [
      await run('nurse-line.yaml', { replications: 20 }),
      await run('nurse-line.yaml', { replications: 20, overrides: ['teams.nurses.agents=12'] }),
    ];
    expect(figure(after, 'lines.nursing.averageWait')).toBeLessThan(figure(before, 'lines.nursing.averageWait') / 3);
    expect(after.result.lines['answering']).toEqual(before.result.lines['answering']);
  });
});

describe('pooled and specialists', () => {
  it('have the same customers and people, who wait less in one team on every one of 20 weeks', async () => {
    const specialists = await run('specialists.yaml', { replications: 20 });
    const pooled = await run('pooled.yaml', { replications: 20 });
    expect(figure(pooled, 'contacts.all.arrived')).toBe(figure(specialists, 'contacts.all.arrived'));
    expect(figure(pooled, 'whole..fullTimeEquivalents')).toBe(figure(specialists, 'whole..fullTimeEquivalents'));
    const types = load('pooled.yaml').scenario.contacts.length;
    const weeks = specialists.replications.map((week, index) => {
      const all = (sums: Float64Array) => (field: number) => sums[types * (sums.length / (types + 2)) + field] ?? Number.NaN;
      const waited = (of: (field: number) => number) => of(Wait.waitAnswered) + of(Wait.waitAbandoned) + of(Wait.waitDisconnected);
      return waited(all(week.contacts)) - waited(all(pooled.replications[index]?.contacts ?? new Float64Array()));
    });
    expect(weeks.length).toBe(20);
    expect(Math.min(...weeks)).toBeGreaterThan(0);
    expect(figure(pooled, 'contacts.all.averageWait')).toBeLessThan(figure(specialists, 'contacts.all.averageWait') / 2);
  });

  it('need three all-rounders fewer for the promise that 32 specialists do not keep', async () => {
    const fewer = await run('pooled.yaml', { replications: 20, overrides: ['teams.all-rounders.agents=29'] });
    const specialists = await run('specialists.yaml', { replications: 20 });
    expect(figure(fewer, 'contacts.all.serviceLevel')).toBeGreaterThan(0.8);
    expect(figure(specialists, 'contacts.all.serviceLevel')).toBeLessThan(0.8);
  });
});

describe('online-store', () => {
  const FILE = 'online-store/online-store.yaml';
  const lateShift = (_: string, weekday: number, hour: number) => weekday >= 1 && weekday <= 5 && hour >= 18 && hour < 20;
  const earlier = (_: string, weekday: number, hour: number) => weekday >= 1 && weekday <= 5 && hour < 18;

  it('has 60,000 contacts and keeps all its promises, but not the requirement on the technical line', async () => {
    const simulation = await run(FILE, { replications: 10 });
    expect(figure(simulation, 'contacts.all.arrived')).toBeGreaterThan(55_000);
    expect(figure(simulation, 'contacts.all.arrived')).toBeLessThan(65_000);
    for (const type of ['delivery', 'technical', 'complaint'])
      expect(figure(simulation, `contacts.${type}.serviceLevel`)).toBeGreaterThan(0.8);
    expect(figure(simulation, 'contacts.vip.serviceLevel')).toBeGreaterThan(0.85);
    expect(figure(simulation, 'lines.technical.averageWait')).toBeGreaterThan(4 * figure(simulation, 'lines.frontline.averageWait'));
    expect(serviceLevelWhen(simulation, 'lines', 'technical', lateShift)).toBeLessThan(0.5);
    expect(serviceLevelWhen(simulation, 'lines', 'technical', earlier)).toBeGreaterThan(0.8);
  });

  it('is mended by more people in the late shift', async () => {
    const simulation = await run(FILE, { replications: 10, overrides: ['teams.tech-desk.agents.6.agents=22'] });
    expect(figure(simulation, 'lines.technical.averageWait')).toBeLessThan(20);
    expect(serviceLevelWhen(simulation, 'lines', 'technical', lateShift)).toBeGreaterThan(0.7);
  });

  it('has two humps on each day, and a bot that is never full', async () => {
    const simulation = await run(FILE, { replications: 5 });
    const arrived = (hour: string) =>
      simulation.result.intervals
        .filter(({ start }) => start.slice(11, 16) === hour)
        .reduce((sum, { contacts }) => sum + (contacts['all']?.['arrived']?.mean ?? Number.NaN), 0);
    expect(arrived('11:00')).toBeGreaterThan(1.5 * arrived('15:00'));
    expect(arrived('18:30')).toBeGreaterThan(1.5 * arrived('15:00'));
    expect(figure(simulation, 'bots.assistant.refused')).toBe(0);
  });
});

describe('online-store-peak', () => {
  it('keeps its promises on the five days that it is planned for, not on those of the campaign, and so not in the week', async () => {
    const simulation = await run('online-store-peak/online-store-peak.yaml', { replications: 4 });
    expect(figure(simulation, 'contacts.all.arrived')).toBeGreaterThan(115_000);
    const isCampaign = (weekday: number) => weekday === 3 || weekday === 5;
    for (const type of ['delivery', 'technical', 'complaint', 'vip']) {
      const target = type === 'vip' ? 0.85 : 0.8;
      const level = (campaign: boolean) => serviceLevelWhen(simulation, 'contacts', type, (_, weekday) => isCampaign(weekday) === campaign);
      expect(level(false), type).toBeGreaterThan(target);
      expect(level(true), type).toBeLessThan(target - 0.1);
      expect(figure(simulation, `contacts.${type}.serviceLevel`), type).toBeLessThan(target);
    }
  });
});

describe('us-bank-week', () => {
  const FILE = 'us-bank-week/us-bank-week.yaml';
  const evening = (day: number) => (_: string, weekday: number, hour: number) => weekday === day && hour >= 17 && hour < 19.5;

  it('answers 160,000 calls in time with few people free, except on Monday evening', async () => {
    const simulation = await run(FILE, { replications: 10 });
    expect(figure(simulation, 'contacts.banking.arrived')).toBeGreaterThan(155_000);
    expect(figure(simulation, 'contacts.banking.arrived')).toBeLessThan(168_000);
    expect(figure(simulation, 'contacts.banking.serviceLevel')).toBeGreaterThan(0.82);
    expect(figure(simulation, 'teams.tellers.occupancy')).toBeGreaterThan(0.9);
    expect(serviceLevelWhen(simulation, 'contacts', 'banking', evening(1))).toBeLessThan(0.55);
    expect(serviceLevelWhen(simulation, 'contacts', 'banking', evening(3))).toBeGreaterThan(0.7);
    expect(figure(simulation, 'contacts.banking.daysMet')).toBeLessThan(0.9);
    const longer = await run(FILE, { replications: 10, overrides: ['teams.tellers.agents.14.to="19:30"'] });
    expect(serviceLevelWhen(longer, 'contacts', 'banking', evening(1))).toBeGreaterThan(0.7);
  });

  it('has 300 to 400 people at its busiest', () => {
    const { scenario } = load(FILE);
    const most = Math.max(...(scenario.teams[0]?.rostered ?? []).map(({ agents }) => agents));
    expect(most).toBeGreaterThanOrEqual(300);
    expect(most).toBeLessThanOrEqual(400);
  });
});
