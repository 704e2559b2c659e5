import type { ILogger } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { FormSession, ReplyTarget } from '../../domain/change/form-session';
import { inputLimits } from '../../lib/input-limits';
import { isText } from '../../lib/json';
import { catalog } from '../../i18n/catalog';
import type { Context } from '../../ports/context';
import type { Answer } from '../../ports/handlers';
import { foreignRoomForm } from '../../views/forms/notice-form';
import { createBlocks } from '../../views/kit/blocks';
import type { View } from '../../views/kit/modal';
import type { Accessors } from '../adapters/accessors';
import { createSessions, newId } from '../adapters/stores';
import type { Route } from '../call';
import { createContext } from '../create-context';

/** What all handlers of interactions need. */
export interface HandlerDeps {
  readonly appId: string;
  readonly logger: ILogger;
  readonly route: Route;
}

/** An open form, and the context of its answers. */
export interface OpenForm {
  readonly session: FormSession;
  readonly context: Context;
}

/** Loads the person's form with this id. An interaction also describes the form, but that can be forged. */
export async function loadForm(
  { appId, route }: HandlerDeps,
  accessors: Accessors,
  user: IUser,
  viewId: string,
  triggerId: string | undefined,
): Promise<OpenForm | undefined> {
  const startedAt = Date.now();
  const session = await createSessions(accessors).load(user.id, viewId);
  if (session === undefined) return undefined;
  const call = { appId, user, replyTarget: session.replyTarget, triggerId, startedAt };
  return { session, context: createContext(accessors, call, route) };
}

/**
 * Returns where answers go. The engine's types say that a thread may be undefined, but it is null. A client can name any thread, which
 * does no harm: only its own person sees the answer, in the room that was checked.
 */
export function toReplyTarget(roomId: string, threadId: unknown): ReplyTarget {
  return isText(threadId) && threadId !== '' && threadId.length <= inputLimits.idLength
    ? { roomId, threadId }
    : { roomId };
}

/** Returns the modal for somebody who may not see the room that their client names. */
export function foreignRoomView(appId: string): View {
  return foreignRoomForm({ catalog, blocks: createBlocks(appId) }, newId());
}

/** Returns the same as the answer to an interaction. */
export function foreignRoomAnswer(appId: string): Answer {
  return { kind: 'open', view: foreignRoomView(appId) };
}
