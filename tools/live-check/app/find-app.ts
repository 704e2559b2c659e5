import { listAt, textAt } from '../client/json';
import type { LiveServer } from '../client/live-server';
import { NotApplicableError } from '../not-applicable-error';

const notInstalled =
  'The app is not installed here: "npm run deploy" installs it (workspaces without a licence cannot enable it from 7.0 on).';

/**
 * Returns the app's id from the list of commands.
 *
 * @throws NotApplicableError if the app has no command there
 */
export async function findApp({ admin }: LiveServer): Promise<string> {
  const { body } = await admin.get('commands.list', { count: '100' });
  const found = listAt(body, 'commands').find((command) => textAt(command, 'command') === 'integrations');
  const appId = textAt(found, 'appId');
  if (appId === '') throw new NotApplicableError(notInstalled);
  return appId;
}
