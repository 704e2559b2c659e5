import type { Activity } from './activity';
import type { Chat } from './chat';
import type { WorkspaceEvent } from './documents';
import { isMatch } from './is-match';

const isWorkspaceEvent = (value: unknown): value is WorkspaceEvent => isMatch(value, ['id', 'type', 'payload']);

/**
 * Reads all there is, and then follows what happens; what was only shown to this person before is not shown again.
 *
 * @returns what ends it
 */
export function connect(chat: Chat, activity: Activity): () => void {
  const { _id: userId, token: authToken } = chat.person;
  const query = new URLSearchParams({ userId, authToken, activity: 'true', after: 'latest' });
  const source = new EventSource(`/_workspace/events?${query.toString()}`);
  const load = () => Promise.all([chat.load(), activity.load()]);
  // Not before: what an app answered meanwhile would be missed.
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
