import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a script with node and returns the JSON that it prints last. */
export async function measured(script, args, root = new URL('..', import.meta.url)) {
  const path = script instanceof URL ? fileURLToPath(script) : script;
  const { stdout } = await run(process.execPath, [path, ...args.map(String)], { cwd: root, maxBuffer: 1e8 });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** Milliseconds that a command takes from start to end. */
export async function duration(args) {
  const start = performance.now();
  await run(process.execPath, args);
  return performance.now() - start;
}
