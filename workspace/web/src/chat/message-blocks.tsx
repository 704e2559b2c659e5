import { type ReactElement, useMemo } from 'react';
import type { ActionManager } from '../../../client/action-manager';
import type { Block } from '../../../client/ui-kit-types';
import type { Message } from '../model/documents';
import { Blocks, type KitContext } from '../renderer/blocks';

interface MessageBlocksProps {
  readonly message: Message;
  readonly blocks: readonly Block[];
  readonly actionManager: ActionManager;
}

/** The blocks of a message. Typed values are not kept: messages have no state (docs/rocketchat/hosting.md 3). */
export function MessageBlocks({ message, blocks, actionManager }: MessageBlocksProps): ReactElement {
  const { _id, rid } = message;
  const context = useMemo<KitContext>(
    () => ({
      appId: 'core',
      values: {},
      state: () => undefined,
      action: ({ appId, actionId, blockId, value }) =>
        actionManager.emitInteraction(appId, {
          type: 'blockAction',
          actionId,
          payload: { blockId, value },
          container: { type: 'message', id: _id },
          mid: _id,
          rid,
        }),
    }),
    [actionManager, _id, rid],
  );
  return (
    <div className="message-blocks" data-renderer>
      <Blocks surface="message" blocks={blocks} context={context} />
    </div>
  );
}
