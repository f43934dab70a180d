import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { Contact, Wait } from '#src/center/counts.js';
import { trial } from '#src/center/trial.js';
import { loadScenario } from '#src/scenario/load.js';
import { filesOf } from '../../truth/files.js';

/*
 * Tickets that come at all hours and are worked on in office hours, first come first served; those in hand at closing are finished, none
 * is begun. The exact figures are of the periodic steady state (a Markov chain made uniform, its periodic law; means by Little's law; a
 * tagged ticket's law by backward equations). With these replications the standard error of the mean is 0.5% of it, that of shares 0.2 to
 * 0.3%: twice that, in all figures at once, is seen, and so is a promise that counts other hours.
 */
interface Office {
  readonly name: string;
  readonly agents: number;
  /** Contacts of an hour by block of the day: before opening (9 h), open (8 h), after closing (7 h); and of days that are closed. */
  readonly weekend: boolean;
  readonly exact: { readonly resolution: number; readonly atOnce: number; readonly within: Readonly<Record<number, number>> };
}

const OFFICES: readonly Office[] = [
  {
    name: 'open every day',
    agents: 7,
    weekend: false,
    exact: {
      resolution: 4.8138316533,
      atOnce: 0.070284824717,
      within: { 1: 0.23627845145, 4: 0.64366292274, 8: 0.73692503333, 16: 0.98435630832 },
    },
  },
  {
    name: 'closed at weekends',
    agents: 8,
    weekend: true,
    exact: { resolution: 11.778445556, atOnce: 0.087000756932, within: { 8: 0.55189313346, 24: 0.88625947111, 48: 0.94155668732 } },
  },
];

const HANDLE = 380;
const DAYS = 70;
/** The queue is empty at the beginning, and needs some days to be as it is from day to day: whole weeks. */
const WARM_UP_DAYS = 14;
const REPLICATIONS = 60;
const SEED = 11;

function text({ agents, weekend }: Office, promise: string): string {
  const days = weekend ? ', days: [mon-fri]' : '';
  return `title: tickets
calendar: { start: 2026-01-05, days: ${DAYS}, interval: 60 min, open: ${weekend ? '{ mon-fri: "09:00-17:00" }' : '"09:00-17:00"'} }
contacts:
  ticket:
    channel: ticket
    arrivals: { file: volumes.csv }
    serviceLevel: { ${promise} }
    journey: { desk: { skill: desk, time: { distribution: exponential, mean: ${HANDLE} s } } }
teams:
  desk: { skills: [desk], agents: [{ from: "09:00", to: "17:00", agents: ${agents}${days} }] }
`;
}

/** Volumes until the next row: 10 an hour before opening, 40 while open and 14 after closing; 6 at weekends. */
function volumes({ weekend }: Office): string {
  if (!weekend) return 'start,contact,volume\n00:00,ticket,90\n09:00,ticket,320\n17:00,ticket,98\n';
  const rows = Array.from({ length: DAYS }, (_, day) => {
    const date = new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10);
    if (day % 7 > 4) return `${date} 00:00,ticket,144`;
    return `${date} 00:00,ticket,90\n${date} 09:00,ticket,320\n${date} 17:00,ticket,98`;
  });
  // The last row lasts as long as the one before it, and that is a whole day.
  return `start,contact,volume\n${rows.join('\n')}\n`;
}

/** Figures of each replication: mean time to resolution in hours, share begun at once, share within the promise. */
function simulated(office: Office, promise: string): number[][] {
  const files = { 'tickets.yaml': text(office, promise), 'volumes.csv': volumes(office) };
  const center = buildCenter(loadScenario('tickets.yaml', filesOf(files), []).scenario);
  return Array.from({ length: REPLICATIONS }, (_, replication) => {
    const { contacts } = trial(center, SEED, replication);
    const sum = (field: number) => {
      let total = 0;
      for (let interval = 24 * WARM_UP_DAYS; interval < 24 * DAYS; interval++) total += contacts[interval * Contact.fields + field];
      return total;
    };
    const offered = sum(Wait.offered);
    expect(sum(Contact.resolved)).toBe(offered);
    return [sum(Contact.resolutionTime) / offered / 3_600_000, 1 - sum(Wait.delayed) / offered, sum(Wait.answeredWithin) / offered];
  });
}

/** By how many standard errors the mean of one figure is off. */
function deviation(replications: readonly number[][], figure: number, exact: number): number {
  const values = replications.map((figures) => figures[figure]);
  return (mean(values) - exact) / (sampleStandardDeviation(values) / Math.sqrt(values.length));
}

const BOUND = 4;

describe.each(OFFICES)('tickets of an office $name', (office) => {
  const { resolution, atOnce, within } = office.exact;

  it('take as long, and begin at once as often, as is exact', () => {
    const replications = simulated(office, 'within: 8 h, until: resolved');
    expect(Math.abs(deviation(replications, 0, resolution))).toBeLessThan(BOUND);
    expect(Math.abs(deviation(replications, 1, atOnce))).toBeLessThan(BOUND);
  }, 120_000);

  it.each(Object.entries(within))(
    'are resolved within %s h by the clock as often as is exact, and not in so many opening hours',
    (hours, exact) => {
      const share = (promise: string) => deviation(simulated(office, `within: ${hours} h, until: resolved${promise}`), 2, exact);
      expect(Math.abs(share(''))).toBeLessThan(BOUND);
      expect(share(', clock: open')).toBeGreaterThan(2 * BOUND);
    },
    240_000,
  );
});
