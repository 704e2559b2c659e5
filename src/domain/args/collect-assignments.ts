import { closestMatches } from '../../lib/closest-matches';
import { inputLimits } from '../../lib/input-limits';
import type { FieldName } from '../fields/field-name';
import type { RawValue } from '../fields/field-value';
import { findField, isSecret } from '../fields/fields';
import { type Entry, type ParseError, type TargetHints, entryNames, targetNames } from '../payload/entry';
import type { Assignments } from './assignments';

interface Collected {
  typed: Partial<Record<FieldName, RawValue>>;
  targetHints: { -readonly [K in keyof TargetHints]: TargetHints[K] };
  secrets: FieldName[];
  secretInCommand: boolean;
  parseErrors: ParseError[];
}

function collectField(collected: Collected, { name, value }: Entry): void {
  const field = findField(name);
  if (field === undefined) {
    const isListed = collected.parseErrors.length < inputLimits.listedErrors;
    const nearest = isListed ? closestMatches(name, entryNames) : [];
    collected.parseErrors.push({ code: 'unknown-field', typed: name, nearest });
  } else if (isSecret(field)) {
    collected.secrets.push(field.name);
    collected.secretInCommand = collected.secretInCommand || String(value) !== '';
  } else if (collected.typed[field.name] !== undefined) {
    collected.parseErrors.push({ code: 'given-twice', field: field.name });
  } else {
    collected.typed[field.name] = value;
  }
}

/** Collects a name or id of the integration. An empty one is ignored. */
function collectTarget({ targetHints, parseErrors }: Collected, name: keyof TargetHints, value: string): void {
  if (value === '') return;
  if (targetHints[name] !== undefined && targetHints[name] !== value)
    parseErrors.push({ code: 'given-twice', field: name });
  else targetHints[name] = value;
}

/** Sorts entries into fields, secrets, hints about the integration, and errors. */
export function collectAssignments(
  entries: readonly Entry[],
  given: Pick<Assignments, 'reference' | 'rest'> & { reason?: string | undefined; parseErrors: readonly ParseError[] },
): Assignments {
  const collected: Collected = {
    typed: {},
    targetHints: {},
    secrets: [],
    secretInCommand: false,
    parseErrors: [...given.parseErrors],
  };
  for (const entry of entries) {
    const target = targetNames.find((name) => name.toLowerCase() === entry.name.toLowerCase());
    if (target === undefined) collectField(collected, entry);
    else collectTarget(collected, target, String(entry.value).trim());
  }
  const { integrationId, target_url } = collected.targetHints;
  const reference = [given.reference, integrationId, target_url].find(
    (name) => name !== undefined && name.trim() !== '',
  );
  return { ...collected, reference: reference ?? '', rest: given.rest, reason: given.reason };
}
