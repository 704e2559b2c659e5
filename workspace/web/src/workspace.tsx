import { type ReactElement, useState } from 'react';
import { RoomList } from './chat/room-list';
import { RoomView } from './chat/room-view';
import { ModalLayer } from './modal/modal-layer';
import type { Activity } from './model/activity';
import type { Chat } from './model/chat';
import type { Person } from './model/documents';
import { useStore } from './model/store';
import { type Panel, Panels } from './panels/panels';
import { Toasts } from './toasts';

interface WorkspaceProps {
  readonly chat: Chat;
  readonly activity: Activity;
  readonly people: readonly Person[];
  readonly roomId: string | undefined;
  readonly onPerson: (username: string) => void;
  readonly onRoom: (roomId: string) => void;
}

/** The whole page of one person. */
export function Workspace({ chat, activity, people, roomId, onPerson, onRoom }: WorkspaceProps): ReactElement {
  const { rooms, toasts } = useStore(chat);
  const [threadId, setThreadId] = useState<string>();
  const [panel, setPanel] = useState<Panel>('Database');
  const room = rooms.find(({ rid }) => rid === roomId) ?? rooms[0];

  return (
    <div className="workspace">
      <RoomList
        person={chat.person}
        people={people}
        rooms={rooms}
        current={room?.rid}
        onPerson={onPerson}
        onRoom={(rid) => {
          setThreadId(undefined);
          onRoom(rid);
        }}
      />
      <main className="workspace-main">
        {room && (
          <RoomView
            key={room.rid}
            chat={chat}
            room={room}
            onThread={(id) => {
              setThreadId(id);
              setPanel('Thread');
            }}
          />
        )}
      </main>
      <Panels
        chat={chat}
        activity={activity}
        room={room}
        threadId={threadId}
        panel={panel}
        onPanel={setPanel}
        onCloseThread={() => {
          setThreadId(undefined);
        }}
      />
      <ModalLayer actionManager={chat.actionManager} />
      <Toasts
        toasts={toasts}
        onClose={(id) => {
          chat.dismissToast(id);
        }}
      />
    </div>
  );
}
