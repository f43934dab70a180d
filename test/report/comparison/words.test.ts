import { expect, test } from 'vitest';
import { settlingText, settlingWords } from '#src/report/comparison/words.js';
import { en } from '#src/report/texts/en/texts.js';
import { zh } from '#src/report/texts/zh/texts.js';

test('so many replications more that nobody waits for them are far too many, and no number', () => {
  expect(settlingText(1200, en)).toBe('+1,200');
  expect(settlingText(554_603, en)).toBe('far too many');
  expect(settlingText(554_603, zh)).toBe('次数过多');
  expect(settlingText(null, en)).toBe('');
  expect(settlingWords(1200, en)).toContain('1,200 replications more');
  expect(settlingWords(554_603, en)).toBe('Should the difference stay what it is, it would take far too many replications to settle it.');
  expect(settlingWords(554_603, zh)).not.toMatch(/\d/);
  expect(settlingWords(null, zh)).toBe('');
});
