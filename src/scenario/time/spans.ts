import type { Span } from '../scenario.js';

/** The union of spans in any order: sorted, disjoint, not adjacent; empty ones are left out. */
export function unionOf(spans: readonly Span[]): Span[] {
  const union: { from: number; to: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.to <= span.from) continue;
    const last = union.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else union.push({ from: span.from, to: span.to });
  }
  return union;
}

/** The parts of sorted, disjoint spans that lie within a stretch of time. */
export function partsWithin(spans: readonly Span[], within: Span): Span[] {
  const parts: Span[] = [];
  for (let index = firstEndingAfter(spans, within.from); index < spans.length; index++) {
    const span = spans[index];
    if (span === undefined || span.from >= within.to) break;
    parts.push({ from: Math.max(span.from, within.from), to: Math.min(span.to, within.to) });
  }
  return parts;
}

/** Total length in milliseconds. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.to - span.from, 0);
}

/** Index of the first of the sorted, disjoint spans that ends after a moment; `spans.length` where none does. */
export function firstEndingAfter(spans: readonly Span[], moment: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle];
    if (span !== undefined && span.to <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A stretch in which the same of two lists of spans holds; null: none of the list. */
export interface Overlaid<One, Other> extends Span {
  readonly one: One | null;
  readonly other: Other | null;
}

/** Two lists of sorted, disjoint spans, cut at the edges of both: sorted, disjoint, without stretches in which neither has any. */
export function overlaid<One extends Span, Other extends Span>(first: readonly One[], second: readonly Other[]): Overlaid<One, Other>[] {
  const all: Overlaid<One, Other>[] = [];
  let [a, b] = [0, 0];
  let at = Number.NEGATIVE_INFINITY;
  for (let one = first[a], other = second[b]; one !== undefined || other !== undefined; one = first[a], other = second[b]) {
    const from = Math.max(at, Math.min(one?.from ?? Infinity, other?.from ?? Infinity));
    const [here, there] = [holding(one, from), holding(other, from)];
    const to = Math.min(here?.to ?? one?.from ?? Infinity, there?.to ?? other?.from ?? Infinity);
    if (here !== null || there !== null) all.push({ from, to, one: here, other: there });
    at = to;
    if (one !== undefined && one.to <= at) a++;
    if (other !== undefined && other.to <= at) b++;
  }
  return all;
}

function holding<One extends Span>(span: One | undefined, moment: number): One | null {
  return span !== undefined && span.from <= moment ? span : null;
}
