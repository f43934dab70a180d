import { readFileSync } from 'node:fs';
import { monthOfShifts, weekOfLevels, weekOfShifts } from './shift-works.js';

/**
 * The works as scenario files. A work is the text of a scenario and of the files that it names, so that it can be read without
 * touching the disk.
 * @typedef {{ text: string, files: Record<string, string> }} Work
 */

const slots = readFileSync(new URL('w2.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(',').map(Number));

/**
 * 85 agents, 1,000 contacts an hour of 300 s, 180 s of patience; `size` multiplies contacts and agents.
 *
 * @param {{ days?: number, size?: number, agents?: number, perHour?: number }} options
 * @returns {Work}
 */
function oneLine({ days = 7, size = 1, agents = Math.round(85 * size), perHour = 1000 * size } = {}) {
  const text = `
title: One line
calendar: { start: 2026-11-09, days: ${days} }
contacts:
  customer:
    channel: phone
    arrivals: { perHour: ${perHour} }
    patience: { distribution: exponential, mean: 180 s }
    serviceLevel: { within: 20 s, target: 80% }
    journey:
      desk: { skill: desk, time: { distribution: exponential, mean: 300 s } }
teams:
  desk: { skills: [desk], agents: ${agents} }
`;
  return { text, files: {} };
}

/**
 * A bot that settles 70%, a first tier with patience that sends 20% on to a second one, over a day of 24 hours.
 *
 * @returns {Work}
 */
function botAndTiers({ days = 1 } = {}) {
  const text = `
title: Bot and two tiers
calendar: { start: 2026-11-09, days: ${days} }
contacts:
  customer:
    channel: phone
    arrivals: { file: volumes.csv }
    patience: { distribution: exponential, mean: 300 s }
    serviceLevel: { within: 20 s, target: 80% }
    journey:
      bot: { bot: assistant, time: { distribution: exponential, mean: 60 s }, next: { resolved: 70%, first: 30% } }
      first: { skill: first, time: { distribution: exponential, mean: 360 s }, next: { second: 20% } }
      second: { skill: second, time: { distribution: exponential, mean: 900 s }, patience: never }
bots:
  assistant: { sessions: unlimited }
teams:
  first: { skills: [first], tier: 1, agents: { file: staffing.csv } }
  second: { skills: [second], tier: 2, agents: { file: staffing.csv } }
`;
  const at = (/** @type {number} */ slot) => `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
  const volumes = slots.map(([slot, volume]) => `${at(slot)},customer,${volume}`);
  const staffing = slots.flatMap(([slot, , first, second]) => [`${at(slot)},first,${first}`, `${at(slot)},second,${second}`]);
  const csv = (/** @type {string} */ heading, /** @type {readonly string[]} */ rows) => `${[heading, ...rows].join('\n')}\n`;
  return { text, files: { 'volumes.csv': csv('start,contact,volume', volumes), 'staffing.csv': csv('start,team,agents', staffing) } };
}

/**
 * Everything that only some centers have: a bot and tickets after calls, chats several at a time, e-mail that is set aside and a backlog of
 * it, shifts with breaks, absence, newcomers, and people who mix channels.
 *
 * @returns {Work}
 */
function everyKind() {
  return { text: readFileSync(new URL('w3.yaml', import.meta.url), 'utf8'), files: {} };
}

/** @type {Readonly<Record<string, () => Work>>} Works by the names that are passed to a child process. */
export const WORKS = {
  w1: () => oneLine(),
  w2: () => botAndTiers(),
  w3: everyKind,
  'w2-30-days': () => botAndTiers({ days: 30 }),
  'agents-85': () => oneLine({ days: 30 }),
  'agents-8500': () => oneLine({ days: 1, size: 100 }),
  'million-1': () => oneLine({ days: 30, agents: 118, perHour: 1_000_000 / 720 }),
  'shifts-2000': weekOfShifts,
  'levels-2000': weekOfLevels,
  'month-of-shifts': monthOfShifts,
  'million-10': () => oneLine({ days: 30, agents: 1180, perHour: 10_000_000 / 720 }),
};
