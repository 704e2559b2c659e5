import type { Integration } from './integration';
import type { SideEffect } from './side-effects';

/** What a removal brings with it, beside what stops working. */
export function removalEffects({ type }: Integration): SideEffect[] {
  return type === 'webhook-incoming' ? ['removed-for-good-url', 'removed-kept'] : ['removed-kept'];
}
