import { describe, expect, test } from 'vitest';
import { Bot, Contact, Line, Team, Wait } from '#src/center/counts.js';
import type { Figure, Figures, Simulation } from '#src/experiment/result/result.js';
import { simulate } from '#src/experiment/simulate.js';
import { counts, HOUR, scenario } from '../hand-made.js';
import { intervalsOf } from '../intervals-of.js';
import { madeRunner } from '../runner.js';

/** Student's t for one degree of freedom: two replications. */
const T1 = 12.7062047361747;

/**
 * Day 1 (intervals 0 and 1) and day 2 (2 and 3). Support: 10 and 10 offered on day 1 with 9 and 5 in time (70%: missed), 20 on day 2
 * with 18 (90%: met); sales: 4 offered on day 1, 4 answered, 3 in time (75%: met).
 */
const first = counts({
  contacts: [
    [0, 0, { [Contact.arrived]: 12, [Contact.turnedAwayClosed]: 1, [Contact.turnedAwayBot]: 1, [Wait.offered]: 10, [Wait.answered]: 9, [Wait.abandoned]: 1, [Wait.answeredWithin]: 9, [Wait.delayed]: 3, [Wait.waitAnswered]: 18_000, [Wait.waitAbandoned]: 42_000, [Wait.longestWait]: 42_000, [Contact.resolved]: 8, [Contact.unresolved]: 1, [Contact.handled]: 10, [Contact.handleTime]: 3_000_000, [Contact.escalated]: 1, [Contact.transfers]: 1, [Contact.resolutionTime]: 2_400_000, [Contact.queueTime]: 60_000 }],
    [0, 1, { [Contact.arrived]: 10, [Wait.offered]: 10, [Wait.answered]: 7, [Wait.abandoned]: 2, [Wait.disconnected]: 1, [Wait.answeredWithin]: 5, [Wait.waitAnswered]: 200_000, [Wait.waitAbandoned]: 90_000, [Wait.waitDisconnected]: 30_000, [Wait.longestWait]: 80_000, [Contact.resolved]: 7 }],
    [0, 2, { [Contact.arrived]: 20, [Wait.offered]: 20, [Wait.answered]: 20, [Wait.answeredWithin]: 18, [Wait.longestWait]: 25_000, [Contact.resolved]: 20 }],
    [1, 0, { [Contact.arrived]: 4, [Wait.offered]: 4, [Wait.answered]: 4, [Wait.answeredWithin]: 3, [Wait.longestWait]: 95_000, [Contact.resolved]: 4 }],
    [2, 3, { [Contact.arrived]: 30, [Contact.enteredBot]: 30, [Contact.contained]: 24, [Contact.containedByBot]: 24, [Contact.resolvedByBot]: 21, [Wait.offered]: 6, [Wait.answered]: 6, [Contact.resolved]: 27, [Contact.unresolved]: 3 }],
  ],
  byTier: [[0, 0, 0, 8], [0, 0, 1, 1], [1, 0, 0, 4]],
  cells: [
    [0, 0, { [Wait.offered]: 10, [Wait.answered]: 9, [Wait.answeredWithin]: 9, [Wait.abandoned]: 1, [Wait.waitAnswered]: 18_000, [Wait.waitAbandoned]: 42_000, [Wait.longestWait]: 42_000 }],
    [2, 0, { [Wait.offered]: 4, [Wait.answered]: 2, [Wait.answeredWithin]: 2, [Wait.overflowed]: 2, [Wait.waitOverflowed]: 100_000, [Wait.longestWait]: 50_000, [Wait.refused]: 3 }],
    [0, 4, { [Wait.offered]: 1, [Wait.answered]: 1, [Wait.longestWait]: 99_000, [Wait.waitAnswered]: 99_000 }],
  ],
  lines: [
    [0, 0, { [Line.queueTime]: 360_000, [Line.longestQueue]: 3, [Line.queueAtEnd]: 2, [Line.inHandAtEnd]: 1, [Line.left]: 1 }],
    [0, 1, { [Line.queueTime]: 0, [Line.longestQueue]: 2 }],
  ],
  teams: [
    [0, 0, { [Team.rosteredTime]: 3 * HOUR, [Team.dutyTime]: 2 * HOUR, [Team.busyTime]: 1.5 * HOUR, [Team.wrapUpTime]: 0.3 * HOUR, [Team.inHandTime]: 1.5 * HOUR, [Team.takenTime]: 1.5 * HOUR, [Team.handled]: 18, [Team.fairness]: 0.25 }],
    [0, 1, { [Team.rosteredTime]: 3 * HOUR, [Team.dutyTime]: 2 * HOUR, [Team.busyTime]: 2 * HOUR, [Team.inHandTime]: 2 * HOUR, [Team.takenTime]: 2 * HOUR, [Team.handled]: 18, [Team.fairness]: 0 }],
    [0, 4, { [Team.busyTime]: 0.5 * HOUR, [Team.overrunTime]: 0.5 * HOUR, [Team.inHandTime]: 0.5 * HOUR, [Team.takenTime]: 0.5 * HOUR, [Team.handled]: 4 }],
  ],
  fairness: [0.125, Number.NaN],
  bots: [
    [0, 3, { [Bot.sessions]: 30, [Bot.contained]: 24, [Bot.handedOn]: 6, [Bot.refused]: 1, [Bot.sessionTime]: 2 * HOUR, [Bot.peakSessions]: 4 }],
    [0, 4, { [Bot.sessions]: 2, [Bot.sessionTime]: HOUR, [Bot.peakSessions]: 9 }],
    [1, 3, { [Bot.sessions]: 10, [Bot.sessionTime]: HOUR, [Bot.peakSessions]: 2 }],
  ],
  answered: [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18_020], [1, 0, 1_020, 2_020, 3_020, 4_020]],
  unanswered: [[0, 0, 42_000]],
  resolution: [[0, 0, 300_000]],
  lineAnswered: [[0, 0, 1_020, 2_020], [0, 4, 7_020]],
  lineUnanswered: [[0, 0, 3_020]],
}); // biome-ignore format: rows

