import { closestMatches } from '../../lib/closest-matches';
import { isList } from '../fields/field-value';
import { type Integration, nameOf } from './integration';

/** What a reference matches: one integration, several to choose from, or none, with the nearest names. */
export type Found =
  | { kind: 'one'; integration: Integration }
  | { kind: 'several'; integrations: readonly Integration[] }
  | {
      kind: 'none';
      nearest: readonly string[];
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

/** From the most to the least certain. The first that matches anything decides. */
const matches: readonly Match[] = [
  (integration, reference) => integration.id === reference,
  (integration, reference) => nameOf(integration) === reference,
  (integration, reference) => lowerName(integration) === reference.toLowerCase(),
  ({ values }, reference) => isList(values.urls) && values.urls.includes(reference),
  (integration, reference) => lowerName(integration).startsWith(reference.toLowerCase()),
  (integration, reference) => lowerName(integration).includes(reference.toLowerCase()),
];

/** Returns the integrations that a person means: by an id, a name or a part of it in any case, or the URL of an outgoing one. */
export function findByReference(integrations: readonly Integration[], typed: string): Found {
  const reference = typed.trim();
  for (const matchesReference of reference === '' ? [] : matches) {
    const found = integrations.filter((integration) => matchesReference(integration, reference));
    const [first, second] = found;
    if (first !== undefined)
      return second === undefined ? { kind: 'one', integration: first } : { kind: 'several', integrations: found };
  }
  return { kind: 'none', nearest: closestMatches(reference, integrations.map(nameOf)) };
}
