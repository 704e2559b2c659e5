import { expect } from '@jest/globals';
import { rules } from './host/release';
import type { SeededName } from './seeded';

/** One field of one integration, changed once. */
export interface FieldCase {
  readonly integration: SeededName;
  /** The field's name as a person types it. */
  readonly field: string;
  /** The action id of its input, if it differs from `field`. */
  readonly input?: string;
  /** The value as typed into the form; a command quotes it. */
  readonly typed: string;
  /** The lines of the plan and of the review. */
  readonly previewLines: readonly string[];
  /** Everything that changes in the stored document, except who changed it and when. */
  readonly changes: Record<string, unknown>;
  /** Fields whose value before the change differs from the seed. */
  readonly overrides?: Record<string, unknown>;
}

const script = 'class Script { process_incoming_request() { return {}; } }';
const compiled = { scriptCompiled: expect.any(String) };

const incomingCases: readonly Omit<FieldCase, 'integration'>[] = [
  {
    field: 'name',
    typed: 'Test two',
    previewLines: ['Name (name): Test → Test two', 'The webhook URL stays the same under the new name.'],
    changes: { name: 'Test two' },
  },
  {
    field: 'enabled',
    typed: 'false',
    previewLines: ['Enabled (enabled): Yes → No', 'It stops working at once.'],
    changes: { enabled: false },
  },
  {
    field: 'username',
    typed: 'hook.bot',
    previewLines: ['Post as (username): rocket.cat → hook.bot', rules.incomingUsernameNote],
    changes: { username: 'hook.bot', userId: 'hook.bot' },
  },
  {
    field: 'channel',
    typed: '#dev, @ana',
    previewLines: ['Channel (channel): #test → #dev, @ana'],
    changes: { channel: ['#dev', '@ana'] },
  },
  {
    field: 'overrideDestinationChannelEnabled',
    typed: 'true',
    previewLines: ['Callers may choose the channel (overrideDestinationChannelEnabled): No → Yes'],
    changes: { overrideDestinationChannelEnabled: true },
  },
  {
    field: 'scriptEnabled',
    typed: 'true',
    previewLines: ['Script enabled (scriptEnabled): No → Yes'],
    changes: { scriptEnabled: true, ...compiled },
  },
  {
    field: 'alias',
    typed: 'Jim Beam',
    previewLines: ['Alias (alias): Jim → Jim Beam'],
    changes: { alias: 'Jim Beam' },
  },
  {
    field: 'avatar',
    typed: 'https://example.com/a.png',
    previewLines: ['Avatar URL (avatar): (empty) → https://example.com/a.png'],
    changes: { avatar: 'https://example.com/a.png' },
  },
  { field: 'emoji', typed: ':boom:', previewLines: ['Emoji (emoji): :ghost: → :boom:'], changes: { emoji: ':boom:' } },
  {
    field: 'script',
    typed: script,
    previewLines: ['Script (script): 1 line → 1 line, different from line 1 on'],
    changes: { script },
  },
];

