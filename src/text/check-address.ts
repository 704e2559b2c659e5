import type { Address } from '../domain/assignments';
import { foreignUrl } from '../domain/foreign-url';
import { nameOf, type Integration } from '../domain/integration';
import type { Words } from './words';

/**
 * Compares what a payload says of the integration with the one that is meant; the sentence that refuses it, if they differ.
 * The server compares nothing: it would change whatever the payload names, or damage one of the other type (facts: rest-api B).
 *
 * @param callers those that `target_url` names instead
 */
export function checkAddress(
  { conversation, pasting }: Words,
  integration: Integration,
  address: Address,
  callers: readonly Integration[] = [],
): string | undefined {
  const name = nameOf(integration);
  const { type, integrationId } = address;
  if (type !== undefined && type !== integration.type) return conversation.wrongType(name, integration.type, type);
  if (integrationId !== undefined && integrationId !== integration.id)
    return conversation.otherId(name, integration.id, integrationId);
  const url = foreignUrl(integration, address);
  if (url === undefined) return undefined;
  const others = callers.map(nameOf).join(', ');
  return others === '' ? conversation.otherUrl(name, url) : pasting.otherIntegration(url, others, name, integration.id);
}
