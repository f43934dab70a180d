import type { ScopeKind } from '../../measures/measure.js';
import { measureNamed } from '../../measures/table.js';
import type { Texts } from '../texts/en/texts.js';

/** What a measure is called, by its camelCase name. */
export function measureWords(kind: ScopeKind, name: string, texts: Texts): string {
  const measure = measureNamed(kind, name);
  return measure === null ? name : texts.measure(kind, measure);
}
