// How long processes have really run, which is what tells a loop from a machine that is busy with something else.

import { spawnSync } from 'node:child_process';

/**
 * The processor time of a group of processes.
 *
 * @param {number} group its number
 * @returns {number | null} milliseconds, in whole seconds; null where the system does not tell
 */
export function processorTimeOf(group) {
  const { status, stdout } = spawnSync('ps', ['-A', '-o', 'pgid=,time='], { encoding: 'utf8' });
  if (status !== 0) return null;
  const rows = stdout.split('\n').map((row) => row.trim().split(/\s+/));
  return rows.reduce((sum, [of, time]) => (Number(of) === group && time !== undefined ? sum + millisecondsOf(time) : sum), 0);
}

/** @param {string} time as `ps` writes it: days, hours, minutes and seconds, `1-02:03:04` */
export function millisecondsOf(time) {
  const [clock, days = '0'] = time.split('-').reverse();
  return 1000 * clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + 86_400_000 * Number(days);
}
