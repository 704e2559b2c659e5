import type { FieldErrors, ServerInteraction, View } from './ui-kit-types';
import { initialState, type InputValue, postedState, type ViewState, withInput } from './view-state';

/** The state of an open modal in a client. */
export interface OpenModal {
  readonly view: View;
  readonly state: ViewState;
  readonly errors: FieldErrors;
}

export function openModal(view: View): OpenModal {
  return { view, state: initialState(view), errors: {} };
}

/**
 * Applies an app's interaction for this view. An update is merged into the old view and keeps what was typed. Errors stay
 * until the next errors, even through updates (docs/rocketchat/hosting.md 2).
 */
export function applyInteraction(modal: OpenModal, { type, view, errors }: ServerInteraction): OpenModal {
  if (type === 'errors') return { ...modal, errors: flattenErrors(errors) };
  return { ...modal, view: { ...modal.view, ...view } };
}

export function typeInto(modal: OpenModal, actionId: string, value: InputValue, blockId?: string): OpenModal {
  return { ...modal, state: withInput(modal.state, actionId, value, blockId) };
}

/** Returns the view as a client posts it, with the values of its inputs. */
export function postedView({ view, state }: OpenModal): View & { state: ReturnType<typeof postedState> } {
  return { ...view, state: postedState(state) };
}

function flattenErrors(errors: ServerInteraction['errors'] = {}): FieldErrors {
  return Object.fromEntries(
    [errors]
      .flat()
      .reverse()
      .flatMap((errorSet) => Object.entries(errorSet)),
  );
}
