import { formatProblem, InputError } from '#src/kit/problem.js';
import { type ReadScenario, readScenario } from '#src/scenario/read.js';
import type { ReadFile } from '#src/scenario/source.js';

/** Files in memory, by path; a text stands for its UTF-8 bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

function reader(files: Files): ReadFile {
  return (path, from) => {
    const folder = from === null ? '' : from.slice(0, from.lastIndexOf('/') + 1);
    const place = folder + path;
    const content = files[place];
    if (content === undefined) return { problem: 'it is not there' };
    return { path: place, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
  };
}

/** Reads `desk.yaml` (or the text that stands for it), which must be right. */
export function read(files: Files | string, overrides: readonly string[] = []): ReadScenario {
  return readScenario('desk.yaml', reader(typeof files === 'string' ? { 'desk.yaml': files } : files), overrides);
}

/** What is said about `desk.yaml`, line by line; nothing where it is right. */
export function complaints(files: Files | string, overrides: readonly string[] = []): string[] {
  try {
    read(files, overrides);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map((problem) => formatProblem(problem));
    throw error;
  }
}

/** The smallest scenario; its parts can be replaced. */
export const DESK = `title: Support desk
calendar: { start: 2026-11-09, days: 1, open: "08:00-20:00" }
contacts:
  support:
    channel: phone
    arrivals: { perHour: 120 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey:
      desk: { skill: support, time: { mean: 5 min } }
teams:
  desk: { skills: [support], agents: 12 }
`;

/** The smallest scenario with one text in it replaced by another. */
export function desk(old: string, replacement: string): string {
  if (!DESK.includes(old)) throw new Error(`the desk has no ${old}`);
  return DESK.replace(old, replacement);
}

/** A scenario that says everything the language can say. */
export const EVERYTHING = `title: Everything
description: Every key once
calendar:
  start: 2026-11-09
  days: 7
  interval: 15 min
  timezone: Europe/Vienna
  open: { mon-fri: "08:00-12:00, 13:00-17:00", sat: "18:00-02:00", "2026-11-11": closed }
  atClose: disconnect
  warmUp: 2 h
  fullTimeWeek: 38.5 h
channels:
  phone: { kind: live, concurrency: 1, assign: mostLoaded, trunks: 40 }
  chat: { concurrency: 1 }
  video: { kind: live }
contacts:
  orders:
    channel: phone
    arrivals: { perDay: 2400, profile: [1, 2, 3.5], weekdays: { mon: 1.1, sat: 0.6 }, multiply: 1.35, variability: { day: 12%, interval: 0.05 }, process: even }
    patience: { distribution: weibull, mean: 3 min, shape: 1.4 }
    balk: 2%
    serviceLevel: { within: 20 s, target: 0.8, counts: exceptQuick, shortAbandon: 5 s }
    priority: 2
    headStart: 90 s
    first: assistant
    open: "00:00-24:00"
    timezone: America/New_York
    journey:
      assistant: { bot: assistant, time: { mean: 70 s }, whenFull: frontline, next: { resolved: 70%, frontline: 20%, later: 10% } }
      frontline:
        skill: orders
        time: { mean: 6 min, cv: 0.8 }
        wrapUp: { distribution: gamma, mean: 40 s, cv: 0.5 }
        channel: phone
        priority: 1
        patience: never
        whenFull: later
        whenClosed: turnedAway
        overflow: { after: 5 min, to: experts }
        handoff: cold
        next: { experts: 12%, unresolved: 6% }
      later: { pause: { distribution: triangular, min: 1 h, mode: 2 h, max: 1 d }, next: frontline }
      experts: { skill: technical, time: { mixture: [{ share: 30%, mean: 2 min }, { share: 70%, distribution: uniform, min: 1 min, max: 9 min }] } }
  questions:
    channel: chat
    arrivals: { file: volumes.csv, multiply: 0.5 }
    patience: 4 min
    journey:
      frontline: { skill: orders, time: { distribution: empirical, file: times.csv, column: seconds }, next: unresolved }
  complaints:
    channel: video
    arrivals: { log: log.csv, where: { type: PS, priority: 2, late: true } }
    patience: { distribution: lognormal, mean: 3 min }
    journey:
      frontline: { skill: orders, time: { distribution: exponential, mean: 3 min }, wrapUp: { distribution: constant, mean: 0 s } }
  walk-ins:
    channel: phone
    arrivals: { perDay: 20, profile: { file: weights.csv, column: weight, weekday: day } }
    patience: never
    journey:
      frontline: { skill: orders, time: 3 min }
  renewals:
    channel: phone
    arrivals: { perWeek: 900, profile: { mon-fri: [1, 2], sat: [3] }, weekdays: { mon: 2 } }
    patience: never
    journey:
      frontline: { skill: orders, time: 3 min }
  claims:
    channel: phone
    arrivals: { perMonth: 4000, multiply: 1.1 }
    patience: never
    journey:
      frontline: { skill: orders, time: 3 min }
  returns:
    channel: phone
    arrivals: { file: days.csv, where: { media: voice }, profile: [1, 2, 1] }
    patience: never
    journey:
      frontline: { skill: orders, time: 3 min }
bots:
  assistant: { sessions: 400, costPerContact: 0.12, costPerHour: 3 }
  other: { sessions: unlimited }
teams:
  front: { skills: [orders], agents: 12.6, absence: 5%, shrinkage: 0.3, tier: 1, timezone: Asia/Tokyo, costPerHour: 28.5, overtimePerHour: 42.75, costPerContact: 0.3 }
  experts: { skills: { technical: {}, orders: { rank: 2, speed: 0.8, after: 60 s } }, agents: [{ from: "08:00", to: "12:00", agents: 30, days: [mon-wed, sat], since: 2026-11-10, until: 2026-11-20 }, { from: 2026-11-11 00:00, to: 2026-11-11 06:00, agents: 2 }], shrinkage: { training: 4%, meetings: 0.03 } }
  night: { skills: [orders], shrinkage: [{ from: "14:00", to: "15:00", days: [wed], share: 30% }, { days: [mon-fri], since: 2026-11-09, until: 2026-11-13, share: 0.1 }, { share: 8% }], agents: { file: staffing.csv, multiply: 0.9, plus: [{ from: "08:00", to: "12:00", agents: -5, days: [mon] }, { from: 2026-11-11 00:00, to: 2026-11-11 06:00, agents: 2.5 }] } }
skills:
  orders: { limit: 200, order: newest, teams: [front, experts, night] }
variability: { day: 8% }
require: ["contacts.orders.abandonmentRate <= 3%", "teams.front.occupancy<=0.88", "averageWait < 30 s"]
run: { seed: 7, precision: { measure: contacts.orders.serviceLevel, halfWidth: 1%, confidence: 95%, most: 200 } }
`;
