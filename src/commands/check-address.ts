import type { Address } from '../domain/assignments';
import { isList } from '../domain/field-value';
import { nameOf, type Integration } from '../domain/integration';
import type { Words } from '../text/words';

/**
 * Compares what a payload says of the integration with the one that is meant; the sentence that refuses it, if they differ.
 * The server compares nothing: it would change whatever the payload names, or damage one of the other type (facts: rest-api B).
 */
export function checkAddress({ conversation }: Words, integration: Integration, address: Address): string | undefined {
  const name = nameOf(integration);
  const { type, integrationId, target_url: url } = address;
  if (type !== undefined && type !== integration.type) return conversation.wrongType(name, integration.type, type);
  if (integrationId !== undefined && integrationId !== integration.id)
    return conversation.otherId(name, integration.id, integrationId);
  const { urls } = integration.values;
  const calls = isList(urls) ? urls : [];
  return url === undefined || url === '' || calls.includes(url) ? undefined : conversation.otherUrl(name, url);
}
