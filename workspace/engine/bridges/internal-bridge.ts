import { InternalBridge } from '@rocket.chat/apps-engine/server/bridges/InternalBridge';
import type { Database } from '../../database/database';
import { record, text } from '../../database/json-fields';
import { notAvailable } from './not-available';

/** What the engine itself reads: the usernames of a room. */
export class WorkspaceInternalBridge extends InternalBridge {
  protected getWorkspacePublicKey = notAvailable('The workspace key');

  constructor(private readonly db: Database) {
    super();
  }

  protected getUsernamesOfRoomById(roomId: string): Promise<string[]> {
    return Promise.resolve(this.getUsernamesOfRoomByIdSync(roomId));
  }

  protected getUsernamesOfRoomByIdSync(roomId: string): string[] {
    const subscriptions = this.db.rocketchat_subscription.getAllData().filter(({ rid }) => rid === roomId);
    const memberIds = new Set(subscriptions.map(({ u }) => record(u)?._id));
    const members = this.db.users.getAllData().filter(({ _id }) => memberIds.has(_id));
    return members.flatMap(({ username }) => text(username) ?? []);
  }
}
