import type { Address } from './assignments';
import { isList } from './field-value';
import type { Integration } from './integration';

/** The `target_url` of a payload, where it is none of the integration's own. */
export function foreignUrl({ values }: Integration, { target_url: url = '' }: Address): string | undefined {
  return url === '' || (isList(values.urls) && values.urls.includes(url)) ? undefined : url;
}
