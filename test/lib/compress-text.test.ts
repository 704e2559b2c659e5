import { describe, expect, test } from '@jest/globals';
import { createHash } from 'crypto';
import fc from 'fast-check';
import { compressText, decompressText } from '../../src/lib/compress-text';

/** Text that can't be compressed, the same in every run. */
function noise(length: number): string {
  const parts: string[] = [];
  for (let index = 0; parts.length * 44 < length; index += 1)
    parts.push(createHash('sha256').update(String(index)).digest('base64'));
  return parts.join('').slice(0, length);
}

/** The text after compressing and decompressing. */
function roundTrip(text: string): string | undefined {
  const compressed = compressText(text);
  return compressed === undefined ? text : decompressText(compressed);
}

const line = 'if (request.content.text.includes("deploy")) return { content: { text: "done" } };\n';

describe('a text', () => {
  test.each<[string, fc.Arbitrary<string>]>([
    ['of any characters', fc.string({ unit: 'binary', maxLength: 2_000 })],
    ['of few', fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '🦄'), maxLength: 3_000 })],
    [
      'that repeats itself',
      fc.tuple(fc.string(), fc.integer({ min: 0, max: 400 })).map(([text, times]) => text.repeat(times)),
    ],
  ])('%s is decompressed unchanged', (_title, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(roundTrip(text)).toBe(text);
      }),
    );
  });

  test.each([
    ['that is empty', ''],
    ['of one character', 'a'],
    ['of one character many times', 'a'.repeat(100_000)],
    ['of several MB', noise(2_000_000) + line.repeat(10_000)],
    ['too long to be compressed', 'a'.repeat(5_000_001)],
  ])('%s is decompressed unchanged', (_title, text) => {
    // Compared here, because jest cannot show a diff of this length.
    expect(roundTrip(text) === text).toBe(true);
  });

  test('with many repetitions gets far smaller', () => {
    const script = Array.from({ length: 500 }, (_, index) => line.replace('done', `done ${index}`)).join('');
    expect(compressText(script)?.deflated.length).toBeLessThan(script.length / 10);
  });
});

describe('data that was never compressed', () => {
  test('gives another text or none, without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.base64String({ maxLength: 400 }), fc.string()), fc.nat(1_000), (deflated, bytes) => {
        expect(['string', 'undefined']).toContain(typeof decompressText({ deflated, bytes }));
      }),
      { numRuns: 1_000 },
    );
  });

  const script = line.repeat(100);
  const { deflated, bytes } = compressText(script) ?? { deflated: '', bytes: 0 };

  test.each([
    ['is cut off', { deflated: deflated.slice(0, -8), bytes }],
    ['decompresses to more than it declares', { deflated, bytes: bytes - 1 }],
    ['decompresses to less than it declares', { deflated, bytes: bytes + 1 }],
    ['declares a huge size', { deflated, bytes: Number.MAX_SAFE_INTEGER }],
    ['declares a size of 0', { deflated, bytes: -1 }],
    ['is of an unknown method', { deflated: '////', bytes: 10 }],
  ])('gives no text if it %s', (_title, damaged) => {
    expect(decompressText({ deflated, bytes })).toBe(script);
    expect(decompressText(damaged)).toBeUndefined();
  });

  test('takes no more memory than it declares, whatever it decompresses to', () => {
    const bomb = compressText('a'.repeat(5_000_000));
    expect(decompressText({ deflated: bomb?.deflated ?? '', bytes: 10_000 })).toBeUndefined();
  });
});
