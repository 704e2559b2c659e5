import { parseArgs } from '../domain/args/parse-args';
import { parseCurl } from '../domain/payload/parse-curl';
import { withoutFence } from '../domain/payload/parse-pasted';
import type { Context } from '../ports/context';
import { openPasteForm } from './shared/open-paste-form';
import { proposeChange } from './shared/propose-change';

const again = ['apply'];

/** What arrived, without what stands around a payload: a fence, or a call of curl; undefined where there is no payload in it. */
function payloadOf(words: readonly string[]): readonly string[] | undefined {
  const curl = parseCurl(words);
  if (curl !== undefined) return curl.data === undefined ? undefined : [curl.data.replace(/^\$(?=\{)/, '')];
  const arrived = withoutFence(words.join(' '));
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
export async function apply(context: Context, words: readonly string[]): Promise<void> {
  if (words.length === 0) return openPasteForm(context, 'payload', again);
  const { pasting, conversation, commands, mistakes: explained } = context.words;
  if (parseCurl(words)?.hasCredentials === true) await context.say({ text: pasting.tokenInCommand });
  const payload = payloadOf(words);
  if (payload === undefined) return openPasteForm(context, 'payload', again, [pasting.notWhole]);

  const assignments = parseArgs(payload.filter((word) => word.trim() !== ''));
  const { reference, mistakes } = assignments;
  if (mistakes.some(({ code }) => code === 'not-json'))
    return openPasteForm(context, 'payload', again, [pasting.notWhole]);
  if (mistakes.length > 0)
    return context.say({ text: [conversation.misunderstood, ...mistakes.map(explained)].join('\n') });
  if (reference.trim() === '') return context.say({ text: pasting.integrationNeeded });
  await proposeChange(context, assignments, commands.apply.usage);
}
