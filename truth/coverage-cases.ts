import {
  allCases,
  type Case,
  type DayCase,
  type DayInterval,
  type LineCase,
  type NetworkCase,
  type PooledCase,
  type WaitFigures,
} from './cases.js';
import type { Experiment, Setting } from './experiment.js';
import { experimentsOf } from './models.js';

/** What a figure is, by how its interval is made. */
export type Method = 'mean' | 'share' | 'average' | 'percentile' | 'paired difference' | 'paired difference of percentiles';

/** A figure of the result whose exact value is known. */
export interface Known {
  readonly method: Method;
  /** Of things: `contacts.calls.serviceLevel`. */
  readonly path: string;
  /** Number of the interval; null: of the whole period. */
  readonly interval: number | null;
  readonly exact: number;
  /** Contacts that wait, on average in one replication of the interval; null: of the whole period. */
  readonly events: number | null;
}

/** A center, or two that are compared, with the figures that are known. */
export interface Covered {
  readonly id: string;
  /** In a few words, for the page. */
  readonly words: string;
  readonly experiments: readonly Experiment[];
  readonly known: readonly Known[];
}

const HOURS = 24;

/** A day in a steady state, round the clock. */
const STEADY: Setting = { days: 1, warmUpHours: 2, openHours: null, change: null };
/** The morning of such a day, for figures of which it is all the same. */
const MORNING: Setting = { ...STEADY, openHours: 8 };
const WHOLE_DAY: Setting = { days: 1, warmUpHours: 0, openHours: null, change: null };

/** What is simulated. */
export function coveredCases(): Covered[] {
  return [erlangA('erlangA-o0'), nDesign('skill-N-o0'), busyDay('tv-calm-o0'), pooling('pool-o0')];
}

function caseOf<Kind extends Case>(id: string, isOfKind: (given: Case) => given is Kind): Kind {
  const found = allCases().find((each) => each.id === id);
  if (found === undefined || !isOfKind(found)) throw new Error(`no such case of this kind: ${id}`);
  return found;
}

function erlangA(id: string): Covered {
  const given = caseOf(id, (each): each is LineCase => each.kind === 'erlang_a');
  const { params, expected } = given;
  return {
    id,
    words: `Erlang A: ${params.arrivals_per_hour} calls an hour, ${params.agents} agents`,
    experiments: experimentsOf(given, STEADY),
    known: [
      figure('mean', 'contacts.calls.offered', params.arrivals_per_hour * HOURS),
      ...waits('contacts.calls', expected, params.T_s?.[1]),
      figure('mean', 'teams.desk.averageBusy', (expected.occupancy ?? Number.NaN) * params.agents),
    ],
  };
}

function nDesign(id: string): Covered {
  const given = caseOf(id, (each): each is NetworkCase => each.kind === 'net');
  const { params, expected } = given;
  return {
    id,
    words: 'N-design: two types, specialists for one of them, generalists for both',
    experiments: experimentsOf(given, STEADY),
    known: [
      ...params.types.flatMap(({ name, arrivals_per_hour: rate }) => [
        figure('mean', `contacts.${name}.offered`, (rate ?? 0) * HOURS),
        ...waits(`contacts.${name}`, expected.types[name] ?? {}, params.T_s[0]),
      ]),
      ...params.pools.map(({ name, agents }) =>
        figure('mean', `teams.${name}.averageBusy`, (expected.pools[name]?.occupancy ?? Number.NaN) * agents),
      ),
    ],
  };
}

