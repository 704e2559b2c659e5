import { describe, expect, test } from '@jest/globals';
import { fieldNames } from '../../src/domain/fields/field-name';
import { sections } from '../../src/domain/fields/fields';
import { eventNames } from '../../src/domain/fields/outgoing-event';
import type { Problem, ProblemCode } from '../../src/domain/fields/problem';
import type { ParseError } from '../../src/domain/payload/entry';
import { catalog } from '../../src/i18n/catalog';

/** One of each, so that a new code without an example does not compile. */
const problems: { readonly [C in ProblemCode]: Problem<C> } = {
  required: { code: 'required' },
  'not-a-boolean': { code: 'not-a-boolean', typed: 'maybe' },
  'not-a-choice': { code: 'not-a-choice', typed: 'x', choices: ['a', 'b'] },
  'not-a-count': { code: 'not-a-count', typed: 'x' },
  'count-too-large': { code: 'count-too-large', max: 9 },
  'not-text': { code: 'not-text' },
  'not-a-list': { code: 'not-a-list' },
  'several-lines': { code: 'several-lines' },
  'lone-surrogate': { code: 'lone-surrogate' },
  'cannot-be-cleared': { code: 'cannot-be-cleared' },
  'url-invalid': { code: 'url-invalid', url: 'x' },
  'too-many-urls': { code: 'too-many-urls', max: 100 },
  'empty-word': { code: 'empty-word', typed: 'nil', escaped: '\\nil' },
  'avatar-invalid': { code: 'avatar-invalid', typed: 'file:x' },
  'url-still-hidden': { code: 'url-still-hidden', url: 'x' },
  'emoji-invalid': { code: 'emoji-invalid', typed: 'x' },
  'channel-without-mark': { code: 'channel-without-mark', channel: 'x' },
  'several-readings': { code: 'several-readings', typed: 'x', readings: ['#x', '@x'] },
  'channel-keyword-on-incoming': { code: 'channel-keyword-on-incoming', channel: 'x' },
  'channel-keyword-case': { code: 'channel-keyword-case', channel: 'X', keyword: 'x' },
  'channel-empty-on-incoming': { code: 'channel-empty-on-incoming' },
  'channel-empty-fires-everywhere': { code: 'channel-empty-fires-everywhere' },
  'one-target-only': { code: 'one-target-only' },
  'room-unknown': { code: 'room-unknown', room: '#x', stored: false },
  'user-unknown': { code: 'user-unknown', username: 'x', stored: true },
  'username-with-mark': { code: 'username-with-mark', username: '@x' },
  'target-room-needed': { code: 'target-room-needed' },
  'urls-missing': { code: 'urls-missing', stored: true },
  'token-missing': { code: 'token-missing', stored: true },
  'script-missing': { code: 'script-missing' },
  'script-does-not-compile': {
    ...{ code: 'script-does-not-compile', reason: 'syntax', message: 'Unexpected token' },
    position: { line: 1, column: 2 },
  },
  'not-of-this-type': { code: 'not-of-this-type', type: 'webhook-incoming' },
  'not-of-this-event': { code: 'not-of-this-event', event: 'roomCreated' },
  'not-on-this-server': { code: 'not-on-this-server' },
};

const parseErrors: { readonly [C in ParseError['code']]: Extract<ParseError, { code: C }> } = {
  'unknown-field': { code: 'unknown-field', typed: 'x', nearest: [] },
  'stray-word': { code: 'stray-word', typed: 'x' },
  'unclosed-quote': { code: 'unclosed-quote', typed: 'alias="x' },
  'two-readings': { code: 'two-readings', typed: 'alias=x;', readings: ['alias="x"', 'alias="x; "'] },
  'name-behind': { code: 'name-behind', reference: 'x', field: 'alias', value: 'y' },
  'no-value': { code: 'no-value', field: 'alias' },
  'secret-in-value': { code: 'secret-in-value', field: 'urls' },
  'secret-or-reference': { code: 'secret-or-reference', field: 'token' },
  'given-twice': { code: 'given-twice', field: 'alias' },
  'unusable-value': { code: 'unusable-value', typed: 'alias' },
  'unusable-condition': { code: 'unusable-condition', typed: 'enabled=maybe' },
  'broken-json': { code: 'broken-json' },
  'several-payloads': { code: 'several-payloads' },
  'curl-without-data': { code: 'curl-without-data' },
  'not-json': { code: 'not-json', typed: '{' },
  'secret-compared': { code: 'secret-compared', field: 'token' },
  'other-format': { code: 'other-format', format: 'yaml' },
  placeholder: { code: 'placeholder', field: 'alias', typed: '$X' },
  'two-languages': { code: 'two-languages' },
  'create-with-id': { code: 'create-with-id' },
  'none-unquoted': { code: 'none-unquoted', field: 'alias' },
  'fits-everything': { code: 'fits-everything', typed: 'name~' },
};

