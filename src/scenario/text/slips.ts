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
};

/** A key and the colon that no space follows; a clock time has digits before it, and an address two slashes behind. */
const TIGHT_COLON = /(?:^|[\s{,[])([\p{L}_][\p{L}\p{N}_-]*):(?!\/\/)(?=[^\s:])/u;

/** What is wrong with a text that should have been a key and its value, or several; null where it is neither slip. */
export function slipIn(text: string): string | null {
  const bare = text.replace(/"[^"]*"|'[^']*'/g, '""').replace(/(^|\s)#.*$/gm, '');
  const mark = [...bare].find((sign) => sign in FULL_WIDTH);
  if (mark !== undefined) return `a full-width "${mark}" stands here; write "${FULL_WIDTH[mark]}" instead`;
  const key = TIGHT_COLON.exec(bare)?.[1];
  return key === undefined ? null : `a space is missing behind the colon: write "${key}: "`;
}
