import { beforeEach, describe, expect, test } from '@jest/globals';
import { detectExternalChange } from '../../../src/changes/history/external-changes';
import { LockTimeoutError } from '../../../src/domain/errors';
import type { HistoryEntry } from '../../../src/domain/history/history-entry';
import type { Json } from '../../../src/lib/json';
import { type FakePorts, fakePorts } from '../../support/fakes/fake-ports';
import { fakeVault } from '../../support/fakes/fake-vault';
import { historyEntry } from '../../support/history-entry';

let ports: FakePorts;

beforeEach(() => {
  ports = fakePorts();
});

/** Reads the stored integration, and detects an external change. */
async function detect(over = ports): Promise<string | undefined> {
  const integration = await ports.api.get('out1');
  if (integration === undefined) throw new Error('it is gone');
  return detectExternalChange(over, integration);
}

const recorded = async (): Promise<readonly HistoryEntry[]> => (await ports.history.page('out1', 1)).entries;

const editedBy = (username: string, fields: Json): void => {
  ports.api.edit('out1', { ...fields, _updatedBy: { username } });
};

describe('the first detection', () => {
  test('records nothing, and saves the last seen version', async () => {
    expect(await detect()).toBe('admin');
    expect(await recorded()).toEqual([]);
  });
});

describe('a change made without the app', () => {
  beforeEach(() => detect());

  test('is recorded with its author, time and values before and after', async () => {
    editedBy('joe', { emoji: ':theirs:' });
    expect(await detect()).toBe('joe');
    expect(await recorded()).toMatchObject([
      {
        ...{ outcome: 'external', actor: 'joe', name: 'Guggy', at: Date.UTC(2024, 5, 1, 0, 1) },
        ...{ before: { emoji: ':ghost:' }, after: { emoji: ':theirs:' } },
      },
    ]);
  });

  test('is recorded only once', async () => {
    editedBy('joe', { emoji: ':theirs:' });
    await detect();
    await detect();
    expect(await recorded()).toHaveLength(1);
  });

  test('is followed by the next one', async () => {
    editedBy('joe', { emoji: ':one:' });
    await detect();
    editedBy('jim', { emoji: ':two:' });
    await detect();
    expect(await recorded()).toMatchObject([
      { actor: 'jim', before: { emoji: ':one:' } },
      { actor: 'joe', before: { emoji: ':ghost:' } },
    ]);
  });

  test('of a secret is recorded with both values encrypted', async () => {
    editedBy('joe', { token: 'newToken' });
    await detect();
    expect(await recorded()).toMatchObject([
      { before: { token: fakeVault.encrypt('tokOutgoing') }, after: { token: fakeVault.encrypt('newToken') } },
    ]);
    expect(JSON.stringify(ports.store.records)).not.toMatch(/tokOutgoing|newToken/);
  });

  test('without a changed field is not recorded, but counts as seen', async () => {
    editedBy('joe', {});
    expect(await detect()).toBe('joe');
    expect(await recorded()).toEqual([]);
  });

  test('with an unreadable time is recorded with the current time', async () => {
    const integration = await ports.api.get('out1');
    if (integration === undefined) throw new Error('it is gone');
    await detectExternalChange(ports, {
      ...integration,
      values: { ...integration.values, alias: 'x' },
      updatedAt: 'today',
    });
    expect(await recorded()).toMatchObject([{ at: ports.now(), after: { alias: 'x' } }]);
  });

  test('made after the read is attributed to the author of the version that was read', async () => {
    const read = await ports.api.get('out1');
    editedBy('joe', { emoji: ':theirs:' });
    await detect();
    expect(read === undefined ? undefined : await detectExternalChange(ports, read)).toBe('admin');
    expect(await recorded()).toHaveLength(1);
  });
});

describe('a change of the app with an unknown outcome', () => {
  const own = (overrides: Partial<HistoryEntry> = {}): HistoryEntry =>
    historyEntry({ outcome: 'unknown', actor: 'asker', ...overrides });

  beforeEach(() => detect());

  test('is marked as applied once it is found stored, under the person who made it', async () => {
    await ports.history.add(own());
    editedBy('service', { alias: 'x' });
    expect(await detect()).toBe('asker');
    expect(await recorded()).toMatchObject([{ id: 'e1', outcome: 'applied', actor: 'asker', reason: 'because' }]);
  });

  test.each<[string, Partial<HistoryEntry>]>([
    ['wanted another value', { after: { alias: 'y' } }],
    ['wanted more than that', { after: { alias: 'x', emoji: ':y:' } }],
    ['only resent everything', { before: {}, after: {} }],
    ['is known to have failed', { outcome: 'not-applied' }],
  ])('is left as it is if it %s, and the external change is recorded', async (_title, overrides) => {
    await ports.history.add(own(overrides));
    editedBy('joe', { alias: 'x' });
    expect(await detect()).toBe('joe');
    expect((await recorded()).map(({ outcome }) => outcome)).toEqual(['external', overrides.outcome ?? 'unknown']);
  });
});

describe('while somebody else is changing it', () => {
  const busyPorts = (): FakePorts => ({ ...ports, withLock: () => Promise.reject(new LockTimeoutError()) });

  test('nothing is recorded and the server’s author is given; the next detection notices it', async () => {
    await detect();
    editedBy('joe', { emoji: ':theirs:' });
    expect(await detect(busyPorts())).toBe('joe');
    expect(await recorded()).toEqual([]);
    await detect();
    expect(await recorded()).toHaveLength(1);
  });

  test('any other error is rethrown', async () => {
    const failure = new Error('of the store');
    await expect(detect({ ...ports, withLock: () => Promise.reject(failure) })).rejects.toBe(failure);
  });

  test('a version already seen needs no lock', async () => {
    await detect();
    expect(await detect({ ...ports, withLock: () => Promise.reject(new Error('no turn')) })).toBe('admin');
  });
});
