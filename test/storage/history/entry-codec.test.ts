import { describe, expect, test } from '@jest/globals';
import { type HistoryEntry, entryOutcomes } from '../../../src/domain/history/history-entry';
import { decodeEntry, decodeVersion, encodeEntry, encodeVersion } from '../../../src/storage/history/entry-codec';
import { serializeForHost } from '../../support/fakes/fake-persistence';
import { historyEntry } from '../../support/history-entry';

const position = { own: 1, all: 7, order: 3 };
const script = 'class Script {}\n'.repeat(50);

describe('an entry', () => {
  test.each<[string, Partial<HistoryEntry>]>([
    ...entryOutcomes.map((outcome): [string, Partial<HistoryEntry>] => [`that is ${outcome}`, { outcome }]),
    ['without an actor or reason', { actor: undefined, reason: undefined }],
    ['that undoes another', { reverts: 'e0' }],
    [
      'of scripts and lists',
      { before: { script, urls: [] }, after: { script: `${script}a`, urls: ['https://a.test'] } },
    ],
    ['with a cleared field', { before: { emoji: ':ghost:' }, after: { emoji: null } }],
    ['of a resend without changes', { before: {}, after: {} }],
  ])('%s is read as it was written', (_title, overrides) => {
    const entry = historyEntry(overrides);
    expect(decodeEntry(serializeForHost(encodeEntry({ entry, ...position })))).toEqual([{ entry, ...position }]);
  });

  test('without a name uses the id', () => {
    const written = serializeForHost(encodeEntry({ entry: historyEntry(), ...position }));
    expect(decodeEntry({ ...written, name: null })).toMatchObject([{ entry: { name: 'out1' } }]);
  });

  test.each<[string, object]>([
    ['without an id', { id: null }],
    ['without its integration', { integrationId: 3 }],
    ['of an unknown type', { type: 'webhook-sideways' }],
    ['with an unknown outcome', { outcome: 'lost' }],
    ['without its time', { at: '2024' }],
    ['without its page', { own: null }],
    ['without its page in the list of all', { all: null }],
    ['without its order', { order: null }],
  ])('%s is not read', (_title, damage) => {
    expect(
      decodeEntry({ ...serializeForHost(encodeEntry({ entry: historyEntry(), ...position })), ...damage }),
    ).toEqual([]);
  });

  test.each([undefined, null, 'text', []])('%p is not read', (stored) => {
    expect(decodeEntry(stored)).toEqual([]);
  });
});

describe('the last seen version', () => {
  const lastSeen = {
    updatedAt: '2024-01-01T00:00:00.000Z',
    actor: 'jim',
    type: 'webhook-outgoing',
    values: { script },
  } as const;

  test.each([lastSeen, { ...lastSeen, actor: undefined }])('by $by is read as it was written', (version) => {
    expect(decodeVersion(serializeForHost(encodeVersion(version)))).toEqual(version);
  });

  test.each<[string, unknown]>([
    ['without its time', { ...lastSeen, updatedAt: null }],
    ['of an unknown type', { ...lastSeen, type: 'webhook' }],
    ['that is undefined', undefined],
  ])('%s is not read', (_title, stored) => {
    expect(decodeVersion(stored)).toBeUndefined();
  });
});
