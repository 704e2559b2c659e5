import { mapFields } from '../fields/field-values';
import { type Field, fieldsOf } from '../fields/fields';
import { type Release, isBefore } from '../fields/release';
import type { Integration } from './integration';

/**
 * Returns the integration with "no" for the flags that its server has and it was stored without, because it is new or older than
 * they are. A form then offers them, and a command can set them.
 *
 * @param release of the server; undefined where it is not known
 */
export function withReleaseFields(integration: Integration, release: Release | undefined): Integration {
  const { type, values } = integration;
  const isMissing = ({ name, since }: Field): boolean =>
    values[name] === undefined &&
    since !== undefined &&
    release !== undefined &&
    !isBefore(release, since.major, since.minor);
  const flags = mapFields(fieldsOf(type).filter(isMissing), () => false);
  return { ...integration, values: { ...values, ...flags } };
}
