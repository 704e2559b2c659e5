import { parseArgs } from '../domain/args/parse-args';
import { parseCurl } from '../domain/payload/parse-curl';
import { withoutFence } from '../domain/payload/parse-pasted';
import type { Context } from '../ports/context';
import { misunderstoodMessage } from './shared/misunderstood-message';
import { openPasteForm } from './shared/open-paste-form';
import { proposeChange } from './shared/propose-change';

const retryCommand = ['apply'];

/** Returns the arguments without a code fence or a curl command around the payload; undefined where there is no payload. */
function payloadOf(args: readonly string[]): readonly string[] | undefined {
  const curl = parseCurl(args);
  if (curl !== undefined) return curl.data === undefined ? undefined : [curl.data.replace(/^\$(?=\{)/, '')];
  const arrived = withoutFence(args.join(' '));
  const brace = arrived.indexOf('{');
  if (brace < 0) return undefined;
  // A payload may be in grave accents, or the only item of a list.
  const before = arrived.slice(0, brace).replace(/[[`'"]\s*$/, '');
  return [before, arrived.slice(brace).replace(/\}\s*[\]`'"]+\s*$/, '}')];
}

/**
 * `apply [payload]`: a plan for the payload. Without a payload, or where a part of it is missing, a form to paste it into. Nothing goes
 * from the command into that form: it may contain a token, and views are logged (docs/rocketchat/hosting.md 9).
 */
export async function apply(context: Context, args: readonly string[]): Promise<void> {
  await context.permittedTypes();
  if (args.length === 0) return openPasteForm(context, 'payload', retryCommand);
  const { payload: texts, commands } = context.catalog;
  const payload = payloadOf(args);
  if (payload === undefined) return openPasteForm(context, 'payload', retryCommand, [texts.notWhole]);

  const assignments = parseArgs(payload.filter((word) => word.trim() !== ''));
  const { reference, parseErrors } = assignments;
  if (parseErrors.some(({ code }) => code === 'not-json'))
    return openPasteForm(context, 'payload', retryCommand, [texts.notWhole]);
  if (parseErrors.length > 0) return context.say(misunderstoodMessage(context, parseErrors));
  if (reference.trim() === '') return context.say({ text: texts.integrationNeeded });
  await proposeChange(context, assignments, commands.apply.usage);
}
