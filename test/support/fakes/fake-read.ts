import type { IEnvironmentRead, IRead, IRoomRead, IUserRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

const unexpectedCall = (): never => {
  throw new Error('unexpected call');
};

interface FakeRoom {
  readonly slugifiedName: string;
  readonly displayName?: string;
  readonly type?: string;
  readonly userIds?: readonly string[];
  readonly isReadOnly?: boolean;
  readonly _unmappedProperties_?: object;
}

interface Options {
  /** Names by id, or rooms with more than a name. */
  readonly rooms?: Readonly<Record<string, string | FakeRoom>>;
  readonly users?: Readonly<Record<string, string>>;
  /** The ids of a user's rooms, by the user's id. Without them the engine does not know this. */
  readonly joined?: Readonly<Record<string, readonly string[]>>;
  /** The ids of a room's members, by the room's id. */
  readonly memberIds?: Readonly<Record<string, readonly string[]>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly serverSettings?: Readonly<Record<string, unknown>>;
  /** Whether the app's own user exists; true unless something is broken. */
  readonly hasAppUser?: boolean;
}

/** Resolves with a found object or with null as the runtime does, whatever the types say. */
function resolveWith(resolve: (found: never) => void, found: object | undefined): void {
  Reflect.apply(resolve, undefined, [found ?? null]);
}

type Matches = (id: string, name: string) => boolean;

function findIn<T>(
  things: Readonly<Record<string, T>>,
  nameOf: (thing: T) => string,
  matches: Matches,
): readonly [string, T] | undefined {
  return Object.entries(things).find(([id, thing]) => matches(id, nameOf(thing)));
}

function roomNameOf(room: string | FakeRoom): string {
  return typeof room === 'string' ? room : room.slugifiedName;
}

function roomOf(found: readonly [string, string | FakeRoom] | undefined): object | undefined {
  if (found === undefined) return undefined;
  const [id, room] = found;
  return { id, ...(typeof room === 'string' ? { slugifiedName: room, type: 'c' } : room) };
}

/** Everything the app reads of the workspace: rooms, users and settings. Any other call throws. */
export function fakeRead(options: Options = {}): IRead {
  const {
    rooms = {},
    users = {},
    joined,
    memberIds = {},
    settings = {},
    serverSettings = {},
    hasAppUser = true,
  } = options;
  const roomBy = (matches: Matches): Promise<IRoom> =>
    new Promise((resolve) => {
      resolveWith(resolve, roomOf(findIn(rooms, roomNameOf, matches)));
    });
  const userBy = (matches: Matches): Promise<IUser> =>
    new Promise((resolve) => {
      const found = findIn(users, (username) => username, matches);
      resolveWith(resolve, found === undefined ? undefined : { id: found[0], username: found[1] });
    });
  const roomReader: IRoomRead = {
    getById: (wanted) => roomBy((id) => id === wanted),
    getByName: (wanted) => roomBy((_id, name) => name === wanted),
    getCreatorUserById: unexpectedCall,
    getCreatorUserByName: unexpectedCall,
    getMessages: unexpectedCall,
    getMembers: (roomId) =>
      new Promise((resolve) => {
        const members = Object.keys(users).filter((id) => memberIds[roomId]?.includes(id));
        Reflect.apply(resolve, undefined, [members.map((id) => ({ id }))]);
      }),
    getAllRooms: unexpectedCall,
    getDirectByUsernames: unexpectedCall,
    getModerators: unexpectedCall,
    getOwners: unexpectedCall,
    getLeaders: unexpectedCall,
    getUnreadByUser: unexpectedCall,
    getUserUnreadMessageCount: unexpectedCall,
  };
  const userReader: IUserRead = {
    getById: (wanted) => userBy((id) => id === wanted),
    getByUsername: (wanted) => userBy((_id, name) => name === wanted),
    getAppUser: () =>
      new Promise((resolve) => {
        resolveWith(resolve, hasAppUser ? { id: 'uApp' } : undefined);
      }),
    getUserUnreadMessageCount: unexpectedCall,
    getUserRoomIds: (id) =>
      joined === undefined ? Promise.reject(new Error('unknown method')) : Promise.resolve([...(joined[id] ?? [])]),
  };
  const environment: IEnvironmentRead = {
    getSettings: () => ({ getById: unexpectedCall, getValueById: (id) => Promise.resolve(settings[id]) }),
    getServerSettings: () => ({
      getOneById: unexpectedCall,
      getValueById: (id) => Promise.resolve(serverSettings[id]),
      getAll: unexpectedCall,
      isReadableById: unexpectedCall,
    }),
    getEnvironmentVariables: unexpectedCall,
  };
  return {
    getEnvironmentReader: () => environment,
    getRoomReader: () => roomReader,
    getUserReader: () => userReader,
    getThreadReader: unexpectedCall,
    getMessageReader: unexpectedCall,
    getPersistenceReader: unexpectedCall,
    getNotifier: unexpectedCall,
    getLivechatReader: unexpectedCall,
    getUploadReader: unexpectedCall,
    getCloudWorkspaceReader: unexpectedCall,
    getVideoConferenceReader: unexpectedCall,
    getOAuthAppsReader: unexpectedCall,
    getRoleReader: unexpectedCall,
    getContactReader: unexpectedCall,
    getExperimentalReader: unexpectedCall,
  };
}
