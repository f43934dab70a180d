import { Worker } from 'node:worker_threads';
import type { WholeSheet } from './workbook.js';

/**
 * Makes a workbook in a thread of its own: a large one takes seconds, in which Ctrl-C has to be heard.
 *
 * @throws the reason of the signal when stopped
 */
export async function workbookInThread(sheets: readonly WholeSheet[], signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./workbook-worker.js', import.meta.url), { workerData: sheets });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the writer of the workbook ended with code ${code}`)));
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  } finally {
    await worker.terminate();
  }
}
