import type { Words } from '../../i18n/catalog';
import { isList } from '../fields/field-value';
import { type Integration, nameOf } from '../integration/integration';
import type { Address } from '../payload/entry';

/** The `target_url` of a payload, where it is none of the integration's own. */
export function foreignUrl({ values }: Integration, { target_url: url = '' }: Address): string | undefined {
  return url === '' || (isList(values.urls) && values.urls.includes(url)) ? undefined : url;
}

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
