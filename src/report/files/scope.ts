import type { Figures, Result } from '../../experiment/result/result.js';
import { SCOPE_KINDS, type ScopeKind } from '../../measures/measure.js';

/** What a thing of each kind is called in a CSV file. */
const SCOPES: Readonly<Record<ScopeKind, string>> = {
  contacts: 'contact',
  channels: 'channel',
  lines: 'line',
  teams: 'team',
  groups: 'group',
  bots: 'bot',
  whole: 'whole',
};

export function scopeName(kind: ScopeKind): string {
  return SCOPES[kind];
}

/** A thing that is measured, with its figures over the run. */
export interface Measured {
  readonly kind: ScopeKind;
  /** Of the whole: `whole`. */
  readonly name: string;
  readonly figures: Figures;
}

/** Every thing of a result, in the order of the page. */
export function measuredIn(result: Result): Measured[] {
  return SCOPE_KINDS.flatMap((kind) => {
    const things = kind === 'whole' ? { whole: result.whole } : result[kind];
    return Object.entries(things).map(([name, figures]) => ({ kind, name, figures }));
  });
}
