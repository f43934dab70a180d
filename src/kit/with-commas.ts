/*
 * Numbers as they are read: with commas between the thousands. `toLocaleString` writes the same, but the first call of a process takes
 * as long as reading a scenario does.
 */

/** With at most so many decimals, and no zeros at their end. */
export function withCommas(value: number, most = 3): string {
  return grouped(String(rounded(value, most)));
}

/** With just so many decimals; what is rounded to 0 has no sign. */
export function withDecimals(value: number, decimals: number): string {
  return grouped(rounded(value, decimals).toFixed(decimals));
}

/** As one rounds what is printed, halves away from 0: 14.45 to 14.5, though the number that a computer holds for it is a little less. */
function rounded(value: number, decimals: number): number {
  const shifted = Math.round(Number(`${Math.abs(value)}e${decimals}`));
  const size = Number(`${shifted}e-${decimals}`);
  // What is very large or very small is written with an exponent of its own.
  return Number.isNaN(size) ? Number(value.toFixed(decimals)) : Math.sign(value) * size;
}

function grouped(text: string): string {
  const [whole, fraction] = text.split('.');
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}
