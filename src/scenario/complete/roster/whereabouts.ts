import type { Findings } from '../../findings.js';
import type { Span } from '../../scenario.js';
import { type Table, tableError } from '../../tables/table.js';
import type { LocalTime } from '../../time/local-time.js';

/** What somebody does, where and when, by a row of a file. */
interface Whereabout extends Span {
  readonly person: string;
  readonly team: string;
  readonly activity: string;
  readonly line: number;
}

/** So many are told of. */
const MOST = 10;

/** Where people of rosters are, in whichever team: nobody is in two places at once. */
export class Whereabouts {
  readonly #known = new Map<Table, Whereabout[]>();

  note(table: Table, whereabout: Whereabout): void {
    const known = this.#known.get(table);
    if (known === undefined) this.#known.set(table, [whereabout]);
    else known.push(whereabout);
  }

  /** Reports who is in two places at once, at the later of the two rows. Call it when all teams are known. */
  refuseTwice(time: LocalTime, findings: Findings): void {
    for (const [table, rows] of this.#known) {
      const twice = overlapsIn(rows);
      for (const [first, second] of twice.slice(0, MOST)) {
        const { person, team, activity, line, from, to } = first;
        const there = `${activity} in ${team}, ${time.words(from)} to ${time.words(to)}`;
        const message = `${person} is in two places at once: line ${line} has ${there}, this one ${second.activity} in ${second.team} from ${time.words(second.from)} on`;
        findings.report(tableError(table.file, second.line, 'start', message));
      }
      const more = twice.length - MOST;
      if (more > 0)
        findings.report(
          tableError(table.file, null, '', `people are in two places at once in ${more} more ${more === 1 ? 'row' : 'rows'}`),
        );
    }
  }
}

/** Of each row that begins before an earlier one of the same person has ended, both, by lines. */
function overlapsIn(rows: readonly Whereabout[]): [Whereabout, Whereabout][] {
  const latest = new Map<string, Whereabout>();
  const found: [Whereabout, Whereabout][] = [];
  for (const row of [...rows].sort((a, b) => a.from - b.from)) {
    const before = latest.get(row.person);
    if (before !== undefined && row.from < before.to) found.push(before.line < row.line ? [before, row] : [row, before]);
    if (before === undefined || row.to > before.to) latest.set(row.person, row);
  }
  return found.sort(([, a], [, b]) => a.line - b.line);
}
