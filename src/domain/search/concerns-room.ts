import { isList } from '../fields/field-value';
import { findEvent } from '../fields/outgoing-event';
import type { Integration } from '../integration/integration';

/** A room, as far as it decides which integrations concern it. */
export interface ListRoom {
  readonly id: string;
  /** None for direct messages. */
  readonly name: string | undefined;
  readonly kind: 'public' | 'private' | 'direct' | 'other';
  /** Who is in a room of direct messages, under every name that an integration may have for them; empty for other rooms. */
  readonly members: readonly { readonly id: string; readonly username: string }[];
}

/** What an outgoing integration may write for all rooms of a kind (docs/rocketchat/rest-api.md E.4). */
const allOfKind: Readonly<Record<ListRoom['kind'], string | undefined>> = {
  public: 'all_public_channels',
  private: 'all_private_groups',
  direct: 'all_direct_messages',
  other: undefined,
};

function namesRoom({ id, name, members }: ListRoom, channel: string): boolean {
  const named = channel.slice(1);
  if (channel.startsWith('#')) return named === id || (name !== undefined && named === name);
  return channel.startsWith('@') && members.some((member) => named === member.id || named === member.username);
}

/** It posts as a user of its own, so what it sends to a person is read only in that person's room with that user. */
function postsTo(room: ListRoom, username: unknown, channel: string): boolean {
  const isOther = !channel.startsWith('@') || room.members.some((member) => member.username === username);
  return isOther && namesRoom(room, channel);
}

/** Whether an integration posts to this room or listens on it; an outgoing one without a channel listens on all that are public (docs/rocketchat/rest-api.md E.6). */
export function concernsRoom({ type, values }: Integration, room: ListRoom): boolean {
  const channels = isList(values.channel) ? values.channel : [];
  if (type === 'webhook-incoming') return channels.some((channel) => postsTo(room, values.username, channel));
  const { targetRoom, event } = values;
  if (typeof targetRoom === 'string' && postsTo(room, values.username, targetRoom)) return true;
  if (!findEvent(event).usesChannel) return false;
  if (channels.length === 0) return room.kind === 'public';
  return channels.some((channel) => channel === allOfKind[room.kind] || namesRoom(room, channel));
}
