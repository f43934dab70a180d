import type { Findings } from '../findings.js';
import type { RawScenario } from '../language/schema.js';
import type { Scenario } from '../scenario.js';
import type { Source } from '../source.js';
import type { LocalTime } from '../time/local-time.js';

/** A complete scenario with what is needed to speak about it. */
export interface Review {
  readonly scenario: Scenario;
  /** As written: what was left out. */
  readonly raw: RawScenario;
  /** The calendar's clocks. */
  readonly time: LocalTime;
  readonly findings: Findings;
  readonly source: Source;
}
