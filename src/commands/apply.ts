import { parseArgs } from '../domain/args/parse-args';
import { parseCurl } from '../domain/payload/parse-curl';
import { withoutFence } from '../domain/payload/parse-pasted';
import type { Context } from '../ports/context';
import { openPasteForm } from './shared/open-paste-form';
import { proposeChange } from './shared/propose-change';

const retryCommand = ['apply'];

/** What arrived, without what stands around a payload: a fence, or a call of curl; undefined where there is no payload in it. */
function payloadOf(args: readonly string[]): readonly string[] | undefined {
  const curl = parseCurl(args);
  if (curl !== undefined) return curl.data === undefined ? undefined : [curl.data.replace(/^\$(?=\{)/, '')];
  const arrived = withoutFence(args.join(' '));
  const brace = arrived.indexOf('{');
  if (brace < 0) return undefined;
  // In a list of one, or between grave accents, it is the same payload.
  const before = arrived.slice(0, brace).replace(/[[`'"]\s*$/, '');
  return [before, arrived.slice(brace).replace(/\}\s*[\]`'"]+\s*$/, '}')];
}

/**
 * `apply [payload]`: a plan for the document's payload; alone, or where not all of it arrived, a form to paste it into. Nothing that
 * arrived goes into that form: it may hold a token, and views are logged (docs/rocketchat/hosting.md 9).
 */
export async function apply(context: Context, args: readonly string[]): Promise<void> {
  if (args.length === 0) return openPasteForm(context, 'payload', retryCommand);
  const { payload: pasting, common, commands, parseErrors: explained } = context.catalog;
  if (parseCurl(args)?.hasCredentials === true) await context.say({ text: pasting.tokenInCommand });
  const payload = payloadOf(args);
  if (payload === undefined) return openPasteForm(context, 'payload', retryCommand, [pasting.notWhole]);

  const assignments = parseArgs(payload.filter((word) => word.trim() !== ''));
  const { reference, parseErrors } = assignments;
  if (parseErrors.some(({ code }) => code === 'not-json'))
    return openPasteForm(context, 'payload', retryCommand, [pasting.notWhole]);
  if (parseErrors.length > 0)
    return context.say({ text: [common.misunderstood, ...parseErrors.map(explained)].join('\n') });
  if (reference.trim() === '') return context.say({ text: pasting.integrationNeeded });
  await proposeChange(context, assignments, commands.apply.usage);
}
