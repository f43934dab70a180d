import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from 'simple-statistics';
import { measured } from './child.js';
import { printTable, whole } from './table.js';

const HERE = fileURLToPath(new URL('..', import.meta.url));
/**
 * A second and more of each, after a tenth of it to warm up: engines run new code slowly at first, and the longer the more there is of it.
 *
 * @type {readonly (readonly [title: string, work: string, replications: number])[]}
 */
const WORKS = [
  ['W1: one line', 'w1', 36],
  ['W2: bot and two tiers', 'w2', 250],
];

/**
 * Builds another revision beside this one and runs both in turns on W1 and W2, each with its own bench/ours.js.
 *
 * @param {string} revision as git knows it
 * @param {number} rounds
 */
export async function against(revision, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'staffsim-against-'));
  const other = join(folder, 'build');
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: HERE, encoding: 'utf8' }).trim();
  try {
    const name = git('rev-parse', '--short', revision);
    git('worktree', 'add', '--detach', other, revision);
    console.log(`Building ${revision} (${name}) …`);
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], { cwd: other, stdio: 'inherit' });
    await compare(name, other, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git('worktree', 'prune');
  }
}

/** @param {string} name of the other revision @param {string} other its folder @param {number} rounds */
async function compare(name, other, rounds) {
  const rows = [['', `${name}/s`, 'here/s', 'here against it']];
  for (const [title, work, replications] of WORKS) {
    /** @type {{ before: number, here: number }[]} */
    const pairs = [];
    for (let round = 1; round <= rounds; round++) {
      const before = await measured(join(other, 'bench/ours.js'), [work, replications, round], other);
      const here = await measured(join(HERE, 'bench/ours.js'), [work, replications, round], HERE);
      pairs.push({ before: before.perSecond, here: here.perSecond });
    }
    const ratio = median(pairs.map((pair) => pair.here / pair.before));
    const of = (/** @type {'before' | 'here'} */ key) => whole(median(pairs.map((pair) => pair[key])));
    rows.push([title, of('before'), of('here'), `${ratio.toFixed(3)} times`]);
  }
  console.log(`Contacts per second on one core, medians of ${rounds} interleaved rounds\n`);
  printTable(rows);
}
