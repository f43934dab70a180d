// A process that runs tests in a sandbox, again and again, and says which one fails first. It is a process of its own because a
// changed program may never end, and can only be killed then.
//
//   node scripts/measure/mutants/judge.js SANDBOX   (started by jury.js, with which it talks)

import { join, relative } from 'node:path';
import { createVitest } from 'vitest/node';

/** Enough for every test, and little enough that a program that fills its memory ends soon. */
const HEAP = '--max-old-space-size=1024';
const PAGES = '--wasm-max-mem-pages=16384';

/**
 * @typedef {{ engine: string, asserted: { module: string, map: string } }} Provided what files that compile once provide
 * @typedef {{ files: readonly string[] | null, provided: Provided, bail: boolean }} Request `files` null: all
 * @typedef {{ failed: string[], durations: [file: string, milliseconds: number][] }} Verdict what fails, the first one first
 * @typedef {{ ready: true } | { begins: string } | { alive: true } | Verdict} Message
 */

const root = process.argv[2] ?? '';

/** @param {Message} message */
function tell(message) {
  process.send?.(message);
}

/** Tests in the order in which they are asked for. */
class AsAsked {
  async shard(/** @type {import('vitest/node').TestSpecification[]} */ files) {
    return files;
  }
  async sort(/** @type {import('vitest/node').TestSpecification[]} */ files) {
    return files;
  }
}

/** @type {Verdict} Of the run that is going on. */
let verdict = { failed: [], durations: [] };

/** @type {import('vitest/node').Reporter} */
const reporter = {
  onTestModuleQueued: (module) => tell({ begins: pathOf(module) }),
  onTestCaseResult(test) {
    if (test.result().state === 'failed') verdict.failed.push(`${pathOf(test.module)}: ${test.fullName}`);
    tell({ alive: true });
  },
  onTestModuleEnd(module) {
    if (module.state() === 'failed') verdict.failed.push(pathOf(module));
    verdict.durations.push([pathOf(module), module.diagnostic().duration]);
    tell({ alive: true });
  },
};

const vitest = await createVitest('test', {
  root,
  config: join(root, 'vitest.fast.config.ts'),
  watch: false,
  maxWorkers: 1,
  execArgv: [HEAP, PAGES],
  // A test that does not end is found by its silence, and one that is slow on a busy machine is none.
  testTimeout: 0,
  hookTimeout: 0,
  setupFiles: [join(root, 'scripts/measure/mutants/first-example.js')],
  sequence: { sequencer: AsAsked },
  reporters: [reporter],
});
const [project] = vitest.projects;
const provider = /** @type {{ provide(name: string, value: unknown): void }} */ (/** @type {unknown} */ (project));
const all = (await vitest.globTestSpecifications()).map(pathOf);
/** Whether Vitest has had the project compiled what is provided, which it does before the first tests; it is replaced then. */
let begun = false;

/** @param {Request} request @returns {Promise<Verdict>} */
async function judge({ files, provided, bail }) {
  if (!begun) await run([all[0]]);
  begun = true;
  for (const [name, value] of Object.entries(provided)) provider.provide(name, value);
  vitest.config.bail = bail ? 1 : 0;
  project.config.bail = vitest.config.bail;
  return run(files ?? all);
}

async function run(/** @type {readonly string[]} */ files) {
  verdict = { failed: [], durations: [] };
  const specifications = files.map((file) => project.createSpecification(join(root, file)));
  const { unhandledErrors } = await vitest.runTestSpecifications(specifications, false);
  verdict.failed.push(...unhandledErrors.map(String));
  return verdict;
}

/** The path of a test module in the project. @param {{ moduleId: string }} module */
function pathOf({ moduleId }) {
  return relative(root, moduleId).replaceAll('\\', '/');
}

process.on('message', async (/** @type {Request} */ request) => tell(await judge(request)));
process.on('disconnect', () => process.exit());
tell({ ready: true });