/** Support again, twice as many on day 1 and all in time; no sales. */
const second = counts({
  contacts: [[0, 0, { [Contact.arrived]: 40, [Wait.offered]: 40, [Wait.answered]: 40, [Wait.answeredWithin]: 40, [Wait.longestWait]: 10_000, [Contact.resolved]: 40 }]],
  teams: [[0, 0, { [Team.rosteredTime]: 6 * HOUR, [Team.dutyTime]: 4 * HOUR, [Team.busyTime]: 2 * HOUR, [Team.inHandTime]: 2 * HOUR, [Team.takenTime]: 2 * HOUR, [Team.handled]: 40, [Team.fairness]: 0.5 }]],
  fairness: [0.375, Number.NaN],
  answered: [[0, 0, ...Array.from({ length: 40 }, () => 0)]],
}); // biome-ignore format: rows

const simulation: Simulation = await simulate(scenario, { runner: madeRunner((number) => (number === 1 ? first : second)) });
const { result } = simulation;

/** The half width of the interval of two values' mean. */
function half(a: number, b: number): number {
  return (T1 * Math.abs(a - b)) / 2;
}

function means(figures: Figures, ...names: string[]): (number | null)[] {
  return names.map((name) => figures[name]?.mean ?? null);
}

function expectFigure(figure: Figure | null, mean: number, width: number): void {
  expect(figure?.mean).toBeCloseTo(mean, 9);
  expect(figure?.low).toBeCloseTo(Math.max(0, mean - width), 7);
  expect(figure?.high).toBeCloseTo(mean + width, 7);
}

/** A share with Wilson's interval, of as many trials as make this standard error. */
function expectShare(figure: Figure | null, mean: number, error: number): void {
  const weight = (T1 * error) ** 2 / (mean * (1 - mean));
  const middle = (mean + weight / 2) / (1 + weight);
  const width = (T1 / (1 + weight)) * Math.sqrt(error ** 2 + (weight / (2 * T1)) ** 2);
  expect(figure?.mean).toBeCloseTo(mean, 9);
  expect(figure?.low).toBeCloseTo(middle - width, 7);
  expect(figure?.high).toBeCloseTo(middle + width, 7);
}

