import type { FieldName } from '../fields/field-name';
import type { FieldValue } from '../fields/field-value';
import { fieldsOf } from '../fields/fields';
import { type Release, isBefore } from '../fields/release';
import type { Integration } from './integration';

/**
 * The integration with "no" for the flags that its server knows and that it was stored without, because it is new or older than
 * they are: so a form offers them, and a command may set them.
 *
 * @param release of the server; undefined where it is not known, so that nothing can be expected of it
 */
export function withReleaseFields(integration: Integration, release: Release | undefined): Integration {
  const values: Partial<Record<FieldName, FieldValue>> = { ...integration.values };
  for (const { name, since } of fieldsOf(integration.type)) {
    const isKnown = since !== undefined && release !== undefined && !isBefore(release, since.major, since.minor);
    if (isKnown && values[name] === undefined) values[name] = false;
  }
  return { ...integration, values };
}
