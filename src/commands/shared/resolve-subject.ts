import type { HistoryEntry } from '../../domain/history/history-entry';
import { type Integration, nameOf } from '../../domain/integration/integration';
import { allFound } from '../../domain/integration/reference';
import type { Context } from '../../ports/context';
import { removedChoiceMessage } from '../../views/messages/choice-message';
import { resolveFound } from './resolve-one';

/** An integration that has a history: one that is stored, or one that was removed. */
export type Subject =
  | { readonly kind: 'stored'; readonly integration: Integration }
  | { readonly kind: 'removed'; readonly removal: HistoryEntry };

/** Returns whether an integration has just this name or id; a part of its name is not enough. */
function isCalled(integration: Integration, reference: string): boolean {
  return integration.id === reference || nameOf(integration).toLowerCase() === reference.toLowerCase();
}

/**
 * Returns the integration whose history a reference names. A removed one must be named in full. Undefined where there is none or
 * several; the person then gets a message, with a choice where there are several.
 *
 * @throws NotPermittedError
 */
export async function resolveSubject(
  context: Context,
  reference: string,
  retryCommand: (id: string) => readonly string[],
): Promise<Subject | undefined> {
  const [removals, found] = await Promise.all([
    context.history.removals(reference),
    context.integrations.find(reference),
  ]);
  const [removal] = removals;
  if (removal !== undefined && !allFound(found).some((integration) => isCalled(integration, reference.trim()))) {
    if (removals.length === 1) return { kind: 'removed', removal };
    await context.say(
      removedChoiceMessage(context, reference, removals, ({ integrationId }) => retryCommand(integrationId)),
    );
    return undefined;
  }
  const integration = await resolveFound(context, reference, found, retryCommand);
  if (integration === undefined) return undefined;
  // The history should also contain what was changed without the app.
  await context.changedBy(integration);
  return { kind: 'stored', integration };
}
