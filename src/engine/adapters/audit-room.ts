import type { IModifyCreator } from '@rocket.chat/apps-engine/definition/accessors';
import type { HistoryEntry } from '../../domain/history/history-entry';
import { catalog } from '../../i18n/catalog';
import { plain } from '../../views/kit/blocks';
import { auditText } from '../../views/text/entry-lines';
import type { Accessors } from './accessors';
import { readAuditRoom } from './settings';

/**
 * Returns a function that posts an entry of the history to the audit room of the settings. It never fails: a missing room must not
 * keep anybody from changing something.
 */
export function createAuditRoom({
  read,
  modify,
}: Pick<Accessors, 'read'> & {
  readonly modify: { getCreator(): Pick<IModifyCreator, 'startMessage' | 'finish'> };
}): (entry: HistoryEntry) => Promise<void> {
  return async (entry) => {
    try {
      const named = await readAuditRoom(read.getEnvironmentReader());
      if (named === '') return;
      const rooms = read.getRoomReader();
      const room = (await rooms.getByName(named)) ?? (await rooms.getById(named));
      const sender = await read.getUserReader().getAppUser();
      if (!room || !sender) return;
      const creator = modify.getCreator();
      // Plain text in a block, so that nothing in it mentions anybody or is drawn as markup.
      const block = { type: 'section' as const, text: plain(auditText(catalog, entry)) };
      await creator.finish(creator.startMessage().setRoom(room).setSender(sender).setText('').setBlocks([block]));
    } catch {
      // The change is made; there is nobody left to report this to.
    }
  };
}
