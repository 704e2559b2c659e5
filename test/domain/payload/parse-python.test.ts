import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePython } from '../../../src/domain/payload/parse-python';

/** Returns a text as Python's `repr` writes it. */
function reprOfText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  const printed = Array.from(escaped, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20 || (code > 0x7e && code < 0xa1)) return `\\x${code.toString(16).padStart(2, '0')}`;
    return /[\u2028\u2029\ufeff\u3000]|\p{Surrogate}/u.test(character) ? `\\u${code.toString(16)}` : character;
  });
  return quote + printed.join('') + quote;
}

/** Returns a JSON value as Python's `repr` writes it. */
function repr(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return reprOfText(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, item]) => `${reprOfText(key)}: ${repr(item)}`)
      .join(', ')}}`;
  return typeof value === 'number' ? String(value) : '';
}

describe('a Python dict', () => {
  test('is read as the JSON with the same values, for every JSON object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' })), (dict) => {
        const json: unknown = JSON.parse(JSON.stringify(dict));
        expect(parsePython(repr(json))).toEqual(json);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['constants', '{"a": True, "b": False, "c": None}', { a: true, b: false, c: null }],
    ['triple quotes', `{'a': """x "y"\n'''z""", 'b': '''it's'''}`, { a: `x "y"\n'''z`, b: "it's" }],
    ['strings beside each other', `{'a': 'x' "y"\n 'z', 'b': ('1\\n' '2')}`, { a: 'xyz', b: '1\n2' }],
    ['a raw string', String.raw`{'a': r'\d\'', 'b': '\d'}`, { a: String.raw`\d\'`, b: String.raw`\d` }],
    [
      'escapes',
      String.raw`{'a': '\x41\u00e9\U0001f600\101\t\'\
b'}`,
      { a: "Aé😀A\t'b" },
    ],
    [
      'tuples',
      `{'a': ('x', 'y'), 'b': ('x',), 'c': (), 'd': (['x', 'y'])}`,
      { a: ['x', 'y'], b: ['x'], c: [], d: ['x', 'y'] },
    ],
    ['comments and trailing commas', `{ # don't\n'a': ['#x', ], # y\n}`, { a: ['#x'] }],
    ['numbers', `{'a': 1_000, 'b': -.5, 'c': 1e3, 'd': 0x1f}`, { a: 1000, b: -0.5, c: 1000, d: 31 }],
    ['a key that objects have of their own', `{'__proto__': 1}`, JSON.parse('{"__proto__": 1}')],
  ])('with %s', (_title, text, expected) => {
    expect(parsePython(text)).toEqual(expected);
  });

  test.each([
    ['a variable', `{'a': alias}`],
    ['an expression', `{'a': 'x' + 'y'}`],
    ['a text with expressions in it', `{'a': f'{x}'}`],
    ['bytes', `{'a': b'x'}`],
    ['a string without an end', `{'a': 'x}`],
    ['a set', `{'a', 'b'}`],
    ['only a comma', `{,}`],
    ['two commas', `{'a': 1,,}`],
    ['a missing brace', `{'a': 1`],
    ['an unopened parenthesis', `{'a': 1)}`],
    ['a bracket that closes another', `{'a': (1]}`],
    ['JavaScript', `{a: true}`],
    ['thousands of brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
  ])('is none with %s', (_title, text) => {
    expect(parsePython(text)).toBeUndefined();
  });
});
