import type { Break, RosterPiece, Shift, ShiftStretch, Span } from '../scenario.js';

/** When the n-th of the people of a stretch is to have a break by the plan: they go one after another, evenly over its time. */
export function breakOf({ from }: ShiftStretch, { after, over, length }: Break, n: number, people: number): Span {
  const begin = from + after + Math.round((over * n) / people);
  return { from: begin, to: begin + length };
}

/** How many people of shifts are there at all, are paid, and are at work, at each moment: sorted, disjoint pieces within [0, end). */
export function numbersOf(
  shifts: readonly Shift[],
  end: number,
): Readonly<Record<'present' | 'rostered' | 'atWork', readonly RosterPiece[]>> {
  return {
    present: levelsOf(shifts, end, () => false),
    rostered: levelsOf(shifts, end, ({ paid }) => !paid),
    atWork: levelsOf(shifts, end, () => true),
  };
}

/** @param leftOut the breaks in which a person is not counted */
function levelsOf(shifts: readonly Shift[], end: number, leftOut: (pause: Break) => boolean): RosterPiece[] {
  const changes = new Map<number, number>();
  const count = ({ from, to }: Span, people: number): void => {
    const [begin, last] = [Math.max(from, 0), Math.min(to, end)];
    if (begin >= last) return;
    changes.set(begin, (changes.get(begin) ?? 0) + people);
    changes.set(last, (changes.get(last) ?? 0) - people);
  };
  for (const { people, stretches } of shifts) {
    for (const stretch of stretches) {
      count(stretch, people);
      for (const pause of stretch.breaks.filter(leftOut)) {
        if (pause.over === 0) count(breakOf(stretch, pause, 0, people), -people);
        else for (let n = 0; n < people; n++) count(breakOf(stretch, pause, n, people), -1);
      }
    }
  }
  return piecesOf(changes);
}

/** @param changes by moment, so many people more; in the end nobody is left */
function piecesOf(changes: ReadonlyMap<number, number>): RosterPiece[] {
  const moments = [...changes].filter(([, more]) => more !== 0).sort((a, b) => a[0] - b[0]);
  const pieces: RosterPiece[] = [];
  let agents = 0;
  moments.forEach(([from, more], index) => {
    agents += more;
    const to = moments[index + 1]?.[0] ?? from;
    if (agents > 0) pieces.push({ from, to, agents });
  });
  return pieces;
}

/** Whether a shift is a person by name, who has its own times on a roster. */
export function isByName({ start }: Shift): boolean {
  return start === null;
}
