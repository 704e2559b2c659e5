import type { BatchProgress } from '../../../src/domain/change/batch-progress';
import type { Plan } from '../../../src/domain/change/plan';
import type { Release } from '../../../src/domain/fields/release';
import type { HistoryEntry } from '../../../src/domain/history/history-entry';
import { missingPermissions } from '../../../src/domain/permissions';
import type { Reading } from '../../../src/domain/validation/read-name';
import type { ChangePorts } from '../../../src/ports/change-ports';
import { createHistory } from '../../../src/storage/history/history';
import { type FakeApi, fakeApi } from './fake-api';
import { fakePersistence } from './fake-persistence';
import { fakeRecords } from './fake-records';
import { fakeVault } from './fake-vault';

export interface FakePorts extends ChangePorts {
  readonly api: FakeApi;
  readonly plans: ReturnType<typeof fakeRecords<Plan>>;
  readonly batches: ReturnType<typeof fakeRecords<Plan>>;
  readonly progress: ReturnType<typeof fakeRecords<BatchProgress>>;
  /** The entries sent to the audit room. */
  readonly audited: HistoryEntry[];
  readonly store: ReturnType<typeof fakePersistence>;
}

interface Options {
  readonly api?: FakeApi;
  /** The person's roles. */
  readonly roles?: readonly string[];
  /** Rooms and users that do not exist. */
  readonly unknown?: readonly string[];
  /** What typed names mean; the rest exists. */
  readonly readings?: Readonly<Record<string, Reading>>;
  readonly release?: Release;
}

/** The ports of a change for one person, over a server in memory. */
export function fakePorts({
  api = fakeApi(),
  roles = ['admin'],
  unknown = [],
  readings = {},
  release,
}: Options = {}): FakePorts {
  let ids = 0;
  const store = fakePersistence();
  const audited: HistoryEntry[] = [];
  const now = () => 1_700_000_000_000;
  return {
    api,
    person: { id: 'uAsker', username: 'asker' },
    audited,
    store,
    vault: () => Promise.resolve(fakeVault),
    // With one server and one person there is nothing to wait for.
    withLock: (_key, work) => work(),
    history: createHistory({
      ...store,
      withLock: (_key, work) => work(),
      limits: () => Promise.resolve({ entries: 1_000, maxAgeMs: 1_000_000_000 }),
      now,
    }),
    release: () => Promise.resolve(release),
    sleep: () => Promise.resolve(),
    audit(entry) {
      audited.push(entry);
      return Promise.resolve();
    },
    missingPermissions: async () => missingPermissions(roles, await api.permissions()),
    plans: fakeRecords<Plan>(),
    batches: fakeRecords<Plan>(),
    progress: fakeRecords<BatchProgress>(),
    findMissingReferences: ({ rooms, users }) =>
      Promise.resolve({
        rooms: rooms.filter((room) => unknown.includes(room)),
        users: users.filter((user) => unknown.includes(user)),
        archived: [],
        readOnly: [],
      }),
    readName: (typed) => Promise.resolve(readings[typed] ?? { kind: 'exists' }),
    now,
    newId: () => `plan${(ids += 1)}`,
    newToken: () => `generatedToken${(ids += 1)}`,
    webhookUrl: (id, token = '…') => Promise.resolve(`https://chat.test/hooks/${id}/${token}`),
  };
}
