interface OutgoingEvent {
  /** The fields that this event uses. */
  use: { channel: boolean; triggerWords: boolean; targetRoom: boolean };
}

const nothing = { channel: false, triggerWords: false, targetRoom: false };

/** The seven events of outgoing integrations (docs/rocketchat/rest-api.md, F). */
export const outgoingEvents: Record<string, OutgoingEvent> = {
  sendMessage: { use: { ...nothing, channel: true, triggerWords: true } },
  fileUploaded: { use: { ...nothing, channel: true } },
  roomArchived: { use: nothing },
  roomCreated: { use: nothing },
  roomJoined: { use: { ...nothing, channel: true } },
  roomLeft: { use: { ...nothing, channel: true } },
  userCreated: { use: { ...nothing, targetRoom: true } },
};
