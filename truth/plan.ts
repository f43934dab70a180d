import type { Case } from './cases.js';
import type { Change, Setting } from './experiment.js';
import { DAYS } from './models/day.js';

/** How a case is simulated: replications, each cut into stretches of equal length that are compared as independent samples. */
export interface Plan {
  readonly replications: number;
  readonly samples: number;
  /** Reporting intervals of a sample. */
  readonly intervals: number;
  readonly setting: Setting;
}

/** A replication of a steady state has as many samples as a day has hours, so that whole days are used up. */
const SAMPLES = 24;
/** At least so many replications: with their samples, 120 to compare. */
const REPLICATIONS = 5;
/** Longest sample: more would make tables of many thousand intervals. */
const LONGEST_SAMPLE_HOURS = 100;
/** A busy day, a sample of its own, is looked at for so many hours. */
const BUSY_DAY_HOURS = 8;
const BUSY_DAYS = 1_300;

/**
 * Million contacts of the cases that show their power: single lines of which 20 million contacts do not show every figure to 0.5%,
 * and lines with priorities, ranks and a bot. Their samples are at least ten relaxation times long.
 */
const POWER_MILLIONS: Readonly<Record<string, number>> = {
  'erlangB-o5': 3,
  'erlangC-o2': 2.5,
  'erlangC-o3': 3.5,
  'erlangC-o4': 13,
  'erlangC-o5': 10,
  'erlangA-o3': 2.5,
  'erlangA-o4': 4,
  'prio-o0': 3,
  'prio-o1': 3,
  'skill-N-o0': 2,
  'skill-V-o0': 2,
  'skill-X-o0': 2,
  'bot-loss-o0': 3,
};
/** A case that must fail shows it soon: in so many contacts, or in this share of the days. */
const CHANGED_MILLIONS = 1;
const CHANGED_DAYS = 0.1;

/** Million contacts after which the standard error of every figure is 0.5% of it (from a first run, with a margin). */
const MILLIONS: Readonly<Record<string, number>> = {
  'erlangB-o0': 0.5,
  'erlangB-o1': 0.8,
  'erlangB-o2': 1.6,
  'erlangB-o3': 5.5,
  'erlangB-o4': 19.4,
  'erlangC-o0': 3.4,
  'erlangC-o1': 12.6,
  'erlangA-o0': 2,
  'erlangA-o1': 4.5,
  'erlangA-o2': 10,
  'erlangA-o5': 1.5,
  'mmnk-o0': 3,
  'mmnkm-o0': 5.2,
  'mmng-o0': 4.4,
  'mmng-o1': 4.4,
  'mmng-o2': 15,
  'mg1-o0': 8.4,
  'mg1-o1': 6.2,
  'md1-o0': 3.8,
  'mdc-o0': 17,
  'tiers-o0': 4.9,
  'bot-inf-o0': 7.8,
  'pool-o0': 4.8,
  'acw-o0': 2.5,
  'mix-o0': 3.4,
  'chat-o0': 2.5,
  'chat-o1': 2,
};

/** Whether the case must be shown to 0.5%; the others show that a wrong scenario fails. */
export function isPrecise(given: Case): boolean {
  return MILLIONS[given.id] !== undefined;
}

/** What makes a right test fail, where the case shows its power. */
export function changeOf(given: Case): Change | null {
  switch (given.kind) {
    case 'tv_day':
    case 'tv_shifts':
    case 'tv_sine':
      return 'moved';
    case 'gamma_mix':
      return 'steady';
    case 'chat':
      return given.params.routing === 'most_loaded' ? 'assigned' : 'alone';
    default:
      if (POWER_MILLIONS[given.id] === undefined) return null;
      return given.id.startsWith('skill') ? 'swapped' : 'longer';
  }
}

/** The plan of the tests. */
export function testPlan(given: Case, change: Change | null = null): Plan {
  const days = change === null ? 1 : CHANGED_DAYS;
  switch (given.kind) {
    case 'tv_day':
    case 'tv_shifts':
    case 'tv_sine': {
      const setting = { days: 1, warmUpHours: 0, openHours: null, change };
      return { replications: DAYS * days, samples: 1, intervals: given.params.arrivals_per_hour.length, setting };
    }
    case 'gamma_mix':
      return {
        replications: BUSY_DAYS * days,
        samples: 1,
        intervals: BUSY_DAY_HOURS,
        setting: { days: 1, warmUpHours: 1, openHours: BUSY_DAY_HOURS, change },
      };
    default:
      return steadyPlan(given, millions(given, change) * 1e6, change);
  }
}

function millions(given: Case, change: Change | null): number {
  const all = MILLIONS[given.id] ?? POWER_MILLIONS[given.id];
  if (all === undefined) throw new Error(`nothing says how long to simulate ${given.id}`);
  return change === null ? all : Math.min(all, CHANGED_MILLIONS);
}

/** Long enough in all for so many contacts, each replication after a warm-up of many relaxation times. */
export function steadyPlan(given: Case, contacts: number, change: Change | null): Plan {
  const hours = contacts / arrivalsPerHour(given);
  const replications = Math.max(REPLICATIONS, Math.ceil(hours / (SAMPLES * LONGEST_SAMPLE_HOURS)));
  const sampleHours = Math.max(1, Math.ceil(hours / (replications * SAMPLES)));
  const setting = { days: (sampleHours * SAMPLES) / 24, warmUpHours: warmUpHours(given), openHours: null, change };
  return { replications, samples: SAMPLES, intervals: sampleHours, setting };
}

export function arrivalsPerHour(given: Case): number {
  const { params } = given;
  if ('types' in params) return params.types.reduce((sum, type) => sum + (type.arrivals_per_hour ?? 0), 0);
  const rate = params.arrivals_per_hour;
  return typeof rate === 'number' ? rate : rate.reduce((sum, each) => sum + each, 0);
}

/**
 * Twelve relaxation times. Where nobody gives up that is handling time / (agents · (1 − √load)²); elsewhere people who leave keep the
 * line short, and a few handling times and patiences are enough.
 */
function warmUpHours(given: Case): number {
  const { params } = given;
  if ('types' in params) return 4;
  const agents = typeof params.agents === 'number' ? params.agents : 1;
  const handle = meanHandle(given);
  const load = (arrivalsPerHour(given) * handle) / 3600 / agents;
  const leaves = 'mean_patience_s' in params || 'patience' in params || 'lines' in params || given.kind === 'erlang_b';
  const relaxation = leaves ? 2 * handle : handle / (agents * (1 - Math.sqrt(load)) ** 2);
  return Math.max(2, Math.ceil((12 * relaxation) / 3600));
}

function meanHandle(given: Case): number {
  if (given.kind === 'mdc') return given.params.handle_s ?? Number.NaN;
  if (given.kind === 'mg1') return Number(given.params.service?.['mean_s']);
  if (given.kind === 'two_phase') return 300;
  if (given.kind === 'chat') return Math.max(...given.params.mean_handle_s_by_load);
  return 'mean_handle_s' in given.params ? (given.params.mean_handle_s ?? Number.NaN) : Number.NaN;
}
