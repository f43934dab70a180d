import type { Findings } from '../../findings.js';
import type { Calendar } from '../../scenario.js';
import type { Tables } from '../../tables/tables.js';
import type { OpenHours } from '../../time/hours.js';
import type { LocalTime } from '../../time/local-time.js';

/** What the arrivals of a contact type depend on. */
export interface ArrivalContext {
  /** Name of the contact type. */
  readonly contact: string;
  readonly calendar: Calendar;
  /** The type's own clocks. */
  readonly time: LocalTime;
  readonly hours: OpenHours;
  /** Mean `time` plus `wrapUp` of the first agent step in milliseconds; null: there is none. */
  readonly firstWork: number | null;
  readonly findings: Findings;
  readonly tables: Tables;
}
