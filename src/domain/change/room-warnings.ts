import { isList } from '../fields/field-value';
import type { Candidate, CheckedReferences } from '../validation/check-integration';

/** A room that exists and hardly serves its purpose. */
export interface RoomWarning {
  readonly code: 'archived' | 'read-only';
  /** With its mark. */
  readonly room: string;
}

/** Returns what to know of the rooms that a change names. What an outgoing integration listens to may be read-only. */
export function roomWarnings({ type, changed }: Candidate, { archived, readOnly }: CheckedReferences): RoomWarning[] {
  const channels = isList(changed.channel) ? changed.channel : [];
  const targets = typeof changed.targetRoom === 'string' ? [changed.targetRoom] : [];
  const posted = type === 'webhook-incoming' ? channels : targets;
  const warning = (code: RoomWarning['code'], rooms: readonly string[], found: readonly string[]): RoomWarning[] =>
    [...new Set(rooms)].filter((room) => found.includes(room)).map((room) => ({ code, room }));
  return [...warning('archived', [...channels, ...targets], archived), ...warning('read-only', posted, readOnly)];
}
