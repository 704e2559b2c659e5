import { closestMatches } from '../../lib/closest-matches';
import { isList } from '../fields/field-value';
import { type Integration, nameOf } from './integration';

/** What a reference leads to: one integration, several to choose from, or none and the names nearest to it. */
export type Found =
  | { kind: 'one'; integration: Integration }
  | { kind: 'several'; integrations: readonly Integration[] }
  | {
      kind: 'none';
      nearest: readonly string[];
      /** How many were searched, of how many; left out where these were all. */
      scanned?: number;
      scannedOf?: number;
    };

/** All that a reference leads to. */
export function allFound(found: Found): readonly Integration[] {
  if (found.kind === 'none') return [];
  return found.kind === 'one' ? [found.integration] : found.integrations;
}

type Match = (integration: Integration, reference: string) => boolean;

function lowerName(integration: Integration): string {
  return nameOf(integration).toLowerCase();
}

/** Those that leave no doubt which name, id or URL is meant. */
const wholeMatches: readonly Match[] = [
  (integration, reference) => integration.id === reference,
  (integration, reference) => nameOf(integration) === reference,
  (integration, reference) => lowerName(integration) === reference.toLowerCase(),
  ({ values }, reference) => isList(values.urls) && values.urls.includes(reference),
];

/** From the surest to the vaguest; the first that matches anything decides. */
const matches: readonly Match[] = [
  ...wholeMatches,
  (integration, reference) => lowerName(integration).startsWith(reference.toLowerCase()),
  (integration, reference) => lowerName(integration).includes(reference.toLowerCase()),
];

/** Finds what a person means among these integrations: an id, a name (any case; a beginning or part), or an outgoing one's URL. */
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

/** Those whose id, name or URL is just that; of a part nothing is found. */
export function findWhole(integrations: readonly Integration[], reference: string): readonly Integration[] {
  return integrations.filter((integration) => wholeMatches.some((isWhole) => isWhole(integration, reference)));
}