const outgoingCases: readonly Omit<FieldCase, 'integration'>[] = [
  { field: 'name', typed: 'Gif', previewLines: ['Name (name): Guggy → Gif'], changes: { name: 'Gif' } },
  {
    field: 'enabled',
    typed: 'false',
    previewLines: ['Enabled (enabled): Yes → No', 'It stops working at once.'],
    changes: { enabled: false },
  },
  {
    field: 'username',
    typed: 'hook.bot',
    previewLines: ['Post as (username): rocket.cat → hook.bot'],
    changes: { username: 'hook.bot', userId: 'hook.bot' },
  },
  {
    field: 'channel',
    typed: 'all_public_channels',
    previewLines: ['Channel (channel): #general → all_public_channels'],
    changes: { channel: ['all_public_channels'] },
  },
  {
    field: 'event',
    typed: 'fileUploaded',
    previewLines: ['Event (event): sendMessage → fileUploaded', 'Trigger words (triggerWords): !guggy → (empty)'],
    changes: { event: 'fileUploaded', ...rules.triggerWordsOfOtherEvents },
  },
  {
    field: 'event',
    typed: 'roomCreated',
    previewLines: [
      'Event (event): sendMessage → roomCreated',
      'Channel (channel): #general → (empty)',
      'For this event the server ignores the channel: it fires for the whole workspace.',
    ],
    changes: { event: 'roomCreated', ...rules.triggerWordsOfOtherEvents, channel: [] },
  },
  {
    field: 'triggerWords',
    typed: '!gif, !guggy',
    previewLines: ['Trigger words (triggerWords): !guggy → !gif, !guggy'],
    changes: { triggerWords: ['!gif', '!guggy'] },
  },
  {
    field: 'triggerWordAnywhere',
    typed: 'true',
    previewLines: ['Trigger word anywhere (triggerWordAnywhere): No → Yes'],
    changes: { triggerWordAnywhere: true },
  },
  {
    field: 'runOnEdits',
    typed: 'false',
    previewLines: ['Run on edits (runOnEdits): Yes → No'],
    changes: { runOnEdits: false },
  },
  {
    field: 'urls',
    typed: 'https://one.example/a, https://two.example/b',
    previewLines: ['URLs (urls): http://text2gif.guggy.com/guggify → https://one.example/a, https://two.example/b'],
    changes: { urls: ['https://one.example/a', 'https://two.example/b'] },
  },
  {
    field: 'targetChannel',
    input: 'targetRoom',
    typed: '#dev',
    previewLines: ['Target channel (targetRoom): (empty) → #dev'],
    changes: { targetRoom: '#dev' },
  },
  {
    field: 'impersonateUser',
    typed: 'true',
    previewLines: ['Impersonate user (impersonateUser): No → Yes'],
    changes: { impersonateUser: true },
  },
  {
    field: 'alias',
    typed: 'Gif maker',
    previewLines: ['Alias (alias): Guggy → Gif maker'],
    changes: { alias: 'Gif maker' },
  },
  {
    field: 'avatar',
    typed: 'https://example.com/a.png',
    previewLines: ['Avatar URL (avatar): http://res.guggy.com/logo_128.png → https://example.com/a.png'],
    changes: { avatar: 'https://example.com/a.png' },
  },
  { field: 'emoji', typed: ':boom:', previewLines: ['Emoji (emoji): :ghost: → :boom:'], changes: { emoji: ':boom:' } },
  { field: 'script', typed: script, previewLines: ['Script (script): (empty) → 1 line'], changes: { script } },
  {
    field: 'scriptEnabled',
    typed: 'true',
    overrides: { script },
    previewLines: ['Script enabled (scriptEnabled): No → Yes'],
    changes: { scriptEnabled: true, ...compiled },
  },
  {
    field: 'retryFailedCalls',
    typed: 'true',
    previewLines: ['Retry failed calls (retryFailedCalls): No → Yes', 'Retry count (retryCount): 0 → 4'],
    changes: { retryFailedCalls: true, retryCount: 4, retryDelay: 'powers-of-ten' },
  },
];

const retryCases: readonly Omit<FieldCase, 'integration'>[] = [
  { field: 'retryCount', typed: '3', previewLines: ['Retry count (retryCount): 6 → 3'], changes: { retryCount: 3 } },
  {
    field: 'retryDelay',
    typed: 'increments-of-two',
    previewLines: ['Retry delay (retryDelay): powers-of-two → increments-of-two'],
    changes: { retryDelay: 'increments-of-two' },
  },
];

function on(integration: SeededName, cases: readonly Omit<FieldCase, 'integration'>[]): FieldCase[] {
  return cases.map((fieldCase) => ({ ...fieldCase, integration }));
}

/** Every field that a person can change, on each type that has it, except tokens, which have their own form. */
export const fieldCases: readonly FieldCase[] = [
  ...on('Test', incomingCases),
  ...on('Guggy', outgoingCases),
  ...on('Deploy bot', retryCases),
];
