/*
 * Slips of the hand that YAML takes for plain text: the marks of a Chinese keyboard, signs that look like another one, and a colon
 * without a space.
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
  '\u00a0': ' ',
};

/** Signs that are right in a name, and wrong where a value is expected. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '【': '[', '】': ']', '「': '[', '」': ']', '～': '-' };

/** What stands between two times, numbers or days, where `-` should: dashes of text programs, a tilde, the word "to" in Chinese. */
const DASH = /(?<=[\p{L}\d])\s*([‐-―−~～〜至])\s*(?=[\p{L}\d])/u;

/** Quotation marks of a text program: right in a title, wrong around a value. */
const CURLED = /^[“”„‘’]|[“”‘’]$/;

/** A key and the colon that no space follows; a clock time has digits before it, and an address two slashes behind. */
const TIGHT_COLON = /(?<=^|[\s{,[])([\p{L}_][\p{L}\p{N}_-]*):(?!\/\/)(?=[^\s:])/u;

/** What is wrong with a text that should have been a key and its value, or several; null where it is neither slip. */
export function slipIn(text: string): string | null {
  if (CURLED.test(text)) return `the quotation marks are curled; write "${text.replace(/[“”„‘’]/g, '')}"`;
  return markIn(text)?.message ?? lookAlikeIn(text);
}

/** The same of a line that cannot be read; a title or a label may have such marks in its words. */
export function slipInLine(line: string): string | null {
  const found = markIn(line);
  if (found === null) return null;
  const before = line.slice(0, found.at);
  const isInside = /[{[]/.test(before) || '｛［'.includes(line.charAt(found.at));
  return /:\s/.test(before) && !isInside ? null : found.message;
}

const NAMES: Readonly<Record<string, string>> = { '　': 'a full-width space', '\u00a0': 'a no-break space' };

function standsHere(sign: string, meant: string): string {
  return `${sign} stands here; write "${meant}" instead`;
}

/** Other signs than the marks of YAML: full-width letters and digits, brackets for titles, dashes. */
function lookAlikeIn(text: string): string | null {
  const dash = DASH.exec(text)?.[1];
  if (dash !== undefined) return standsHere(`"${dash}"`, '-');
  for (const sign of text) {
    const known = LOOK_ALIKES[sign];
    if (known !== undefined) return standsHere(`"${sign}"`, known);
    if (/[！-｝]/.test(sign)) return standsHere(`a full-width "${sign}"`, sign.normalize('NFKC'));
  }
  return null;
}

const UNIT = '(?:\\s*(?:s|min|h|d|%))?';
/** A number with a decimal comma: `29,50`, `1,5 min`. With three digits behind the comma it may be a thousand. */
const DECIMAL_COMMA = new RegExp(`^(\\d+),(\\d{1,2}|\\d{4,})(${UNIT})$`);
/** What is left of such a number between brackets, where a comma begins the next entry: `5 min` of `{ mean: 1,5 min }`. */
const AFTER_COMMA = new RegExp(`^\\d+${UNIT}$`);

/** How a value with a decimal comma is to be written; null where it is none. */
export function decimalComma(text: string): string | null {
  const [, whole, decimals, unit = ''] = DECIMAL_COMMA.exec(text) ?? [];
  return whole === undefined ? null : `decimals are written with a point: ${whole}.${decimals}${unit}`;
}

/** What is wrong with a key that is the end of a number; null where it is none. */
export function afterComma(key: string): string | null {
  return AFTER_COMMA.test(key) ? `a comma begins the next entry here; decimals are written with a point, such as 1.5 min` : null;
}

function markIn(text: string): { readonly at: number; readonly message: string } | null {
  const blank = (part: string): string => '"'.repeat(part.length);
  const bare = text.replace(/"[^"]*"|'[^']*'/g, blank).replace(/(?:^|(?<=\s))#.*$/gm, blank);
  const at = [...bare].findIndex((sign) => sign in FULL_WIDTH);
  const mark = [...bare][at];
  if (mark !== undefined) {
    const place = bare.indexOf(mark);
    // Within a clock time or a number no space follows.
    const isWithin = /\p{Nd}$/u.test(bare.slice(0, place)) && /^\p{Nd}/u.test(bare.slice(place + 1));
    const meant = FULL_WIDTH[mark] ?? '';
    return { at: place, message: standsHere(NAMES[mark] ?? `a full-width "${mark}"`, isWithin ? meant.trim() : meant) };
  }
  const colon = TIGHT_COLON.exec(bare);
  return colon === null ? null : { at: colon.index, message: `a space is missing behind the colon: write "${colon[1]}: "` };
}
