/** The release line that the workspace imitates: WORKSPACE_RELEASE, or the newest. */
export const release = process.env.WORKSPACE_RELEASE ?? '8';

/** What differs between the lines, as far as the app cannot even it out (docs/rocketchat/rest-api.md C, F, G). */
export const rules = {
  /** The post-as user of an incoming integration cannot be changed by an update. */
  keepsIncomingUsername: release === '6',
  /** What is said beforehand of another post-as user of an incoming integration. */
  aboutIncomingUsername:
    { 6: 'This server does not change the post-as user', 7: 'The server gives the new post-as user the role bot' }[
      release
    ] ?? 'The server refuses unless the new post-as user holds the permission message-impersonate',
  /** What becomes of trigger words when the event is one that has none. */
  triggerWordsOfOtherEvents: release === '6' ? {} : { triggerWords: null },
  /** A release that limits nobody, whatever its settings say (A.7). */
  limitsCalls: release !== '7',
  /** Scripts may be stored without being transpiled (A.8). */
  skipsTranspiling: release === '8',
  /** Trigger words cannot be set while the event is one that has none. */
  keepsTriggerWordsOfOtherEvents: release === '6',
  /** What an update of an incoming integration does to optional fields that it leaves out. */
  clearedByOmission: release === '7' ? { alias: null, avatar: null, emoji: null, script: null } : {},
};
