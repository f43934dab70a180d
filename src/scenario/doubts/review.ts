import { withCommas } from '../../kit/with-commas.js';
import type { Findings } from '../findings.js';
import type { RawScenario } from '../language/schema.js';
import type { Scenario } from '../scenario.js';
import type { LocalTime } from '../time/local-time.js';

/** A complete scenario with what is needed to speak about it. */
export interface Review {
  readonly scenario: Scenario;
  /** As written: what was left out. */
  readonly raw: RawScenario;
  /** The calendar's clocks. */
  readonly time: LocalTime;
  readonly findings: Findings;
}

/** `a`, `a and b`, `a, b and c`; of more than `most` names the first ones and how many there are besides. */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** At most one decimal: `12.5`, `1,400`. */
export function rounded(number: number): string {
  return withCommas(number, number < 100 ? 1 : 0);
}

/** A share in percent, at most two significant digits. */
export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))}%`;
}
