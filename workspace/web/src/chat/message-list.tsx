import { type ReactElement, useEffect, useRef } from 'react';
import type { Chat } from '../model/chat';
import type { Message } from '../model/documents';
import { MessageItem } from './message-item';

interface MessageListProps {
  readonly label: string;
  readonly messages: readonly Message[];
  /** The messages in threads of these messages. */
  readonly replies: readonly Message[];
  readonly chat: Chat;
  readonly onThread?: (threadId: string) => void;
}

/** Messages, oldest first. Scrolls to a new message, and to the start of one that is longer than the screen. */
export function MessageList({ label, messages, replies, chat, onThread }: MessageListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?._id;
  useEffect(() => {
    const newest = list.current?.lastElementChild;
    const isLong = (newest?.clientHeight ?? 0) > (list.current?.clientHeight ?? 0);
    newest?.scrollIntoView({ block: isLong ? 'start' : 'end' });
  }, [last]);

  return (
    <div className="messages" role="log" aria-label={label} tabIndex={0} ref={list}>
      {messages.map((message) => (
        <MessageItem
          key={message._id}
          message={message}
          replyCount={
            replies.filter(({ tmid, private: isPrivate }) => tmid === message._id && isPrivate !== true).length
          }
          chat={chat}
          {...(onThread && { onThread })}
        />
      ))}
    </div>
  );
}
