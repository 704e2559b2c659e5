import { Icon } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';
import type { ChatRoom } from '../model/chat';
import type { Person } from '../model/documents';
import { Avatar } from './avatar';

interface RoomListProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly rooms: readonly ChatRoom[];
  readonly current: string | undefined;
  readonly onPerson: (username: string) => void;
  readonly onRoom: (roomId: string) => void;
}

const icons = { c: 'hash', p: 'hashtag-lock', d: 'at' } as const;

const groups = [
  { title: 'Channels', has: ({ t }: ChatRoom) => t !== 'd' },
  { title: 'Direct messages', has: ({ t }: ChatRoom) => t === 'd' },
];

/** The left side: the current user and their rooms. */
export function RoomList({ person, people, rooms, current, onPerson, onRoom }: RoomListProps): ReactElement {
  return (
    <nav className="rooms" aria-label="Rooms">
      <div className="rooms-top">
        <Avatar name={person.username} size={32} />
        <div className="rooms-person">
          <label htmlFor="person">You are</label>
          <select
            id="person"
            value={person.username}
            onChange={({ target }) => {
              onPerson(target.value);
            }}
          >
            {people.map(({ username, name, roles }) => (
              <option key={username} value={username}>
                {name} · {roles.filter((role) => role !== 'user').join(', ') || 'no permissions'}
              </option>
            ))}
          </select>
        </div>
      </div>
      {groups.map(({ title, has }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {rooms.filter(has).map(({ rid, t, name }) => (
              <li key={rid}>
                <button
                  type="button"
                  aria-current={rid === current ? 'page' : undefined}
                  onClick={() => {
                    onRoom(rid);
                  }}
                >
                  <Icon name={icons[t]} size="x16" /> {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
