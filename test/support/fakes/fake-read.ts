import type { IEnvironmentRead, IRead, IRoomRead, IUserRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

/** For what the app must not ask for. */
const notUsed = (): never => {
  throw new Error('the app has no business with this');
};

interface Options {
  /** Names by id. */
  readonly rooms?: Readonly<Record<string, string>>;
  readonly users?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly serverSettings?: Readonly<Record<string, unknown>>;
  /** Whether the app has a user of its own; it always has, where nothing is broken. */
  readonly hasAppUser?: boolean;
}

/** What a reader finds: of rooms and users nothing but their ids is looked at; for what is not there the runtime gives null, whatever the types say. */
function give(resolve: (found: never) => void, found: object | undefined): void {
  Reflect.apply(resolve, undefined, [found ?? null]);
}

type Matches = (id: string, name: string) => boolean;

function findIn(names: Readonly<Record<string, string>>, matches: Matches): object | undefined {
  const entry = Object.entries(names).find(([id, name]) => matches(id, name));
  return entry === undefined ? undefined : { id: entry[0] };
}

/** What the app reads of the workspace: rooms, users and settings; it asks for nothing else. */
export function fakeRead(options: Options = {}): IRead {
  const { rooms = {}, users = {}, settings = {}, serverSettings = {}, hasAppUser = true } = options;
  const roomBy = (matches: Matches): Promise<IRoom> =>
    new Promise((resolve) => {
      give(resolve, findIn(rooms, matches));
    });
  const userBy = (matches: Matches): Promise<IUser> =>
    new Promise((resolve) => {
      give(resolve, findIn(users, matches));
    });
  const roomReader: IRoomRead = {
    getById: (wanted) => roomBy((id) => id === wanted),
    getByName: (wanted) => roomBy((_id, name) => name === wanted),
    getCreatorUserById: notUsed,
    getCreatorUserByName: notUsed,
    getMessages: notUsed,
    getMembers: notUsed,
    getAllRooms: notUsed,
    getDirectByUsernames: notUsed,
    getModerators: notUsed,
    getOwners: notUsed,
    getLeaders: notUsed,
    getUnreadByUser: notUsed,
    getUserUnreadMessageCount: notUsed,
  };
  const userReader: IUserRead = {
    getById: (wanted) => userBy((id) => id === wanted),
    getByUsername: (wanted) => userBy((_id, name) => name === wanted),
    getAppUser: () =>
      new Promise((resolve) => {
        give(resolve, hasAppUser ? { id: 'uApp' } : undefined);
      }),
    getUserUnreadMessageCount: notUsed,
    getUserRoomIds: notUsed,
  };
  const environment: IEnvironmentRead = {
    getSettings: () => ({ getById: notUsed, getValueById: (id) => Promise.resolve(settings[id]) }),
    getServerSettings: () => ({
      getOneById: notUsed,
      getValueById: (id) => Promise.resolve(serverSettings[id]),
      getAll: notUsed,
      isReadableById: notUsed,
    }),
    getEnvironmentVariables: notUsed,
  };
  return {
    getEnvironmentReader: () => environment,
    getRoomReader: () => roomReader,
    getUserReader: () => userReader,
    getThreadReader: notUsed,
    getMessageReader: notUsed,
    getPersistenceReader: notUsed,
    getNotifier: notUsed,
    getLivechatReader: notUsed,
    getUploadReader: notUsed,
    getCloudWorkspaceReader: notUsed,
    getVideoConferenceReader: notUsed,
    getOAuthAppsReader: notUsed,
    getRoleReader: notUsed,
    getContactReader: notUsed,
    getExperimentalReader: notUsed,
  };
}
