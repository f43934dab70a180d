import cliProgress from 'cli-progress';
import { shorten } from '../report/table-layout.js';

/** How far a run is. */
export interface Progress {
  update(done: number, total: number): void;
  /** Wipes it off the screen. */
  end(): void;
}

/** A bar on stderr with the time left, where that is a terminal and progress is wanted; else nothing. */
export function progressBar(title: string, wanted: boolean): Progress {
  if (!wanted || process.stderr.isTTY !== true) return { update: () => {}, end: () => {} };
  const bar = new cliProgress.SingleBar({
    format: `${shorten(title, 30)} {bar} {value} of {total} replications, {eta_formatted} left`,
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
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
    end() {
      bar.stop();
    },
  };
}
