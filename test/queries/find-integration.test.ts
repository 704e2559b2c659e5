import { describe, expect, test } from '@jest/globals';
import type { Found } from '../../src/domain/integration/reference';
import { NotPermittedError, missingPermissions } from '../../src/domain/permissions';
import { findIntegration } from '../../src/queries/find-integration';
import { type FakeApi, adminPermissions, fakeApi } from '../support/fakes/fake-api';
import { incoming, incomingDocument, outgoing, outgoingDocument } from '../support/stored-integration';

const documents = [
  incomingDocument(),
  incomingDocument({ _id: 'in2', name: 'Deploy staging' }),
  outgoingDocument(),
  outgoingDocument({ _id: 'out2', name: 'my old hook', urls: ['https://hook.test/two'] }),
];

const incomingOnly = { 'manage-incoming-integrations': ['helper'], 'manage-own-incoming-integrations': ['helper'] };

function find(api: FakeApi, reference: string, roles = ['admin'], permissions = adminPermissions): Promise<Found> {
  return findIntegration(api, () => Promise.resolve(missingPermissions(roles, permissions)), reference);
}

describe('requests', () => {
  test.each([
    ['an id', 'out1', ['get out1', 'list out1']],
    ['a name that is unique', 'Guggy', ['get Guggy', 'list Guggy']],
    ['a name of several words', 'my old hook', ['list my old hook']],
    ['a URL', 'https://hook.test/two', ['search']],
    ['an unknown name', 'zzz', ['get zzz', 'list zzz', 'search']],
  ])('%s', async (_title, reference, calls) => {
    const api = fakeApi({ documents });
    await find(api, reference);
    expect(api.calls).toEqual(calls);
  });
});

describe('results', () => {
  test.each([
    ['an id', 'out2', 'out2'],
    ['a name', 'GUGGY', 'out1'],
    ['a part', 'staging', 'in2'],
    ['a URL', 'https://hook.test/two', 'out2'],
    ['with spaces around it', '  Guggy ', 'out1'],
  ])('by %s', async (_title, reference, id) => {
    expect(await find(fakeApi({ documents }), reference)).toMatchObject({ kind: 'one', integration: { id } });
  });

  test('offers several matches', async () => {
    expect(await find(fakeApi({ documents }), 'deploy')).toMatchObject({
      kind: 'several',
      integrations: [{ id: 'in1' }, { id: 'in2' }],
    });
  });

  test('gives the closest names for a misspelling', async () => {
    expect(await find(fakeApi({ documents }), 'Gugy')).toEqual({ kind: 'none', nearest: ['Guggy'] });
  });

  test.each(['out1', 'Guggy', 'guggy'])(
    'finds the match by %s on a server that ignores the filter',
    async (reference) => {
      const api = fakeApi({ documents });
      const all = { ...api, list: () => api.list() };
      const found = await findIntegration(
        all,
        () => Promise.resolve(missingPermissions(['admin'], adminPermissions)),
        reference,
      );
      expect(found).toMatchObject({ kind: 'one', integration: { id: 'out1' } });
    },
  );
});

describe('when the server gives only part of the list', () => {
  const partialApi = (): FakeApi => ({
    ...fakeApi({ documents }),
    search: () => Promise.resolve({ integrations: [outgoing(), incoming()], read: 2, total: 900 }),
  });

  test('gives the closest names with how many were searched', async () => {
    expect(await find(partialApi(), 'Gugy')).toEqual({ kind: 'none', nearest: ['Guggy'], scanned: 2, scannedOf: 900 });
  });

  test('offers a match instead of taking it, because there may be another', async () => {
    expect(await find(partialApi(), 'https://hook.test/one')).toMatchObject({
      kind: 'several',
      integrations: [{ id: 'out1' }],
    });
  });
});

describe('integrations that the person may not see', () => {
  test.each(['Guggy', 'out1', 'https://hook.test/one', 'Nothing'])(
    '%s is answered like a name of nothing',
    async (typed) => {
      expect(await find(fakeApi({ documents }), typed, ['helper'], incomingOnly)).toEqual({
        kind: 'none',
        nearest: [],
      });
    },
  );

  test('are neither offered nor given as closest names', async () => {
    expect(await find(fakeApi({ documents }), 'Gugy', ['helper'], incomingOnly)).toEqual({ kind: 'none', nearest: [] });
  });

  test('are all integrations for a person without permissions', async () => {
    await expect(find(fakeApi({ documents }), 'in1', ['user'])).rejects.toBeInstanceOf(NotPermittedError);
  });
});
