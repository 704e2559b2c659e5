import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { readAddress, writeAddress } from './address';
import { createSession } from '../../client/http-session';
import { Workspace } from './workspace';
import { Activity } from './model/activity';
import { Chat } from './model/chat';
import { connect } from './model/connect';
import type { Person } from './model/documents';
import { isMatch } from './model/is-match';

async function readPeople(): Promise<Person[]> {
  const { body } = await createSession('').send('GET', '/_workspace/people');
  return Array.isArray(body)
    ? body.filter((entry): entry is Person => isMatch(entry, ['_id', 'username', 'token']))
    : [];
}

/** The page: the people to choose from, and the chat of the chosen one. */
export function App(): ReactElement | null {
  const [people, setPeople] = useState<readonly Person[]>();
  const [address, setAddress] = useState(() => readAddress(window.location.search));
  const person = people?.find(({ username }) => username === address.as) ?? people?.[0];

  useEffect(() => void readPeople().then(setPeople), []);
  useEffect(() => {
    window.history.replaceState(null, '', writeAddress(address));
  }, [address]);
  if (people === undefined) return null;
  if (person === undefined) return <p>Nobody here has a token that the page knows: see workspace/README.md.</p>;

  return (
    <Connected
      key={person._id}
      person={person}
      people={people}
      roomId={address.room}
      onPerson={(as) => {
        setAddress({ as, room: undefined });
      }}
      onRoom={(room) => {
        setAddress({ as: person.username, room });
      }}
    />
  );
}

interface ConnectedProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly roomId: string | undefined;
  readonly onPerson: (username: string) => void;
  readonly onRoom: (roomId: string) => void;
}

function Connected({ person, ...props }: ConnectedProps): ReactElement {
  const { chat, activity } = useMemo(() => ({ chat: new Chat(person), activity: new Activity() }), [person]);
  useEffect(() => connect(chat, activity), [chat, activity]);
  return <Workspace chat={chat} activity={activity} {...props} />;
}
