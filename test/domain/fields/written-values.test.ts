import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as kinds from '../../../src/domain/fields/field-kind';
import type { FieldKind } from '../../../src/domain/fields/field-kind';
import type { FieldValue, RawValue } from '../../../src/domain/fields/field-value';
import { checkAvatar, checkEmoji } from '../../../src/domain/fields/value-checks';

const { addressKind, channelKind, channelsKind, codeKind, emojiKind, linesKind, listKind, secretKind, textKind } =
  kinds;
const field = { choices: [] };

describe('a value as people write it', () => {
  test.each<[string, FieldKind, RawValue, FieldValue]>([
    ['a room', channelsKind, '#dev', ['#dev']],
    ['several rooms', channelsKind, '#dev, @ana', ['#dev', '@ana']],
    ['rooms separated by spaces', channelsKind, '#dev #alerts @ana', ['#dev', '#alerts', '@ana']],
    ['rooms separated by semicolons', channelsKind, '#dev; #alerts;', ['#dev', '#alerts']],
    ['rooms separated by full-width commas', channelsKind, '＃dev，＠ana', ['#dev', '@ana']],
    ['a display name with spaces', channelsKind, '#Café Crew', ['#Café Crew']],
    ['a doubled mark', channelsKind, '##dev', ['#dev']],
    ['a space after the mark', channelsKind, '# dev', ['#dev']],
    ['a room without its mark', channelsKind, 'dev', ['dev']],
    ['a mark alone', channelsKind, '##', ['#']],
    ['a link to a channel', channelsKind, 'https://chat.example/channel/dev', ['#dev']],
    ['a link to a private room', channelsKind, 'https://chat.example/group/secret-ops', ['#secret-ops']],
    ['a link to a person', channelsKind, 'https://chat.example/direct/ana', ['@ana']],
    ['a link to a message', channelsKind, 'https://chat.example/channel/dev?msg=abc#x', ['#dev']],
    ['a link to a thread', channelsKind, 'https://chat.example/channel/dev/thread/abc', ['#dev']],
    ['a link below a path', channelsKind, 'http://host:3000/chat/channel/dev', ['#dev']],
    ['a link with an encoded name', channelsKind, 'https://chat.example/channel/caf%C3%A9', ['#café']],
    ['a link with a broken encoding', channelsKind, 'https://chat.example/channel/caf%C3', ['#caf%C3']],
    ['a link in angle brackets', channelsKind, '<https://chat.example/channel/dev>', ['#dev']],
    ['a link of Markdown', channelsKind, '[dev](https://chat.example/channel/dev)', ['#dev']],
    ['a link to no room', channelsKind, 'https://chat.example/admin/channel', ['https://chat.example/admin/channel']],
    ['a JSON list of rooms', channelsKind, ['##dev', '＠ana'], ['#dev', '@ana']],
    ['one room', channelKind, ' ＃dev ', '#dev'],
    ['one room by its link', channelKind, 'https://chat.example/channel/dev', '#dev'],
    ['trigger words with marks', listKind, '#deploy @bot, ##x', ['#deploy @bot', '##x']],
    ['an emoji', emojiKind, ':ghost:', ':ghost:'],
    ['an emoji without colons', emojiKind, 'ghost', ':ghost:'],
    ['an emoji with one colon', emojiKind, ':ghost', ':ghost:'],
    ['an emoji with full-width colons', emojiKind, '：ghost：', ':ghost:'],
    ['an emoji with a sign', emojiKind, '+1', ':+1:'],
    ['an emoji itself', emojiKind, '👻', ':ghost:'],
    ['an emoji with a variation', emojiKind, '⚠️', ':warning:'],
    ['an emoji with a colour', emojiKind, '👍🏽', ':thumbsup:'],
    ['an emoji itself between colons', emojiKind, ':🚀:', ':rocket:'],
    ['a rare emoji itself', emojiKind, '🪿', '🪿'],
    ['no emoji', emojiKind, ' ', ''],
    ['an avatar in angle brackets', addressKind, '<https://a.test/x.png>', 'https://a.test/x.png'],
    [
      'URLs separated by semicolons alone',
      linesKind,
      'https://a.test;https://b.test',
      ['https://a.test', 'https://b.test'],
    ],
    ['a JSON list of wrapped URLs', linesKind, ['<https://a.test>'], ['https://a.test']],
    ['a word for nothing that is wanted', textKind, '\\null', 'null'],
    ['the same with its backslash', textKind, '\\\\null', '\\null'],
    ['the same in a list', listKind, '\\None', ['None']],
    ['a word for nothing among others', listKind, 'null, x', ['null', 'x']],
    ['a word that begins like it', textKind, 'nullable', 'nullable'],
    ['any other backslash', textKind, '\\x', '\\x'],
  ])('%s', (_title, kind, typed, value) => {
    expect(kind.parse(typed, field)).toEqual({ ok: true, value });
  });

  const mark = fc.constantFrom('#', '＃', '##', '# ');
  test('for every name of a room, the mark is understood', () => {
    fc.assert(
      fc.property(mark, fc.stringMatching(/^[\w.-]{1,20}$/), (typedMark, name) => {
        expect(channelsKind.parse(typedMark + name, field)).toEqual({ ok: true, value: [`#${name}`] });
        expect(channelKind.parse(`https://chat.example/group/${name}`, field)).toEqual({ ok: true, value: `#${name}` });
      }),
    );
  });

  test('for every text, what is understood is understood as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(channelKind, emojiKind), (text, kind) => {
        const result = kind.parse(text, field);
        if (result.ok && typeof result.value === 'string' && !result.value.includes('\\'))
          expect(kind.parse(result.value, field)).toEqual(result);
      }),
    );
  });
});

