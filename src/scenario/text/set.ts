import { LineCounter } from 'yaml';
import type { Problem } from '../../kit/problem.js';
import { hint } from '../refusal.js';
import { keyOf, type Path, type Place, problemAt } from '../source.js';
import { readText, UNSAFE_KEY } from './document.js';
import { layOver } from './extend.js';
import { childOf, listTree, mapTree, scalarTree, type Tree } from './tree.js';

/** The place of everything that the command line says. */
export const SET_PLACE: Place = { file: '--set', line: null, column: null };

/** The longest key of the language has eight parts. */
const MOST_PARTS = 20;

/** Changes one key of a scenario, as `--set KEY=VALUE` says. Where that is wrong the scenario stays as it is. */
export function setKey(tree: Tree, override: string, problems: Problem[]): Tree {
  const equals = override.indexOf('=');
  const path = override.slice(0, Math.max(0, equals)).trim().split('.');
  if (equals === -1 || path.some((key) => key.trim() === '' || key === UNSAFE_KEY) || path.length > MOST_PARTS) {
    problems.push(problemAt(SET_PLACE, [], `expected KEY=VALUE, such as teams.desk.agents=14; found ${JSON.stringify(override)}`));
    return tree;
  }
  if (path[0] === 'extends') {
    const message = 'what a scenario extends is read before its keys are set; write extends into a file of its own, or name that file';
    problems.push(problemAt(SET_PLACE, ['extends'], message));
    return tree;
  }
  const value = valueBehind(override.slice(equals + 1), path, problems);
  if (value === null) return tree;
  const over = wrap(tree, path, value, problems, []);
  return over === null ? tree : layOver(tree, over, problems);
}

/** A number with a plus sign, with or without a unit. In quotes it is a text like any other. */
const WITH_PLUS = /^\s*\+\s*(?<number>\.?\d[\d.,]*\s*(?:%|[A-Za-z]*))\s*$/;

function valueBehind(text: string, path: Path, problems: Problem[]): Tree | null {
  const number = WITH_PLUS.exec(text)?.groups?.['number'];
  if (number !== undefined) {
    const message = `a plus sign adds nothing to what the file says; expected the whole value, ${number} if that is meant; found ${text.trim()}`;
    problems.push(problemAt(SET_PLACE, path, message));
    return null;
  }
  const found: Problem[] = [];
  const value = readText(text, found, new LineCounter(), () => SET_PLACE);
  if (value === 'empty' && text.trim() !== '') return scalarTree(SET_PLACE, null);
  if (value === 'empty') found.push(problemAt(SET_PLACE, [], 'a value is missing behind the equals sign (null would remove the key)'));
  problems.push(...found.map((problem) => ({ ...problem, key: keyOf(path) })));
  return value === 'empty' ? null : value;
}

/** A tree with nothing but the value at the path, made so that it can be laid over the scenario. Null where there is no such place. */
function wrap(base: Tree | undefined, path: readonly string[], value: Tree, problems: Problem[], above: Path): Tree | null {
  const [key, ...below] = path;
  if (key === undefined) return value;
  const here = [...above, key];
  const child = base === undefined ? undefined : childOf(base, key);
  const missing = child === undefined ? whatIsMissing(base, here, below.length > 0) : null;
  if (missing !== null) {
    problems.push(problemAt(SET_PLACE, here, missing));
    return null;
  }
  const over = wrap(child, below, value, problems, here);
  if (over === null) return null;
  if (base?.kind !== 'list') return mapTree(SET_PLACE, new Map([[key, { keyPlace: SET_PLACE, value: over }]]));
  // A list replaces a list, so all its other entries come along.
  const items = base.items.map((item, index) => (index === Number(key) ? layOver(item, over, problems, here) : item));
  return listTree(base.place, items);
}

/** What to say about a key that leads nowhere; null where it may be a new one. */
function whatIsMissing(base: Tree | undefined, path: Path, goesOn: boolean): string | null {
  const key = String(path.at(-1));
  if (base?.kind === 'list') return `expected the number of an entry of the list, from 0 to ${base.items.length - 1}; found "${key}"`;
  if (!goesOn || !isNamed(path)) return null;
  return `the scenario has no "${key}" here${hint(key, base?.kind === 'map' ? base.entries.keys() : [])}`;
}

/** Whether the path ends with a name that a planner gave: a misspelt one must not found a new team. */
function isNamed(path: Path): boolean {
  const [section, , part] = path;
  if (path.length === 2) return section === 'contacts' || section === 'teams' || section === 'bots';
  return path.length === 4 && section === 'contacts' && part === 'journey';
}
