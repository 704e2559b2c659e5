import { Button, Message as Fuselage } from '@rocket.chat/fuselage';
import { memo, type ReactElement } from 'react';
import type { Chat } from '../model/chat';
import type { Message } from '../model/documents';
import { Markup } from '../renderer/markup';
import { Avatar } from './avatar';
import { MessageBlocks } from './message-blocks';

interface MessageItemProps {
  readonly message: Message;
  readonly replyCount: number;
  readonly chat: Chat;
  readonly onThread?: (threadId: string) => void;
}

const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short', hourCycle: 'h23' });
const calendar = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** Returns the time of a message, with the day unless it is today. */
function timeOf(ts: string): string {
  const at = new Date(ts);
  const day = calendar.format(at);
  return day === calendar.format(new Date()) ? clock.format(at) : `${day}, ${clock.format(at)}`;
}

/** A message with its sender and time, and a note if only this user sees it. */
export const MessageItem = memo(function MessageItem({ message, replyCount, chat, onThread }: MessageItemProps) {
  const { _id, u, alias, ts, msg = '', attachments = [], blocks = [] } = message;
  // The server stores an empty alias if none was given.
  const name = [alias, u.name].find((candidate) => candidate !== undefined && candidate !== '') ?? u.username;
  const isPrivate = message.private === true;
  return (
    <Fuselage data-message={_id} data-private={isPrivate}>
      <Fuselage.LeftContainer>
        <Avatar name={name} />
      </Fuselage.LeftContainer>
      <Fuselage.Container>
        <Fuselage.Header>
          <Fuselage.Name>{name}</Fuselage.Name> <Fuselage.Username>@{u.username}</Fuselage.Username>{' '}
          <time className="message-time" dateTime={ts}>
            {timeOf(ts)}
          </time>
        </Fuselage.Header>
        {isPrivate && <div className="message-private">Only you can see this message</div>}
        {msg !== '' && blocks.length === 0 && (
          <Fuselage.Body>
            <Markup text={msg} />
          </Fuselage.Body>
        )}
        {attachments.map(({ title, text }, index) => (
          <Attachment key={index} {...(title !== undefined && { title })} {...(text !== undefined && { text })} />
        ))}
        {blocks.length > 0 && <MessageBlocks message={message} blocks={blocks} actionManager={chat.actionManager} />}
        {onThread && !isPrivate && (
          <div className={replyCount > 0 ? 'message-thread' : 'message-thread message-thread-empty'}>
            <Button
              small
              onClick={() => {
                onThread(_id);
              }}
            >
              {replyCount > 0 ? `${replyCount} ${replyCount === 1 ? 'reply' : 'replies'}` : 'Reply in thread'}
            </Button>
          </div>
        )}
      </Fuselage.Container>
    </Fuselage>
  );
});

function Attachment({ title, text }: { title?: string; text?: string }): ReactElement {
  return (
    <div className="attachment">
      {title !== undefined && <strong>{title}</strong>}
      {text !== undefined && <Markup text={text} />}
    </div>
  );
}
