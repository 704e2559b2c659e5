import type { Element, View } from './ui-kit-types';

/** The value of an input. A multi-select has a list; an emptied select has null. */
export type InputValue = string | readonly string[] | null | undefined;

interface InputState {
  readonly value: InputValue;
  readonly blockId: string | undefined;
}

/** The values of a modal's inputs, by action id only: inputs with the same id overwrite each other (docs/rocketchat/hosting.md 2). */
export type ViewState = ReadonlyMap<string, InputState>;

/** Returns an input's initial value. The client ignores falsy ones. */
function initialValueOf(element: Element): InputValue {
  const { initialValue, initialTime, initialDate, initialOption, initialOptions } = element;
  return [initialValue, initialTime, initialDate, initialOption?.value, initialOptions?.map(({ value }) => value)].find(
    Boolean,
  );
}

/** Returns the initial values of the first view's inputs and actions; accessories of sections have none. */
export function initialState(view: View): ViewState {
  const state = new Map<string, InputState>();
  for (const { element, elements = [], blockId } of view.blocks) {
    for (const input of [...(element === undefined ? [] : [element]), ...elements]) {
      if (input.actionId !== undefined) state.set(input.actionId, { value: initialValueOf(input), blockId });
    }
  }
  return state;
}

/** Returns the state with one changed input. A block without an id counts as `default`. */
export function withInput(state: ViewState, actionId: string, value: InputValue, blockId = 'default'): ViewState {
  return new Map([...state, [actionId, { value, blockId }]]);
}

/**
 * Returns the state as a client posts it: `{ [blockId]: { [actionId]: value } }`. An untouched empty input is absent,
 * because JSON omits undefined values; one that was typed into and cleared is `''`.
 */
export function postedState(state: ViewState): Record<string, Record<string, InputValue>> {
  const posted: Record<string, Record<string, InputValue>> = {};
  for (const [actionId, { value, blockId }] of state) {
    if (blockId === undefined) continue;
    posted[blockId] = { ...posted[blockId], ...(value !== undefined && { [actionId]: value }) };
  }
  return posted;
}
