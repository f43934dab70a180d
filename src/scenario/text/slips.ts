/*
 * Slips of the hand that YAML takes for plain text: the marks of a Chinese keyboard, and a colon without a space.
 */

/** The marks of YAML, and how they look from a keyboard for full-width letters. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '：': ': ',
  '，': ', ',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '＃': '#',
  '－': '- ',
  '％': '%',
  '　': ' ',
};

/** Quotation marks of a text program: right in a title, wrong around a value. */
const CURLED = /^[“”„‘’]|[“”‘’]$/;

/** A key and the colon that no space follows; a clock time has digits before it, and an address two slashes behind. */
const TIGHT_COLON = /(?<=^|[\s{,[])([\p{L}_][\p{L}\p{N}_-]*):(?!\/\/)(?=[^\s:])/u;

/** What is wrong with a text that should have been a key and its value, or several; null where it is neither slip. */
export function slipIn(text: string): string | null {
  if (CURLED.test(text)) return `the quotation marks are curled; write "${text.replace(/[“”„‘’]/g, '')}"`;
  return markIn(text)?.message ?? null;
}

/** The same of a line that cannot be read; a title or a label may have such marks in its words. */
export function slipInLine(line: string): string | null {
  const found = markIn(line);
  if (found === null) return null;
  const before = line.slice(0, found.at);
  const isInside = /[{[]/.test(before) || '｛［'.includes(line.charAt(found.at));
  return /:\s/.test(before) && !isInside ? null : found.message;
}

function markIn(text: string): { readonly at: number; readonly message: string } | null {
  const blank = (part: string): string => '"'.repeat(part.length);
  const bare = text.replace(/"[^"]*"|'[^']*'/g, blank).replace(/(?:^|(?<=\s))#.*$/gm, blank);
  const at = [...bare].findIndex((sign) => sign in FULL_WIDTH);
  const mark = [...bare][at];
  if (mark !== undefined) {
    const name = mark === '　' ? 'space' : `"${mark}"`;
    return { at: bare.indexOf(mark), message: `a full-width ${name} stands here; write "${FULL_WIDTH[mark]}" instead` };
  }
  const colon = TIGHT_COLON.exec(bare);
  return colon === null ? null : { at: colon.index, message: `a space is missing behind the colon: write "${colon[1]}: "` };
}