describe('a contact type', () => {
  const { support, sales, info } = result.contacts;

  test('has counts that are means over replications with Student intervals', () => {
    expectFigure(support.arrived, (42 + 40) / 2, half(42, 40));
    expectFigure(support.turnedAway, 1, half(2, 0));
    expect(means(support, 'turnedAwayClosed', 'turnedAwayBot', 'turnedAwayLine', 'turnedAwayTrunks')).toEqual([0.5, 0.5, 0, 0]);
    expect(means(support, 'offered', 'answered', 'abandoned', 'disconnected')).toEqual([40, 38, 1.5, 0.5]);
    expect(means(support, 'resolved', 'unresolved', 'escalated', 'byTier1', 'byTier2')).toEqual([37.5, 0.5, 0.5, 4, 0.5]);
  });

  test('has shares that are ratios of sums over replications, with an interval that stays within 0 and 1', () => {
    // 3 abandoned of 40, then 0 of 40: residuals ±1.5 over a mean of 40.
    expectShare(support.abandonmentRate, 3 / 80, Math.sqrt((1.5 ** 2 * 2) / 2) / 40);
    expectShare(support.serviceLevel, 72 / 80, 4 / 40);
    expect(means(support, 'turnedAwayShare', 'resolutionRate', 'escalationRate', 'transfers')).toEqual([
      rounded(2 / 82),
      rounded(75 / 82),
      rounded(1 / 76),
      rounded(1 / 76),
    ]);
    expect(means(support, 'firstContactResolution')).toEqual([rounded(75 / 76)]);
  });

  test('has times in seconds', () => {
    expect(means(support, 'averageSpeedOfAnswer', 'averageWait', 'timeToAbandon', 'averageWaitOfDelayed')).toEqual([
      rounded(218 / 76),
      rounded(380 / 80),
      44,
      rounded(380 / 3),
    ]);
    expect(means(support, 'handleTime', 'workTime', 'timeToResolution', 'longestWait')).toEqual([
      300,
      rounded(3000 / 76),
      rounded(2400 / 75),
      45,
    ]);
    expect(support.queueLength?.mean).toBe(rounded(60 / (2 * 4 * 3600)));
  });

  test('reaches its target over the run, on days and in intervals', () => {
    // Over the run: 32 of 40 = 80% and 40 of 40. Days: 14 of 20 missed, 18 of 20 met; then one day, met. Intervals: met, missed, met; met.
    expect(means(support, 'targetMet', 'daysMet', 'intervalsMet')).toEqual([1, rounded(2 / 3), 0.75]);
    expect(means(sales, 'targetMet', 'daysMet', 'intervalsMet')).toEqual([1, 1, 1]);
    expect(means(info, 'targetMet', 'daysMet', 'intervalsMet', 'serviceLevel', 'answeredWithin')).toEqual([null, null, null, null, null]);
    // Wilson for 2 of 2.
    expect(support.targetMet).toEqual({ mean: 1, low: rounded(2 / (2 + 1.95996398454005 ** 2)), high: 1 });
  });

  test('has percentiles of all its contacts together', () => {
    // 8 + 40 waits of 0, one of 18 s, one of 42 s.
    expect(means(support, 'waitP50', 'waitP95', 'waitP99', 'answerP99')).toEqual([0, 0, middle(42_000), middle(18_020)]);
    expect(means(sales, 'waitP50', 'waitP90', 'answerP50')).toEqual([2.02, 4.02, 2.02]);
    expect(means(support, 'timeToResolutionP50', 'timeToResolutionP95')).toEqual([middle(300_000), middle(300_000)]);
    expect(sales.waitP50).toEqual({ mean: 2.02, low: null, high: null });
  });

  test('has no value where there was nobody', () => {
    expect(means(sales, 'timeToAbandon', 'containmentRate', 'handleTime', 'averageWaitOfDelayed', 'timeToResolutionP50')).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(means(info, 'containmentRate', 'contained', 'resolvedByBot', 'firstContactResolution')).toEqual([0.8, 12, 10.5, 0.9]);
  });

  test('that came in one replication only has means, and ratios without an interval', () => {
    expect(sales.serviceLevel).toEqual({ mean: 0.75, low: null, high: null });
    expectFigure(sales.answered, 2, half(4, 0));
    expect(sales.longestWait).toEqual({ mean: 95, low: null, high: null });
  });
});

