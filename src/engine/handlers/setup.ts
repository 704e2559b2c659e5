import type { ILogger } from '@rocket.chat/apps-engine/definition/accessors';
import type { Draft, Place } from '../../domain/draft';
import { isText } from '../../lib/json';
import type { Accessors } from '../adapters/accessors';
import { createDrafts } from '../adapters/stores';
import type { Route } from '../call';

/** What the handlers of interactions are made of, apart from what they do. */
export interface InteractionSetup {
  readonly appId: string;
  readonly logger: ILogger;
  readonly route: Route;
}

/** The person's own form with that id; an interaction names it but cannot be trusted to describe it. */
export function loadDraft(accessors: Accessors, userId: string, viewId: string): Promise<Draft | undefined> {
  return createDrafts(accessors).load(userId, viewId);
}

/** Where somebody asked. The engine gives null where its types say that something may be undefined. */
export function placeOf(roomId: string, threadId: unknown): Place {
  return isText(threadId) && threadId !== '' ? { roomId, threadId } : { roomId };
}
