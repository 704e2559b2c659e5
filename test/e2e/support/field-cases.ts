import { expect } from '@jest/globals';
import { rules } from './host/release';
import type { SeededName } from './seeded';

/** One field of one integration, changed once. */
export interface FieldCase {
  readonly integration: SeededName;
  /** The name that a person types. */
  readonly field: string;
  /** The action id of its input, where that is another name. */
  readonly input?: string;
  /** As in the form; the command puts it in quotes. */
  readonly typed: string;
  /** What the plan and the review say of it. */
  readonly says: readonly string[];
  /** All that differs in the stored document, apart from who changed it and when. */
  readonly changes: Record<string, unknown>;
  /** Fields that the integration has before, other than seeded. */
  readonly given?: Record<string, unknown>;
}

const script = 'class Script { process_incoming_request() { return {}; } }';
const compiled = { scriptCompiled: expect.any(String) };

const ofIncoming: readonly Omit<FieldCase, 'integration'>[] = [
  {
    field: 'name',
    typed: 'Test two',
    says: ['Name (name): Test → Test two', 'The webhook URL stays the same under the new name.'],
    changes: { name: 'Test two' },
  },
  {
    field: 'enabled',
    typed: 'false',
    says: ['Enabled (enabled): Yes → No', 'It stops working at once.'],
    changes: { enabled: false },
  },
  {
    field: 'username',
    typed: 'hook.bot',
    says: ['Post as (username): rocket.cat → hook.bot', rules.aboutIncomingUsername],
    changes: { username: 'hook.bot', userId: 'hook.bot' },
  },
  {
    field: 'channel',
    typed: '#dev, @ana',
    says: ['Channel (channel): #test → #dev, @ana'],
    changes: { channel: ['#dev', '@ana'] },
  },
  {
    field: 'overrideDestinationChannelEnabled',
    typed: 'true',
    says: ['Callers may choose the channel (overrideDestinationChannelEnabled): No → Yes'],
    changes: { overrideDestinationChannelEnabled: true },
  },
  {
    field: 'scriptEnabled',
    typed: 'true',
    says: ['Script enabled (scriptEnabled): No → Yes'],
    changes: { scriptEnabled: true, ...compiled },
  },
  { field: 'alias', typed: 'Jim Beam', says: ['Alias (alias): Jim → Jim Beam'], changes: { alias: 'Jim Beam' } },
  {
    field: 'avatar',
    typed: 'https://example.com/a.png',
    says: ['Avatar URL (avatar): (empty) → https://example.com/a.png'],
    changes: { avatar: 'https://example.com/a.png' },
  },
  { field: 'emoji', typed: ':boom:', says: ['Emoji (emoji): :ghost: → :boom:'], changes: { emoji: ':boom:' } },
  {
    field: 'script',
    typed: script,
    says: ['Script (script): 1 line → 1 line, different from line 1 on'],
    changes: { script },
  },
];

const ofOutgoing: readonly Omit<FieldCase, 'integration'>[] = [
  { field: 'name', typed: 'Gif', says: ['Name (name): Guggy → Gif'], changes: { name: 'Gif' } },
  {
    field: 'enabled',
    typed: 'false',
    says: ['Enabled (enabled): Yes → No', 'It stops working at once.'],
    changes: { enabled: false },
  },
  {
    field: 'username',
    typed: 'hook.bot',
    says: ['Post as (username): rocket.cat → hook.bot'],
    changes: { username: 'hook.bot', userId: 'hook.bot' },
  },
  {
    field: 'channel',
    typed: 'all_public_channels',
    says: ['Channel (channel): #general → all_public_channels'],
    changes: { channel: ['all_public_channels'] },
  },
  {
    field: 'event',
    typed: 'fileUploaded',
    says: ['Event (event): sendMessage → fileUploaded', 'Trigger words (triggerWords): !guggy → (empty)'],
    changes: { event: 'fileUploaded', ...rules.triggerWordsOfOtherEvents },
  },
  {
    field: 'event',
    typed: 'roomCreated',
    says: [
      'Event (event): sendMessage → roomCreated',
      'Channel (channel): #general → (empty)',
      'For this event the server ignores the channel: it fires for the whole workspace.',
    ],
    changes: { event: 'roomCreated', ...rules.triggerWordsOfOtherEvents, channel: [] },
  },
  {
    field: 'triggerWords',
    typed: '!gif, !guggy',
    says: ['Trigger words (triggerWords): !guggy → !gif, !guggy'],
    changes: { triggerWords: ['!gif', '!guggy'] },
  },
  {
    field: 'triggerWordAnywhere',
    typed: 'true',
    says: ['Trigger word anywhere (triggerWordAnywhere): No → Yes'],
    changes: { triggerWordAnywhere: true },
  },
  {
    field: 'runOnEdits',
    typed: 'false',
    says: ['Run on edits (runOnEdits): Yes → No'],
    changes: { runOnEdits: false },
  },
  {
    field: 'urls',
    typed: 'https://one.example/a, https://two.example/b',
    says: ['URLs (urls): http://text2gif.guggy.com/guggify → https://one.example/a, https://two.example/b'],
    changes: { urls: ['https://one.example/a', 'https://two.example/b'] },
  },
  {
    field: 'targetChannel',
    input: 'targetRoom',
    typed: '#dev',
    says: ['Target channel (targetRoom): (empty) → #dev'],
    changes: { targetRoom: '#dev' },
  },
  {
    field: 'impersonateUser',
    typed: 'true',
    says: ['Impersonate user (impersonateUser): No → Yes'],
    changes: { impersonateUser: true },
  },
  { field: 'alias', typed: 'Gif maker', says: ['Alias (alias): Guggy → Gif maker'], changes: { alias: 'Gif maker' } },
  {
    field: 'avatar',
    typed: 'https://example.com/a.png',
    says: ['Avatar URL (avatar): http://res.guggy.com/logo_128.png → https://example.com/a.png'],
    changes: { avatar: 'https://example.com/a.png' },
  },
  { field: 'emoji', typed: ':boom:', says: ['Emoji (emoji): :ghost: → :boom:'], changes: { emoji: ':boom:' } },
  { field: 'script', typed: script, says: ['Script (script): (empty) → 1 line'], changes: { script } },
  {
    field: 'scriptEnabled',
    typed: 'true',
    given: { script },
    says: ['Script enabled (scriptEnabled): No → Yes'],
    changes: { scriptEnabled: true, ...compiled },
  },
  {
    field: 'retryFailedCalls',
    typed: 'true',
    says: ['Retry failed calls (retryFailedCalls): No → Yes', 'Retry count (retryCount): 0 → 4'],
    changes: { retryFailedCalls: true, retryCount: 4, retryDelay: 'powers-of-ten' },
  },
];

const ofRetries: readonly Omit<FieldCase, 'integration'>[] = [
  { field: 'retryCount', typed: '3', says: ['Retry count (retryCount): 6 → 3'], changes: { retryCount: 3 } },
  {
    field: 'retryDelay',
    typed: 'increments-of-two',
    says: ['Retry delay (retryDelay): powers-of-two → increments-of-two'],
    changes: { retryDelay: 'increments-of-two' },
  },
];

function on(integration: SeededName, cases: readonly Omit<FieldCase, 'integration'>[]): FieldCase[] {
  return cases.map((one) => ({ ...one, integration }));
}

/** Every field that a person can change, on each type that has it; the tokens, which have a form of their own, apart. */
export const fieldCases: readonly FieldCase[] = [
  ...on('Test', ofIncoming),
  ...on('Guggy', ofOutgoing),
  ...on('Deploy bot', ofRetries),
];
