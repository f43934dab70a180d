import { wilsonEstimate } from '#src/statistics/wilson.js';
import type { Covered, Known, Method } from './coverage-cases.js';
import type { Coverage } from './coverage-runs.js';

/** What the runs of a case gave. */
export interface CoverageOutcome {
  readonly covered: Pick<Covered, 'id' | 'words'>;
  readonly figures: readonly Coverage[];
}

/** What is wanted of 95% intervals. */
const LEAST = 0.93;
const MOST = 0.97;
/** Contacts that wait, in all replications of a run, from which the average wait of an interval is judged by itself. */
const ENOUGH = 20;

/** The page docs/coverage.md. */
export function coverageReport(outcomes: readonly CoverageOutcome[], runs: number, replications: number): string {
  const groups = outcomes.flatMap(({ figures }) => groupsOf(figures, replications));
  const shares = groups.filter(({ judged }) => judged).map(({ share }) => share);
  const off = shares.filter((share) => share < LEAST || share > MOST).length;
  return `# How often the intervals are right

A 95% interval is to hold the true value in 95 of 100 runs. Here this is counted, on centers whose true figures are
[known exactly](truth.md): each is simulated ${runs.toLocaleString('en')} times with different seeds, ${replications} replications a run, the fewest if nobody says how many, and each
time it is looked up whether the interval that staffsim prints holds the exact value. The page is written by
\`npm run coverage\`.

Of ${shares.length} figures ${off === 0 ? 'all are' : `${shares.length - off} are`} between ${100 * LEAST}% and ${100 * MOST}%: the lowest at ${percent(Math.min(...shares))}, the highest at ${percent(Math.max(...shares))}. A count of
${runs.toLocaleString('en')} runs is itself uncertain, by about 1.4 percentage points to each side; the last column says how far.
Not among them are average waits of half-hours with hardly any wait; the end of this page says why.
"Too low" counts runs in which the whole interval lay below the exact value, "too high" those in which it lay above.

${outcomes.map((outcome) => section(outcome, replications)).join('\n')}
## How the intervals are made

| figure | interval |
| --- | --- |
| mean: a count, hours | Student's t over replications. |
| share: service level, abandonment rate | Wilson's interval, with as many trials as the spread between replications is worth. Near 0% and 100%, and with few contacts, it stays honest where the plain ± does not. |
| average: of waits and handling times | Student's t on the logarithm of the ratio of sums, since few long waits make averages skewed. |
| percentile | The percentiles of sections of the run, around that of all contacts together. |
| paired difference | The same, of the differences replication by replication: both plans see the same customers. |

Where nobody waits in any replication the average wait is 0, without width. What never happened in a run can still
happen: in the quietest half-hours, with two calls of which one in thirty waits, that zero is the reason why the interval
holds the exact value so seldom. There, look at the shares, or at longer intervals.
`;
}

interface Group {
  readonly method: Method;
  readonly words: string;
  readonly held: number;
  readonly below: number;
  readonly intervals: number;
  readonly share: number;
  /** Whether it must be between the bounds. */
  readonly judged: boolean;
  /** Figures that are counted together. */
  readonly together: number;
}

/** Figures of the whole period one by one, those of the intervals of the day together. */
function groupsOf(figures: readonly Coverage[], replications: number): Group[] {
  const groups = new Map<string, Coverage[]>();
  for (const figure of figures) {
    const words = wordsFor(figure.known, replications);
    groups.set(words, [...(groups.get(words) ?? []), figure]);
  }
  return [...groups].map(([words, members]) => {
    const sum = (of: (member: Coverage) => number) => members.reduce((total, member) => total + of(member), 0);
    const [held, below, intervals] = [sum((each) => each.held), sum((each) => each.below), sum((each) => each.intervals)];
    const { method } = members[0].known;
    return { method, words, held, below, intervals, share: held / intervals, judged: members.every(isJudged), together: members.length };
  });

  function isJudged({ known }: Coverage): boolean {
    return known.method !== 'average' || known.events === null || known.events * replications >= ENOUGH;
  }
}

function wordsFor({ path, interval, method, events }: Known, replications: number): string {
  const [, name, measure] = path.split('.');
  const plain = `\`${name}.${measure}\``;
  if (interval === null) return plain;
  if (method !== 'average') return `${plain} of each half-hour`;
  const few = (events ?? 0) * replications < ENOUGH;
  return `${plain} of half-hours in which ${few ? 'fewer than' : 'at least'} ${ENOUGH} wait in a run`;
}

function section({ covered, figures }: CoverageOutcome, replications: number): string {
  const rows = groupsOf(figures, replications).map(({ method, words, held, below, intervals, share, together }) => {
    const { low, high } = wilsonEstimate(share, intervals / together, 0.95) ?? { low: null, high: null };
    const range = low === null || high === null ? '' : `${percent(low)} to ${percent(high)}`;
    const above = intervals - held - below;
    return `| ${method} | ${words} | ${percent(share)} | ${percent(below / intervals)} | ${percent(above / intervals)} | ${range} |`;
  });
  return `## ${covered.words}

| | figure | holds the exact value | too low | too high | 95% interval of that share |
| --- | --- | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
