import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { takeSnapshot } from '../../../src/domain/change/snapshot';
import { nameOf } from '../../../src/domain/integration/integration';
import { decodeIntegration } from '../../../src/rocketchat/decode-integration';
import { fakeVault } from '../../support/fakes/fake-vault';
import { incoming, incomingDocument, outgoing, outgoingDocument } from '../../support/stored-integration';

describe('a stored document', () => {
  test('is decoded with the fields of its type only', () => {
    expect(incoming({ urls: ['https://a.test'], event: 'sendMessage' }).values).not.toHaveProperty('urls');
    expect(incoming().values).not.toHaveProperty('token');
    expect(outgoing().values).toMatchObject({ token: 'tokOutgoing', urls: ['https://hook.test/one'], retryCount: 6 });
  });

  test('has its author and its last editor', () => {
    expect(incoming()).toMatchObject({ updatedBy: 'admin', createdBy: 'admin', updatedAt: '2024-01-01T00:00:00.000Z' });
  });

  test.each<[string, unknown, unknown]>([
    ['a channel as text', '#a, @b', ['#a', '@b']],
    ['a channel as empty text', '', []],
    ['a channel as text with a comma at its end', '#a,', ['#a']],
    ['null among channels', ['#a', null, ' ', '#b'], ['#a', '#b']],
    ['no channel', null, null],
    ['an object', { a: 1 }, undefined],
  ])('%s', (_title, channel, value) => {
    expect(incoming({ channel }).values.channel).toEqual(value);
  });

  test.each<[string, unknown, unknown]>([
    ['text', '3', 3],
    ['a number', 3, 3],
    ['a fraction', 2.5, 2.5],
    ['null', null, null],
  ])('a retry count that is %s', (_title, retryCount, value) => {
    expect(outgoing({ retryCount }).values.retryCount).toEqual(value);
  });

  test('null among the URLs and trigger words of 3.4 is dropped', () => {
    const { values } = outgoing({ urls: [null, 'https://a.test'], triggerWords: ['a', null, null, 'b'] });
    expect(values).toMatchObject({ urls: ['https://a.test'], triggerWords: ['a', 'b'] });
  });

  test('an EJSON date is a date', () => {
    expect(incoming({ _updatedAt: { $date: '2024-02-02T00:00:00.000Z' } }).updatedAt).toBe('2024-02-02T00:00:00.000Z');
  });

  test('has the compiler’s error', () => {
    expect(incoming({ scriptError: { name: 'SyntaxError', message: 'm', stack: 's' } }).scriptError).toBe('m');
    expect(incoming({ scriptError: null }).scriptError).toBeUndefined();
  });

  test('is called by its name, or by its id', () => {
    expect([nameOf(incoming()), nameOf(incoming({ name: ' ' })), nameOf(incoming({ name: null }))]).toEqual([
      'Deployments',
      'in1',
      'in1',
    ]);
  });
});

describe('other documents', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'in1'],
    ['a list', [incomingDocument()]],
    ['a document without an id', incomingDocument({ _id: undefined })],
    ['a document with a numeric id', incomingDocument({ _id: 3 })],
    ['a document of another type', outgoingDocument({ type: 'webhook' })],
    ['a document whose type only contains a known type', incomingDocument({ type: 'xwebhook-incomingx' })],
  ])('%s', (_title, document) => {
    expect(decodeIntegration(document)).toBeUndefined();
  });

  test('no JSON value makes it throw', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('_id', 'type', 'channel', 'urls', 'name', 'scriptError', '_updatedAt'),
          fc.jsonValue(),
        ),
        (json) => {
          const read = decodeIntegration({ ...json, type: 'webhook-outgoing' });
          expect(read === undefined).toBe(typeof json._id !== 'string');
        },
      ),
    );
  });
});

test('a saved version contains no secret', () => {
  expect(JSON.stringify(takeSnapshot(outgoing(), fakeVault))).not.toContain('tokOutgoing');
  expect(takeSnapshot(outgoing(), fakeVault).values).toMatchObject({ name: 'Guggy', urls: ['https://hook.test/one'] });
});
