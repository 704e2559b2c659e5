import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Assignments } from '../../../src/domain/args/assignments';
import { parseArgs } from '../../../src/domain/args/parse-args';
import { spellOut } from '../../../src/domain/args/spell-out';
import { parseParameters } from '../../../workspace/engine/parse-parameters';

/** Parses what was typed after `/integrations set`, split as Rocket.Chat does. */
const parseTyped = (typed: string): Assignments => parseArgs(parseParameters(typed));

describe('one value', () => {
  test.each([
    'alias = Foo',
    'alias =Foo',
    'alias= Foo',
    'alias: Foo',
    'alias:Foo',
    'alias : Foo',
    '--alias=Foo',
    '--alias = Foo',
    '--alias Foo',
    '--alias: Foo',
    '-alias=Foo',
    '—alias=Foo',
    '—alias Foo',
    '–alias=Foo',
    '−−alias=Foo',
    'alias＝Foo',
    'alias ＝ Foo',
    'alias：Foo',
    '\u200balias=Foo',
    'alias=“Foo”',
    'alias=”Foo”',
    'alias=„Foo“',
    'alias=‘Foo’',
    'alias=«Foo»',
    'alias=»Foo«',
    'alias=‹Foo›',
    'alias=「Foo」',
    'alias=＂Foo＂',
    'alias = „Foo“',
    '“alias”=“Foo”',
    '“alias=Foo”',
    '"alias: Foo"',
    'alias=“Foo"',
    'alias="Foo”',
  ])('%s is alias=Foo', (typed) => {
    expect(parseTyped(`Guggy ${typed}`)).toMatchObject({
      reference: 'Guggy',
      typed: { alias: 'Foo' },
      rest: ['alias=Foo'],
      parseErrors: [],
    });
  });

  test.each([
    ['a URL', 'url: https://a.test/?x=1:2', { urls: 'https://a.test/?x=1:2' }],
    ['an emoji', 'emoji: :ghost:', { emoji: ':ghost:' }],
    ['an emoji without a space', 'emoji::ghost:', { emoji: ':ghost:' }],
    ['a colon in quotes', 'alias="a: b"', { alias: 'a: b' }],
    ['a field and a colon in quotes', 'alias="name: b"', { alias: 'name: b' }],
    ['the same after a colon', 'alias: "name: b"', { alias: 'name: b' }],
    ['an equals sign in quotes', 'alias="a = b"', { alias: 'a = b' }],
    ['the same after a colon', 'alias: "name = b"', { alias: 'name = b' }],
    ['something like a field in quotes', 'alias: "a=b c"', { alias: 'a=b c' }],
    ['a semicolon in quotes', 'alias="a; emoji=:x:"', { alias: 'a; emoji=:x:' }],
    ['a semicolon without a space', 'alias=a;b', { alias: 'a;b' }],
    ['a semicolon at the end', 'alias=Foo;', { alias: 'Foo;' }],
    ['an apostrophe', 'alias=’tis emoji=:x:', { alias: '’tis', emoji: ':x:' }],
    ['an apostrophe inside of quotes', 'alias=‘Jim’s bot’', { alias: 'Jim’s bot' }],
    ['quotes inside of quotes', 'alias=“‘Foo’”', { alias: '‘Foo’ ' }],
    ['an empty value in quotes', 'alias: ""', { alias: '' }],
    ['code with everything', 'script=x;alias=b; emoji=:x:', { script: 'x;alias=b;', emoji: ':x:' }],
  ])('%s stays in it', (_title, typed, values) => {
    expect(parseTyped(`Guggy ${typed}`)).toMatchObject({ reference: 'Guggy', typed: values, parseErrors: [] });
  });
});

describe('several values', () => {
  test.each([
    ['a semicolon', 'alias=Foo; emoji=:x:'],
    ['a comma', 'alias=Foo, emoji=:x:'],
    ['a semicolon of its own', 'alias=Foo ; emoji=:x:'],
    ['a semicolon in full width', 'alias=Foo； emoji=:x:'],
    ['semicolons behind all', 'alias=Foo; emoji=:x:;'],
    ['a semicolon behind quotes', 'alias=“Foo”; emoji=:x:'],
    ['a semicolon and a colon', 'alias: Foo; emoji: :x:'],
    ['nothing, with two dashes', '--alias Foo --emoji :x:'],
  ])('are separated by %s', (_title, typed) => {
    expect(parseTyped(`Guggy ${typed}`)).toMatchObject({ typed: { alias: 'Foo', emoji: ':x:' }, parseErrors: [] });
  });

  test.each([
    ['channel=#a, #b', { channel: '#a, #b' }],
    ['channel=#a ,#b', { channel: '#a ,#b' }],
    ['channel=#a , #b', { channel: '#a , #b' }],
    ['channel: #a, #b, #c alias=x', { channel: '#a, #b, #c', alias: 'x' }],
    ['channel=#a, #b, alias=x', { channel: '#a, #b', alias: 'x' }],
    ['urls=https://a.test, https://b.test', { urls: 'https://a.test, https://b.test' }],
    ['clear=alias, emoji', { alias: '', emoji: '' }],
  ])('of a list are found in %s', (typed, values) => {
    expect(parseTyped(`Guggy ${typed}`)).toMatchObject({ reference: 'Guggy', typed: values, parseErrors: [] });
  });
});

