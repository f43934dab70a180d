// A worker that dies at a certain replication, so many times: each death takes a byte off a file that all workers share.
import { readFileSync, truncateSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import work from '#src/runners/worker.js';

// Piscina hands over its own data beside that of its user.
const { replication, lives, how } = [workerData].flat().find((each) => each?.how !== undefined);

export default function (task) {
  const left = readFileSync(lives).length;
  if (left > 0 && task.first <= replication && replication < task.first + task.count) {
    truncateSync(lives, left - 1);
    if (how === 'exit') process.exit(7);
    const hoard = [];
    for (;;) hoard.push(new Array(10_000).fill(hoard.length));
  }
  return work(task);
}
