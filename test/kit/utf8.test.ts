import { expect, test } from 'vitest';
import { decodeText } from '#src/kit/utf8.js';

const bytes = (text: string) => new TextEncoder().encode(text);

test('UTF-8 is read with and without a byte-order mark', () => {
  expect(decodeText(bytes('é: 1'))).toEqual({ text: 'é: 1' });
  expect(decodeText(bytes('\ufefftitle: x'))).toEqual({ text: 'title: x' });
  expect(decodeText(new Uint8Array())).toEqual({ text: '' });
});

test('other encodings are named or told by their line', () => {
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toEqual({ problem: 'the file is UTF-16 text; save it as UTF-8' });
  expect(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toEqual({ problem: 'the file is UTF-16 text; save it as UTF-8' });
  expect(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ problem: 'this is a binary file, not text' });
  const latin1 = new Uint8Array([...bytes('title: a\nname: caf'), 0xe9, 10]);
  expect(decodeText(latin1)).toEqual({ problem: 'line 2 is not UTF-8 text; save the file as UTF-8' });
});
