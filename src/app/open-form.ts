import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { View } from '../views/view';
import { isText } from '../domain/json';
import type { Accessors } from './accessors';
import { toSurface } from './to-surface';

/** The client forgets a trigger after 5 s; the view still has to travel there (facts: hosting 1). */
const triggerLifetime = 4_500;

export interface Trigger {
  readonly triggerId: string | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** Opens a modal; false where the client would not show it any more. */
export async function openForm({ modify }: Accessors, user: IUser, trigger: Trigger, view: View): Promise<boolean> {
  const { triggerId, startedAt } = trigger;
  if (!isText(triggerId) || Date.now() - startedAt > triggerLifetime) return false;
  await modify.getUiController().openSurfaceView(toSurface(view), { triggerId }, user);
  return true;
}