describe('a label', () => {
  test.each([
    ['"Target channel"=#dev', { targetRoom: '#dev' }],
    ['“Target channel”=#dev', { targetRoom: '#dev' }],
    ['target-channel=#dev', { targetRoom: '#dev' }],
    ['Post as=ines', { username: 'ines' }],
    ['post as: ines', { username: 'ines' }],
    ['run on edits = yes', { runOnEdits: 'yes' }],
    ['alias=x Target channel=#dev', { alias: 'x', targetRoom: '#dev' }],
  ])('%s names its field', (typed, values) => {
    expect(parseTyped(`Guggy ${typed}`)).toMatchObject({ reference: 'Guggy', typed: values, parseErrors: [] });
  });

  test('whose beginning could belong to the reference is asked about', () => {
    expect(parseTyped('Guggy target channel=#dev').parseErrors).toEqual([
      {
        code: 'two-readings',
        typed: 'target channel',
        readings: ['"Guggy target" channel=#dev', 'Guggy targetRoom=#dev'],
      },
    ]);
    expect(parseTyped('"Guggy target" channel=#dev')).toMatchObject({ reference: 'Guggy target', parseErrors: [] });
    expect(parseTyped('target channel=#dev')).toMatchObject({ reference: 'target', typed: { channel: '#dev' } });
  });
});

describe('a reference', () => {
  test.each([
    ['“Deploy bot” alias=x', 'Deploy bot'],
    ['„Deploy bot“ alias=x', 'Deploy bot'],
    ['«Deploy bot» alias=x', 'Deploy bot'],
    ['‘Deploy bot’ alias=x', 'Deploy bot'],
    ['“Deploy bot" alias=x', 'Deploy bot'],
    ['"Deploy bot” alias=x', 'Deploy bot'],
    ['Deploy “bot” alias=x', 'Deploy bot'],
    ['“Guggy” alias=x', 'Guggy'],
    ['"my alias: bot" alias=x', 'my alias: bot'],
    ['"alias: bot" alias=x', 'alias: bot'],
    ['https://a.test/?b=c alias=x', 'https://a.test/?b=c'],
    ['emoji=:x: Guggy', 'Guggy'],
    ['alias="Foo bar" Guggy', 'Guggy'],
    ['alias=Foo "Deploy bot"', 'Deploy bot'],
    ['enabled=no Deploy bot', 'Deploy bot'],
    ['enabled=no Guggy emoji=:x:', 'Guggy'],
    ['channel=#a, #b Guggy', 'Guggy'],
  ])('is found in %s', (typed, reference) => {
    expect(parseTyped(typed)).toMatchObject({ reference, parseErrors: [] });
  });

  test('behind a text that may have lost its quotes is asked about', () => {
    expect(parseTyped('alias=Foo Guggy').parseErrors).toEqual([
      { code: 'name-behind', reference: 'Guggy', field: 'alias', value: 'Foo' },
    ]);
  });
});

describe('what can be read in two ways is asked about', () => {
  test.each([
    ['alias=Foo;emoji=:x:', ['alias="Foo" emoji=":x:"', 'alias="Foo;emoji=:x: "']],
    ['alias=Foo,emoji:x', ['alias="Foo" emoji="x"', 'alias="Foo,emoji:x "']],
    ['alias=Foo\u00a0emoji=:x:', ['alias="Foo" emoji=":x:"', 'alias="Foo\u00a0emoji=:x: "']],
    ['alias=a;b; emoji=:x:', ['alias="a;b"', 'alias="a;b; "']],
    ['alias="A b"; emoji=:x:', ['alias="A b"', 'alias="A b; "']],
    ['alias=, emoji=:x:', ['alias=""', 'alias=", "']],
  ])('%s', (typed, readings) => {
    const [parseError] = parseTyped(`Guggy ${typed}`).parseErrors;
    expect(parseError).toMatchObject({ code: 'two-readings', readings });
    for (const reading of readings) expect(parseTyped(`Guggy ${reading} urls=https://a.test`).parseErrors).toEqual([]);
  });
});

