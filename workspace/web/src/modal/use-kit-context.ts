import { useDebouncedCallback } from '@rocket.chat/fuselage-hooks';
import type { ActionManager } from '../../../client/action-manager';
import type { OpenModal } from '../../../client/open-modal';
import type { UserInteraction } from '../../../client/ui-kit-types';
import type { InputValue } from '../../../client/view-state';
import type { KitContext } from '../renderer/blocks';

/** How long somebody must have paused before an input tells its app what was typed. */
const pauseInMs = 700;

const isInputValue = (value: unknown): value is InputValue =>
  value === null || typeof value === 'string' || Array.isArray(value);

/** What the inputs hold, for those that an update takes away and brings back. */
function valuesOf({ state }: OpenModal): KitContext['values'] {
  const values: KitContext['values'] = {};
  // The published type knows of texts only.
  for (const [actionId, { value }] of state) Reflect.set(values, actionId, { value });
  return values;
}

/**
 * Where the renderer's inputs and buttons lead in a modal.
 *
 * @param around what is to be done about an action that is waited for
 */
export function useKitContext(
  modal: OpenModal,
  actionManager: ActionManager,
  around: (work: () => Promise<void>) => Promise<void>,
): KitContext {
  const { view, errors } = modal;
  const emit = (appId: string, interaction: UserInteraction) => actionManager.emitInteraction(appId, interaction);
  const emitLater = useDebouncedCallback(emit, pauseInMs, [actionManager]);
  return {
    appId: view.appId ?? 'core',
    viewId: view.id,
    errors,
    values: valuesOf(modal),
    state: ({ actionId, blockId, value }) => {
      if (isInputValue(value)) actionManager.type(actionId, value, blockId);
    },
    action: async ({ appId, actionId, blockId, value, dispatchActionConfig }) => {
      const container = { type: 'view', id: view.id };
      const interaction = { type: 'blockAction', actionId, payload: { blockId, value }, container };
      if (dispatchActionConfig?.includes('on_character_entered')) emitLater(appId, interaction);
      else await around(() => emit(appId, interaction));
    },
  };
}
