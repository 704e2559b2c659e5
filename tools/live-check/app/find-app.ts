import { listAt, textAt } from '../client/json';
import type { LiveServer } from '../client/live-server';
import { Unaskable } from '../unaskable';

const notInstalled =
  'The app is not installed here: "npm run deploy" installs it (workspaces without a licence cannot enable it from 7.0 on).';

/**
 * The id of the app, as the list of commands tells it.
 *
 * @throws Unaskable where it has no command there
 */
export async function findApp({ admin }: LiveServer): Promise<string> {
  const { body } = await admin.get('commands.list', { count: '100' });
  const found = listAt(body, 'commands').find((command) => textAt(command, 'command') === 'integrations');
  const appId = textAt(found, 'appId');
  if (appId === '') throw new Unaskable(notInstalled);
  return appId;
}
