import type { Integration } from '../../domain/integration/integration';
import type { RawChanges } from '../../domain/validation/parse-changes';
import { type Readings, typedNames, withReadings } from '../../domain/validation/typed-names';
import type { ChangePorts } from '../../ports/change-ports';

/**
 * Looks up the rooms and people that typed values name, and returns the values with those that they certainly mean.
 *
 * @param integration the version that the person saw
 */
export async function readNames(
  ports: ChangePorts,
  integration: Integration,
  typed: RawChanges,
): Promise<{ readonly typed: RawChanges; readonly readings: Readings }> {
  const names = typedNames(integration, typed);
  const readings = new Map(await Promise.all(names.map(async (name) => [name, await ports.readName(name)] as const)));
  return { typed: withReadings(integration, typed, readings), readings };
}