describe('a word for nothing', () => {
  const kindsOfText: readonly (readonly [string, FieldKind])[] = [
    ['text', textKind],
    ['a list', listKind],
    ['rooms', channelsKind],
    ['a room', channelKind],
    ['URLs', linesKind],
    ['an address', addressKind],
    ['an emoji', emojiKind],
    ['a secret', secretKind],
  ];
  test.each(['null', 'undefined', 'None', 'nil', 'NaN', ' NULL '])('%s is asked about in every text', (typed) => {
    const word = typed.trim();
    for (const [name, kind] of kindsOfText)
      expect([name, kind.parse(typed, field)]).toEqual([
        name,
        { ok: false, problem: { code: 'empty-word', typed: word, escaped: `\\${word}` } },
      ]);
  });

  test('is asked about in code, where it needs no backslash', () => {
    const problem = { code: 'empty-word', typed: 'undefined', escaped: 'undefined;' };
    expect(codeKind.parse(' undefined\n', field)).toEqual({ ok: false, problem });
    expect(codeKind.parse('undefined;', field)).toEqual({ ok: true, value: 'undefined;' });
  });
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' \tjavascript:alert(1)',
  'java\nscript:alert(1)',
  '\0javascript:alert(1)',
  'file:///etc/passwd',
  'FILE:///C:/x.png',
  'data:image/png;base64,AAAA',
  'vbscript:x',
  'blob:https://a.test/x',
  'C:\\bot.png',
])('the avatar %j is refused', (typed) => {
  expect(checkAvatar(typed, 'webhook-incoming')).toEqual({ code: 'avatar-invalid', typed });
});

test.each(['', 'https://a.test/x.png', 'HTTP://a.test/x.png', '/avatar/rocket.cat', 'a.test/x.png?y=a:b'])(
  'the avatar %j is accepted',
  (typed) => {
    expect(checkAvatar(typed, 'webhook-incoming')).toBeUndefined();
  },
);

test('an emoji that has no name here is refused', () => {
  expect(checkEmoji('🪿', 'webhook-incoming')).toEqual({ code: 'emoji-invalid', typed: '🪿' });
});