describe('all contacts and channels', () => {
  test('add up counts, and service levels each by its own rule', () => {
    const { all } = result.contacts;
    expect(means(all, 'arrived', 'offered', 'answered', 'contained')).toEqual([58, 45, 43, 12]);
    // Support 72 of 80, sales 3 of 4; info has no rule.
    expect(means(all, 'serviceLevel', 'answeredWithin', 'byTier1')).toEqual([rounded(75 / 84), 37.5, 6]);
    expect(result.channels.phone).toMatchObject({ serviceLevel: all.serviceLevel });
    expect(means(result.channels.chat, 'arrived', 'serviceLevel')).toEqual([15, null]);
    expect(Object.keys(result.channels)).toEqual(['phone', 'chat']);
  });

  test('have the longest wait of any of their contacts', () => {
    expect(means(result.contacts.all, 'longestWait')).toEqual([(95 + 10) / 2]);
    expect(means(result.channels.phone, 'waitP99')).toEqual([middle(42_000)]);
  });

  test('reach the target where every contact type with one reached its own', () => {
    // Intervals of the first replication: both met, support missed, support met; of the second: met.
    expect(means(result.contacts.all, 'intervalsMet', 'daysMet', 'targetMet')).toEqual([0.75, rounded(2 / 3), 1]);
  });
});

describe('a line', () => {
  const { desk, back } = result.lines;

  test('has the contacts of all types that joined it, those after the calendar included', () => {
    expect(means(desk, 'joined', 'offered', 'answered', 'abandoned', 'overflowed', 'turnedAway')).toEqual([7.5, 7.5, 6, 0.5, 1, 1.5]);
    expect(means(desk, 'averageWait', 'averageSpeedOfAnswer', 'longestWait')).toEqual([
      rounded((18 + 42 + 100 + 99) / 15),
      rounded(117 / 12),
      99,
    ]);
    expect(means(desk, 'waitP50', 'waitP99', 'answerP50')).toEqual([2.02, 7.02, 2.02]);
  });

  test('has the service level of each contact by its own rule, and its wait in this line', () => {
    // Support: 9 of 10 offered and 0 of 1 later; sales: 2 of 2 answered.
    expect(means(desk, 'serviceLevel')).toEqual([rounded(11 / 13)]);
    expect(means(desk, 'intervalsMet', 'daysMet', 'targetMet')).toEqual([1, 1, 1]);
    expect(means(back, 'serviceLevel', 'intervalsMet')).toEqual([null, null]);
  });

  test('has its queue by the clock', () => {
    expect(means(desk, 'queueLength', 'longestQueue', 'left')).toEqual([rounded(360 / (2 * 4 * 3600)), 1.5, 0.5]);
    expect('queueAtEnd' in desk).toBe(false);
    expect(means(intervalsOf(simulation).at(0).lines.desk, 'queueAtEnd', 'inHandAtEnd', 'longestQueue')).toEqual([1, 0.5, 1.5]);
  });
});

describe('a team', () => {
  const { front, rear } = result.teams;

  test('has hours, and shares of them', () => {
    expect(means(front, 'rosteredHours', 'dutyHours', 'busyHours', 'overrunHours', 'handled')).toEqual([6, 4, 3, 0.25, 40]);
    expect(means(front, 'occupancy', 'utilization', 'wrapUpShare', 'handledPerHour')).toEqual([rounded(6 / 8.5), 0.5, 0.05, 10]);
    expect(means(front, 'averageBusy', 'averageInHand', 'concurrency', 'slotUse')).toEqual([5.5 / 8, 5.5 / 8, 1, rounded(6 / 8.5)]);
  });

  test('has the unevenness of the run as the simulation reports it, not a sum of intervals', () => {
    expect(means(front, 'fairness')).toEqual([0.25]);
    expect(means(intervalsOf(simulation).at(0).teams.front, 'fairness')).toEqual([0.375]);
    expect(means(rear, 'fairness', 'occupancy')).toEqual([null, null]);
  });

  test('has a cost where the scenario states one', () => {
    // (6 h + 0.5 h overrun) and 6 h at 20.
    expectFigure(front.cost, (130 + 120) / 2, half(130, 120));
    expect(rear.cost).toBeNull();
  });
});

