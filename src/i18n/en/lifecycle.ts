import type { IntegrationType } from '../../domain/fields/integration-type';
import type { EntryKind } from '../../domain/history/history-entry';
import { typeNames, undecryptableInPlan } from './phrases';

const planTitles: Readonly<Record<EntryKind, (name: string) => string>> = {
  changed: (name) => `Change of ${name}: not made yet`,
  created: (name) => `New: ${name}, not created yet`,
  removed: (name) => `Removal of ${name}: not done yet`,
  revealed: (name) => name,
};

const gone = 'This message is gone at the next reload; the history keeps that you saw it.';

/** Sentences about new and removed integrations, tokens and webhook URLs. */
export const lifecycle = {
  /** Of plans that are all of one kind. */
  planTitle: (kind: EntryKind, name: string): string => planTitles[kind](name),
  mixedTitle: (names: string): string => `Plan for ${names}: nothing is done yet`,
  typeNeeded: 'Say which kind: /integrations new incoming, or /integrations new outgoing',
  newTitle: (type: IntegrationType): string => `New ${typeNames[type]} integration`,
  newAbout: (type: IntegrationType): string =>
    type === 'webhook-incoming'
      ? 'Its webhook URL is made by the server when it is created.'
      : 'It is not there yet, and calls nothing before it is created.',
  newToken: 'Sent with every call. Leave it empty, and a strong one is made and told once. (token)',
  copyName: (name: string): string => `${name} (copy)`,
  value: (label: string, value: string): string => `${label}: ${value}`,
  created: (name: string): string => `Created: ${name}`,
  removed: (name: string): string => `Removed: ${name}`,
  removedFor: 'It works no more. Undo creates it again, with a new id.',
  webhookUrl: (url: string): string => `Webhook URL, without its token: ${url}`,
  tokenOnce:
    'The token that was made for it follows. It is shown only now and cannot be shown again: copy it to where the calls arrive.',
  invalidTitle: 'Nothing was created:',
  refused: (name: string, reason: string): string => `Not created: ${name}. ${reason}`,
  'not-applied': (name: string, reason: string): string =>
    `Not created: ${name}. ${reason} It has been looked for since: there is none so far.`,
  unknown: (name: string, reason: string): string =>
    `It is not known whether ${name} was created. ${reason} Look with /integrations list before you create it again, or there may be two.`,
  secretUndecryptable: (name: string): string => `Not created: ${name}. ${undecryptableInPlan}`,
  removeTitle: 'Remove integration',
  removeName: 'Its name, to confirm',
  removeHint: (name: string): string => `Type: ${name}`,
  removeWrongName: (name: string): string => `This is not its name. Type it exactly: ${name}`,
  removeMeanwhile: (actor: string): string =>
    `Nothing was removed: ${actor} changed it in the meantime. Look again, and type the name once more if it shall still go.`,
  stopsIncoming: (id: string): string =>
    `Calls of its webhook URL (/hooks/${id}/…) fail from then on, wherever they come from.`,
  stopsOutgoing: (urls: string, event: string, channels: string): string =>
    `It no longer calls ${urls} when this happens: ${event} (${channels}).`,
  rotateIncoming: (name: string): string =>
    `${name} is an incoming integration. The token in its webhook URL was made by the server, and the API cannot change it. For another one, create a copy, let the callers use its URL, and then remove the old one.`,
  revealed: {
    'webhook-incoming': (name: string): string =>
      `The webhook URL of ${name}. Whoever knows it can post as it does. ${gone}`,
    'webhook-outgoing': (name: string): string => `The URLs of ${name} that are shown with ••• elsewhere. ${gone}`,
  },
  nothingToReveal: {
    'webhook-incoming': (name: string): string => `${name} has no token, so it has no webhook URL that works.`,
    'webhook-outgoing': (name: string): string =>
      `${name} is an outgoing integration: it has no webhook URL, and its own URLs have no hidden part. Its token is never shown; /integrations rotate makes a new one.`,
  },
} as const;
