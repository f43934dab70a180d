import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** @type {Readonly<Record<string, string>>} The bank's names of its call types, as the scenario calls them. */
export const TYPES = { PS: 'regular', NW: 'prospect', NE: 'stock', IN: 'internet', PE: 'english', TT: 'callback' };

/** Priority 2 joins the line with 90 s of waiting credited; 0 and 1 are the same to the line. @returns {Call['priority']} */
const priorityOf = (/** @type {string} */ code) => (code === '2' ? 'high' : 'normal');

/**
 * A recorded call. Times are seconds; moments are seconds since midnight UTC of 1970-01-01 as if the local clock were UTC, for
 * differences only.
 *
 * @typedef {{ arrived: string, at: number, type: string, priority: 'normal' | 'high', voiceMenu: number, outcome: Outcome,
 *   queued: boolean, wait: number, service: number, agent: string }} Call
 *
 * @typedef {'served' | 'abandoned_queue' | 'abandoned_vru'} Outcome
 *
 * @typedef {{ arrival: string, type: string, priority: string, vru_s: string, outcome: Outcome, queued: string, wait_s: string,
 *   service_s: string, agent: string }} Row of the log
 */

/**
 * Reads a call log: one object a call, in the order of arrival.
 *
 * @param {string} path CSV with the columns of `Row`
 * @returns {Call[]}
 */
export function readCalls(path) {
  /** @type {Row[]} */
  const rows = parse(readFileSync(path), { columns: true, bom: true });
  return rows
    .map((row) => ({
      arrived: row.arrival,
      at: Date.parse(`${row.arrival}Z`) / 1000,
      type: TYPES[row.type],
      priority: priorityOf(row.priority),
      voiceMenu: Number(row.vru_s),
      outcome: row.outcome,
      queued: row.queued === '1',
      wait: Number(row.wait_s),
      service: row.service_s === '' ? Number.NaN : Number(row.service_s),
      agent: row.agent,
    }))
    .sort((a, b) => a.at - b.at);
}

/** Whether a call was put forward to an agent: it got past the voice menu. */
export const isOffered = (/** @type {Call} */ call) => call.outcome !== 'abandoned_vru';

/** Opening hours by weekday (0 Sunday), in minutes from midnight, as written in replay.yaml. */
const OPEN = [
  [420, 1440],
  [420, 1440],
  [420, 1440],
  [420, 1440],
  [420, 1440],
  [420, 840],
  [1170, 1440],
];
/** The center answered nobody in these hours of one Sunday. */
const OUTAGE = { date: '1999-02-21', from: 1020, to: 1140 };

/** Whether a call came while the center was open. @param {Call} call */
export function cameWhileOpen(call) {
  const moment = new Date(call.at * 1000);
  const minute = moment.getUTCHours() * 60 + moment.getUTCMinutes();
  if (call.arrived.startsWith(OUTAGE.date) && minute >= OUTAGE.from && minute < OUTAGE.to) return false;
  const [from, to] = OPEN[moment.getUTCDay()];
  return minute >= from && minute < to;
}
