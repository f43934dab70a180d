import { CST, Lexer } from 'yaml';

/** Levels of maps and lists in a file. A scenario has about ten; block maps count twice here, for their keys and their colons. */
export const DEEPEST = 50;

/**
 * Where a YAML text first goes deeper than a scenario can, as an offset; null where it never does. Told from its tokens, before
 * the text is parsed: the parser calls itself for every level, and a thousand of them exhaust its stack.
 */
export function tooDeepAt(text: string): number | null {
  const columns: number[] = [];
  let brackets = 0;
  let offset = 0;
  let lineStart = 0;
  let content = false;
  for (const token of new Lexer().lex(text)) {
    const start = offset;
    const type: string | null = content ? 'content' : CST.tokenType(token);
    content = type === 'scalar';
    // The lexer announces a plain scalar by a mark of its own, which is not in the text.
    if (content || type === 'doc-mode' || type === 'flow-error-end') continue;
    offset += token.length;
    if (type === 'newline') lineStart = offset;
    else if (type === 'flow-seq-start' || type === 'flow-map-start') brackets++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && type !== 'space' && type !== 'comment') enter(columns, start - lineStart);
    if (columns.length + brackets > 2 * DEEPEST) return start;
  }
  return null;
}

/** Leaves the blocks that begin at this column or to the right of it, and enters the one that begins here. */
function enter(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) >= column) columns.pop();
  columns.push(column);
}