test('a bot has sessions, the time of which stops with the calendar', () => {
  const { assistant, faq } = result.bots;
  expect(means(assistant, 'sessions', 'contained', 'handedOn', 'refused', 'peakSessions')).toEqual([16, 12, 3, 0.5, 2]);
  expect(means(assistant, 'averageSessions', 'occupancy')).toEqual([2 / 8, 2 / 32]);
  expect(means(faq, 'averageSessions', 'occupancy')).toEqual([1 / 8, null]);
});

test('the whole has cost per contact and per resolution, and the hours of the roster, which of two days are no full-time people', () => {
  const { whole } = result;
  // Answered 46 and 40, contained 24; resolved 66 and 40.
  expect(means(whole, 'cost', 'costPerContact', 'costPerResolution')).toEqual([125, rounded(250 / 110), rounded(250 / 106)]);
  expect(means(whole, 'rosteredHours')).toEqual([6]);
  expect(whole['fullTimeEquivalents']).toBeNull();
});

test('intervals have the figures of their own', () => {
  expect([...intervalsOf(simulation)].map(({ start }) => start)).toEqual(['interval 0', 'interval 1', 'interval 2', 'interval 3']);
  const [one, two] = intervalsOf(simulation);
  expect(means(one.contacts.support, 'offered', 'serviceLevel', 'targetMet', 'waitP50', 'longestWait')).toEqual([25, 49 / 50, 1, 0, 26]);
  expect(means(one.contacts.all, 'offered', 'serviceLevel')).toEqual([27, rounded(52 / 54)]);
  expect(means(two.contacts.support, 'offered', 'serviceLevel', 'targetMet', 'daysMet')).toEqual([5, 0.5, 0, null]);
  expect(means(two.contacts.sales, 'offered', 'serviceLevel')).toEqual([0, null]);
  expect(means(two.teams.front, 'averageBusy', 'cost')).toEqual([1, 30]);
  expect(means(intervalsOf(simulation).at(3).bots.assistant, 'averageSessions', 'occupancy', 'sessions')).toEqual([1, 0.25, 15]);
  expect(Object.keys(one.contacts)).toEqual(['support', 'sales', 'info', 'all']);
});

test('each replication keeps the service level of its days for later comparison', () => {
  expect([...simulation.replications[0].days]).toEqual([14, 20, 18, 20, 0, 0, 3, 4, 0, 0, 0, 0, ...Array.from({ length: 6 }, () => 0)]);
});

function rounded(value: number): number {
  return Number(value.toPrecision(10));
}

/** The middle of the bin of a duration in seconds: bins are 40 ms wide up to 20.48 s, twice as wide after each doubling. */
function middle(milliseconds: number): number {
  const width = 40 * 2 ** Math.max(0, Math.floor(Math.log2(milliseconds / 10_240)));
  return (Math.floor(milliseconds / width) * width + width / 2) / 1000;
}

describe('a percentile', () => {
  test('never lies above the longest duration, of the run or an interval, whatever the middle of its bin', async () => {
    const waits = Array.from({ length: 20 }, () => 360_000);
    const made = counts({
      contacts: [[0, 0, { [Contact.arrived]: 20, [Wait.offered]: 20, [Wait.abandoned]: 20 }]],
      unanswered: [[0, 0, ...waits]],
      resolution: [[0, 0, ...waits]],
      cells: [[0, 0, { [Wait.offered]: 20, [Wait.abandoned]: 20, [Wait.longestWait]: 360_000 }]],
      lineUnanswered: [[0, 0, ...waits]],
    });
    const constant = await simulate(scenario, { runner: madeRunner(() => made) });
    const { contacts, lines } = constant.result;
    const first = intervalsOf(constant).at(0);
    for (const figures of [contacts['support'], contacts['all'], lines['desk'], first.contacts['support'], first.lines['desk']]) {
      expect([figures['waitP50']?.mean, figures['waitP99']?.mean]).toEqual([360, 360]);
    }
    expect(contacts['support']['timeToResolutionP95']?.mean).toBe(360);
    // Forty durations are too few to bound it, however alike they are.
    expect(contacts['support']['waitP99']).toMatchObject({ low: null, high: null });
  });
});
