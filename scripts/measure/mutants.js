// Changes the program in small ways, one at a time, and sees whether the fast tests find it; writes docs/mutants.md.
//
//   npm run mutants
//   npm run mutants -- --first 50 --room engine
//
//   --sample N    so many changes of all there are (default 300)
//   --seed N      which ones (default 1)
//   --first N     judge only so many of the sample now
//   --room NAME   only those of one room; the page is not written
//   --kept        judge nothing, write the page from what was judged before
//   --afresh      forget what was judged before
//
// It works in a copy of the project and can be interrupted: what was judged is kept. A change that the tests do not find is judged
// again by those tests that have changed since.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Jury } from './mutants/jury.js';
import { DOES_NOT_END, Outcomes } from './mutants/outcomes.js';
import { pageOf } from './mutants/page.js';
import { reachIn } from './mutants/reach.js';
import { mutantsOf, sampled } from './mutants/rooms.js';
import { openSandbox } from './mutants/sandbox.js';
import { reasonOf } from './mutants/unseen.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string' },
    room: { type: 'string' },
    kept: { type: 'boolean', default: false },
    afresh: { type: 'boolean', default: false },
  },
});
const [sample, seed] = [Number(values.sample), Number(values.seed)];
const first = Math.min(sample, Number(values.first ?? sample));

const mutants = mutantsOf(root);
const reach = reachIn(root);
const outcomes = new Outcomes(root, reach, values.afresh);
/** @type {import('./mutants/sandbox.js').Sandbox | null} */
let sandbox = null;
/** @type {Jury | null} */
let jury = null;
/** @type {readonly string[]} Test files, the quickest first. */
let tests = [];
process.on('exit', close);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

/** @type {import('./mutants/page.js').Judged[]} */
const judged = [];
let refused = 0;
let place = 0;
for (const mutant of sampled(mutants, seed)) {
  if (place === first) break;
  if (values.room !== undefined && mutant.room !== values.room) continue;
  const outcome = values.kept ? outcomes.last(mutant) : (outcomes.of(mutant) ?? outcomes.keep(mutant, await judge(mutant)));
  if (outcome?.compiles === false) {
    refused++;
    continue;
  }
  place++;
  if (outcome === null) continue;
  judged.push({ ...mutant, ...outcome, reason: reasonOf(mutant) });
  say(place, mutant, outcome.by);
}
if (values.room === undefined) {
  writeFileSync(new URL('../../docs/mutants.md', import.meta.url), pageOf(judged, { all: mutants.length, sample, seed, refused }));
}
const wrong = judged.filter(({ by, reason }) => by !== null && reason !== null);
for (const { file, line, by } of wrong) console.error(`${file}: of "${line}" unseen.json says that nothing can be seen, but: ${by}`);
close();
process.exit(wrong.length > 0 ? 1 : 0);

/** Runs the tests that have to do with a mutant and that it has not passed, until one fails. @param {import('./mutants/rooms.js').Mutant} mutant */
async function judge(mutant) {
  const { sandbox, jury } = await open();
  try {
    const { compiles, provided } = await sandbox.prepare(mutant);
    if (!compiles) return { compiles, by: null, passed: [] };
    const files = nearestFirst(
      mutant,
      tests.filter((file) => reach(file).has(mutant.file)),
    );
    const left = outcomes.notPassed(mutant, files);
    const verdict = left.length === 0 ? { failed: [] } : await jury.run({ files: left, provided, bail: true });
    const by = verdict === null ? DOES_NOT_END : (verdict.failed[0] ?? null);
    return { compiles, by, passed: by === null ? files.map((file) => outcomes.testOf(file)) : [] };
  } finally {
    sandbox.restore(mutant);
  }
}

/**
 * Test files in the order in which they are likely to find a mutant soon: those that mirror its file or folder, those of its room, and
 * the others; of each the quickest first, as they are given.
 *
 * @param {import('./mutants/rooms.js').Mutant} mutant
 * @param {readonly string[]} files
 */
function nearestFirst({ file: source, room }, files) {
  const path = source.replace(/^src/, 'test').replace(/\.ts$/, '');
  const distanceOf = (/** @type {string} */ file) => {
    const mirrored = file.replace(/\.test\.ts$/, '');
    if (path === mirrored || path.startsWith(`${mirrored}/`)) return 0;
    return file.startsWith(`test/${room}/`) ? 1 : 2;
  };
  return files.toSorted((a, b) => distanceOf(a) - distanceOf(b));
}

/** Copies the project and runs all fast tests on it as it is, once. */
async function open() {
  if (sandbox !== null && jury !== null) return { sandbox, jury };
  sandbox = await openSandbox(root);
  jury = new Jury(sandbox.root);
  const verdict = await jury.run({ files: null, provided: sandbox.provided, bail: false });
  if (verdict === null || verdict.failed.length > 0) {
    console.error(`the tests must pass before anything is changed:\n${verdict?.failed.join('\n') ?? 'they do not end'}`);
    process.exit(1);
  }
  jury.learn(verdict);
  tests = verdict.durations.sort((a, b) => a[1] - b[1]).map(([file]) => file);
  return { sandbox, jury };
}

function close() {
  jury?.close();
  sandbox?.remove();
  [jury, sandbox] = [null, null];
}

/** @param {number} count @param {import('./mutants/rooms.js').Mutant} mutant @param {string | null} by */
function say(count, { file, number, kind, from, to, line }, by) {
  const change = kind === 'dropped' ? `without ${from}` : `${from} → ${to} in ${line}`;
  console.log(`${count} ${by === null ? 'NOT FOUND' : 'found'} ${file}:${number} ${change}${by === null ? '' : `\n    by ${by}`}`);
}
