/** A block or element of a view, as far as the rules of the client need to know it. */
export interface Block {
  readonly type: string;
  readonly blockId?: string;
  readonly text?: { readonly text: string };
  readonly label?: { readonly text: string };
  readonly accessory?: Element;
  readonly element?: Element;
  readonly elements?: readonly Element[];
}

interface Element {
  readonly type: string;
  readonly actionId?: string;
  readonly blockId?: string;
  readonly value?: string;
  readonly text?: { readonly text: string } | string;
  readonly initialValue?: string;
  readonly initialOption?: { readonly value: string };
  readonly options?: readonly { readonly value: string; readonly text: { readonly text: string } }[];
}

export interface View {
  readonly id: string;
  readonly title: { readonly text: string };
  readonly blocks: readonly Block[];
  readonly submit?: Element;
}

interface Typed {
  readonly value: string;
  readonly blockId: string;
}

/** What a modal's inputs hold, by action id alone: two with one id would overwrite each other (facts: hosting 2). */
export type ViewState = Map<string, Typed>;

/** Taken once, from the first view. Empty initial values are left out, as is an input without a block id. */
export function initialState(view: View): ViewState {
  const state: ViewState = new Map();
  for (const { type, blockId, element } of view.blocks) {
    const value = element?.initialValue ?? element?.initialOption?.value;
    if (
      type !== 'input' ||
      element?.actionId === undefined ||
      blockId === undefined ||
      value === undefined ||
      value === ''
    )
      continue;
    state.set(element.actionId, { value, blockId });
  }
  return state;
}

/** The state as a client posts it: `{ [blockId]: { [actionId]: value } }`. */
export function postedState(state: ViewState): Record<string, Record<string, string>> {
  const posted: Record<string, Record<string, string>> = {};
  for (const [actionId, { value, blockId }] of state) posted[blockId] = { ...posted[blockId], [actionId]: value };
  return posted;
}
