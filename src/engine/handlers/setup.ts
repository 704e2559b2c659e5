import type { ILogger } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { FormSession, ReplyTarget } from '../../domain/change/form-session';
import { isText } from '../../lib/json';
import type { Context } from '../../ports/context';
import type { Accessors } from '../adapters/accessors';
import { createSessions } from '../adapters/stores';
import type { Route } from '../call';
import { createContext } from '../create-context';

/** What the handlers of interactions are made of, apart from what they do. */
export interface HandlerDeps {
  readonly appId: string;
  readonly logger: ILogger;
  readonly route: Route;
}

/** A form that is open, and what answers from it work with. */
export interface OpenForm {
  readonly session: FormSession;
  readonly context: Context;
}

/** Loads the person's own form with that id; an interaction names it but cannot be trusted to describe it. */
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

/** Where somebody asked. The engine gives null where its types say that something may be undefined. */
export function toReplyTarget(roomId: string, threadId: unknown): ReplyTarget {
  return isText(threadId) && threadId !== '' ? { roomId, threadId } : { roomId };
}
