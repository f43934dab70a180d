import { median } from 'simple-statistics';
import { measured } from './child.js';
import { printTable, times, verdict, whole } from './table.js';

const OURS = new URL('ours.js', import.meta.url);
const YARDSTICK = new URL('yardstick.mjs', import.meta.url);

/** @typedef {import('./child.js').Figures} Figures */

/** Works of both, with the amounts that take each of them one to two seconds, and the ratio that is demanded. */
const DEMANDS = [
  { work: 'w1', name: 'W1: one line', yardstick: 3_000_000, replications: 36, atLeast: 2.2 },
  { work: 'w2', name: 'W2: bot and two tiers', yardstick: 150, replications: 250, atLeast: 1.3 },
];

/**
 * Contacts per second of the yardstick and of this engine, taken in turns so that both meet the same machine, and the
 * median of the rounds' ratios.
 *
 * @param {number} rounds at least one
 */
export async function yardstickRatio(rounds) {
  const rows = [['', 'yardstick/s', 'staffsim/s', 'ratio', 'demanded', '']];
  const checks = [['the same work?', 'abandoned', 'mean wait', 'within 20 s']];
  for (const { work, name, yardstick, replications, atLeast } of DEMANDS) {
    /** @type {{ plain: Figures, ours: Figures, ratio: number }[]} */
    const pairs = [];
    for (let round = 1; round <= rounds; round++) {
      const plain = await measured(YARDSTICK, [work, yardstick, round]);
      const ours = await measured(OURS, [work, replications, round]);
      pairs.push({ plain, ours, ratio: ours.perSecond / plain.perSecond });
    }
    const ratio = median(pairs.map((pair) => pair.ratio));
    const [plain, ours] = [median(pairs.map((pair) => pair.plain.perSecond)), median(pairs.map((pair) => pair.ours.perSecond))];
    rows.push([name, whole(plain), whole(ours), ratio.toFixed(2), `>= ${times(atLeast)}`, verdict(ratio >= atLeast)]);
    const last = pairs[pairs.length - 1];
    checks.push(checkRow(`${name}, yardstick`, last.plain), checkRow(`${name}, staffsim`, last.ours));
  }
  rows.push(await everyKind(rounds));
  console.log(`Contacts per second on one core, medians of ${rounds} interleaved rounds\n`);
  printTable(rows);
  printTable(checks);
}

/**
 * Agent steps per second of a center that uses everything, against the contacts per second of one line, which have one agent step each.
 *
 * @param {number} rounds
 */
async function everyKind(rounds) {
  const pairs = [];
  for (let round = 1; round <= rounds; round++) {
    const plain = await measured(OURS, ['w1', 36, round]);
    const every = await measured(OURS, ['w3', 45, round]);
    pairs.push({ plain: plain.perSecond, every: every.stepsPerSecond });
  }
  const ratio = median(pairs.map(({ plain, every }) => every / plain));
  const [plain, every] = [median(pairs.map((pair) => pair.plain)), median(pairs.map((pair) => pair.every))];
  return [
    'W3: work of every kind, its agent steps against W1',
    whole(plain),
    whole(every),
    ratio.toFixed(2),
    `>= ${times(0.35)}`,
    verdict(ratio >= 0.35),
  ];
}

const checkRow = (/** @type {string} */ name, /** @type {Figures} */ { abandoned, wait, within20 }) => [
  name,
  `${(100 * abandoned).toFixed(2)}%`,
  `${wait.toFixed(2)} s`,
  `${(100 * within20).toFixed(2)}%`,
];
