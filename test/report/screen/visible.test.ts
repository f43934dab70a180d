import { describe, expect, test } from 'vitest';
import { palette } from '#src/report/screen/palette.js';
import { visible, visibleLine } from '#src/report/screen/visible.js';

const ESCAPE = String.fromCharCode(27);

describe('a text for a screen', () => {
  test('shows what a terminal would obey', () => {
    const hostile = `a${ESCAPE}[2Jb${ESCAPE}]0;title\x07c\rd\u009be\u007f`;
    expect(visible(hostile, false)).toBe('a␛[2Jb␛]0;title␇c␍d<U+009B>e␡');
    expect(visible('left \u202e thgir', false)).toBe('left <U+202E> thgir');
  });

  test('keeps every color of the palette where it has colors, and no other command', () => {
    const text = Object.values(palette(true)).reduce((page, color) => `${page}${color('word')}\n`, '');
    expect(text).toContain(ESCAPE);
    expect(visible(text, true)).toBe(text);
    expect(visible(text, false)).not.toContain(ESCAPE);
    expect(visible(`${ESCAPE}[8m${ESCAPE}[2J`, true)).toBe('␛[8m␛[2J');
  });

  test('keeps letters of any language, line ends and tabs; on a single line no line end', () => {
    const text = '客服中心\tHörer 👩‍💻\n';
    expect(visible(text, false)).toBe(text);
    expect(visibleLine('two\nlines')).toBe('two␊lines');
  });
});
