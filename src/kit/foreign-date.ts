import { parseDate } from './clock.js';

/** Day, month and year with dots, slashes or dashes, or the year first; in Chinese with its signs. Behind it a clock time may stand. */
const DAY_LAST = /^(\d{4})(?:([./])(\d{1,2})\2(\d{1,2})|-(\d{1,2})-(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const CLOCK = /^[ T,]*(\d{1,2}):(\d{2})(?::\d{2})?(?: ?([ap])m)?$/i;

/**
 * How a date, or a moment, as people write it elsewhere would be written here: `2026-11-16` for `16.11.2026`, `11/16/2026` and
 * `2026年11月16日`; both readings of `5/6/2026`, the day first; none of what is no such date. Dots stand behind a day first everywhere.
 */
export function isoDates(text: string): readonly string[] {
  const found = DAY_LAST.exec(text) ?? YEAR_LAST.exec(text);
  if (found === null) return [];
  const rest = text.slice(found[0].length);
  const clock = rest === '' ? '' : clockOf(rest);
  if (clock === null) return [];
  const dates = readings(found).filter((date) => 'value' in parseDate(date));
  return [...new Set(dates)].map((date) => `${date}${clock}`).filter((iso) => iso !== text);
}

function readings([, ...parts]: RegExpExecArray): string[] {
  const [first, sign, second, third] = parts.filter((part) => part !== undefined);
  if (first.length === 4) {
    const [month, day] = parts.slice(1).filter((part) => part !== undefined && /\d/.test(part));
    return [iso(first, month, day)];
  }
  const year = third.length === 2 ? `20${third}` : third;
  return sign === '.' ? [iso(year, second, first)] : [iso(year, second, first), iso(year, first, second)];
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** ` 08:30` of what stands behind a date; null where that is no clock time. */
function clockOf(text: string): string | null {
  const [whole, hours, minutes, half] = CLOCK.exec(text) ?? [];
  if (whole === undefined) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 24 || Number(minutes) > 59 ? null : ` ${String(hour).padStart(2, '0')}:${minutes}`;
}

/** What to write instead: `write 2026-11-16`; null where the text is no such date. */
export function foreignDate(text: string): string | null {
  const dates = isoDates(text.trim());
  if (dates.length === 0) return null;
  return dates.length === 1 ? `write ${dates[0]}` : `write ${dates.join(' or ')}, whichever is meant`;
}
