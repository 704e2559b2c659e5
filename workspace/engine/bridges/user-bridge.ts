import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { UserBridge } from '@rocket.chat/apps-engine/server/bridges/UserBridge';
import type { Database } from '../../database/database';
import { findOne } from '../../database/find-one';
import { text } from '../../database/json-fields';
import { randomId } from '../../database/random-id';
import { asDeclared } from '../as-declared';
import type { Directory } from '../directory';
import { notAvailable } from './not-available';

/** Users, read from the database at every call, among them the bot users of apps. */
export class WorkspaceUserBridge extends UserBridge {
  protected update = notAvailable('Changing users');
  protected deactivate = notAvailable('Deactivating users');

  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
  ) {
    super();
  }

  protected async getById(id: string): Promise<IUser> {
    return asDeclared(await this.directory.user({ _id: id }));
  }

  protected async getByUsername(username: string): Promise<IUser> {
    return asDeclared(await this.directory.user({ username }));
  }

  protected getAppUser(appId?: string): Promise<IUser | undefined> {
    return this.directory.user({ appId });
  }

  protected async create(data: Partial<IUser>): Promise<string> {
    if (await findOne(this.db.users, { username: data.username })) {
      throw new Error(`The username "${data.username ?? ''}" is already being used.`);
    }
    const { id, isEnabled, createdAt, ...fields } = data;
    const now = (createdAt ?? new Date()).toISOString();
    const user = { ...fields, _id: id ?? randomId(), active: isEnabled, createdAt: now, _updatedAt: now };
    await this.db.users.insertAsync(user);
    return user._id;
  }

  protected async remove(user: IUser): Promise<boolean> {
    await this.db.users.removeAsync({ _id: user.id }, {});
    return true;
  }

  protected async deleteUsersCreatedByApp(appId: string, type: string): Promise<boolean> {
    return (await this.db.users.removeAsync({ appId, type }, { multi: true })) > 0;
  }

  protected getActiveUserCount(): Promise<number> {
    return this.db.users.countAsync({ active: true });
  }

  protected getUserUnreadMessageCount(): Promise<number> {
    return Promise.resolve(0);
  }

  protected async getUserRoomIds(userId: string): Promise<string[]> {
    const subscriptions = await this.db.rocketchat_subscription.findAsync({ 'u._id': userId });
    return subscriptions.flatMap(({ rid }) => text(rid) ?? []);
  }
}
