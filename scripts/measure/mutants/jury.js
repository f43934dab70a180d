// Has tests run by a judge, which is killed and replaced where a changed program does not end.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processorTimeOf } from './processor-time.js';

const JUDGE = fileURLToPath(new URL('judge.js', import.meta.url));

/** For how much of its processor time nothing may be heard of a judge, in milliseconds, before it is known how long a test file takes. */
const PATIENCE = 300_000;
/** After that: so long, and so many times what the file takes. */
const LEAST = 10_000;
const TIMES = 3;
/** So many times that long by the clock: who waits for something that never comes uses no processor. */
const IDLE = 20;
/** Milliseconds of silence after which a judge is watched. */
const WATCHED_AFTER = 2_000;

/**
 * @typedef {import('./judge.js').Request} Request
 * @typedef {import('./judge.js').Verdict} Verdict
 * @typedef {import('./judge.js').Message} Message
 * @typedef {import('node:child_process').ChildProcess} Judge
 */

export class Jury {
  #root;
  /** @type {Judge | null} */
  #judge = null;
  /** @type {Map<string, number>} What each test file takes. */
  #durations = new Map();

  /** @param {string} root of the sandbox */
  constructor(root) {
    this.#root = root;
  }

  /** From now on a judge that says nothing for much longer than a test file takes is thought to be caught in a loop. */
  learn(/** @type {Verdict} */ { durations }) {
    this.#durations = new Map(durations);
  }

  /**
   * Runs tests, all where `files` is null.
   *
   * @param {Request} request
   * @returns {Promise<Verdict | null>} null: it does not end
   */
  async run(request) {
    const judge = this.#judge ?? (await this.#appoint());
    judge.send(request);
    const verdict = await this.#hear(judge, (message) => 'failed' in message);
    if (verdict !== null && 'failed' in verdict) return verdict;
    this.close();
    return null;
  }

  async #appoint() {
    const env = { ...process.env, TMPDIR: join(this.#root, 'temporary') };
    const judge = spawn(process.execPath, [JUDGE, this.#root], { detached: true, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.#judge = judge;
    await this.#hear(judge, (message) => 'ready' in message);
    return judge;
  }

  /**
   * The message that is waited for; null where the judge falls silent.
   *
   * @param {Judge} judge
   * @param {(message: Message) => boolean} isIt
   * @returns {Promise<Message | null>}
   */
  #hear(judge, isIt) {
    return new Promise((resolve, reject) => {
      let since = Date.now();
      /** @type {number | null} Processor time that the judge has used when it began to be watched. */
      let used = null;
      let patience = PATIENCE;
      const end = (/** @type {Message | null} */ message) => {
        clearInterval(watch);
        judge.off('message', listen).off('exit', died);
        resolve(message);
      };
      const listen = (/** @type {Message} */ message) => {
        since = Date.now();
        used = null;
        if ('begins' in message) patience = this.#patienceWith(message.begins);
        if (isIt(message)) end(message);
      };
      const died = () => reject(new Error('the process that runs the tests has died'));
      const watch = setInterval(() => {
        const silence = Date.now() - since;
        if (silence < WATCHED_AFTER) return;
        const time = judge.pid === undefined ? null : processorTimeOf(judge.pid);
        used ??= time;
        const busy = time === null || used === null ? silence : time - used;
        if (busy > patience || silence > IDLE * patience) end(null);
      }, 1000);
      judge.on('message', listen).on('exit', died);
    });
  }

  #patienceWith(/** @type {string} */ file) {
    const duration = this.#durations.get(file);
    return duration === undefined ? PATIENCE : LEAST + TIMES * duration;
  }

  /** Ends the judge and what it has started. */
  close() {
    const pid = this.#judge?.pid;
    this.#judge = null;
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}
