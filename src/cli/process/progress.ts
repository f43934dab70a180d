import cliProgress from 'cli-progress';
import { shorten } from '../../report/screen/table-layout.js';
import { visibleLine } from '../../report/screen/visible.js';
import { timeText } from '../../report/text/number.js';

/** How far a run is. */
export interface Progress {
  update(done: number, total: number): void;
  /** Wipes it off the screen. */
  end(): void;
}

const BAR = 24;

/** A bar on stderr with the time left, where that is a terminal and progress is wanted; else nothing. */
export function progressBar(title: string, wanted: boolean): Progress {
  if (!wanted || process.stderr.isTTY !== true) return { update: () => {}, end: () => {} };
  const name = shorten(visibleLine(title), 30);
  const bar = new cliProgress.SingleBar({
    format: (_options, { value, total, eta }) => progressLine(name, value, total, eta),
    clearOnComplete: true,
    // The terminal is left as it is: a second Ctrl-C ends the process before anything could be put right again.
    linewrap: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    update(done, total) {
      if (!started) bar.start(total, done);
      started = true;
      bar.setTotal(total);
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}

/** @param seconds that are left, as far as the time taken so far tells */
export function progressLine(name: string, done: number, total: number, seconds: number): string {
  const full = Math.floor((BAR * done) / total);
  const left = done > 0 && Number.isFinite(seconds) ? `, ${timeText(seconds)} left` : '';
  return `${name} ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done} of ${total} replications${left}`;
}
