import type { ILogger } from '@rocket.chat/apps-engine/definition/accessors';
import type { FormSession, ReplyTarget } from '../../domain/form-session';
import { isText } from '../../lib/json';
import type { Accessors } from '../adapters/accessors';
import { createSessions } from '../adapters/stores';
import type { Route } from '../call';

/** What the handlers of interactions are made of, apart from what they do. */
export interface HandlerDeps {
  readonly appId: string;
  readonly logger: ILogger;
  readonly route: Route;
}

/** The person's own form with that id; an interaction names it but cannot be trusted to describe it. */
export function loadSession(accessors: Accessors, userId: string, viewId: string): Promise<FormSession | undefined> {
  return createSessions(accessors).load(userId, viewId);
}

/** Where somebody asked. The engine gives null where its types say that something may be undefined. */
export function toReplyTarget(roomId: string, threadId: unknown): ReplyTarget {
  return isText(threadId) && threadId !== '' ? { roomId, threadId } : { roomId };
}
