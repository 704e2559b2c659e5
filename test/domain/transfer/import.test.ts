import { describe, expect, test } from '@jest/globals';
import type { Integration } from '../../../src/domain/integration/integration';
import { exportIntegrations, maxBytes, travelSize } from '../../../src/domain/transfer/export';
import { importRequests } from '../../../src/domain/transfer/import';
import { parseExport } from '../../../src/domain/transfer/parse-export';
import { incoming, outgoing } from '../../support/stored-integration';

/** What an import of the one into the other comes to. */
const between = (from: readonly Integration[], to: readonly Integration[]) => {
  const { integrations, parseErrors } = parseExport(exportIntegrations(from)[0] ?? '');
  expect(parseErrors).toEqual([]);
  return importRequests(integrations, to);
};

describe('an import finds nothing to do', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['where nothing differs', {}, {}],
    [
      'where the event does not use what differs',
      { event: 'userCreated', targetRoom: '#a', triggerWords: ['!go'] },
      { event: 'userCreated', targetRoom: '#a', triggerWords: null, channel: [] },
    ],
    ['where the server makes it what is stored', { retryFailedCalls: true, retryCount: 0 }, { retryCount: 4 }],
  ])('%s', (_title, said, stored) => {
    expect(between([outgoing(said)], [outgoing({ retryFailedCalls: true, ...said, ...stored })])).toEqual({
      ...{ requests: [], alike: 1, doubts: [] },
    });
    expect(between([outgoing(said)], [outgoing(said)])).toMatchObject({ requests: [], alike: 1 });
  });

  test('where several have one name and other ids, each just as it is said', () => {
    const said = [incoming({ _id: 'a' }), incoming({ _id: 'b' }), incoming({ _id: 'c', alias: 'x' })];
    const stored = [incoming({ _id: 'p', alias: 'x' }), incoming({ _id: 'q' }), incoming({ _id: 'r' })];
    expect(between(said, stored)).toEqual({ requests: [], alike: 3, doubts: [] });
  });
});

test('of several with its name, none of them just so, no one is guessed', () => {
  const stored = [incoming({ _id: 'p' }), incoming({ _id: 'q' })];
  expect(between([incoming({ _id: 'a', alias: 'x' })], stored)).toMatchObject({
    ...{ requests: [], doubts: [{ code: 'several', count: 2 }] },
  });
});

test('every part of an export fits into the form of an import, however wide its letters', () => {
  const script = `// ${'漢字'.repeat(1_500)}`;
  const many = Array.from({ length: 30 }, (_, index) => incoming({ _id: `in${index}`, script }));
  const parts = exportIntegrations(many);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(travelSize(part)).toBeLessThanOrEqual(maxBytes);
  expect(parts.flatMap((part) => parseExport(part).integrations)).toHaveLength(30);
});

test('the size in which a text travels is that of its bytes', () => {
  for (const text of ['a"\n', '漢字', '😀', 'ü\ud800'])
    expect(travelSize(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
});
