/**
 * A page in parts: code blocks, marked parts, and the text between them.
 *
 * - `{ kind: 'code', language, info, text, line }`: a fenced block; `info` is what stands behind the language
 * - `{ kind: 'marked', mark, rest, line }`: from `<!-- begin MARK: REST -->` to `<!-- end MARK -->`
 * - `{ kind: 'text', text }`
 *
 * @param {string} page
 */
export function blocksOf(page) {
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
    } else blocks.push({ kind: 'text', text: lines[at] });
  }
  return blocks;
}

function find(lines, from, wanted) {
  const at = lines.indexOf(wanted, from);
  if (at < 0) throw new Error(`line ${from}: "${wanted}" is missing`);
  return at;
}
