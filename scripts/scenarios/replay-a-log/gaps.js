/** @typedef {import('./calls.js').Call} Call */

const TWENTY_MINUTES = 1200;
/** With fewer waiting another agent may have taken them, and this one was free, not away. */
const OTHERS = 3;

/**
 * How long agents took from the end of a call to the start of their next one although three or more callers were waiting: notes, breath, small
 * breaks, whatever kept them. Gaps of more than 20 minutes are left out (the staffing counts them as off duty).
 *
 * @param {readonly Call[]} calls
 * @returns {number[]} seconds, ascending
 */
export function gapsWhileOthersWait(calls) {
  const waiting = waitingAt(calls);
  /** @type {Map<string, Call[]>} */
  const byAgent = new Map();
  for (const call of calls) {
    if (call.outcome !== 'served' || call.agent === '') continue;
    const own = byAgent.get(call.agent) ?? [];
    own.push(call);
    byAgent.set(call.agent, own);
  }
  /** @type {number[]} */
  const gaps = [];
  for (const own of byAgent.values()) {
    const talks = own.map((call) => ({ from: answeredAt(call), to: answeredAt(call) + call.service })).sort((a, b) => a.from - b.from);
    for (let i = 1; i < talks.length; i++) {
      const gap = Math.max(0, talks[i].from - talks[i - 1].to);
      if (gap <= TWENTY_MINUTES && waiting(talks[i - 1].to) >= OTHERS) gaps.push(gap);
    }
  }
  return gaps.sort((a, b) => a - b);
}

const answeredAt = (/** @type {Call} */ call) => call.at + call.voiceMenu + call.wait;

/**
 * A function that says how many callers were waiting at a moment.
 *
 * @param {readonly Call[]} calls
 * @returns {(moment: number) => number}
 */
function waitingAt(calls) {
  const changes = calls
    .filter((call) => call.queued && call.wait > 0)
    .flatMap((call) => [
      { at: call.at + call.voiceMenu, by: 1 },
      { at: answeredAt(call), by: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  let count = 0;
  const counts = changes.map((change) => {
    count += change.by;
    return count;
  });
  return (moment) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (changes[middle].at <= moment) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : counts[low - 1];
  };
}
