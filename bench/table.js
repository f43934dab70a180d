/** Prints rows of texts in columns as wide as they need; the first row is the heading. */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
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
export const whole = (value) => Math.round(value).toLocaleString('en-US');
/** `2.31 times` */
export const times = (value) => `${value.toFixed(2)} times`;
export const milliseconds = (value) => `${value.toFixed(0)} ms`;
export const megabytes = (value) => `${value.toFixed(0)} MB`;

/** What becomes of a demand, in words. */
export const verdict = (kept) => (kept ? 'kept' : 'MISSED');
