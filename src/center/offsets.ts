/** Where each list begins in all of them laid end to end, and where the last one ends. */
export function offsets(lists: readonly { readonly length: number }[]): Int32Array {
  let sum = 0;
  return Int32Array.from([0, ...lists.map((list) => (sum += list.length))]);
}
