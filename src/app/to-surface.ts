import { UIKitSurfaceType, type IUIKitSurface } from '@rocket.chat/apps-engine/definition/uikit';
import type { View } from '../views/view';

/** A view as the engine takes it. */
export function toSurface(view: View): Omit<IUIKitSurface, 'appId'> {
  return { ...view, type: UIKitSurfaceType.MODAL };
}
