import { type Json, listAt, textAt } from '../client/json';
import type { Session } from '../client/session';
import { report } from '../report';
import type { OwnThing, OwnThings } from './own-things';

const pageSize = 100;

/** @throws Error where the list is refused: what cannot be seen is not gone */
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

/** Reads a list page by page to its end. */
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

const integration = (document: Json): OwnThing => ({
  kind: 'integration',
  id: textAt(document, '_id'),
  name: textAt(document, 'name'),
  type: textAt(document, 'type'),
});

const room = (document: Json): OwnThing => ({
  kind: 'room',
  id: textAt(document, '_id'),
  name: textAt(document, 'name'),
});

const user = (document: Json): OwnThing => ({
  kind: 'user',
  id: textAt(document, '_id'),
  name: textAt(document, 'username'),
});

/**
 * What is on the server under the names of this run, also what its creator heard nothing of; of users ten at most.
 *
 * @throws Error where a list is refused
 */
export async function findOwn(session: Session, own: OwnThings): Promise<OwnThing[]> {
  const selector = JSON.stringify({ term: own.prefix });
  const found = [
    ...(await readAll(session, 'integrations.list', 'integrations')).map(integration),
    ...(await readAll(session, 'rooms.adminRooms', 'rooms', { filter: own.prefix })).map(room),
    ...(await readList(session, 'users.autocomplete', 'items', { selector })).map(user),
  ];
  return found.filter(({ name }) => own.isOwnName(name));
}
