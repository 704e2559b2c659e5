/** The release line that the workspace imitates: WORKSPACE_RELEASE, or the newest. */
export const release = process.env.WORKSPACE_RELEASE ?? '8';

/** Differences between the release lines that the app cannot hide (docs/rocketchat/rest-api.md C, F, G). */
export const rules = {
  /** The post-as user of an incoming integration cannot be changed by an update. */
  keepsIncomingUsername: release === '6',
  /** The note in the preview of another post-as user of an incoming integration. */
  incomingUsernameNote:
    { 6: 'This server does not change the post-as user', 7: 'The server gives the new post-as user the role bot' }[
      release
    ] ?? 'The server refuses unless the new post-as user holds the permission message-impersonate',
  /** What the server stores as trigger words for an event that has none. */
  triggerWordsOfOtherEvents: release === '6' ? {} : { triggerWords: null },
  /** Whether the rate limiter works at all; one release ignores its settings (A.7). */
  limitsCalls: release !== '7',
  /** Whether scripts can be stored without transpiling them (A.8). */
  skipsTranspiling: release === '8',
  /** Whether the server keeps the old trigger words while the event has none. */
  keepsTriggerWordsOfOtherEvents: release === '6',
  /** Optional fields that an update of an incoming integration clears if it leaves them out. */
  clearedByOmission: release === '7' ? { alias: null, avatar: null, emoji: null, script: null } : {},
};
