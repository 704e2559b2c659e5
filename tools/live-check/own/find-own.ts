import { type Json, listAt, textAt } from '../client/json';
import type { Session } from '../client/session';
import { report } from '../report';
import type { OwnThing, OwnThings } from './own-things';

const pageSize = 100;

/** Reads one page of a list. @throws Error if it is refused: an unreadable list is not an empty one */
async function readList(
  session: Session,
  endpoint: string,
  name: string,
  query: Readonly<Record<string, string>>,
): Promise<Json[]> {
  const answer = await session.get(endpoint, query);
  if (answer.status !== 200) throw new Error(`${endpoint} is refused (${report(answer)}).`);
  return listAt(answer.body, name);
}

/** Reads all pages of a list. */
async function readAll(
  session: Session,
  endpoint: string,
  name: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Json[]> {
  const all: Json[] = [];
  for (;;) {
    const paging = { count: String(pageSize), offset: String(all.length) };
    const page = await readList(session, endpoint, name, { ...query, ...paging });
    all.push(...page);
    if (page.length < pageSize) return all;
  }
}

const toIntegration = (document: Json): OwnThing => ({
  kind: 'integration',
  id: textAt(document, '_id'),
  name: textAt(document, 'name'),
  type: textAt(document, 'type'),
});

const toRoom = (document: Json): OwnThing => ({
  kind: 'room',
  id: textAt(document, '_id'),
  name: textAt(document, 'name'),
});

const toUser = (document: Json): OwnThing => ({
  kind: 'user',
  id: textAt(document, '_id'),
  name: textAt(document, 'username'),
});

/**
 * Finds everything on the server with a name of this run, including things whose creation was not answered. At most ten users.
 *
 * @throws Error if a list is refused
 */
export async function findOwn(session: Session, own: OwnThings): Promise<OwnThing[]> {
  const selector = JSON.stringify({ term: own.prefix });
  const found = [
    ...(await readAll(session, 'integrations.list', 'integrations')).map(toIntegration),
    ...(await readAll(session, 'rooms.adminRooms', 'rooms', { filter: own.prefix })).map(toRoom),
    ...(await readList(session, 'users.autocomplete', 'items', { selector })).map(toUser),
  ];
  return found.filter(({ name }) => own.isOwnName(name));
}
