import { isList } from '../fields/field-value';
import { findEvent } from '../fields/outgoing-event';
import type { Integration } from '../integration/integration';

/** What of a room decides which integrations concern it. */
export interface ListRoom {
  readonly id: string;
  /** None for direct messages. */
  readonly name: string | undefined;
  readonly kind: 'public' | 'private' | 'direct' | 'other';
  /** The members of a direct room, by id and username, because an integration may name them by either. Empty for other rooms. */
  readonly members: readonly { readonly id: string; readonly username: string }[];
}

/** The keyword of an outgoing integration for all rooms of a kind (docs/rocketchat/rest-api.md E.4). */
const allOfKind: Readonly<Partial<Record<ListRoom['kind'], string>>> = {
  public: 'all_public_channels',
  private: 'all_private_groups',
  direct: 'all_direct_messages',
};

function namesRoom({ id, name, members }: ListRoom, channel: string): boolean {
  const named = channel.slice(1);
  if (channel.startsWith('#')) return named === id || (name !== undefined && named === name);
  return channel.startsWith('@') && members.some((member) => named === member.id || named === member.username);
}

/** Returns whether an integration posts to a room. What it sends to a person is only in that person's room with its post-as user. */
function postsTo(room: ListRoom, username: unknown, channel: string): boolean {
  const canReadIt = !channel.startsWith('@') || room.members.some((member) => member.username === username);
  return canReadIt && namesRoom(room, channel);
}

/** Returns whether an integration posts to this room or listens on it. An outgoing one without a channel listens on every public room (docs/rocketchat/rest-api.md E.6). */
export function concernsRoom({ type, values }: Integration, room: ListRoom): boolean {
  const channels = isList(values.channel) ? values.channel : [];
  if (type === 'webhook-incoming') return channels.some((channel) => postsTo(room, values.username, channel));
  const { targetRoom, event } = values;
  if (typeof targetRoom === 'string' && postsTo(room, values.username, targetRoom)) return true;
  if (!findEvent(event).usesChannel) return false;
  if (channels.length === 0) return room.kind === 'public';
  return channels.some((channel) => channel === allOfKind[room.kind] || namesRoom(room, channel));
}
