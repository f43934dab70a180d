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
import { nearestFirst, quickest } from './mutants/order.js';
import { DOES_NOT_END, Outcomes } from './mutants/outcomes.js';
import { pageOf } from './mutants/page.js';
import { reachIn } from './mutants/reach.js';
import { mutantsOf, sampled } from './mutants/rooms.js';
import { openSandbox } from './mutants/sandbox.js';
import { reasonOf } from './mutants/unseen.js';

/**
 * The quickest test files, which take this share of the time of all, are run on all mutants first: the others find little more, so that
 * what the tests do not find is known early.
 */
const QUICK = 0.25;

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
/** @type {ReadonlyMap<string, number>} What each test file takes in milliseconds, the quickest first. */
let tests = new Map();
process.on('exit', close);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const drawn = sampled(mutants, seed).filter(({ room }) => values.room === undefined || room === values.room);
if (!values.kept) for (const share of [QUICK, 1]) await judgeAll(share);
const { judged, refused } = judgedOf();
if (values.room === undefined) {
  writeFileSync(new URL('../../docs/mutants.md', import.meta.url), pageOf(judged, { all: mutants.length, sample, seed, refused }));
}
const wrong = judged.filter(({ by, reason }) => by !== null && reason !== null);
for (const { file, line, by } of wrong) console.error(`${file}: of "${line}" unseen.json says that nothing can be seen, but: ${by}`);
close();
process.exit(wrong.length > 0 ? 1 : 0);

/** Judges the first of what is drawn, by the quickest test files. @param {number} share of the time that all of them take */
async function judgeAll(share) {
  let place = 0;
  for (const mutant of drawn) {
    if (place === first) return;
    const known = isJudged(mutant, share) ? outcomes.last(mutant) : outcomes.of(mutant);
    const outcome = known ?? outcomes.keep(mutant, await judge(mutant, share));
    if (outcome.compiles) say(++place, mutant, outcome);
  }
}

/** Whether the quickest tests are enough: where nothing can be seen they have shown that it is another program, and one that ends. */
function isJudged(/** @type {import('./mutants/rooms.js').Mutant} */ mutant, /** @type {number} */ share) {
  return share === 1 && reasonOf(mutant) !== null;
}

/** What became of the first of what is drawn, as far as all tests were run that can find it, and how many others make no other program. */
function judgedOf() {
  /** @type {import('./mutants/page.js').Judged[]} */
  const judged = [];
  let [place, refused] = [0, 0];
  for (const mutant of drawn) {
    if (place === first) break;
    const outcome = outcomes.last(mutant);
    if (outcome?.compiles === false) refused++;
    else place++;
    const reason = reasonOf(mutant);
    if (outcome?.compiles && (outcome.isWhole || reason !== null)) judged.push({ ...mutant, ...outcome, reason });
  }
  return { judged, refused };
}

/**
 * Runs the tests that have to do with a mutant and that it has not passed, until one fails.
 *
 * @param {import('./mutants/rooms.js').Mutant} mutant
 * @param {number} share of the time that all tests take, within which the quickest are run
 * @returns {Promise<import('./mutants/outcomes.js').Judgement>}
 */
async function judge(mutant, share) {
  const { sandbox, jury } = await open();
  const files = nearestFirst(
    mutant,
    [...tests.keys()].filter((file) => reach(file).has(mutant.file)),
  );
  const left = outcomes.notPassed(mutant, files);
  const quick = quickest(tests, share);
  const [now, later] = [left.filter((file) => quick.has(file)), left.filter((file) => !quick.has(file))];
  const passed = files.filter((file) => !later.includes(file)).map((file) => outcomes.testOf(file));
  if (now.length === 0 && passed.length > 0) return { compiles: true, by: null, isWhole: later.length === 0, passed };
  try {
    const { compiles, provided } = await sandbox.prepare(mutant);
    if (!compiles) return { compiles, by: null, isWhole: true, passed: [] };
    const verdict = now.length === 0 ? { failed: [] } : await jury.run({ files: now, provided, bail: true });
    const by = verdict === null ? DOES_NOT_END : (verdict.failed[0] ?? null);
    return by === null ? { compiles, by, isWhole: later.length === 0, passed } : { compiles, by, isWhole: true, passed: [] };
  } finally {
    sandbox.restore(mutant);
  }
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
  tests = new Map(verdict.durations.sort((a, b) => a[1] - b[1]));
  return { sandbox, jury };
}

function close() {
  jury?.close();
  sandbox?.remove();
  [jury, sandbox] = [null, null];
}

/** @param {number} count @param {import('./mutants/rooms.js').Mutant} mutant @param {import('./mutants/outcomes.js').Outcome} outcome */
function say(count, { file, number, kind, from, to, line }, { by, isWhole }) {
  const change = kind === 'dropped' ? `without ${from}` : `${from} → ${to} in ${line}`;
  const found = by === null ? (isWhole ? 'NOT FOUND' : 'not found yet') : 'found';
  console.log(`${count} ${found} ${file}:${number} ${change}${by === null ? '' : `\n    by ${by}`}`);
}
