/**
 * How long somebody waited, in seconds, and whether it ended because that person gave up.
 *
 * @typedef {{ wait: number, gaveUp: boolean }} Wait
 */

/**
 * The Kaplan-Meier estimate of how long people would wait before they give up, from waits that mostly ended because somebody
 * answered (which tells only that this customer would have waited longer).
 *
 * @param {readonly Wait[]} waits
 * @returns {Array<{wait: number, share: number}>} share that would wait longer than `wait`, at each wait at which somebody gave up
 */
function survival(waits) {
  const sorted = [...waits].sort((a, b) => a.wait - b.wait);
  /** @type {{ wait: number, share: number }[]} */
  const steps = [];
  let share = 1;
  for (let i = 0; i < sorted.length; ) {
    const { wait } = sorted[i];
    const waiting = sorted.length - i;
    let gaveUp = 0;
    for (; i < sorted.length && sorted[i].wait === wait; i++) if (sorted[i].gaveUp) gaveUp++;
    if (gaveUp === 0) continue;
    share *= 1 - gaveUp / waiting;
    steps.push({ wait, share });
  }
  return steps;
}

/**
 * Mean patience if it were exponential: all time waited, by whomever, for each one who gave up (maximum likelihood).
 *
 * @param {readonly Wait[]} waits
 */
export function exponentialMean(waits) {
  const gaveUp = waits.filter((each) => each.gaveUp).length;
  return waits.reduce((sum, each) => sum + each.wait, 0) / gaveUp;
}

/**
 * How much longer those wait on average, if it were exponential, who have waited `from` seconds.
 *
 * @param {readonly Wait[]} waits
 * @param {number} from
 */
export function meanBeyond(waits, from) {
  return exponentialMean(waits.filter((each) => each.wait > from).map((each) => ({ ...each, wait: each.wait - from })));
}

/**
 * Draws from the estimate, evenly spread over its shares: a file of such values says the same as the curve. Few wait long enough
 * to tell how the curve ends, so beyond `tailFrom` it goes on as exponential with the mean `tailMean`.
 *
 * @param {readonly Wait[]} waits
 * @param {number} count
 * @param {{ tailFrom: number, tailMean: number }} tail
 * @returns {number[]} `count` waits in seconds, ascending
 */
export function evenDraws(waits, count, { tailFrom, tailMean }) {
  const steps = survival(waits).filter((step) => step.wait <= tailFrom);
  const tailShare = steps.at(-1)?.share ?? 1;
  return Array.from({ length: count }, (_, i) => {
    const share = 1 - (i + 0.5) / count;
    const step = steps.find((each) => each.share <= share);
    return step?.wait ?? tailFrom + tailMean * Math.log(tailShare / share);
  });
}
