/** Lines behind the first answer that a planner should look at. */
import { isMissed } from '../../../experiment/promises/grade.js';
import type { Figures, Simulation } from '../../../experiment/result/result.js';
import { linesBehindFirst } from '../../../scenario/workload/lines-behind.js';

/** A mean wait in seconds, and a share that gives up, that nobody would plan. */
const LONG_WAIT = 600;
const MANY_LOST = 0.1;
/** Of all the time that customers wait anywhere. */
const MUCH_OF_ALL = 0.25;

interface LineBehind {
  readonly name: string;
  /** Whether customers wait so long, or give up so often, that it is a risk. */
  readonly isGrave: boolean;
}

/**
 * Lines behind the first in which customers wait long, give up, or spend much of all the time that is waited, or of which something is
 * required that is missed; those in which most give up first.
 */
export function linesThatMatter({ scenario, result }: Simulation): LineBehind[] {
  const behind = linesBehindFirst(scenario);
  const missed = result.promises.flatMap(({ target, grade }) => (target.scope === 'lines' && isMissed(grade) ? [target.name] : []));
  const all = Object.values(result.lines).reduce((sum, line) => sum + waited(line), 0);
  return Object.entries(result.lines)
    .filter(([name]) => behind.has(name))
    .map(([name, line]) => {
      const { averageWait, abandonmentRate, abandoned } = line;
      const isGrave = (averageWait?.mean ?? 0) >= LONG_WAIT || (abandonmentRate?.mean ?? 0) >= MANY_LOST;
      return { name, isGrave, lost: abandoned?.mean ?? 0, matters: missed.includes(name) || waited(line) > MUCH_OF_ALL * all };
    })
    .filter(({ isGrave, matters }) => isGrave || matters)
    .sort((a, b) => b.lost - a.lost);
}

/** Seconds that all customers together wait in a line. */
function waited({ averageWait, offered }: Figures): number {
  return (averageWait?.mean ?? 0) * (offered?.mean ?? 0);
}