const errorTypes = [
  ...['error-invalid-channel', 'error-invalid-channel-start-with-chars', 'error-invalid-room', 'error-invalid-user'],
  ...['error-invalid-username', 'error-invalid-post-as-user', 'error-user-lacks-message-impersonate-permission'],
  ...['error-invalid-event-type', 'error-invalid-targetRoom', 'error-invalid-urls', 'error-invalid-token'],
  ...['error-invalid-permissions', 'error-invalid-integration', 'invalid_integration', 'not_authorized'],
  ...['integration-scripts-unknown-engine', 'integration-scripts-disabled', 'invalid-params'],
];

const { errors, common, outcomes, values } = catalog;

const sentences: [string, string][] = [
  ...Object.values(problems).map((problem): [string, string] => [problem.code, catalog.problems(problem)]),
  ['a choice with a closest match', catalog.problems({ ...problems['not-a-choice'], closestChoice: 'a' })],
  ['a word near a room', catalog.problems({ ...problems['channel-without-mark'], nearest: ['#xy'] })],
  ['a room near another', catalog.problems({ ...problems['room-unknown'], nearest: ['#xy'] })],
  ['an archived room', catalog.roomWarnings({ code: 'archived', room: '#x' })],
  ['a read-only room', catalog.roomWarnings({ code: 'read-only', room: '#x' })],
  ['a stored room', catalog.problems({ ...problems['room-unknown'], stored: true })],
  ['a new user', catalog.problems({ ...problems['user-unknown'], stored: false })],
  ...Object.values(parseErrors).map((parseError): [string, string] => [
    parseError.code,
    catalog.parseErrors(parseError),
  ]),
  [
    'an unknown field with a closest match',
    catalog.parseErrors({ ...parseErrors['unknown-field'], nearest: ['alias'] }),
  ],
  ['a placeholder somewhere', catalog.parseErrors({ ...parseErrors.placeholder, field: undefined })],
  ...Object.entries(catalog.sideEffects),
  ...fieldNames.flatMap((name): [string, string][] => [
    [`label of ${name}`, catalog.fields.label(name)],
    [`hint of ${name}`, catalog.fields.hint(name)],
  ]),
  ...sections.map((section): [string, string] => [section, catalog.fields.section(section)]),
  ...eventNames.map((event): [string, string] => [event, values.choice(event)]),
  ...errorTypes.map((type): [string, string] => [type, errors.refused(400, type, 'Its words')]),
  ...[400, 401, 403, 404, 405, 413, 500, 502].map((status): [string, string] => [
    `status ${status}`,
    errors.refused(status, undefined, ''),
  ]),
  ['rate-limited', errors.rateLimited(undefined)],
  ...Object.entries(errors.network),
  ...Object.entries(errors.configuration),
  ['not permitted', errors.notPermitted(['manage-incoming-integrations', 'manage-own-incoming-integrations'])],
  ['invalid response', errors.invalidResponse(502)],
  ['unexpected error', errors.unexpected('abcd')],
  ['not found', errors.notFound],
  ['version-conflict', outcomes.versionConflict('Guggy', 'Jim', values.at('2024-01-01T00:00:00.000Z'))],
  ['not tried', outcomes.notTried(2)],
  ['unknown command', common.unknownCommand('x', [])],
  ['nothing found', common.notFound('x', ['y'])],
];

test.each(sentences)('%s has its own sentence', (_title, sentence) => {
  expect(sentence.trim()).not.toBe('');
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\n\s+at |Something went wrong/);
});

test('every side effect and problem has a different sentence', () => {
  const descriptions = [
    ...Object.values(catalog.sideEffects),
    ...Object.values(problems).map((problem) => catalog.problems(problem)),
  ];
  expect(new Set(descriptions).size).toBeGreaterThanOrEqual(descriptions.length - 1);
});

describe('a refusal', () => {
  test.each(errorTypes)('%s has a sentence, with the server’s text below it', (type) => {
    const sentence = errors.refused(400, type, `The text [${type}]`);
    expect(sentence).not.toMatch(/^The server refused this/);
    expect(sentence).toContain(`(The server said: The text [${type}])`);
  });

  test('of an unknown kind still shows the server’s text', () => {
    expect(errors.refused(400, 'brand-new', 'No such thing')).toBe(
      'The server refused this. (The server said: No such thing)',
    );
  });

  test.each(['constructor', '__proto__', 'toString'])('with %s for its kind counts as unknown', (type) => {
    expect(errors.refused(400, type, '')).toBe('The server refused this.');
  });

  test('a pause gives its length', () => {
    expect(errors.rateLimited(42)).toContain('Wait 42 seconds');
  });

  test('long texts of the server are shortened', () => {
    expect(errors.refused(400, undefined, 'x'.repeat(10_000)).length).toBeLessThan(400);
  });
});

test('a time has no seconds, and an unknown time has its own text', () => {
  expect([values.at('2024-01-02T03:04:05.678Z'), values.at('')]).toEqual([
    '2024-01-02 03:04 UTC',
    'at an unknown time',
  ]);
});
