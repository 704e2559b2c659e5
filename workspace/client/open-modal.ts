import type { FieldErrors, ServerInteraction, View } from './ui-kit-types';
import { initialState, type InputValue, postedState, type ViewState, withTyped } from './view-state';

/** A modal as a client keeps it, at one moment. */
export interface OpenModal {
  readonly view: View;
  readonly state: ViewState;
  readonly errors: FieldErrors;
}

export function openModal(view: View): OpenModal {
  return { view, state: initialState(view), errors: {} };
}

/**
 * What an app's word for this very view makes of a modal: an update is laid over the old view, and what was typed stays;
 * errors stay until the next ones, also through updates (docs/rocketchat/hosting.md 2).
 */
export function receive(modal: OpenModal, { type, view, errors }: ServerInteraction): OpenModal {
  if (type === 'errors') return { ...modal, errors: flat(errors) };
  return { ...modal, view: { ...modal.view, ...view } };
}

export function typeInto(modal: OpenModal, actionId: string, value: InputValue, blockId?: string): OpenModal {
  return { ...modal, state: withTyped(modal.state, actionId, value, blockId) };
}

/** The view as a client sends it back, whole and with what its inputs hold. */
export function postedView({ view, state }: OpenModal): View & { state: ReturnType<typeof postedState> } {
  return { ...view, state: postedState(state) };
}

function flat(errors: ServerInteraction['errors'] = {}): FieldErrors {
  return Object.fromEntries(
    [errors]
      .flat()
      .reverse()
      .flatMap((one) => Object.entries(one)),
  );
}
