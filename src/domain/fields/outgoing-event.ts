/** An event that an outgoing integration reacts to, and which fields the server uses for it (docs/rocketchat/rest-api.md F; Rocket.Chat's `outgoingEvents`). */
export interface OutgoingEvent {
  readonly name: string;
  /** Whether `channel` limits where it fires. For other events the server empties it. */
  readonly usesChannel: boolean;
  /** Whether trigger words are used. For other events 7.x and later store null. */
  readonly usesTriggerWords: boolean;
  /** Whether the server refuses to save without `targetRoom`. */
  readonly needsTargetRoom: boolean;
}

function event(name: string, uses: Partial<Omit<OutgoingEvent, 'name'>>): OutgoingEvent {
  return { name, usesChannel: false, usesTriggerWords: false, needsTargetRoom: false, ...uses };
}

const outgoingEvents: readonly OutgoingEvent[] = [
  event('sendMessage', { usesChannel: true, usesTriggerWords: true }),
  event('fileUploaded', { usesChannel: true }),
  event('roomArchived', {}),
  event('roomCreated', {}),
  event('roomJoined', { usesChannel: true }),
  event('roomLeft', { usesChannel: true }),
  event('userCreated', { needsTargetRoom: true }),
];

export const eventNames: readonly string[] = outgoingEvents.map(({ name }) => name);

/** Returns the event with this name. An unknown one uses everything, so that none of its fields is hidden. */
export function findEvent(name: unknown): OutgoingEvent {
  return (
    outgoingEvents.find((known) => known.name === name) ??
    event(String(name), { usesChannel: true, usesTriggerWords: true })
  );
}
