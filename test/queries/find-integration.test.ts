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

describe('what it costs', () => {
  test.each([
    ['an id', 'out1', ['get out1', 'list out1']],
    ['a name that is unique', 'Guggy', ['get Guggy', 'list Guggy']],
    ['a name of several words', 'my old hook', ['list my old hook']],
    ['a URL', 'https://hook.test/two', ['search']],
    ['what is not there', 'zzz', ['get zzz', 'list zzz', 'search']],
  ])('%s', async (_title, reference, calls) => {
    const api = fakeApi({ documents });
    await find(api, reference);
    expect(api.calls).toEqual(calls);
  });
});

describe('what is found', () => {
  test.each([
    ['an id', 'out2', 'out2'],
    ['a name', 'GUGGY', 'out1'],
    ['a part', 'staging', 'in2'],
    ['a URL', 'https://hook.test/two', 'out2'],
    ['with gaps around it', '  Guggy ', 'out1'],
  ])('by %s', async (_title, reference, id) => {
    expect(await find(fakeApi({ documents }), reference)).toMatchObject({ kind: 'one', integration: { id } });
  });

  test('several are offered', async () => {
    expect(await find(fakeApi({ documents }), 'deploy')).toMatchObject({
      kind: 'several',
      integrations: [{ id: 'in1' }, { id: 'in2' }],
    });
  });

  test('for a slip the nearest of all names are told', async () => {
    expect(await find(fakeApi({ documents }), 'Gugy')).toEqual({ kind: 'none', nearest: ['Guggy'] });
  });

  test.each(['out1', 'Guggy', 'guggy'])(
    'a server that ignores the filter gives the one that is meant by %s',
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

describe('where the server gives only a part', () => {
  const partly = (): FakeApi => ({
    ...fakeApi({ documents }),
    search: () => Promise.resolve({ integrations: [outgoing(), incoming()], read: 2, total: 900 }),
  });

  test('the nearest names are told with how far was searched', async () => {
    expect(await find(partly(), 'Gugy')).toEqual({ kind: 'none', nearest: ['Guggy'], scanned: 2, scannedOf: 900 });
  });

  test('one that was found is offered and not taken, since there may be another', async () => {
    expect(await find(partly(), 'https://hook.test/one')).toMatchObject({
      kind: 'several',
      integrations: [{ id: 'out1' }],
    });
  });
});

describe('what the person may not see', () => {
  test('is refused by the name of the permission where it is meant for sure', async () => {
    await expect(find(fakeApi({ documents }), 'Guggy', ['helper'], incomingOnly)).rejects.toBeInstanceOf(
      NotPermittedError,
    );
  });

  test('is neither offered nor told as the nearest', async () => {
    expect(await find(fakeApi({ documents }), 'Gugy', ['helper'], incomingOnly)).toEqual({ kind: 'none', nearest: [] });
  });

  test('everything, for who holds nothing', async () => {
    await expect(find(fakeApi({ documents }), 'in1', ['user'])).rejects.toBeInstanceOf(NotPermittedError);
  });
});
