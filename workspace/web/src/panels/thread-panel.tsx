import { Button } from '@rocket.chat/fuselage';
import { type ReactElement, useMemo } from 'react';
import { Composer } from '../chat/composer';
import { MessageList } from '../chat/message-list';
import type { Chat, ChatRoom } from '../model/chat';
import { useStore } from '../model/store';

interface ThreadPanelProps {
  readonly chat: Chat;
  readonly room: ChatRoom;
  readonly threadId: string;
  readonly onClose: () => void;
}

/** A message and its thread. */
export function ThreadPanel({ chat, room, threadId, onClose }: ThreadPanelProps): ReactElement {
  const { messages } = useStore(chat);
  const thread = useMemo(
    () => messages.filter(({ _id, tmid }) => _id === threadId || tmid === threadId),
    [messages, threadId],
  );
  return (
    <div className="thread">
      <Button small onClick={onClose}>
        Close thread
      </Button>
      <MessageList label="Messages in the thread" messages={thread} replies={[]} chat={chat} />
      <Composer chat={chat} roomId={room.rid} threadId={threadId} label="Reply in the thread" hasInitialFocus />
    </div>
  );
}
