import type { Case } from './cases.js';
import type { Figure } from './figure.js';
import { busyDay } from './models/busy-day.js';
import { day } from './models/day.js';
import { botLine, singleLine } from './models/line.js';
import { network } from './models/network.js';
import { pooled, priorities } from './models/shared-team.js';

/** How long a replication is, and what is changed so that a right test must fail. */
export interface Setting {
  readonly days: number;
  readonly warmUpHours: number;
  /** Open for so many hours of the day from midnight; null: round the clock. */
  readonly openHours: number | null;
  readonly change: Change | null;
}

/**
 * `longer`: handling times 2% longer · `steady`: no day factor · `moved`: staffing moved by one interval · `swapped`: ranks swapped.
 */
export type Change = 'longer' | 'steady' | 'moved' | 'swapped';

/** A case as a scenario, and the exact figures that it must give. */
export interface Experiment {
  readonly id: string;
  /** The scenario in its language. */
  readonly text: string;
  /** Files that the scenario names. */
  readonly files: Readonly<Record<string, string>>;
  readonly figures: readonly Figure[];
}

/** The experiments of a case: one, except where it compares two centers. */
export function experimentsOf(given: Case, setting: Setting): Experiment[] {
  switch (given.kind) {
    case 'bot_inf':
      return [botLine(given, setting)];
    case 'gamma_mix':
      return [busyDay(given, setting)];
    case 'priority':
      return [priorities(given, setting)];
    case 'pooled':
      return pooled(given, setting);
    case 'net':
      return [network(given, setting)];
    case 'tv_day':
    case 'tv_shifts':
    case 'tv_sine':
      return [day(given, setting)];
    default:
      return [singleLine(given, setting)];
  }
}
