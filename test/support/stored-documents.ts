import fc from 'fast-check';
import { eventNames } from '../../src/domain/fields/outgoing-event';
import type { Json } from '../../src/lib/json';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const word = fc.stringMatching(/^[\wäñ.-]{1,8}$/);
const channel = fc.oneof(
  word.map((name) => `#${name}`),
  word.map((name) => `@${name}`),
);

/** The values a server may store in a field, which may also be absent unless it is `always` there. */
type Field = readonly [arbitrary: fc.Arbitrary<unknown>, always?: 'always'];

const flag: Field = [fc.oneof(fc.boolean(), fc.constant(null))];
const optionalText: Field = [fc.oneof(text, fc.constantFrom('', null, '  '))];

const common: Readonly<Record<string, Field>> = {
  _id: [fc.stringMatching(/^[A-Za-z0-9]{17}$/), 'always'],
  _updatedAt: [fc.constant('2024-01-01T00:00:00.000Z'), 'always'],
  name: [fc.oneof(text, fc.constantFrom('', '<b>“x”</b>', 'two\nlines'))],
  enabled: [fc.boolean()],
  username: [fc.oneof(word, fc.constant(''))],
  // Releases before 3.4 stored text.
  channel: [fc.oneof(fc.array(channel, { maxLength: 3 }), fc.constantFrom(null, '#general', '#a, @b', ''))],
  alias: optionalText,
  avatar: optionalText,
  emoji: optionalText,
  scriptEnabled: [fc.boolean()],
  script: [fc.oneof(text, fc.constantFrom('', null, 'class Script {}', 'class {', 'a\r\nb\n'))],
  scriptEngine: [fc.constantFrom('isolated-vm', 'vm2', '', null)],
  scriptCompiled: [fc.constant('compiled')],
  scriptError: [fc.constantFrom(null, { name: 'SyntaxError', message: 'm', stack: 's' })],
  skipTranspile: flag,
  userId: [word],
  unknownProperty: [fc.jsonValue()],
};

const incomingFields: Readonly<Record<string, Field>> = {
  ...common,
  overrideDestinationChannelEnabled: flag,
  token: [word],
};

const outgoingFields: Readonly<Record<string, Field>> = {
  ...common,
  event: [fc.constantFrom(...eventNames), 'always'],
  targetRoom: [fc.oneof(channel, fc.constantFrom('', null))],
  // 3.4 stored nulls among the items (docs/rocketchat/rest-api.md D.6, D.7).
  urls: [
    fc.oneof(
      fc.array(fc.webUrl(), { minLength: 1, maxLength: 3 }),
      fc.constantFrom([null, 'https://a.test/x,y'], ['not a url'], null),
    ),
  ],
  triggerWords: [
    fc.oneof(fc.array(word, { maxLength: 3 }), fc.constantFrom(null, ['a', null, null, 'b'], [], ['', 'c'])),
  ],
  triggerWordAnywhere: flag,
  runOnEdits: flag,
  token: optionalText,
  impersonateUser: flag,
  retryFailedCalls: flag,
  // 3.4 did not check its type, and stored text (docs/rocketchat/rest-api.md D.4).
  retryCount: [fc.constantFrom(6, 1, 0, -1, 2.5, null, '3')],
  retryDelay: [fc.constantFrom('powers-of-ten', 'Powers-Of-Two', 'bogus', '', null)],
};

function documentOf(type: string, fields: Readonly<Record<string, Field>>): fc.Arbitrary<Json> {
  const model = Object.fromEntries(Object.entries(fields).map(([name, [arbitrary]]) => [name, arbitrary]));
  const requiredKeys = Object.keys(fields).filter((name) => fields[name]?.[1] === 'always');
  return fc.record(model, { requiredKeys }).map((document) => ({ ...document, type }));
}

/** Integrations of both types and every event, with absent, null, empty and odd fields as servers really store them. */
export const storedDocuments: fc.Arbitrary<Json> = fc.oneof(
  documentOf('webhook-incoming', incomingFields),
  documentOf('webhook-outgoing', outgoingFields),
);

export { channel as channelNames, text as anyText, word as plainWords };
