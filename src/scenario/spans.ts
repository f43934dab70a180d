import type { Span } from './scenario.js';

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

/** What two sorted, disjoint lists have in common. */
export function intersectionOf(first: readonly Span[], second: readonly Span[]): Span[] {
  const common: Span[] = [];
  let i = 0;
  let j = 0;
  for (let a = first[i], b = second[j]; a !== undefined && b !== undefined; a = first[i], b = second[j]) {
    const from = Math.max(a.from, b.from);
    const to = Math.min(a.to, b.to);
    if (from < to) common.push({ from, to });
    if (a.to <= b.to) i += 1;
    else j += 1;
  }
  return common;
}

/** The parts of [from, to) that none of the sorted, disjoint spans holds. */
export function gapsIn(within: Span, spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = within.from;
  for (const span of spans) {
    if (span.to <= from) continue;
    if (span.from >= within.to) break;
    if (span.from > from) gaps.push({ from, to: span.from });
    from = Math.max(from, span.to);
  }
  if (from < within.to) gaps.push({ from, to: within.to });
  return gaps;
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
