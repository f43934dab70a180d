import type { RosterPiece, Stretch } from '../scenario.js';

/** Numbers of people this near to a whole number are whole: they come of sums of fractions. */
const TOLERANCE = 1e-9;

/** People who came together and are still there: `count` of them, from `place` on. */
interface Party {
  readonly came: number;
  /** When they go whatever the level is. */
  readonly until: number;
  place: number;
  count: number;
}

/**
 * Who the people are of whom only the number at each moment is known: one is who comes when it rises and goes when it falls, first come
 * first to go, for a day at most. Where the number is no whole one, it is the last to come who is there in part.
 *
 * @param levels sorted, disjoint
 * @param dayAfter the same time on the next day
 * @param who what tells those who came at a moment from all others of the team
 */
export function stretchesOf(
  levels: readonly RosterPiece[],
  dayAfter: (moment: number) => number,
  who: (came: number) => string,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let parties: Party[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const { from, to, agents } of levels) {
    if (from > before) parties = [];
    before = to;
    for (let at = from, end = from; at < to; at = end) {
      parties = parties.filter(({ until }) => until > at);
      bringTo(parties, Math.ceil(agents - TOLERANCE), at, dayAfter);
      end = Math.min(to, ...parties.map(({ until }) => until));
      let left = agents;
      for (const { came, place, count } of parties) {
        stretches.push({ who: who(came), place, from: at, to: end, agents: Math.min(count, left) });
        left -= count;
      }
    }
  }
  return joined(stretches);
}

function bringTo(parties: Party[], wanted: number, at: number, dayAfter: (moment: number) => number): void {
  let more = wanted - parties.reduce((sum, { count }) => sum + count, 0);
  if (more > 0) parties.push({ came: at, until: dayAfter(at), place: 0, count: more });
  while (more < 0) {
    const first = parties[0];
    const gone = Math.min(first.count, -more);
    first.place += gone;
    first.count -= gone;
    if (first.count === 0) parties.shift();
    more += gone;
  }
}

/** Stretches of the same people that follow one another without a gap are one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const last = new Map<string, { from: number; to: number; who: string; place: number; agents: number }>();
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const key = `${stretch.place} ${stretch.who}`;
    const known = last.get(key);
    if (known !== undefined && known.to === stretch.from && known.agents === stretch.agents) {
      known.to = stretch.to;
    } else {
      const copy = { ...stretch };
      last.set(key, copy);
      all.push(copy);
    }
  }
  return all;
}
