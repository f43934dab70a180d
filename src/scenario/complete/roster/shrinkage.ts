import { checked } from '../../../kit/parsed.js';
import { parseShare } from '../../../kit/units.js';
import { withCommas } from '../../../kit/with-commas.js';
import type { RawShrinkage } from '../../language/shrinkage.js';
import type { ShrinkagePart, ShrinkagePiece, Span, Team } from '../../scenario.js';
import type { Path } from '../../source.js';
import { overlaid, unionOf } from '../../time/spans.js';
import { spansOf, type TimesContext } from './entry-times.js';

type RawEntry = Extract<RawShrinkage, readonly unknown[]>[number];

/** Shrinkage of a team on its own clocks. Errors are reported. */
export function normalizeShrinkage(path: Path, raw: RawShrinkage, context: TimesContext): Pick<Team, 'shrinkage' | 'shrinkageParts'> {
  if (Array.isArray(raw)) return { shrinkage: byTime(path, raw, context), shrinkageParts: [] };
  const parts = typeof raw === 'object' ? partsOf(path, raw, context) : [];
  const share = typeof raw === 'object' ? sumOf(parts) : checked(parseShare(raw));
  const always = { from: 0, to: context.calendar.end, share };
  return { shrinkage: share === 0 ? [] : [always], shrinkageParts: parts };
}

function partsOf(path: Path, raw: Readonly<Record<string, string | number>>, { findings }: TimesContext): ShrinkagePart[] {
  const parts = Object.entries(raw).map(([name, share]) => ({ name, share: checked(parseShare(share)) }));
  const all = sumOf(parts);
  if (all >= 1) {
    const found = `${withCommas(all * 100)}%`;
    findings.error(path, `the shares add up to ${found}, so that nobody would ever be on duty; expected less than 100%`);
  }
  return parts;
}

function sumOf(parts: readonly ShrinkagePart[]): number {
  return parts.reduce((sum, { share }) => sum + share, 0);
}

/** Of entries that hold at the same time the first one counts; where none holds there is no shrinkage. */
function byTime(path: Path, entries: readonly RawEntry[], context: TimesContext): ShrinkagePiece[] {
  const pieces: ShrinkagePiece[] = [];
  let covered: readonly Span[] = [];
  for (const [index, entry] of entries.entries()) {
    const spans = withinCalendar(entrySpans([...path, index], entry, context), context);
    const left = overlaid(spans, covered).filter(({ other }) => other === null);
    if (spans.length > 0 && left.length === 0) context.findings.warning([...path, index], { kind: 'entryCovered' });
    const share = checked(parseShare(entry.share));
    pieces.push(...left.map(({ from, to }) => ({ from, to, share })));
    covered = unionOf([...covered, ...spans]);
  }
  return pieces.filter(({ share }) => share > 0).sort((a, b) => a.from - b.from);
}

function entrySpans(path: Path, { from, to, ...days }: RawEntry, context: TimesContext): readonly Span[] {
  if ((from === undefined) !== (to === undefined)) {
    const [given, missing] = from === undefined ? (['to', 'from'] as const) : (['from', 'to'] as const);
    context.findings.error([...path, given], `${given} stands without ${missing}; expected both, or neither for all day`);
    return [];
  }
  return spansOf(path, { from: from ?? '00:00', to: to ?? '24:00', ...days }, context);
}

function withinCalendar(spans: readonly Span[], { calendar }: TimesContext): Span[] {
  return unionOf(spans.map(({ from, to }) => ({ from: Math.max(from, 0), to: Math.min(to, calendar.end) })));
}
