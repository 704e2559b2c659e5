import { describe, expect, test } from '@jest/globals';
import type { Release } from '../../src/domain/fields/release';
import { NotPermittedError, type RolesByPermission, missingPermissions } from '../../src/domain/permissions';
import { type ListFilter, noFilter } from '../../src/domain/search/filter';
import type { ListResult } from '../../src/domain/search/search-result';
import type { Json } from '../../src/lib/json';
import { type SearchPorts, searchIntegrations } from '../../src/queries/search-integrations';
import { type FakeApi, adminPermissions, fakeApi } from '../support/fakes/fake-api';
import { incomingDocument, outgoingDocument } from '../support/stored-integration';

interface Given {
  readonly api?: FakeApi;
  readonly release?: Release;
  readonly permissions?: RolesByPermission;
}

const few = [incomingDocument(), outgoingDocument(), incomingDocument({ _id: 'in2', name: 'Nightly', alias: 'Guggy' })];
const many = Array.from({ length: 150 }, (_, n): Json => {
  const name = n === 140 ? 'Needle' : `Hook ${n}`;
  return n % 2 === 0 ? incomingDocument({ _id: `i${n}`, name }) : outgoingDocument({ _id: `i${n}`, name });
});
const release8 = { major: 8, minor: 6 };
const span = { offset: 0, count: 10 };

const portsOf = ({
  api = fakeApi({ documents: few }),
  release = release8,
  permissions = adminPermissions,
}: Given): SearchPorts => ({
  api,
  missingPermissions: () => Promise.resolve(missingPermissions(['admin'], permissions)),
  release: () => Promise.resolve(release),
  viewer: () => Promise.resolve({ username: 'asker', changed: ['out1'], room: undefined }),
  findMissingReferences: ({ rooms, users }) =>
    Promise.resolve({
      rooms: rooms.filter((room) => room === '#gone'),
      users: users.filter((user) => user === 'gone'),
    }),
});

const search = (given: Given, filter: Partial<ListFilter>): Promise<ListResult> =>
  searchIntegrations(portsOf(given), { ...noFilter, ...filter }, span);

const idsOf = ({ integrations }: ListResult): string[] => integrations.map(({ id }) => id);

describe('requests', () => {
  test.each<[string, Partial<ListFilter>, string[]]>([
    ['everything', {}, ['page   0 10']],
    ['a type', { type: 'webhook-incoming' }, ['page webhook-incoming  0 10']],
    ['a text in names', { text: 'needle' }, ['page   0 100', 'page  needle 0 10']],
    ['a text elsewhere', { text: 'hook.test/one' }, ['page   0 100', 'page  hook.test/one 0 10', 'search']],
    ['a text everywhere', { text: 'needle', everywhere: true }, ['search']],
    ['integrations of a type that are off', { type: 'webhook-outgoing', enabled: false }, ['search webhook-outgoing']],
  ])('%s', async (_title, filter, calls) => {
    const api = fakeApi({ documents: many });
    await search({ api }, filter);
    expect(api.calls).toEqual(calls);
  });

  test('among few integrations, a text in any field takes one request', async () => {
    const api = fakeApi({ documents: few });
    const result = await search({ api }, { text: 'GUGGY' });
    expect([idsOf(result), result.namesOnly, api.calls]).toEqual([['out1', 'in2'], false, ['page   0 100']]);
  });
});

describe('results', () => {
  test.each<[string, Partial<ListFilter>, string[]]>([
    ['mine: what the person changed with the app', { mine: true }, ['out1']],
    ['here, in a room that cannot be read: nothing', { here: true }, []],
    ['an id as a text', { text: 'in2' }, ['in2']],
  ])('%s', async (_title, filter, found) => {
    expect(idsOf(await search({}, filter))).toEqual(found);
  });

  test('filters by itself on a server that ignores the filter', async () => {
    const api = { ...fakeApi({ documents: few }), ...{ page: () => fakeApi({ documents: few }).page({}, span) } };
    expect(idsOf(await search({ api }, { type: 'webhook-outgoing' }))).toEqual(['out1']);
  });

  test('broken: gives what is missing', async () => {
    const documents = [...few, incomingDocument({ _id: 'in3', channel: ['#gone'], username: 'gone' })];
    const result = await search({ api: fakeApi({ documents }) }, { broken: true });
    expect(idsOf(result)).toEqual(['in3']);
    expect(result.missing.get('in3')).toEqual(['#gone', '@gone']);
  });

  test('broken, with too many names: checks only scripts, and says so', async () => {
    const documents = many.map((document, n) => ({ ...document, channel: [`#r${n}`, '#gone'] }));
    expect(await search({ api: fakeApi({ documents }) }, { broken: true })).toMatchObject({ total: 0, unchecked: 152 });
  });
});

describe('integrations that the person may not see', () => {
  const incomingOnly = { 'manage-incoming-integrations': ['admin'], 'manage-own-incoming-integrations': ['admin'] };

  test('are not requested', async () => {
    const api = fakeApi({ documents: few });
    expect(idsOf(await search({ api, permissions: incomingOnly }, {}))).toEqual(['in1', 'in2']);
    expect(api.calls).toEqual(['page webhook-incoming  0 10']);
  });

  test.each<Partial<ListFilter>>([{ type: 'webhook-outgoing' }])('are refused with the filter %j', async (filter) => {
    await expect(search({ permissions: incomingOnly }, filter)).rejects.toBeInstanceOf(NotPermittedError);
    await expect(search({ permissions: {} }, {})).rejects.toBeInstanceOf(NotPermittedError);
  });
});
