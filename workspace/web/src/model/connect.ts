import type { Activity } from './activity';
import type { Chat } from './chat';
import type { WorkspaceEvent } from './documents';
import { isMatch } from './is-match';

const isWorkspaceEvent = (value: unknown): value is WorkspaceEvent => isMatch(value, ['id', 'type', 'payload']);

/**
 * Loads everything, then follows new events. Earlier private messages are not shown again.
 *
 * @returns the function to disconnect
 */
export function connect(chat: Chat, activity: Activity): () => void {
  const { _id: userId, token: authToken } = chat.person;
  const query = new URLSearchParams({ userId, authToken, activity: 'true', after: 'latest' });
  const source = new EventSource(`/_workspace/events?${query.toString()}`);
  const load = () => Promise.all([chat.load(), activity.load()]);
  // Loading earlier would miss answers that arrive meanwhile.
  source.onopen = () => void load();
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const event: unknown = JSON.parse(data);
    if (!isWorkspaceEvent(event)) return;
    if (event.type === 'message' || event.type === 'ephemeral') chat.receive(event.payload);
    if (event.type === 'ui') chat.actionManager.handleServerInteraction(event.payload);
    if (event.type === 'request') void activity.receive(event.payload);
    if (event.type === 'reset') void load();
  };
  return () => {
    source.close();
  };
}
