import type { Element, View } from './ui-kit-types';

/** What an input holds. Selects of several hold a list, a select of one after nothing was chosen null. */
export type InputValue = string | readonly string[] | null | undefined;

interface Typed {
  readonly value: InputValue;
  readonly blockId: string | undefined;
}

/** What a modal's inputs hold, by action id alone: two with one id overwrite each other (docs/rocketchat/hosting.md 2). */
export type ViewState = ReadonlyMap<string, Typed>;

/** The client takes falsy initial values for none. */
function initialValueOf(element: Element): InputValue {
  const { initialValue, initialTime, initialDate, initialOption, initialOptions } = element;
  return [initialValue, initialTime, initialDate, initialOption?.value, initialOptions?.map(({ value }) => value)].find(
    Boolean,
  );
}

/** Taken once, from the first view: from its inputs and its actions, not from what stands beside a section's text. */
export function initialState(view: View): ViewState {
  const state = new Map<string, Typed>();
  for (const { element, elements = [], blockId } of view.blocks) {
    for (const one of [...(element === undefined ? [] : [element]), ...elements]) {
      if (one.actionId !== undefined) state.set(one.actionId, { value: initialValueOf(one), blockId });
    }
  }
  return state;
}

/** A block without an id gives what is typed into it the id `default`. */
export function withTyped(state: ViewState, actionId: string, value: InputValue, blockId = 'default'): ViewState {
  return new Map([...state, [actionId, { value, blockId }]]);
}

/**
 * The state as a client posts it: `{ [blockId]: { [actionId]: value } }`. An untouched empty input is absent, because
 * JSON leaves out what is undefined; one that was typed into and cleared is `''`.
 */
export function postedState(state: ViewState): Record<string, Record<string, InputValue>> {
  const posted: Record<string, Record<string, InputValue>> = {};
  for (const [actionId, { value, blockId }] of state) {
    if (blockId === undefined) continue;
    posted[blockId] = { ...posted[blockId], ...(value !== undefined && { [actionId]: value }) };
  }
  return posted;
}
