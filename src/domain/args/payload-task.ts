import { type IntegrationType, isIntegrationType } from '../fields/integration-type';
import { nameOf } from '../integration/integration';
import { type Found, allFound } from '../integration/reference';
import type { Intent } from '../payload/pasted';
import type { Assignments } from './assignments';

/** What a payload asks for. */
export type PayloadTask =
  | { readonly kind: 'update' | 'remove' }
  | { readonly kind: 'create'; readonly type: IntegrationType }
  /** Nothing is guessed: it doesn't say which integration is meant. `existing` has the name that it gives. */
  | { readonly kind: 'integration-needed'; readonly existing?: { readonly name: string; readonly id: string } }
  | { readonly kind: 'type-needed' };

/**
 * Returns what a payload asks for. One that names no integration and is whole otherwise is for a new one, unless there is one with
 * its name, which it may have been written for.
 *
 * @param find finds the integrations with a name
 */
export async function payloadTask(
  { reference, targetHints, typed }: Pick<Assignments, 'reference' | 'targetHints' | 'typed'>,
  intent: Intent,
  find: (name: string) => Promise<Found>,
): Promise<PayloadTask> {
  const { type } = targetHints;
  if (intent === 'create') return isIntegrationType(type) ? { kind: 'create', type } : { kind: 'type-needed' };
  if (reference.trim() !== '') return { kind: intent === 'remove' ? 'remove' : 'update' };
  const name = String(typed.name ?? '').trim();
  if (intent === 'remove' || !isIntegrationType(type) || name === '') return { kind: 'integration-needed' };
  const existing = allFound(await find(name)).find((integration) => nameOf(integration) === name);
  if (existing === undefined) return { kind: 'create', type };
  return { kind: 'integration-needed', existing: { name, id: existing.id } };
}
