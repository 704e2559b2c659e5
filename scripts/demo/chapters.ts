import { ChatClient } from '../../workspace/client/chat-client';
import { createSession } from '../../workspace/client/http-session';
import { changedFields, type Transcript } from './transcript';

type StoredDocument = Readonly<Record<string, unknown>>;

function isDocumentList(value: unknown): value is readonly StoredDocument[] {
  return Array.isArray(value);
}

/** What a chapter of the demo needs: the workspace and the transcript. */
export interface DemoContext {
  readonly url: string;
  readonly transcript: Transcript;
}

async function collection(url: string, path: string): Promise<readonly StoredDocument[]> {
  const { body } = await createSession(url).send('GET', `/_workspace/${path}`);
  if (!isDocumentList(body)) throw new Error(`/_workspace/${path} gave no list`);
  return body;
}

async function stored(url: string, name: string): Promise<StoredDocument> {
  const found = (await collection(url, 'collections/rocketchat_integrations')).find(
    (document) => document.name === name,
  );
  if (found === undefined) throw new Error(`no integration ${name}`);
  return found;
}

async function updatesSent(url: string): Promise<number> {
  const requests = await collection(url, 'requests');
  return requests.filter(({ path }) => String(path).startsWith('/api/v1/integrations.update')).length;
}

function clientFor(url: string, id: string, username: string): ChatClient {
  return new ChatClient(url, { id, token: `token-${username}` });
}

/** Fields that the server writes with every update (release 8). */
const serverFields = ['_updatedAt', '_updatedBy', 'scriptCompiled', 'skipTranspile'];

function requestedChanges(before: StoredDocument, after: StoredDocument): string[] {
  return changedFields(before, after).filter((name) => !serverFields.includes(name));
}

/** An administrator lists integrations and changes an outgoing one by command. */
export async function changeByCommand({ url, transcript }: DemoContext): Promise<void> {
  const { title, did, saw, document, expect } = transcript;
  const admin = clientFor(url, 'd26x6zSkaPSe5gCyy', 'rodriq');
  const type = async (command: string): Promise<string[]> => {
    did('rodriq', command);
    const lines = await admin.command(command);
    saw(lines);
    return lines;
  };

  title('1. See what there is');
  const listed = await type('/integrations list');
  expect(
    'Guggy is listed',
    listed.some((line) => line.startsWith('Guggy')),
  );
  const shown = await type('/integrations show Guggy');
  expect('the token is hidden', !shown.join('\n').includes('8DFS89DMKLWEN'));

  title('2. Change an outgoing integration by command');
  const before = await stored(url, 'Guggy');
  document('In the database, before:', before);
  const plan = await type('/integrations set Guggy alias="Gif bot" emoji=:art: why="a friendlier face"');
  expect('before → after is shown', plan.includes('Alias (alias): Guggy → Gif bot'));
  expect('nothing has been sent yet', (await updatesSent(url)) === 0);
  did('rodriq', '[Apply]');
  saw(await admin.press('apply'));
  const after = await stored(url, 'Guggy');
  document('In the database, after:', after);
  expect('only alias and emoji have changed', requestedChanges(before, after).join() === 'alias,emoji');
  expect('one request has been sent', (await updatesSent(url)) === 1);
}

/** A user changes an incoming integration by form, first with an invalid field. */
export async function changeByForm({ url, transcript }: DemoContext): Promise<void> {
  const { title, did, saw, document, expect } = transcript;
  const ana = clientFor(url, 'ana', 'ana');
  title('3. Change an incoming integration by form');
  const before = await stored(url, 'GitHub');
  document('In the database, before:', before);
  did('ana', '/integrations edit GitHub');
  await ana.command('/integrations edit GitHub');
  const form = ana.openedModal;
  saw([form.view.title.text, ...form.lines]);
  did('ana', 'types dev as the channel, Octocat as the alias, and submits');
  await form.type('channel', 'dev');
  await form.type('alias', 'Octocat');
  await form.submit();
  saw(Object.entries(form.errors).map(([field, error]) => `${field}: ${error}`));
  expect('the error stands at its field', form.errors.channel?.includes('#dev') === true && form.isOpen);
  did('ana', 'types #dev, #general, and submits');
  await form.type('channel', '#dev, #general');
  await form.submit();
  saw([form.view.title.text, ...form.lines]);
  expect(
    'before → after is shown',
    form.lines.some((line) => line.endsWith('#dev → #dev, #general')),
  );
  did('ana', 'submits again');
  const messageCount = ana.messages.length;
  await form.submit();
  await ana.read();
  saw(ana.messages.slice(messageCount).flatMap(({ lines }) => lines));
  const after = await stored(url, 'GitHub');
  document('In the database, after:', after);
  expect('the form has closed', !form.isOpen);
  expect('only alias and channel have changed', requestedChanges(before, after).join() === 'alias,channel');
}

/** A user without the permissions tries to change an integration. */
export async function changeWithoutPermission({ url, transcript }: DemoContext): Promise<void> {
  const { title, did, saw, expect } = transcript;
  const paul = clientFor(url, 'paul', 'paul');
  title('4. Without the permissions');
  const sent = await updatesSent(url);
  const before = await stored(url, 'Guggy');
  did('paul', '/integrations set Guggy alias=Mine');
  const lines = await paul.command('/integrations set Guggy alias=Mine');
  saw(lines);
  expect('the missing permission is named', lines.join().includes('manage-outgoing-integrations'));
  expect('nothing was sent', (await updatesSent(url)) === sent);
  expect('nothing has changed', changedFields(before, await stored(url, 'Guggy')).length === 0);
}
