import type { Problem } from '../kit/problem.js';
import { type Doubt, type DoubtWords, worded } from './doubts/doubt.js';
import { doubtsEn } from './doubts/words/en.js';
import { doubtsZh } from './doubts/words/zh.js';

/** Something legal and probably wrong. Its message is in English. */
export interface Warning extends Problem {
  readonly severity: 'warning';
  /** The same as data. */
  readonly doubt: Doubt;
}

/** By the names of `--lang`. */
const WORDS: ReadonlyMap<string, DoubtWords> = new Map([
  ['en', doubtsEn],
  ['zh', doubtsZh],
]);

/** A doubt in words. A language without words of its own reads English. */
export function doubtIn(doubt: Doubt, language: string): string {
  return worded(doubt, WORDS.get(language) ?? doubtsEn);
}

/** The same warnings in another language. */
export function warningsIn(warnings: readonly Warning[], language = 'en'): Problem[] {
  return warnings.map((warning) => ({ ...warning, message: doubtIn(warning.doubt, language) }));
}
