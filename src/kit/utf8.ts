/**
 * The text of a file: UTF-8, with or without a byte-order mark.
 * @returns a problem, in words that complete a sentence about the file, where the bytes are something else
 */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
  if (isUtf16(bytes)) return { problem: 'the file is UTF-16 text; save it as UTF-8' };
  if (bytes.includes(0)) return { problem: 'this is a binary file, not text' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: `line ${foreignLine(bytes)} is not UTF-8 text; save the file as UTF-8` };
  }
}

/** Told by its byte-order mark or, without one, by the zeros that every second byte of Latin letters is. */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first !== 0 && second === 0 && third !== 0 && fourth === 0) || (first === 0 && second !== 0 && third === 0 && fourth !== 0);
}

/** The first line, from 1, that is not UTF-8 text. */
export function foreignLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end + 1;
    try {
      if (decoder.decode(bytes.subarray(from, to)).includes('\0')) return line;
    } catch {
      return line;
    }
    from = to;
  }
  return line;
}
