import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { buildCenter } from '#src/center/build.js';
import { Contact, Wait } from '#src/center/counts.js';
import { trial } from '#src/center/trial.js';
import { loadScenario } from '#src/scenario/load.js';
import { filesOf } from '../../truth/files.js';

/*
 * Calls and e-mails of the same people, who set an e-mail aside for a call and go on with it where it stopped: preemptive resume with two
 * classes. Calls are then as if there were no e-mails. What is exact of e-mails: with one agent, whatever the distribution of the times,
 *
 *   T = s2 / (1 - r1) + (l1 E[S1²] + l2 E[S2²]) / (2 (1 - r1) (1 - r1 - r2))
 *
 * (Conway, Maxwell and Miller, Theory of Scheduling, 1967, chapter 8; l: arrivals of a minute, s: mean time, r = l s). With several agents
 * whoever sets an e-mail aside goes on with it, so that somebody else may be free meanwhile: no formula is known of that. Of calls it is
 * Erlang C.
 */
interface Office {
  readonly name: string;
  readonly agents: number;
  /** Contacts of an hour; mean and coefficient of variation of their times in minutes. */
  readonly calls: Work;
  readonly mails: Work;
  /** In minutes: the wait of a call, and the time from the arrival of an e-mail to its reply. */
  readonly exact: { readonly wait: number; readonly resolution: number | null };
}

interface Work {
  readonly perHour: number;
  readonly mean: number;
  readonly cv: number;
}

function ofOne(calls: Work, mails: Work): Office['exact'] {
  const load = ({ perHour, mean }: Work) => (perHour / 60) * mean;
  const residual = ({ perHour, mean, cv }: Work) => ((perHour / 60) * mean * mean * (1 + cv * cv)) / 2;
  const free = 1 - load(calls);
  return {
    wait: residual(calls) / free,
    resolution: mails.mean / free + (residual(calls) + residual(mails)) / (free * (free - load(mails))),
  };
}

function ofSeveral(agents: number, calls: Work): Office['exact'] {
  const load = (calls.perHour / 60) * calls.mean;
  return { wait: (erlangC(agents, load) * calls.mean) / (agents - load), resolution: null };
}

/** The chance that nobody is free. */
function erlangC(agents: number, load: number): number {
  let blocked = 1;
  for (let n = 1; n <= agents; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked / (1 - (load / agents) * (1 - blocked));
}

function office(name: string, agents: number, calls: Work, mails: Work): Office {
  return { name, agents, calls, mails, exact: agents === 1 ? ofOne(calls, mails) : ofSeveral(agents, calls) };
}

const OFFICES: readonly Office[] = [
  office('one agent', 1, { perHour: 6, mean: 4, cv: 1 }, { perHour: 2.4, mean: 10, cv: 1 }),
  office('one agent, times that vary less and more', 1, { perHour: 6, mean: 4, cv: 0.5 }, { perHour: 2.4, mean: 10, cv: 1.5 }),
  office('three agents', 3, { perHour: 15, mean: 6, cv: 1 }, { perHour: 9, mean: 6, cv: 1 }),
];

const DAYS = 60;
/** The office is empty at the beginning, and nobody calls after the end: days that are left out. */
const FIRST_DAY = 3;
const LAST_DAY = 57;
const REPLICATIONS = 100;
const SEED = 7;
const BOUND = 4;

const timeOf = ({ mean, cv }: Work) =>
  cv === 1 ? `{ distribution: exponential, mean: ${mean} min }` : `{ distribution: gamma, mean: ${mean} min, cv: ${cv} }`;

/** By how many standard errors the mean wait of calls, and the mean time to the reply to an e-mail, are off. */
function deviations({ agents, calls, mails, exact }: Office, interruptible: boolean): { wait: number; resolution: number | null } {
  const text = `title: interruptions
calendar: { start: 2026-01-05, days: ${DAYS}, interval: 60 min }
channels: { email: { interruptible: ${interruptible} } }
contacts:
  call: { channel: phone, arrivals: { perHour: ${calls.perHour} }, patience: never, priority: 1, journey: { answer: { skill: all, time: ${timeOf(calls)} } } }
  mail: { channel: email, arrivals: { perHour: ${mails.perHour} }, journey: { reply: { skill: all, time: ${timeOf(mails)} } } }
teams: { office: { skills: [all], agents: ${agents} } }
`;
  const center = buildCenter(loadScenario('office.yaml', filesOf({ 'office.yaml': text }), []).scenario);
  const [CALL, MAIL] = [0, 1];
  const figures = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const { contacts, intervals } = trial(center, SEED, replication);
    const sum = (type: number, field: number) => {
      let total = 0;
      for (let hour = 24 * FIRST_DAY; hour < 24 * LAST_DAY; hour++) total += contacts[(type * intervals + hour) * Contact.fields + field];
      return total;
    };
    return {
      wait: sum(CALL, Wait.waitAnswered) / sum(CALL, Wait.answered) / 60_000,
      resolution: sum(MAIL, Contact.resolutionTime) / sum(MAIL, Contact.resolved) / 60_000,
    };
  });
  const off = (values: number[], of: number) => (mean(values) - of) / (sampleStandardDeviation(values) / Math.sqrt(values.length));
  return {
    wait: off(
      figures.map(({ wait }) => wait),
      exact.wait,
    ),
    resolution:
      exact.resolution === null
        ? null
        : off(
            figures.map(({ resolution }) => resolution),
            exact.resolution,
          ),
  };
}

describe.each(OFFICES)('work set aside for calls by $name', (given) => {
  it('lets calls wait, and takes as long, as is exact', () => {
    const { wait, resolution } = deviations(given, true);
    expect(Math.abs(wait)).toBeLessThan(BOUND);
    expect(Math.abs(resolution ?? 0)).toBeLessThan(BOUND);
  }, 120_000);

  it('is told from work that is finished first', () => {
    const { wait, resolution } = deviations(given, false);
    expect(wait).toBeGreaterThan(2 * BOUND);
    if (resolution !== null) expect(resolution).toBeLessThan(-BOUND);
  }, 120_000);
});
