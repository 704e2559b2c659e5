import { isList } from '../fields/field-value';
import type { IntegrationType } from '../fields/integration-type';
import { type Integration, nameOf } from '../integration/integration';
import { type Found, allFound } from '../integration/reference';
import type { TargetHints } from '../payload/entry';

/** How a payload contradicts the integration that it is applied to. */
export type TargetMismatch =
  | { readonly code: 'wrong-type'; readonly stored: IntegrationType; readonly asked: string }
  | { readonly code: 'other-id'; readonly id: string; readonly asked: string }
  | { readonly code: 'other-url'; readonly url: string }
  /** `owners` are the names of the integrations that call this URL. */
  | {
      readonly code: 'other-integration';
      readonly url: string;
      readonly id: string;
      readonly owners: readonly string[];
    };

/** Returns the `target_url` of a payload, where the integration does not call it. */
function mismatchedUrl({ values }: Integration, { target_url: url = '' }: TargetHints): string | undefined {
  return url === '' || (isList(values.urls) && values.urls.includes(url)) ? undefined : url;
}

/**
 * Returns how a payload contradicts its integration; undefined where it does not. The server compares nothing: it
 * would change whatever the payload names, or damage an integration of the other type (docs/rocketchat/rest-api.md B).
 *
 * @param find finds the integrations that `target_url` names instead
 */
export async function checkTarget(
  integration: Integration,
  targetHints: TargetHints,
  find: (url: string) => Promise<Found>,
): Promise<TargetMismatch | undefined> {
  const { id } = integration;
  const { type, integrationId } = targetHints;
  if (type !== undefined && type !== integration.type)
    return { code: 'wrong-type', stored: integration.type, asked: type };
  if (integrationId !== undefined && integrationId !== id) return { code: 'other-id', id, asked: integrationId };
  const url = mismatchedUrl(integration, targetHints);
  if (url === undefined) return undefined;
  const owners = allFound(await find(url)).map(nameOf);
  return owners.length === 0 ? { code: 'other-url', url } : { code: 'other-integration', url, id, owners };
}
