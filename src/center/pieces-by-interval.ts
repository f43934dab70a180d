import type { RosterPiece, Scenario } from '../scenario/scenario.js';

export interface IntervalPiece extends RosterPiece {
  readonly interval: number;
  readonly day: number;
  /** Part of the interval that the piece fills. */
  readonly share: number;
}

/**
 * People cut at the intervals' ends, with pieces of nobody where nothing is said.
 *
 * @param people sorted, disjoint pieces within the calendar
 */
export function* piecesByInterval(people: readonly RosterPiece[], { calendar }: Scenario): Generator<IntervalPiece> {
  let next = 0;
  for (let interval = 0; interval < calendar.intervals.length; interval++) {
    const { from: begin, to: end, day } = calendar.intervals[interval];
    let from = begin;
    while (from < end) {
      while (next < people.length && people[next].to <= from) next++;
      const piece = next < people.length ? people[next] : null;
      const inside = piece !== null && piece.from <= from;
      const to = Math.min(end, piece === null ? end : inside ? piece.to : piece.from);
      yield { from, to, agents: inside ? piece.agents : 0, interval, day, share: (to - from) / (end - begin) };
      from = to;
    }
  }
}
