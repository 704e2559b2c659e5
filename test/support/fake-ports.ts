import type { ChangePorts } from '../../src/app/change-ports';
import { explainError } from '../../src/app/explain-error';
import { authorityOf } from '../../src/domain/authority';
import type { Plan } from '../../src/domain/plan';
import { words } from '../../src/text/words';
import { fakeApi, type FakeApi } from './fake-api';
import { fakeRecords } from './fake-records';

export interface FakePorts extends ChangePorts {
  readonly api: FakeApi;
  readonly plans: ReturnType<typeof fakeRecords<Plan>>;
}

interface Options {
  readonly api?: FakeApi;
  /** The person's roles. */
  readonly roles?: readonly string[];
  /** Rooms and users that the workspace does not know. */
  readonly unknown?: readonly string[];
}

/** The ports of a change for one person, over a server in memory. */
export function fakePorts({ api = fakeApi(), roles = ['admin'], unknown = [] }: Options = {}): FakePorts {
  let ids = 0;
  return {
    api,
    personId: 'uAsker',
    authority: async () => authorityOf(roles, await api.permissions()),
    plans: fakeRecords<Plan>(),
    unknownOf: ({ rooms, users }) =>
      Promise.resolve({
        rooms: rooms.filter((room) => unknown.includes(room)),
        users: users.filter((user) => unknown.includes(user)),
      }),
    now: () => 1_700_000_000_000,
    newId: () => `plan${(ids += 1)}`,
    explain: (error) => explainError(words, error),
  };
}
