import type { ReactElement } from 'react';
import type { Activity } from '../model/activity';
import type { Chat, ChatRoom } from '../model/chat';
import { DatabasePanel } from './database-panel';
import { InteractionPanel } from './interaction-panel';
import { RequestsPanel } from './requests-panel';
import { TabList } from './tab-list';
import { ThreadPanel } from './thread-panel';

interface PanelsProps {
  readonly chat: Chat;
  readonly activity: Activity;
  readonly room: ChatRoom | undefined;
  readonly threadId: string | undefined;
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly onCloseThread: () => void;
}

export type Panel = 'Thread' | 'Database' | 'Requests' | 'Interaction';

const names: readonly Panel[] = ['Database', 'Requests', 'Interaction'];

/** The right side: what a command really did, and the open thread. */
export function Panels(props: PanelsProps): ReactElement {
  const { chat, activity, room, threadId, panel, onPanel, onCloseThread } = props;
  const isThread = threadId !== undefined && room !== undefined;
  const shown = panel === 'Thread' && !isThread ? 'Database' : panel;

  return (
    <aside className="panels" aria-label="Behind the chat">
      <TabList names={isThread ? ['Thread', ...names] : names} selected={shown} controls="panel" onSelect={onPanel} />
      <div className="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${shown}`} tabIndex={0}>
        {shown === 'Thread' && isThread && (
          <ThreadPanel key={threadId} chat={chat} room={room} threadId={threadId} onClose={onCloseThread} />
        )}
        {shown === 'Database' && <DatabasePanel activity={activity} />}
        {shown === 'Requests' && <RequestsPanel activity={activity} />}
        {shown === 'Interaction' && <InteractionPanel actionManager={chat.actionManager} />}
      </div>
    </aside>
  );
}
