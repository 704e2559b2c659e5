import type { ILogger } from '@rocket.chat/apps-engine/definition/accessors';
import type { Draft } from '../domain/draft';
import type { Accessors } from './accessors';
import { createDrafts } from './create-drafts';
import type { Route } from './create-context';

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