test.each([
  ['alias="My bot', 'alias="My'],
  ['alias=“My bot', 'alias=“My'],
  ['alias=“My bot name=“Foo”', 'alias=“My'],
  ['alias=«My bot emoji=:x:', 'alias=«My'],
  ['emoji=:x: alias=„My', 'alias=„My'],
])('the quote in %s is not closed', (typed, unclosed) => {
  expect(parseTyped(`Guggy ${typed}`).parseErrors).toContainEqual({ code: 'unclosed-quote', typed: unclosed });
});

test.each([
  ['--alias', { code: 'no-value', field: 'alias' }],
  ['alias:', { code: 'no-value', field: 'alias' }],
  ['alias: emoji: :x:', { code: 'no-value', field: 'alias' }],
  ['chanel: #dev', { code: 'unknown-field', typed: 'chanel', nearest: ['channel', 'channels'] }],
  ['chanel = #dev', { code: 'unknown-field', typed: 'chanel', nearest: ['channel', 'channels'] }],
  ['--chanel=#dev', { code: 'unknown-field', typed: 'chanel', nearest: ['channel', 'channels'] }],
  ['äliäs=x', { code: 'unknown-field', typed: 'äliäs', nearest: ['alias'] }],
])('%s is an error', (typed, parseError) => {
  expect(parseTyped(`Guggy ${typed}`).parseErrors).toEqual([parseError]);
});

test.each([
  ['channel = #dev and on enabled = false', ['channel=#dev', 'and', 'on', 'enabled=false']],
  ['channel: #dev enabled: no', ['channel=#dev', 'enabled=no']],
  ['url ~ old.example emoji=:x:', ['url~old.example', 'emoji=:x:']],
  ['url～old.example emoji＝:x:', ['url~old.example', 'emoji=:x:']],
  ['channel=#a, #b and on alias=“Foo bar”', ['channel=#a, #b', 'and', 'on', 'alias=“Foo', 'bar”']],
  ['alias= and on emoji=:x:', ['alias=', 'and', 'on', 'emoji=:x:']],
])('of the conditions %s', (typed, args) => {
  expect(spellOut(parseParameters(typed), true)).toEqual({ args, parseErrors: [] });
});

describe('for every list of values', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
  const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
  const names = fc.uniqueArray(
    fc.constantFrom('alias', 'name', 'emoji', 'username', 'avatar', 'channel', 'targetRoom'),
    {
      minLength: 1,
    },
  );
  const assignment = fc.constantFrom('#=', '# = ', '#= ', '# =', '#: ', '#:', '--#=', '--# ', '—#=', '#＝', '#：');
  const quotes = fc.constantFrom('""', "''", '“”', '„“', '‘’', '«»', '»«', '””', '‹›');
  const separator = fc.constantFrom(' ', '; ', ', ', ' ; ', '； ');

  test('each spelling means the same', () => {
    const spelling = fc.record({ value: text, assignment, quotes, isQuoted: fc.boolean(), separator });
    fc.assert(
      fc.property(
        names,
        fc.array(spelling, { minLength: 7, maxLength: 7 }),
        text,
        quotes,
        (all, spellings, ref, marks) => {
          const spelled = all.map((name, index) => ({ name, ...(spellings[index] ?? fail()) }));
          const typed = spelled.map(({ name, value, isQuoted, ...how }, index) => {
            const [open = '', close = ''] = isQuoted || value.includes(' ') ? how.quotes : '';
            // Directly behind plain quotes, which Rocket.Chat takes away, it could belong to the value.
            const separatorHere = /["']/.test(open) && value.includes(' ') ? ' ; ' : how.separator;
            const end = index === spelled.length - 1 ? '' : separatorHere;
            return `${how.assignment.replace('#', name)}${open}${value}${close}${end}`;
          });
          const [open = '', close = ''] = marks;
          const expected = {
            reference: ref,
            typed: Object.fromEntries(spelled.map(({ name, value }) => [name, value])),
            parseErrors: [],
          };
          expect(parseTyped(`${open}${ref}${close} ${typed.join('')}`)).toMatchObject(expected);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('a value in double quotes that has a space is never cut', () => {
    const part = fc.string({ unit: fc.constantFrom(...Array.from('ab=:;,~“”«»‘’＝： '), 'emoji', 'name') });
    fc.assert(
      fc.property(part, part, (left, right) => {
        const value = `.${left}x y${right}.`;
        const expected = { reference: 'Guggy', typed: { name: value, emoji: ':x:' }, parseErrors: [] };
        expect(parseTyped(`Guggy name="${value}" emoji=:x:`)).toMatchObject(expected);
        expect(parseTyped(`Guggy emoji=:x: name: "${value}"`)).toMatchObject(expected);
        expect(parseTyped(`Guggy --emoji :x: --name "${value}"`)).toMatchObject(expected);
      }),
    );
  });
});

function fail(): never {
  throw new Error('there are as many spellings as names');
}
