import { parseTyped } from '../domain/payload/parse-typed';
import type { Context } from '../ports/context';
import { openPasteForm } from './shared/open-paste-form';
import { proposePayload } from './shared/propose-payload';

const retryCommand = ['apply'];

/**
 * `apply [payload]`: a plan for the payload. Without a payload, or where a part of it is missing, a form to paste it into. Nothing goes
 * from the command into that form: it may contain a token, and views are logged (docs/rocketchat/hosting.md 9).
 */
export async function apply(context: Context, args: readonly string[]): Promise<void> {
  await context.permittedTypes();
  if (args.length === 0) return openPasteForm(context, 'payload', retryCommand);
  const { payload: texts } = context.catalog;
  const payload = parseTyped(args);
  if (payload?.parseErrors.every(({ code }) => code !== 'not-json') === true) return proposePayload(context, payload);
  await openPasteForm(context, 'payload', retryCommand, [texts.notWhole]);
}
