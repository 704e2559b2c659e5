import { integrationTypes } from '../../domain/fields/integration-type';
import type { Integration } from '../../domain/integration/integration';
import type { Found } from '../../domain/integration/reference';
import type { Context } from '../../ports/context';
import type { Message } from '../../views/kit/message';
import { choiceMessage } from '../../views/messages/choice-message';

/** Returns what to say where nothing was found: how much was searched, and whether something with that name was removed. */
async function notFoundMessage(
  context: Context,
  reference: string,
  { nearest, scanned, scannedOf }: Extract<Found, { kind: 'none' }>,
): Promise<Message> {
  const { common, search, history, values } = context.catalog;
  const missing = await context.missingPermissions();
  const hidden = integrationTypes.filter((type) => missing[type].length > 0);
  const sentences = [common.notFound(reference, nearest), ...hidden.map((type) => search.hidden(type, missing[type]))];
  if (scanned !== undefined && scannedOf !== undefined) sentences.push(search.partOnly(scanned, scannedOf));
  const [removal] = await context.history.removals(reference);
  if (removal !== undefined) {
    const { name, actor, at } = removal;
    sentences.push(history.wasRemoved(name, actor ?? values.somebody, values.atTime(at)));
  }
  return { text: sentences.join(' ') };
}

/**
 * Returns the integration that was found. Undefined where there is none or several; the person then gets a message, with a choice
 * where there are several.
 *
 * @param retryCommand the command that a button of the choice runs
 */
export async function resolveFound(
  context: Context,
  reference: string,
  found: Found,
  retryCommand: (id: string) => readonly string[],
): Promise<Integration | undefined> {
  if (found.kind === 'one') return found.integration;
  if (found.kind === 'none') await context.say(await notFoundMessage(context, reference, found));
  else await context.say(choiceMessage(context, reference, found.integrations, ({ id }) => retryCommand(id)));
  return undefined;
}

/** Returns the integration that a reference names; undefined as in `resolveFound`. */
export async function resolveOne(
  context: Context,
  reference: string,
  retryCommand: (id: string) => readonly string[],
): Promise<Integration | undefined> {
  return resolveFound(context, reference, await context.integrations.find(reference), retryCommand);
}
