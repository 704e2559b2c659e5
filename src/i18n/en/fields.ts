import type { FieldName } from '../../domain/fields/field-name';
import type { Section } from '../../domain/fields/fields';

interface FieldTexts {
  readonly label: string;
  readonly hint: string;
}

const byName: Readonly<Record<FieldName, FieldTexts>> = {
  name: { label: 'Name', hint: 'Shown in lists and in Administration only.' },
  enabled: { label: 'Enabled', hint: 'Whether the integration works at all.' },
  username: { label: 'Post as', hint: 'The user who posts the messages. The username as it is, without @.' },
  channel: {
    label: 'Channel',
    hint: '#room or @username; several with commas. An outgoing one may also listen to all_public_channels, all_private_groups or all_direct_messages.',
  },
  overrideDestinationChannelEnabled: {
    label: 'Callers may choose the channel',
    hint: 'Whether a call may name another channel than the one above.',
  },
  event: { label: 'Event', hint: 'What makes the integration call its URLs.' },
  triggerWords: {
    label: 'Trigger words',
    hint: 'Words that a message must begin with, with commas. None: every message.',
  },
  triggerWordAnywhere: { label: 'Trigger word anywhere', hint: 'Whether the word may also stand inside the message.' },
  runOnEdits: { label: 'Run on edits', hint: 'Whether an edited message triggers it again.' },
  urls: { label: 'URLs', hint: 'Called for every trigger, one a line; with http:// or https://.' },
  token: {
    label: 'Token',
    hint: 'Sent with every call, so that the called side knows it is this workspace. Leave it empty to keep it.',
  },
  targetRoom: {
    label: 'Target channel',
    hint: 'Where answers are posted: #room or @username. Required for the event userCreated.',
  },
  impersonateUser: { label: 'Impersonate user', hint: 'Whether answers are posted as the person who triggered it.' },
  alias: { label: 'Alias', hint: 'The name shown on its messages instead of the user’s.' },
  avatar: { label: 'Avatar URL', hint: 'A picture for its messages.' },
  emoji: { label: 'Emoji', hint: 'Shown as the avatar, for example :ghost:' },
  scriptEnabled: { label: 'Script enabled', hint: 'Whether the script below is run.' },
  script: {
    label: 'Script',
    hint: 'JavaScript with a class Script.',
  },
  scriptEngine: { label: 'Script engine', hint: 'isolated-vm; vm2 exists in 6.x only.' },
  skipTranspile: { label: 'Skip transpiling', hint: 'Whether the script is run as it is written.' },
  retryFailedCalls: { label: 'Retry failed calls', hint: 'Whether a call that failed is tried again.' },
  retryCount: { label: 'Retry count', hint: 'How often at the most, a whole number.' },
  retryDelay: { label: 'Retry delay', hint: 'How the pause between two tries grows.' },
};

const sections: Readonly<Record<Section, string>> = {
  identity: 'What it is',
  posting: 'Where it posts',
  firing: 'When it fires',
  look: 'How it looks',
  script: 'Script',
  retries: 'Retries',
};

export const fields = {
  label: (name: FieldName): string => byName[name].label,
  /** The hint of the form, with the name that the API and the commands use. */
  hint: (name: FieldName): string => `${byName[name].hint} (${name})`,
  section: (section: Section): string => sections[section],
  labelWithName: (name: FieldName): string => `${byName[name].label} (${name})`,
};
