const ESCAPE = String.fromCharCode(27);

/** What the palette writes around a text: bold, faint, and colors, on and off. */
const COLORS = [1, 2, 22, 31, 32, 33, 39].map((code) => `${ESCAPE}[${code}m`);

/** What a terminal obeys instead of showing it; the last two groups turn the direction of reading. */
const COMMANDS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Those that lay out a page. */
const LAYOUT = '\n\t';

/**
 * A text for a screen, whoever wrote what is in it: signs that would move the cursor, clear the screen or rename the window are shown as
 * signs (␛ for escape). The same where there are none.
 *
 * @param colored whether the text has colors of the palette in it, which stay
 */
export function visible(text: string, colored: boolean): string {
  return text.replace(COMMANDS, (sign, at: number) => {
    if (LAYOUT.includes(sign)) return sign;
    return colored && COLORS.some((color) => text.startsWith(color, at)) ? sign : pictureOf(sign);
  });
}

/** The same for a text of one line, whose line ends are shown as well. */
export function visibleLine(text: string): string {
  return visible(text, false).replace(/\n/g, '␊');
}

/** Unicode has pictures of the old control characters; the others are written by their numbers. */
function pictureOf(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
