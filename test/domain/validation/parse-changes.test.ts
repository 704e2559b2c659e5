import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Problems } from '../../../src/domain/fields/problem';
import { type RawChanges, parseChanges } from '../../../src/domain/validation/parse-changes';
import { incoming, outgoing } from '../../support/stored-integration';

describe('parsing changes', () => {
  test('only a value that differs from the stored one is a change', () => {
    expect(
      parseChanges(outgoing(), { alias: 'Alias', name: 'New', enabled: 'yes', triggerWords: '!go, !stop' }),
    ).toEqual({
      changes: { name: 'New' },
      problems: {},
    });
  });

  test('a stored value can always be given again', () => {
    const invalid = outgoing({ urls: ['not a url'], emoji: 'ghost', channel: ['general'], event: 'roomCreated' });
    expect(parseChanges(invalid, { urls: 'not a url', emoji: 'ghost', channel: 'general' })).toEqual({
      changes: {},
      problems: {},
    });
  });

  test('empty text clears a clearable field', () => {
    expect(parseChanges(outgoing(), { alias: '', triggerWords: '', targetRoom: '' }).changes).toEqual({
      alias: '',
      triggerWords: [],
      targetRoom: '',
    });
  });

  test('a new event decides which fields are used', () => {
    expect(parseChanges(outgoing(), { event: 'roomjoined', channel: '#a' }).changes).toEqual({
      event: 'roomJoined',
      channel: ['#a'],
    });
  });
});

describe('invalid values', () => {
  test.each<[string, RawChanges, Problems]>([
    [
      'a channel without # or @',
      { channel: 'general' },
      { channel: { code: 'channel-without-mark', channel: 'general' } },
    ],
    ['# alone', { channel: '#' }, { channel: { code: 'channel-without-mark', channel: '#' } }],
    [
      'one wrong channel among good ones',
      { channel: '#a, b' },
      { channel: { code: 'channel-without-mark', channel: 'b' } },
    ],
    [
      'a keyword in another case',
      { channel: 'ALL_public_channels' },
      { channel: { code: 'channel-keyword-case', channel: 'ALL_public_channels', keyword: 'all_public_channels' } },
    ],
    ['no channel', { channel: '' }, { channel: { code: 'channel-empty-fires-everywhere' } }],
    ['two targets', { targetRoom: '#a,#b' }, { targetRoom: { code: 'one-target-only' } }],
    ['a target without # or @', { targetRoom: 'a' }, { targetRoom: { code: 'channel-without-mark', channel: 'a' } }],
    ['a username with @', { username: '@cat' }, { username: { code: 'username-with-mark', username: '@cat' } }],
    ['an emoji with a space', { emoji: ':a b:' }, { emoji: { code: 'emoji-invalid', typed: ':a b:' } }],
    ['a URL without a protocol', { urls: 'hook.test/x' }, { urls: { code: 'url-invalid', url: 'hook.test/x' } }],
    [
      'a URL of another protocol',
      { urls: 'ftp://hook.test' },
      { urls: { code: 'url-invalid', url: 'ftp://hook.test' } },
    ],
    [
      'more URLs than anybody needs',
      { urls: 'https://hook.test/?k=x\n'.repeat(101) },
      { urls: { code: 'too-many-urls', max: 100 } },
    ],
    ['a URL without slashes', { urls: 'http:hook.test' }, { urls: { code: 'url-invalid', url: 'http:hook.test' } }],
    ['a script URL', { urls: 'javascript:alert(1)' }, { urls: { code: 'url-invalid', url: 'javascript:alert(1)' } }],
    [
      'a field of the other type',
      { overrideDestinationChannelEnabled: 'yes' },
      { overrideDestinationChannelEnabled: { code: 'not-of-this-type', type: 'webhook-outgoing' } },
    ],
    [
      'a field that the event does not use',
      { event: 'roomCreated', triggerWords: 'x' },
      { triggerWords: { code: 'not-of-this-event', event: 'roomCreated' } },
    ],
    [
      'a field that the server does not know',
      { skipTranspile: 'yes' },
      { skipTranspile: { code: 'not-on-this-server' } },
    ],
  ])('%s', (_title, typed, problems) => {
    expect(parseChanges(outgoing(), typed).problems).toEqual(problems);
  });

  test.each<[string, RawChanges, Problems]>([
    ['no channel', { channel: ' ' }, { channel: { code: 'channel-empty-on-incoming' } }],
    [
      'a keyword',
      { channel: 'all_public_channels' },
      { channel: { code: 'channel-keyword-on-incoming', channel: 'all_public_channels' } },
    ],
    ['URLs', { urls: 'https://a.test' }, { urls: { code: 'not-of-this-type', type: 'webhook-incoming' } }],
  ])('%s for an incoming integration', (_title, typed, problems) => {
    expect(parseChanges(incoming(), typed).problems).toEqual(problems);
  });

  test('all problems are reported at once, and the valid values are still parsed', () => {
    const { changes, problems } = parseChanges(outgoing(), {
      name: 'New',
      enabled: 'maybe',
      emoji: 'x!',
      retryCount: 'many',
    });
    expect({ changes, wrong: Object.keys(problems) }).toEqual({
      changes: { name: 'New' },
      wrong: ['enabled', 'emoji', 'retryCount'],
    });
  });

  test('an exact keyword is valid for an outgoing integration', () => {
    expect(parseChanges(outgoing(), { channel: 'all_direct_messages' }).changes).toEqual({
      channel: ['all_direct_messages'],
    });
  });

  test('skipTranspile can be changed if the server stores it', () => {
    expect(parseChanges(outgoing({ skipTranspile: false }), { skipTranspile: 'yes' }).changes).toEqual({
      skipTranspile: true,
    });
  });
});

test('any typed text is parsed or refused, without an exception', () => {
  const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.double(), fc.array(fc.string()));
  fc.assert(
    fc.property(fc.constantFrom('channel', 'urls', 'emoji', 'event', 'retryCount', 'enabled'), typed, (name, text) => {
      const { changes, problems } = parseChanges(outgoing(), { [name]: text });
      expect(Object.keys(changes).length + Object.keys(problems).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});
