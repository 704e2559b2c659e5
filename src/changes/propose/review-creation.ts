import type { CreateRequest } from '../../domain/change/request';
import { roomWarnings } from '../../domain/change/room-warnings';
import { decryptUrls } from '../../domain/change/secrets';
import { creationEffects } from '../../domain/change/side-effects';
import { diff } from '../../domain/fields/diff';
import { normalizeLikeServer } from '../../domain/fields/server-normalization';
import { completeValues, newIntegration } from '../../domain/integration/new-integration';
import { withReleaseFields } from '../../domain/integration/with-release-fields';
import { requirePermission } from '../../domain/permissions';
import { referencesIn, validateIntegration } from '../../domain/validation/check-integration';
import { validateValues } from '../../domain/validation/check-values';
import { parseChanges, withStoredUrls } from '../../domain/validation/parse-changes';
import { explainNames } from '../../domain/validation/typed-names';
import type { ChangePorts } from '../../ports/change-ports';
import type { Examination } from './examination';
import { readNames } from './read-names';

/** Checks the person's permission and what they want to create. @throws NotPermittedError, and what the API throws */
export async function reviewCreation(ports: ChangePorts, request: CreateRequest): Promise<Examination> {
  const [missingPermissions, release, vault] = await Promise.all([
    ports.missingPermissions(),
    ports.release(),
    ports.vault(),
  ]);
  const { type, typed, generateToken = false } = request;
  requirePermission(missingPermissions, type);
  // A form of a copy keeps the URLs of the original encrypted.
  const initial = decryptUrls(type, request.values, vault);
  const template = withReleaseFields(newIntegration(type, initial), release);
  const { typed: known, readings } = await readNames(ports, template, withStoredUrls(type, typed ?? {}, [initial]));
  const understood = parseChanges(template, known);
  const values = { ...initial, ...understood.changes };
  // With the flags of the release, by which its compiler is known.
  const whole = { type, values: { ...template.values, ...values }, changed: completeValues(type, values) };
  const checked = await ports.findMissingReferences(referencesIn(whole));
  const after = normalizeLikeServer(type, values);
  return {
    integration: template,
    changes: values,
    problems: explainNames(
      {
        ...validateIntegration(whole, checked),
        ...(typed === undefined ? {} : validateValues(type, values)),
        ...understood.problems,
      },
      readings,
    ),
    preview: {
      kind: 'created',
      integration: newIntegration(type, values),
      diff: diff(type, {}, after),
      sideEffects: creationEffects(type, after, generateToken, release),
      roomWarnings: roomWarnings(whole, checked),
      externalChanges: [],
      conflicts: [],
      changedBy: undefined,
    },
  };
}
