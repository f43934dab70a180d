import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * What ours.js and yardstick.mjs print: how fast a work was, and what a reader can check.
 *
 * @typedef {{ contacts: number, perSecond: number, stepsPerSecond: number, megabytes: number, abandoned: number, wait: number, within20: number }} Figures
 */

/**
 * Runs a script with node and returns the figures that it prints last.
 *
 * @param {URL | string} script
 * @param {readonly (string | number)[]} args
 * @param {URL | string} root where it is run
 * @returns {Promise<Figures>}
 */
export async function measured(script, args, root = new URL('..', import.meta.url)) {
  const path = script instanceof URL ? fileURLToPath(script) : script;
  const { stdout } = await run(process.execPath, [path, ...args.map(String)], { cwd: root, maxBuffer: 1e8 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** Milliseconds that a command takes from start to end. @param {readonly string[]} args of node */
export async function duration(args) {
  const start = performance.now();
  await run(process.execPath, args);
  return performance.now() - start;
}
