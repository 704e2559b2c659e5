import { describe, expect, test } from '@jest/globals';
import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { createNameReader } from '../../../src/engine/adapters/name-reader';
import type { DirectoryApi } from '../../../src/rocketchat/directory-api';
import { fakeRead } from '../../support/fakes/fake-read';

const rooms = {
  rDev: { slugifiedName: 'dev', displayName: 'Developers', type: 'c' },
  rSecret: { slugifiedName: 'secret-ops', displayName: 'Secret Ops', type: 'p' },
  rMine: { slugifiedName: 'mine', displayName: 'My Own Group', type: 'p' },
  uAnauJim: { slugifiedName: '', type: 'd', userIds: ['uJim', 'uAna'] },
  uEveuJim: { slugifiedName: '', type: 'd', userIds: ['uJim', 'uEve'] },
};
const read = fakeRead({ rooms, users: { uJim: 'jim', uAna: 'ana', uMine: 'mine' }, joined: { uAna: ['rMine'] } });

interface Setup {
  readonly read?: IRead;
  readonly permissions?: readonly string[];
  readonly api?: Partial<DirectoryApi>;
}

const everything = ['view-c-room', 'view-outside-room', 'view-d-room'];

function setUp(setup: Setup = {}): { calls: string[]; readName: ReturnType<typeof createNameReader> } {
  const calls: string[] = [];
  const permissions = setup.permissions ?? everything;
  const api: DirectoryApi = {
    publicRooms() {
      calls.push('all');
      return Promise.resolve({ rooms: [{ name: 'dev', displayName: 'Developers' }], isComplete: true });
    },
    search(text) {
      calls.push(text);
      return Promise.resolve({ rooms: [{ name: 'devops' }], users: [{ username: 'jim', displayName: 'Jim Beam' }] });
    },
    ...setup.api,
  };
  const readName = createNameReader(setup.read ?? read, api, {
    id: 'uAna',
    may: (permission) => Promise.resolve(permissions.includes(permission)),
  });
  return { calls, readName };
}

describe('a name', () => {
  test.each([
    ['a room as it is written', '#dev', { kind: 'exists' }],
    ['a room by its id', '#rDev', { kind: 'exists' }],
    ['a private room as it is written, which the server accepts', '#secret-ops', { kind: 'exists' }],
    ['a person', '@jim', { kind: 'exists' }],
    ['a person by the id', '@uJim', { kind: 'exists' }],
    ['a public room without its mark', 'dev', { kind: 'means', channel: '#dev' }],
    ['an own private room by its display name', '#my own group', { kind: 'means', channel: '#mine' }],
    ['an own private room that is a person, too', 'mine', { kind: 'several', channels: ['#mine', '@mine'] }],
    ['a public room by its display name', 'Developers', { kind: 'means', channel: '#dev' }],
    ['a person without a mark', 'jim', { kind: 'unknown', nearest: ['@jim'] }],
    ['a person in another case', '@JIM', { kind: 'means', channel: '@jim' }],
    ['a link to an own direct room', '@uAnauJim', { kind: 'means', channel: '@jim' }],
  ])('%s', async (_title, typed, reading) => {
    expect(await setUp().readName(typed)).toEqual(reading);
  });

  test.each(['secret-ops', 'Secret Ops', '#Secret-ops', '#Secret Ops', '#secret-op', '@secret-ops', '@uEveuJim'])(
    'of a private or direct room of others is not found by %s',
    async (typed) => {
      expect(JSON.stringify(await setUp().readName(typed))).not.toMatch(/[#@]secret|jim/i);
    },
  );

  test('of a public room or a person is not found by somebody who may not list them', async () => {
    const { calls, readName } = setUp({ permissions: [] });
    expect(await readName('dev')).toEqual({ kind: 'unknown', nearest: [] });
    expect(await readName('@jimm')).toEqual({ kind: 'unknown', nearest: [] });
    expect(calls).not.toContain('all');
  });
});

describe('requests', () => {
  test('are not sent for names that exist', async () => {
    const { calls, readName } = setUp();
    await Promise.all(['#dev', '@jim', 'dev', 'jim'].map(readName));
    expect(calls).toEqual([]);
  });

  test('are sent once for each name, and for a few names only', async () => {
    const { calls, readName } = setUp();
    for (let index = 0; index < 10; index += 1) await Promise.all([readName(`@nobody${index}`), readName('@nobody0')]);
    expect(calls).toEqual(['all', 'nobody0', 'nob', 'nobody1', 'nob', 'nobody2', 'nob']);
  });

  test('that fail or take long count as finding nothing', async () => {
    const failing = setUp({ api: { publicRooms: () => Promise.reject(new Error('429')) } });
    expect(await failing.readName('#devop')).toEqual({ kind: 'unknown', nearest: ['#devops'] });
    const never = new Promise<never>(() => undefined);
    const slow = setUp({ api: { publicRooms: () => never, search: () => never } });
    expect(await slow.readName('#devop')).toEqual({ kind: 'unknown', nearest: [] });
  });

  test('that an older engine does not know leave out the person’s own rooms, unless they are written exactly', async () => {
    const old = fakeRead({
      rooms,
      users: { uAna: 'ana', uEve: 'eve' },
      memberIds: { rMine: ['uAna'], rSecret: ['uEve'] },
    });
    const { readName } = setUp({ read: old });
    expect(await readName('#my own group')).toEqual({ kind: 'unknown', nearest: [] });
    expect(await readName('mine')).toEqual({ kind: 'means', channel: '#mine' });
    expect(await readName('secret-ops')).toEqual({ kind: 'unknown', nearest: [] });
  });
});
