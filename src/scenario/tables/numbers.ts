/** A number from 0 on, as programs write them. */
const NUMBER = /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** @returns NaN where it is none */
export function numberIn(text: string): number {
  return NUMBER.test(text) ? Number(text) : Number.NaN;
}

/** How a text that people read as a number would be written here: `1204` for `1 204`, `42.5` for `42,5`; empty where nobody can tell. */
export function plainNumbers(text: string): readonly string[] {
  const clock = /^(\d+):(\d{2}):(\d{2})$/.exec(text);
  if (clock !== null) return [`${Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])} (seconds)`];
  const joined = text.replace(/[\s\u00a0\u202f'’]/g, '');
  if (joined !== text && NUMBER.test(joined)) return [joined];
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text) || /^\d{1,3}(,\d{3}){2,}$/.test(text)) return [text.replaceAll(',', '')];
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return [text.replaceAll('.', '').replace(',', '.')];
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(text)) return [text.replaceAll('.', '')];
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return [text.replace(',', ''), text.replace(',', '.')];
  return /^\d+,\d+$/.test(text) ? [text.replace(',', '.')] : [];
}

/**
 * The first number of a column whose point may be a mark between thousands: every one that has a point has just three digits behind
 * it, and one to three before it. Null where some number cannot be meant so.
 */
export function dottedThousand(cells: readonly string[]): string | null {
  const dotted = cells.filter((cell) => cell.includes('.'));
  const thousands = dotted.every((cell) => /^\+?[1-9]\d{0,2}\.\d{3}$/.test(cell));
  return thousands ? (dotted[0] ?? null) : null;
}
