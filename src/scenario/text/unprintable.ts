/** What no name, label or title may have in it, as the inside of a class of a pattern: a terminal would move its cursor, or turn the direction of reading. */
export const UNPRINTABLE = '\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069';

const SIGNS = new RegExp(`[${UNPRINTABLE}]`, 'g');

/** A text that nobody chose with care, the name of a file, with a mark for each such sign. */
export function printable(text: string): string {
  return text.replace(SIGNS, '�');
}
