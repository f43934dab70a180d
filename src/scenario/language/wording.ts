import type { z } from 'zod';
import { foreignDate } from '../../kit/foreign-date.js';
import { nearestName } from '../../kit/nearest.js';
import type { Problem } from '../../kit/problem.js';
import { type Path, problemAt, type Source } from '../source.js';
import { afterComma, decimalComma, slipIn } from '../text/slips.js';
import { RATE_KEYS } from './arrivals.js';
import { knownKeys, meantBy } from './choice.js';
import { isAboutNames, nameProblem } from './names.js';
import { isKeyNotYet, isValueNotYet, NOT_YET } from './not-yet.js';

type Issue = z.core.$ZodIssue;

/** Sentences for planners out of what zod found wrong; the value is the one that was checked. */
export function describeIssues(issues: readonly Issue[], value: unknown, source: Source): Problem[] {
  return new Wording(value, source).describe(issues, []);
}

class Wording {
  readonly #value: unknown;
  readonly #source: Source;

  constructor(value: unknown, source: Source) {
    this.#value = value;
    this.#source = source;
  }

  describe(issues: readonly Issue[], above: Path): Problem[] {
    const meantKeys = new Set(issues.flatMap((issue) => misspelt(issue, above)));
    const early = new Set(issues.flatMap((issue) => notYetIn(issue, above)));
    return issues.flatMap((issue) => {
      const path = pathOf(issue, above);
      const found = valueAt(this.#value, path);
      if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => this.#unknownKey(issue.keys, key, path));
      if (issue.code === 'invalid_key') return [this.#badName(issue, path)];
      // Where a key is misspelt it is not missing as well.
      if (found === undefined) {
        return meantKeys.has(path.join('.')) || early.has(path.slice(0, -1).join('.')) ? [] : [this.#missing(issue.message, path)];
      }
      if (isValueNotYet(path, found)) return [this.#wrong(path, `${show(found)} is ${NOT_YET}`)];
      if (issue.code === 'invalid_union') return this.#wrongForm(issue, path, found);
      const nearest = issue.code === 'invalid_value' && typeof found === 'string' ? nearestName(found, issue.values.map(String)) : null;
      return [this.#unexpected(path, issue.message, found, nearest)];
    });
  }

  #wrongForm(issue: Issue & { code: 'invalid_union' }, path: Path, found: unknown): Problem[] {
    const meant = meantBy(issue.errors);
    if (typeof meant === 'number') return this.describe(issue.errors[meant] ?? [], path);
    if (meant?.at === undefined) return [this.#unexpected(path, meant?.expected ?? issue.message, found, null)];
    const culprit = valueAt(found, [meant.at]);
    const nearest = typeof culprit === 'string' ? nearestName(culprit, meant.names ?? []) : null;
    return [this.#unexpected([...path, meant.at], meant.expected, culprit, nearest)];
  }

  #unknownKey(keys: object, key: string, path: Path): Problem {
    const here = [...path, key];
    const place = this.#source.atKey(here);
    if (isKeyNotYet(path, key)) return problemAt(place, here, `"${key}" is ${NOT_YET}`);
    const known = knownKeys(keys);
    if (known.includes('log') && RATE_KEYS.some((rateKey) => rateKey === key)) {
      return problemAt(place, here, 'not with log: recorded contacts are replayed as they came');
    }
    const slip = slipIn(key) ?? afterComma(key);
    if (slip !== null) return problemAt(place, here, slip);
    const nearest = nearestName(key, known);
    if (nearest !== null) return problemAt(place, here, `unknown key; did you mean "${nearest}"?`);
    return problemAt(place, here, `unknown key; expected ${known.length === 1 ? '' : 'one of '}${known.join(', ')}`);
  }

  #badName(issue: Issue & { code: 'invalid_key' }, path: Path): Problem {
    const key = String(path.at(-1));
    const expected = issue.issues[0]?.message ?? '';
    const named = isAboutNames(expected) ? nameProblem(key) : null;
    const slip = slipIn(key) ?? dateSlip(expected, key);
    const message = named ?? `expected ${expected}; found ${show(key)}${slip === null ? '' : `: ${slip}`}`;
    return problemAt(this.#source.atKey(path), path, message);
  }

  #missing(expected: string, path: Path): Problem {
    return problemAt(this.#source.at(path), path, `missing; expected ${expected}`);
  }

  #unexpected(path: Path, expected: string, found: unknown, nearest: string | null): Problem {
    if (found === null) return this.#wrong(path, `there is no value here; expected ${expected}`);
    const meant = nearest === null ? '' : `; did you mean "${nearest}"?`;
    const slip =
      typeof found === 'string' ? (slipIn(found) ?? decimalComma(found) ?? dateSlip(expected, found)) : dateSlip(expected, found);
    const brackets = slip === null && meant === '' && isForList(expected, found) ? `; write [${String(found)}]` : '';
    return this.#wrong(path, `expected ${expected}; found ${show(found)}${meant}${brackets}${slip === null ? '' : `: ${slip}`}`);
  }

  #wrong(path: Path, message: string): Problem {
    return problemAt(this.#source.at(path), path, message);
  }
}

/** Keys, as full paths, that the unknown keys of an issue were probably meant to be. */
function misspelt(issue: Issue, above: Path): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = knownKeys(issue.keys);
  return issue.keys.flatMap((key) => {
    const nearest = nearestName(key, known);
    return nearest === null ? [] : [[...pathOf(issue, above), nearest].join('.')];
  });
}

/** The map, as a full path, in which a key is still to come: it may stand for another that is missing. */
function notYetIn(issue: Issue, above: Path): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = pathOf(issue, above);
  return issue.keys.some((key) => isKeyNotYet(path, key)) ? [path.join('.')] : [];
}

function pathOf(issue: Issue, above: Path): Path {
  return [...above, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}

/** Whether a single value stands where several may: only the brackets are missing. */
function isForList(expected: string, found: unknown): boolean {
  return expected.startsWith('a list') && (typeof found === 'string' || typeof found === 'number');
}

const LONGEST_SHOWN = 60;

/** A value as a planner would recognize it. */
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (value === null) return 'nothing';
  return typeof value === 'object' ? (Object.keys(value).length === 0 ? 'an empty map' : 'a map') : String(value);
}

/** How a date is to be written where one was expected; null where none was, or what stands there is none. */
function dateSlip(expected: string, found: unknown): string | null {
  const isAsked = /\b(date|moment)\b/.test(expected);
  return isAsked && (typeof found === 'string' || typeof found === 'number') ? foreignDate(String(found)) : null;
}
