/**
 * A part of a page, and the line in which it begins: a fenced block (`info` is what stands behind the language), what stands from
 * `<!-- begin MARK: REST -->` to `<!-- end MARK -->`, or a line of the text between such parts.
 *
 * @typedef {Code | Marked | Text} Block
 *
 * @typedef {{ kind: 'code', language: string, info: string, text: string, line: number }} Code
 * @typedef {{ kind: 'marked', mark: string, rest: string, line: number }} Marked
 * @typedef {{ kind: 'text', text: string, line: number }} Text
 */

/** A page in parts. @param {string} page */
export function blocksOf(page) {
  /** @type {Block[]} */
  const blocks = [];
  const lines = page.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const fence = /^```(\w+) ?(.*)$/.exec(lines[at]);
    const marker = /^<!-- begin (\w+)(?:: (.*))? -->$/.exec(lines[at]);
    if (fence !== null) {
      const end = find(lines, at + 1, '```');
      blocks.push({ kind: 'code', language: fence[1], info: fence[2], text: lines.slice(at + 1, end).join('\n'), line: at + 1 });
      at = end;
    } else if (marker !== null) {
      const end = find(lines, at + 1, `<!-- end ${marker[1]} -->`);
      blocks.push({ kind: 'marked', mark: marker[1], rest: marker[2] ?? '', line: at + 1 });
      at = end;
    } else blocks.push({ kind: 'text', text: lines[at], line: at + 1 });
  }
  return blocks;
}

/** @param {readonly string[]} lines @param {number} from @param {string} wanted */
function find(lines, from, wanted) {
  const at = lines.indexOf(wanted, from);
  if (at < 0) throw new Error(`line ${from}: "${wanted}" is missing`);
  return at;
}
