import { describe, expect, it } from 'vitest';
import { Wait } from '#src/center/counts.js';
import { intervalsOf } from '../experiment/intervals-of.js';
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
    const queue = [...intervalsOf(simulation)].map(({ lines }) => lines['nursing']?.['queueLength']?.mean ?? Number.NaN);
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
      [...intervalsOf(simulation)]
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

describe('clinic', () => {
  const FILE = 'clinic.yaml';
  const monday = (_: string, weekday: number) => weekday === 1;
  const mondayOf = async (...overrides: string[]) =>
    serviceLevelWhen(await run(FILE, { replications: 40, overrides }), 'contacts', 'appointments', monday);
  const LINES = 'channels.phone.trunks=20';
  const PEOPLE = 'teams.reception.agents.3.agents=6';

  it('keeps its promise on Monday only as long as nobody counts those who hear the busy tone', async () => {
    expect(await mondayOf()).toBeGreaterThan(0.8);
    expect(await mondayOf('contacts.appointments.serviceLevel.counts=arrived')).toBeLessThan(0.78);
  });

  it('turns busy tones into waits with more lines alone, keeps them with more people alone, and needs both', async () => {
    const refused = async (...overrides: string[]) =>
      figure(await run(FILE, { replications: 40, overrides }), 'contacts.appointments.turnedAwayShare');
    expect(await mondayOf(LINES)).toBeLessThan(0.75);
    expect(await refused(PEOPLE)).toBeGreaterThan((await refused()) * 0.8);
    expect(await mondayOf(LINES, PEOPLE)).toBeGreaterThan(0.8);
    expect(await refused(LINES, PEOPLE)).toBeLessThan(0.002);
  });
});

describe('public-hotline', () => {
  const FILE = 'public-hotline.yaml';
  const night = (_: string, __: number, hour: number) => hour < 6 || hour >= 23;
  const office = (_: string, weekday: number, hour: number) => weekday >= 1 && weekday <= 5 && hour >= 9 && hour < 17;

  it('has people by night who are busy for less than half of their time and miss the promise that is kept by day', async () => {
    const simulation = await run(FILE, { replications: 20 });
    expect(serviceLevelWhen(simulation, 'contacts', 'questions', office)).toBeGreaterThan(0.85);
    expect(serviceLevelWhen(simulation, 'contacts', 'questions', night)).toBeLessThan(0.8);
    const occupancy = [...intervalsOf(simulation)]
      .filter(({ start }) => Number(start.slice(11, 13)) < 6)
      .map(({ teams }) => teams['hotline']?.['occupancy']?.mean ?? Number.NaN);
    expect(Math.max(...occupancy)).toBeLessThan(0.62);
    expect(occupancy.reduce((sum, one) => sum + one, 0) / occupancy.length).toBeLessThan(0.5);
    const three = await run(FILE, { replications: 20, overrides: ['teams.hotline.agents.0.agents=3'] });
    expect(serviceLevelWhen(three, 'contacts', 'questions', night)).toBeGreaterThan(0.85);
  });

  it('answers urgent calls sooner for their priority by day, and hardly so by night', async () => {
    const [first, alike] = [
      await run(FILE, { replications: 40 }),
      await run(FILE, { replications: 40, overrides: ['contacts.urgent.priority=5'] }),
    ];
    const gain = (when: typeof night) =>
      serviceLevelWhen(first, 'contacts', 'urgent', when) - serviceLevelWhen(alike, 'contacts', 'urgent', when);
    expect(gain(office)).toBeGreaterThan(0.02);
    expect(gain(night)).toBeLessThan(gain(office) / 2);
  });
});

describe('telecom', () => {
  const FILE = 'telecom.yaml';
  const wait = (simulation: Awaited<ReturnType<typeof run>>, line: string) => figure(simulation, `lines.${line}.averageWait`);

  it('is helped at both lines by the bot, and at the second one only by a frontline that hands on less', async () => {
    const plan = await run(FILE, { replications: 20 });
    const bot = await run(FILE, {
      replications: 20,
      overrides: ['contacts.faults.journey.assistant.next={resolved: 28%, unresolved: 3%, frontline: 69%}'],
    });
    const frontline = await run(FILE, { replications: 20, overrides: ['contacts.faults.journey.frontline.next.technician=27%'] });
    for (const type of ['faults', 'bills']) expect(figure(plan, `contacts.${type}.serviceLevel`)).toBeGreaterThan(0.85);
    expect(wait(plan, 'technical')).toBeGreaterThan(4 * wait(plan, 'frontline'));
    expect(wait(bot, 'frontline')).toBeLessThan(0.9 * wait(plan, 'frontline'));
    expect(wait(bot, 'technical')).toBeLessThan(0.9 * wait(plan, 'technical'));
    expect(wait(frontline, 'frontline')).toBeGreaterThan(0.95 * wait(plan, 'frontline'));
    expect(wait(frontline, 'technical')).toBeLessThan(0.75 * wait(plan, 'technical'));
  });
});
