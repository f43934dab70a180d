import type { Problem } from '../../kit/problem.js';
import { type Path, problemAt, type Source } from '../source.js';
import { entriesOf } from './outline.js';

/** Keys that name a file, and maps in which a key is a name or a column instead. */
const FILE_KEYS = ['file', 'log'];
const OTHER_MAPS = ['next', 'where'];

/**
 * Reports the files named in a scenario that cannot be read. Completing a scenario finds them as well, but a scenario with mistakes
 * of form is not completed, and a planner wants to hear of everything at once.
 */
export function missingFiles(scenario: unknown, source: Source): Problem[] {
  const problems: Problem[] = [];
  const walk = (value: unknown, path: Path): void => {
    const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : entriesOf(value);
    for (const [key, part] of entries) {
      const here = [...path, key];
      if (OTHER_MAPS.includes(String(key))) continue;
      if (typeof part !== 'string') walk(part, here);
      else if (FILE_KEYS.includes(String(key)) && part !== '') {
        const file = source.readNamed(here);
        if ('problem' in file) problems.push(problemAt(source.at(here), here, `the file "${part}" cannot be read: ${file.problem}`));
      }
    }
  };
  walk(scenario, []);
  return problems;
}

/** Whether a text under this path names a file. */
export function isFileKey(path: Path): boolean {
  return FILE_KEYS.includes(String(path.at(-1))) && !path.some((key) => OTHER_MAPS.includes(String(key)));
}
