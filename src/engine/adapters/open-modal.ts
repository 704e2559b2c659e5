import { type IUIKitSurface, UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { isText } from '../../lib/json';
import type { View } from '../../views/kit/modal';
import type { Accessors } from './accessors';

/** Milliseconds. The client drops a trigger after 5 s, and the view still has to travel there (docs/rocketchat/hosting.md 1). */
const triggerLifetime = 4_500;

export interface Trigger {
  readonly triggerId: string | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** Opens a modal. Returns false where it is too late for the client to show it. */
export async function openModal({ modify }: Accessors, user: IUser, trigger: Trigger, view: View): Promise<boolean> {
  const { triggerId, startedAt } = trigger;
  if (!isText(triggerId) || Date.now() - startedAt > triggerLifetime) return false;
  await modify.getUiController().openSurfaceView(toSurface(view), { triggerId }, user);
  return true;
}

/** Returns a view in the engine's form. */
export function toSurface(view: View): Omit<IUIKitSurface, 'appId'> {
  return { ...view, type: UIKitSurfaceType.MODAL };
}
