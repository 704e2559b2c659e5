import { describe, expect, test } from '@jest/globals';
import { createHash } from 'crypto';
import fc from 'fast-check';
import { compress, decompress } from '../../../src/storage/history/lzw';

/** Text that nothing can be learnt of, always the same. */
function noise(length: number): string {
  const parts: string[] = [];
  for (let index = 0; parts.length * 64 < length; index += 1)
    parts.push(createHash('sha256').update(String(index)).digest('hex'));
  return parts.join('').slice(0, length);
}

const line = 'if (request.content.text.includes("deploy")) return { content: { text: "done" } };\n';

describe('a text', () => {
  test.each<[string, fc.Arbitrary<string>]>([
    ['of any characters', fc.string({ unit: 'binary', maxLength: 2_000 })],
    ['of few', fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '🦄'), maxLength: 3_000 })],
    ['that repeats itself', fc.tuple(fc.string(), fc.integer({ min: 0, max: 400 })).map(([one, n]) => one.repeat(n))],
  ])('%s comes back as it was', (_title, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(decompress(compress(text))).toBe(text);
      }),
    );
  });

  test.each([
    ['that is empty', ''],
    ['of one character', 'a'],
    ['of one character many times', 'a'.repeat(100_000)],
    ['of several MB, so that no code is left to be learnt', noise(2_500_000)],
    ['with new words after the codes have run out', noise(1_000_000) + line.repeat(1_000)],
  ])('%s comes back as it was', (_title, text) => {
    // Compared here, because a difference of this length cannot be shown.
    expect(decompress(compress(text)) === text).toBe(true);
  });

  test('of which much is the same gets far smaller', () => {
    const script = Array.from({ length: 500 }, (_, index) => line.replace('done', `done ${index}`)).join('');
    expect(compress(script).length).toBeLessThan(script.length / 4);
  });
});

describe('what was never compressed', () => {
  test('is another text or none, and nothing fails at it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.base64String({ maxLength: 400 }), fc.string()), (damaged) => {
        expect(['string', 'undefined']).toContain(typeof decompress(damaged));
      }),
      { numRuns: 1_000 },
    );
  });

  test('is none where it names a code that nobody can have learnt', () => {
    expect(decompress(Buffer.from([0xff, 0xff]).toString('base64'))).toBeUndefined();
  });
});
