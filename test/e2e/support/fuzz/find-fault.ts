import { isJsonObject } from '../../../../src/lib/json';
import { viewStep } from '../../../../src/views/kit/modal';
import { seededSecrets } from '../seeded';
import type { Played } from './fuzz-person';
import type { FuzzInteraction } from './interaction';

/** The longest that an answer may take, in milliseconds. */
export const maxMs = 1_000;

/** Returns whether an event or answer shows something: the text or blocks of a message, a view, errors at fields. */
function showsSomething(payload: unknown): boolean {
  if (!isJsonObject(payload)) return false;
  const { msg, blocks, view, errors } = payload;
  const isMessage = (typeof msg === 'string' && msg.trim() !== '') || (Array.isArray(blocks) && blocks.length > 0);
  return isMessage || isJsonObject(view) || (isJsonObject(errors) && Object.keys(errors).length > 0);
}

/** What the only message that shows a token is about. */
const showsToken = /reveal|rotate|apply|token/i;

function faultOf(sent: unknown, { events, body }: Played): string | undefined {
  const shown = JSON.stringify([events, body]);
  if (shown.includes('The app failed at this')) return 'The app had an error.';
  const secret = showsToken.test(JSON.stringify(sent)) ? undefined : seededSecrets.find((text) => shown.includes(text));
  return secret === undefined ? undefined : `A secret was shown: ${secret}`;
}

/** Returns what is wrong with the answer to a command: every command shows something. */
export function commandFault(line: string, played: Played): string | undefined {
  if (played.status !== 200) return `The answer was ${played.status}: ${JSON.stringify(played.body)}`;
  if (!played.events.some(showsSomething)) return 'Nothing was shown.';
  return faultOf(line, played);
}

/** Returns whether a client closes the form at any answer that shows nothing, so that the person sees an effect. */
function closesForm({ type, payload }: FuzzInteraction): boolean {
  return (
    type === 'viewClosed' || (type === 'viewSubmit' && isJsonObject(payload) && viewStep(payload.view) === 'close')
  );
}

/** Returns what is wrong with the answer to an interaction. It is never empty, and a genuine one shows something. */
export function interactionFault(interaction: FuzzInteraction, isGenuine: boolean, played: Played): string | undefined {
  if (played.status !== 200) return `The answer was ${played.status}: ${JSON.stringify(played.body)}`;
  if (!isJsonObject(played.body)) return 'The answer was empty.';
  const isSeen = [...played.events, played.body].some(showsSomething) || closesForm(interaction);
  if (isGenuine && !isSeen) return 'Nothing was shown.';
  return faultOf(interaction, played);
}
