import { isSecretName } from '../../domain/fields/fields';
import { integrationTypes } from '../../domain/fields/integration-type';
import type { Integration } from '../../domain/integration/integration';
import type { Found } from '../../domain/integration/reference';
import { dropped } from '../../lib/without-secrets';
import type { Context } from '../../ports/context';
import { hasSecret, hasUrlSecret } from '../../lib/mask-secrets';
import type { Message } from '../../views/kit/message';
import { choiceMessage } from '../../views/messages/choice-message';

/**
 * Returns a reference as it may be repeated. Behind the name of an integration or of a secret, a token may have been typed.
 *
 * @param isSecret whether all words but the first may be one
 */
function shownReference(reference: string, beginsWith: string | undefined, isSecret: boolean): string {
  if (beginsWith !== undefined) return `${beginsWith} ${dropped}`;
  const [first = '', ...rest] = reference.trim().split(/\s+/);
  if (isSecret && rest.length > 0) return `${first} ${dropped}`;
  const at = rest.findIndex((word, index) => isSecretName(word) && index < rest.length - 1);
  return at < 0 ? reference : [first, ...rest.slice(0, at + 1), dropped].join(' ');
}

/** Returns what to say where nothing was found: how much was searched, and whether something with that name was removed. */
async function notFoundMessage(
  context: Context,
  reference: string,
  { nearest, beginsWith, scanned, scannedOf }: Extract<Found, { kind: 'none' }>,
  behindIsSecret: boolean,
): Promise<Message> {
  const { common, search, history, values } = context.catalog;
  const missing = await context.missingPermissions();
  const hidden = integrationTypes.filter((type) => missing[type].length > 0);
  const shown = shownReference(reference, beginsWith, behindIsSecret);
  const sentences = [common.notFound(shown, beginsWith === undefined ? nearest : [beginsWith])];
  if (shown !== reference) sentences.push(common.notRepeated);
  sentences.push(...hidden.map((type) => search.hidden(type, missing[type])));
  if (scanned !== undefined && scannedOf !== undefined) sentences.push(search.partOnly(scanned, scannedOf));
  const [removal] = await context.history.removals(reference);
  if (removal !== undefined) {
    const { name, actor, at } = removal;
    sentences.push(history.wasRemoved(name, actor ?? values.somebody, values.atTime(at)));
  }
  if (hasSecret(reference) && !hasUrlSecret(reference)) sentences.push(common.secretInReference);
  return { text: sentences.join(' ') };
}

/**
 * Returns the integration that was found. Undefined where there is none or several; the person then gets a message, with a choice
 * where there are several.
 *
 * @param retryCommand the command that a button of the choice runs
 * @param behindIsSecret words behind the first may be a token, and are not repeated
 */
export async function resolveFound(
  context: Context,
  reference: string,
  found: Found,
  retryCommand: (id: string) => readonly string[],
  behindIsSecret = false,
): Promise<Integration | undefined> {
  if (found.kind === 'one') return found.integration;
  if (found.kind === 'none') await context.say(await notFoundMessage(context, reference, found, behindIsSecret));
  else await context.say(choiceMessage(context, reference, found.integrations, ({ id }) => retryCommand(id)));
  return undefined;
}

/** Returns the integration that a reference names; undefined as in `resolveFound`. */
export async function resolveOne(
  context: Context,
  reference: string,
  retryCommand: (id: string) => readonly string[],
  behindIsSecret = false,
): Promise<Integration | undefined> {
  const found = await context.integrations.find(reference);
  return resolveFound(context, reference, found, retryCommand, behindIsSecret);
}
