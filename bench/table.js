/**
 * Prints rows of texts in columns as wide as they need; the first row is the heading.
 *
 * @param {readonly (readonly string[])[]} rows
 */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (/** @type {readonly string[]} */ row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column])))
      .join('  ')
      .trimEnd();
  const [heading, ...body] = rows;
  console.log(line(heading));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of body) console.log(line(row));
  console.log();
}

/** `1,340,000` */
export const whole = (/** @type {number} */ value) => Math.round(value).toLocaleString('en-US');
/** `2.31 times` */
export const times = (/** @type {number} */ value) => `${value.toFixed(2)} times`;
export const milliseconds = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;
export const megabytes = (/** @type {number} */ value) => `${value.toFixed(0)} MB`;

/** What becomes of a demand, in words. */
export const verdict = (/** @type {boolean} */ kept) => (kept ? 'kept' : 'MISSED');
