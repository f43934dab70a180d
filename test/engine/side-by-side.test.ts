import { describe, expect, test } from 'vitest';
import { memberA, memberB, randomBits, streamKey } from '#src/random/key.js';
import { compiledEngine } from './compiled.js';

const engine = compiledEngine();
const MEMBERS = Array.from({ length: 32 }, (_, member) => member);

describe('members of a stream drawn side by side', () => {
  const { a: streamA, b: streamB } = streamKey('1/0/customers/support');

  test('have the keys that each has by itself', () => {
    for (const n of [0, 32, 1_000_000, 2 ** 31 - 16, -5]) {
      engine.drawKeys(streamA, streamB, n);
      for (const member of MEMBERS) {
        const a = memberA(streamA, n + member);
        expect([engine.keyA(member), engine.keyB(member)]).toEqual([a, memberB(streamB, a, n + member)]);
      }
    }
  });

  test('draw the exponential numbers that each draws by itself, to the last bit', () => {
    for (let n = 0; n < 32_000; n += 32) {
      engine.drawKeys(streamA, streamB, n);
      engine.drawExponentials(n * 7919, n << 6);
      const found = MEMBERS.map((member) => engine.drawn(member));
      expect(found).toEqual(
        MEMBERS.map((member) => engine.exponential(randomBits(engine.keyA(member), engine.keyB(member), n * 7919, n << 6))),
      );
    }
  });
});
