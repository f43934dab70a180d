import { en, type Texts } from './en/texts.js';
import { zh } from './zh/texts.js';

/** Languages of results, by the names that `--lang` gives them. */
const LANGUAGES = { en, zh } satisfies Readonly<Record<string, Texts>>;

export type Language = keyof typeof LANGUAGES;

/** The words of results in a language; English if none is asked for. */
export function textsIn(language: Language = 'en'): Texts {
  return LANGUAGES[language];
}
