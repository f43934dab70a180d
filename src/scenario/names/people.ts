import type { Problem } from '../../kit/problem.js';
import { entryOf, keysOf, valueKind } from '../language/choice.js';
import { AGENTS_EXPECTED } from '../language/roster.js';
import type { Refuse } from '../refusal.js';
import { keyOf } from '../source.js';
import { entriesOf } from './outline.js';

/**
 * Checks that each team says once who its people are: by their numbers, or by shifts.
 *
 * @param known problems of form found before: where a key is misspelt it is not missing as well
 */
export function checkPeople(scenario: unknown, known: readonly Problem[], refuse: Refuse): void {
  for (const [name, team] of entriesOf(entryOf(scenario, 'teams'))) {
    if (valueKind(team) !== 'map') continue;
    const path = ['teams', name];
    const said = ['agents', 'shifts'].filter((key) => keysOf(team).includes(key));
    const [first, second] = said;
    if (first === undefined) {
      const misspelt = known.some(({ key, message }) => key.startsWith(`${keyOf(path)}.`) && message.startsWith('unknown key'));
      if (!misspelt) refuse([...path, 'agents'], `missing; expected ${AGENTS_EXPECTED}; or shifts instead`);
    } else if (second !== undefined) {
      refuse([...path, second], 'only one of the keys agents and shifts may be given; null removes one that another file says', 'key');
    }
  }
}
