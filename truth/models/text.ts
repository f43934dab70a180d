import type { Setting } from '../experiment.js';

/** Handling times are this much longer where a test is to fail. */
const LONGER = 1.02;

/** A duration of the scenario language. */
export function seconds(value: number): string {
  return `${Number(value.toFixed(6))} s`;
}

export function exponential(meanSeconds: number): string {
  return `{ distribution: exponential, mean: ${seconds(meanSeconds)} }`;
}

/** The factor on handling times. */
export function handling(setting: Setting): number {
  return setting.change === 'longer' ? LONGER : 1;
}

/** Calendar of a steady state, by the hour. */
export function steadyCalendar({ days, warmUpHours, openHours }: Setting): string {
  const open = openHours === null ? '' : `, open: "00:00-${String(openHours).padStart(2, '0')}:00"`;
  return `calendar: { start: 2026-01-01, days: ${days}, interval: 60 min, warmUp: ${warmUpHours} h${open} }`;
}
