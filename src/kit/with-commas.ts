/**
 * A number as it is read: with commas between the thousands, and so many decimals or as many as it has. `toLocaleString` does the same,
 * but the first call of a process takes as long as reading a scenario does.
 */
export function withCommas(value: number, decimals?: number): string {
  const [whole, fraction] = (decimals === undefined ? String(value) : value.toFixed(decimals)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
