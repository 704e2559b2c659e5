/** A block of a view, with the fields that the client's rules use. */
export interface Block {
  readonly type: string;
  readonly appId?: string;
  readonly blockId?: string;
  readonly text?: { readonly text: string };
  readonly label?: { readonly text: string };
  readonly accessory?: Element;
  readonly element?: Element;
  readonly elements?: readonly Element[];
}

export interface Element {
  readonly type: string;
  readonly actionId?: string;
  readonly blockId?: string;
  readonly value?: string;
  readonly text?: { readonly text: string } | string;
  readonly initialValue?: string;
  readonly initialDate?: string;
  readonly initialTime?: string;
  readonly initialOption?: { readonly value: string };
  readonly initialOptions?: readonly { readonly value: string }[];
  readonly options?: readonly { readonly value: string; readonly text: { readonly text: string } }[];
  readonly dispatchActionConfig?: readonly string[];
}

export interface View {
  readonly id: string;
  readonly appId?: string;
  readonly title: { readonly text: string };
  readonly blocks: readonly Block[];
  readonly submit?: Element;
  readonly close?: Element;
}

/** What a client sends to `/api/apps/ui.interaction/:appId`, without its trigger id. */
export type UserInteraction = { readonly type: string } & Record<string, unknown>;

/** What an app answers or pushes to a client: a modal to open or update, or errors. */
export interface ServerInteraction {
  readonly type?: string;
  readonly triggerId?: string;
  readonly viewId?: string;
  readonly view?: View;
  /** By action id. Clients also accept a list of these objects. */
  readonly errors?: FieldErrors | readonly FieldErrors[];
}

export type FieldErrors = Readonly<Record<string, string>>;
