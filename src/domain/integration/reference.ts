import { closestMatches } from '../../lib/closest-matches';
import { maskUrl } from '../../lib/mask-url';
import { dropped, withoutSecrets } from '../../lib/without-secrets';
import { isList } from '../fields/field-value';
import { type Integration, nameOf } from './integration';

/** What a reference matches: one integration, several to choose from, or none, with the nearest names. */
export type Found =
  | { kind: 'one'; integration: Integration }
  | { kind: 'several'; integrations: readonly Integration[] }
  | {
      kind: 'none';
      nearest: readonly string[];
      /** The integration whose whole name or id the reference begins with, before more words. */
      beginsWith?: string;
      /** How many were searched, and how many there are. Left out where all were searched. */
      scanned?: number;
      scannedOf?: number;
    };

/** Returns all integrations that a reference matches. */
export function allFound(found: Found): readonly Integration[] {
  if (found.kind === 'none') return [];
  return found.kind === 'one' ? [found.integration] : found.integrations;
}

type Match = (integration: Integration, reference: string) => boolean;

function lowerName(integration: Integration): string {
  return nameOf(integration).toLowerCase();
}

function urlsOf({ values }: Integration): readonly string[] {
  return isList(values.urls) ? values.urls : [];
}

/** Returns a text without quotes and apostrophes: Rocket.Chat and `readTyped` take them out of a command. */
function withoutQuotes(text: string): string {
  return text.replace(/["'‘’‚“”„«»‹›]/g, '').trim();
}

/** Returns the id in the webhook URL of an incoming integration, with its token or without; undefined in any other text. */
export function hookIdIn(reference: string): string | undefined {
  return /\/hooks\/([\w-]{1,64})(?:\/|$)/.exec(reference)?.[1];
}

/** Returns whether an outgoing integration calls a URL, in full or as it is shown, or an incoming one has it as its webhook URL. */
function callsOrIsCalledAt(integration: Integration, reference: string): boolean {
  const { id, type } = integration;
  if (type === 'webhook-incoming') return id === hookIdIn(reference);
  return urlsOf(integration).some((url) => url === reference || maskUrl(url) === reference);
}

/** From the most to the least certain. The first that matches anything decides. */
const matches: readonly Match[] = [
  (integration, reference) => integration.id === reference,
  (integration, reference) => nameOf(integration) === reference,
  (integration, reference) => lowerName(integration) === reference.toLowerCase(),
  callsOrIsCalledAt,
  // What looks like a secret is dropped from a command before it is read.
  (integration, reference) =>
    reference.includes(dropped) &&
    [nameOf(integration), ...urlsOf(integration)].map(withoutSecrets).includes(reference),
  (integration, reference) =>
    withoutQuotes(reference) !== '' && withoutQuotes(lowerName(integration)) === withoutQuotes(reference.toLowerCase()),
  (integration, reference) => lowerName(integration).startsWith(reference.toLowerCase()),
  (integration, reference) => lowerName(integration).includes(reference.toLowerCase()),
];

/** Returns the integrations that a person means: by an id, a name or a part of it in any case, or the URL of either. */
export function findByReference(integrations: readonly Integration[], typed: string): Found {
  const reference = typed.trim();
  for (const matchesReference of reference === '' ? [] : matches) {
    const found = integrations.filter((integration) => matchesReference(integration, reference));
    const [first, second] = found;
    if (first !== undefined)
      return second === undefined ? { kind: 'one', integration: first } : { kind: 'several', integrations: found };
  }
  const names = integrations.map(nameOf);
  const [beginsWith] = [...names, ...integrations.map(({ id }) => id)]
    .filter((name) => reference.toLowerCase().startsWith(`${name.toLowerCase()} `))
    .sort((a, b) => b.length - a.length);
  return { kind: 'none', nearest: closestMatches(reference, names), ...(beginsWith !== undefined && { beginsWith }) };
}
