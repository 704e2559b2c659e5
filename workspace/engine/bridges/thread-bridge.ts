import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { ThreadBridge } from '@rocket.chat/apps-engine/server/bridges/ThreadBridge';
import type { Database } from '../../database/database';
import type { Directory } from '../directory';

export class WorkspaceThreadBridge extends ThreadBridge {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
  ) {
    super();
  }

  protected async getById(messageId: string): Promise<IMessage[]> {
    const stored = await this.db.rocketchat_message.findAsync({ $or: [{ _id: messageId }, { tmid: messageId }] });
    const messages = await Promise.all(stored.map(({ _id }) => this.directory.message(_id)));
    return messages.filter((message) => message !== undefined);
  }
}
