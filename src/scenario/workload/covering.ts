/** Lines whose work together is more than all their teams can do. */
export interface Overload {
  /** Indices of the lines, and of all teams that may take their work. */
  readonly lines: readonly number[];
  readonly teams: readonly number[];
}

const NEGLIGIBLE = 1e-9;
const MOST_ROUNDS = 1000;

/**
 * Whether teams can do the work of lines, each team sharing its people among its lines at will: a maximum flow from lines to teams
 * along shortest augmenting paths (Edmonds and Karp 1972). Where they cannot, the lines and teams of a minimum cut say why.
 * @param work of each line
 * @param capacity of each team
 * @param served the teams of each line
 * @returns overloads with no line in common; empty where all the work can be done
 */
export function overloadsOf(work: readonly number[], capacity: readonly number[], served: readonly (readonly number[])[]): Overload[] {
  const state: Flow = { flow: work.map(() => new Map()), free: [...capacity], served };
  let overloads: Overload[] = [];
  const unmet = work.map((amount, line) => amount - push(state, line, amount));
  unmet.forEach((amount, line) => {
    let rest = amount;
    for (let round = 0; rest > NEGLIGIBLE && round < MOST_ROUNDS; round++) {
      const found = search(state, line);
      if (!('path' in found)) {
        // What was found before and is reached again is part of this one.
        overloads = [...overloads.filter(({ lines }) => !lines.some((one) => found.lines.includes(one))), found];
        return;
      }
      rest -= augment(state, found.path, rest);
    }
  });
  return overloads;
}

interface Flow {
  /** Of each line: team to work done there. */
  readonly flow: readonly Map<number, number>[];
  /** Of each team. */
  readonly free: number[];
  readonly served: readonly (readonly number[])[];
}

/** Hands a line's work to its teams with free capacity; the amount handed over. */
function push({ flow, free, served }: Flow, line: number, amount: number): number {
  let done = 0;
  for (const team of served[line] ?? []) {
    const part = Math.min(amount - done, free[team] ?? 0);
    if (part <= 0) continue;
    move(flow, line, team, part);
    free[team] = (free[team] ?? 0) - part;
    done += part;
  }
  return done;
}

function move(flow: Flow['flow'], line: number, team: number, amount: number): void {
  flow[line]?.set(team, (flow[line]?.get(team) ?? 0) + amount);
}

/** Line, team, line, team …: each line hands work to the team after it, and each line but the first takes it from the one before. */
type AugmentingPath = readonly { readonly line: number; readonly team: number }[];

/** The shortest path to a team with free capacity, breadth first; where there is none, all that was reached. */
function search({ flow, free, served }: Flow, start: number): { path: AugmentingPath } | Overload {
  const lineBefore = new Map<number, number>();
  const teamBefore = new Map<number, number | null>([[start, null]]);
  const queue = [start];
  for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
    for (const team of served[line] ?? []) {
      if (lineBefore.has(team)) continue;
      lineBefore.set(team, line);
      if ((free[team] ?? 0) > NEGLIGIBLE) return { path: traced(team, lineBefore, teamBefore) };
      flow.forEach((parts, other) => {
        if ((parts.get(team) ?? 0) <= NEGLIGIBLE || teamBefore.has(other)) return;
        teamBefore.set(other, team);
        queue.push(other);
      });
    }
  }
  return { lines: [...teamBefore.keys()].sort((a, b) => a - b), teams: [...lineBefore.keys()].sort((a, b) => a - b) };
}

function traced(end: number, lineBefore: ReadonlyMap<number, number>, teamBefore: ReadonlyMap<number, number | null>): AugmentingPath {
  const path: { line: number; team: number }[] = [];
  for (let team: number | null = end; team !== null; ) {
    const line: number = lineBefore.get(team) ?? 0;
    path.unshift({ line, team });
    team = teamBefore.get(line) ?? null;
  }
  return path;
}

function augment({ flow, free }: Flow, path: AugmentingPath, wanted: number): number {
  const last = path.at(-1)?.team ?? 0;
  let amount = Math.min(wanted, free[last] ?? 0);
  path.slice(1).forEach(({ line }, index) => {
    const team = path[index]?.team ?? 0;
    amount = Math.min(amount, flow[line]?.get(team) ?? 0);
  });
  path.forEach(({ line, team }, index) => {
    move(flow, line, team, amount);
    const next = path[index + 1];
    if (next !== undefined) move(flow, next.line, team, -amount);
  });
  free[last] = (free[last] ?? 0) - amount;
  return amount;
}
