import type { IEnvironmentRead, IRead, IRoomRead, IUserRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

const unexpectedCall = (): never => {
  throw new Error('unexpected call');
};

interface Options {
  /** Names by id. */
  readonly rooms?: Readonly<Record<string, string>>;
  readonly users?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly serverSettings?: Readonly<Record<string, unknown>>;
  /** Whether the app's own user exists; true unless something is broken. */
  readonly hasAppUser?: boolean;
}

/** Resolves with a found object, of which only the id is ever used, or with null as the runtime does, whatever the types say. */
function resolveWith(resolve: (found: never) => void, found: object | undefined): void {
  Reflect.apply(resolve, undefined, [found ?? null]);
}

type Matches = (id: string, name: string) => boolean;

function findIn(names: Readonly<Record<string, string>>, matches: Matches): object | undefined {
  const entry = Object.entries(names).find(([id, name]) => matches(id, name));
  return entry === undefined ? undefined : { id: entry[0] };
}

/** Everything the app reads of the workspace: rooms, users and settings. Any other call throws. */
export function fakeRead(options: Options = {}): IRead {
  const { rooms = {}, users = {}, settings = {}, serverSettings = {}, hasAppUser = true } = options;
  const roomBy = (matches: Matches): Promise<IRoom> =>
    new Promise((resolve) => {
      resolveWith(resolve, findIn(rooms, matches));
    });
  const userBy = (matches: Matches): Promise<IUser> =>
    new Promise((resolve) => {
      resolveWith(resolve, findIn(users, matches));
    });
  const roomReader: IRoomRead = {
    getById: (wanted) => roomBy((id) => id === wanted),
    getByName: (wanted) => roomBy((_id, name) => name === wanted),
    getCreatorUserById: unexpectedCall,
    getCreatorUserByName: unexpectedCall,
    getMessages: unexpectedCall,
    getMembers: unexpectedCall,
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
    getUserRoomIds: unexpectedCall,
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