function busyDay(id: string): Covered {
  const given = caseOf(id, (each): each is DayCase => each.kind === 'tv_day');
  const { day, intervals } = given.expected;
  const ofInterval = (method: Method, name: string, exact: (of: DayInterval) => number): Known[] =>
    intervals.map((of, interval) => ({
      method,
      path: `contacts.calls.${name}`,
      interval,
      exact: exact(of),
      events: of.arrivals * of.p_wait,
    }));
  return {
    id,
    words: `A day of ${Math.round(day.arrivals)} calls, demand and staffing by the half-hour`,
    experiments: experimentsOf(given, WHOLE_DAY),
    known: [
      figure('mean', 'contacts.calls.offered', day.arrivals),
      figure('mean', 'teams.desk.busyHours', day.busy_agent_hours_in_day),
      figure('share', 'contacts.calls.delayedShare', day.p_wait),
      figure('average', 'contacts.calls.averageWait', day.asa_all_s),
      figure('share', 'contacts.calls.abandonmentRate', day.p_abandon),
      figure('share', 'contacts.calls.serviceLevel', day.sl_a),
      figure('mean', 'lines.calls.queueLength', day.mean_queue),
      ...ofInterval('share', 'serviceLevel', ({ sl_a }) => sl_a),
      ...ofInterval('share', 'abandonmentRate', ({ p_abandon }) => p_abandon),
      ...ofInterval('share', 'delayedShare', ({ p_wait }) => p_wait),
      ...ofInterval('average', 'averageWait', ({ asa_all_s }) => asa_all_s),
    ],
  };
}

/** Two teams with a line each, and the same people as one team for both lines: the same customers, compared. */
function pooling(id: string): Covered {
  const given = caseOf(id, (each): each is PooledCase => each.kind === 'pooled');
  const { dedicated, dedicated_overall: apart, pooled } = given.expected;
  const within = String(given.params.T_s[0]);
  const difference = (name: string, before?: number | null, after?: number | null): Known[] =>
    ['type1', 'type2', 'all'].map((type) =>
      figure(
        'paired difference',
        `contacts.${type}.${name}`,
        typeof before === 'number' && typeof after === 'number' ? after - before : null,
      ),
    );
  const [one] = dedicated;
  const percentile = (name: string, key: string, of: 'wait_pct_all_s' | 'wait_pct_answered_s'): Known[] =>
    ['type1', 'type2', 'all'].map((type) =>
      figure(
        'paired difference of percentiles',
        `contacts.${type}.${name}`,
        (pooled[of]?.[key] ?? Number.NaN) - (one[of]?.[key] ?? Number.NaN),
      ),
    );
  return {
    id,
    words: 'Two teams of seven, and the same people as one team: the differences',
    experiments: experimentsOf(given, MORNING),
    known: [
      ...difference('serviceLevel', apart.sl_a, pooled.sl?.[within]?.a),
      ...difference('delayedShare', apart.p_wait, pooled.p_wait),
      ...difference('averageWait', apart.asa_all_s, pooled.asa_all_s),
      ...difference('abandonmentRate', apart.p_abandon, pooled.p_abandon),
      ...difference('averageSpeedOfAnswer', one.asa_answered_s, pooled.asa_answered_s),
      ...percentile('waitP90', 'p90', 'wait_pct_all_s'),
      ...percentile('waitP95', 'p95', 'wait_pct_all_s'),
      ...percentile('answerP90', 'p90', 'wait_pct_answered_s'),
      ...percentile('answerP95', 'p95', 'wait_pct_answered_s'),
    ],
  };
}

function waits(thing: string, exact: WaitFigures, within: number | undefined): Known[] {
  return [
    figure('share', `${thing}.serviceLevel`, exact.sl?.[String(within)]?.a),
    figure('share', `${thing}.delayedShare`, exact.p_wait),
    figure('average', `${thing}.averageWait`, exact.asa_all_s),
    figure('average', `${thing}.averageSpeedOfAnswer`, exact.asa_answered_s),
    figure('average', `${thing}.averageWaitOfDelayed`, exact.asa_given_wait_s),
    figure('average', `${thing}.timeToAbandon`, exact.asa_abandoned_s),
    figure('share', `${thing}.abandonmentRate`, exact.p_abandon),
    figure('mean', `${thing}.queueLength`, exact.mean_queue),
    figure('percentile', `${thing}.waitP90`, exact.wait_pct_all_s?.['p90']),
    figure('percentile', `${thing}.waitP95`, exact.wait_pct_all_s?.['p95']),
    figure('percentile', `${thing}.answerP90`, exact.wait_pct_answered_s?.['p90']),
    figure('percentile', `${thing}.answerP95`, exact.wait_pct_answered_s?.['p95']),
  ];
}

function figure(method: Method, path: string, exact: number | null | undefined): Known {
  if (typeof exact !== 'number' || Number.isNaN(exact)) throw new Error(`the case has no exact ${path}`);
  return { method, path, interval: null, exact, events: null };
}
