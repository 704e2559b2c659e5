import { describe, expect, test } from '@jest/globals';
import type { Integration } from '../../../src/domain/integration/integration';
import { exportIntegrations } from '../../../src/domain/transfer/export';
import { inputLimits } from '../../../src/lib/input-limits';
import { travelSize } from '../../../src/lib/travel-size';
import { importRequests } from '../../../src/domain/transfer/import';
import { parseExport } from '../../../src/domain/transfer/parse-export';
import { incoming, outgoing } from '../../support/stored-integration';

/** The result of importing one integration over another. */
const planImport = (from: readonly Integration[], to: readonly Integration[]) => {
  const { integrations, parseErrors } = parseExport(exportIntegrations(from)[0] ?? '');
  expect(parseErrors).toEqual([]);
  return importRequests(integrations, to);
};

describe('an import finds nothing to do', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['if nothing differs', {}, {}],
    [
      'if the event does not use the field that differs',
      { event: 'userCreated', targetRoom: '#a', triggerWords: ['!go'] },
      { event: 'userCreated', targetRoom: '#a', triggerWords: null, channel: [] },
    ],
    ['if the server normalizes it to the stored value', { retryFailedCalls: true, retryCount: 0 }, { retryCount: 4 }],
  ])('%s', (_title, said, stored) => {
    expect(planImport([outgoing(said)], [outgoing({ retryFailedCalls: true, ...said, ...stored })])).toEqual({
      ...{ requests: [], alike: 1, doubts: [] },
    });
    expect(planImport([outgoing(said)], [outgoing(said)])).toMatchObject({ requests: [], alike: 1 });
  });

  test('if several have the same name and each matches an entry exactly', () => {
    const said = [incoming({ _id: 'a' }), incoming({ _id: 'b' }), incoming({ _id: 'c', alias: 'x' })];
    const stored = [incoming({ _id: 'p', alias: 'x' }), incoming({ _id: 'q' }), incoming({ _id: 'r' })];
    expect(planImport(said, stored)).toEqual({ requests: [], alike: 3, doubts: [] });
  });
});

test('does not guess between several of the same name when none matches exactly', () => {
  const stored = [incoming({ _id: 'p' }), incoming({ _id: 'q' })];
  expect(planImport([incoming({ _id: 'a', alias: 'x' })], stored)).toMatchObject({
    ...{ requests: [], doubts: [{ code: 'several', count: 2 }] },
  });
});

test('every part of an export fits into an import form, however wide its characters', () => {
  const script = `// ${'漢字'.repeat(1_500)}`;
  const many = Array.from({ length: 30 }, (_, index) => incoming({ _id: `in${index}`, script }));
  const parts = exportIntegrations(many);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(travelSize(part)).toBeLessThanOrEqual(inputLimits.importBytes);
  expect(parts.flatMap((part) => parseExport(part).integrations)).toHaveLength(30);
});
