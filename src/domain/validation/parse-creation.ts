import type { IntegrationType } from '../fields/integration-type';
import type { Release } from '../fields/release';
import { defaultValues, newIntegration } from '../integration/new-integration';
import { withReleaseFields } from '../integration/with-release-fields';
import { type ParsedChanges, type RawChanges, parseChanges } from './parse-changes';

/**
 * Parses what a new integration is to be, over the values that Rocket.Chat's own pages begin with.
 *
 * @param release of the server; undefined where it is not known
 */
export function parseCreation(type: IntegrationType, typed: RawChanges, release: Release | undefined): ParsedChanges {
  const template = withReleaseFields(newIntegration(type, defaultValues[type]), release);
  const { changes, problems } = parseChanges(template, typed);
  return { changes: { ...defaultValues[type], ...changes }, problems };
}
