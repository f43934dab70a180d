import type { Figure } from './figure.js';

/** How long a replication is, and what is changed so that a right test must fail. */
export interface Setting {
  readonly days: number;
  readonly warmUpHours: number;
  /** Open for so many hours of the day from midnight; null: round the clock. */
  readonly openHours: number | null;
  readonly change: Change | null;
}

/**
 * `longer`: handling times 2% longer · `steady`: no day factor · `moved`: staffing moved by one interval · `swapped`: ranks swapped ·
 * `alone`: contacts in hand together do not slow each other · `assigned`: the next contact goes to the agent with the most instead of the
 * fewest, or the other way round.
 */
export type Change = 'longer' | 'steady' | 'moved' | 'swapped' | 'alone' | 'assigned';

/** A case as a scenario, and the exact figures that it must give. */
export interface Experiment {
  readonly id: string;
  /** The scenario in its language. */
  readonly text: string;
  /** Files that the scenario names. */
  readonly files: Readonly<Record<string, string>>;
  readonly figures: readonly Figure[];
}
