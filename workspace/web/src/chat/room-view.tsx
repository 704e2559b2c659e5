import { type ReactElement, useMemo } from 'react';
import type { Chat, ChatRoom } from '../model/chat';
import { useStore } from '../model/store';
import { Composer } from './composer';
import { MessageList } from './message-list';

interface RoomViewProps {
  readonly chat: Chat;
  readonly room: ChatRoom;
  readonly onThread: (threadId: string) => void;
}

/** The middle: a room, without the messages in threads. */
export function RoomView({ chat, room, onThread }: RoomViewProps): ReactElement {
  const { messages } = useStore(chat);
  const roomMessages = useMemo(() => messages.filter(({ rid }) => rid === room.rid), [messages, room.rid]);
  const title = `${room.t === 'd' ? '@' : '#'}${room.name}`;
  return (
    <>
      <header className="room-header">
        <h1>{title}</h1>
        <p>{room.topic}</p>
      </header>
      <MessageList
        label={`Messages in ${title}`}
        messages={roomMessages.filter(({ tmid }) => tmid === undefined)}
        replies={roomMessages.filter(({ tmid }) => tmid !== undefined)}
        chat={chat}
        onThread={onThread}
      />
      <Composer chat={chat} roomId={room.rid} label={`Message ${title}`} hasInitialFocus />
    </>
  );
}
