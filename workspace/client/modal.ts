import { initialState, postedState, type Block, type View } from './view-state';

interface UiAnswer {
  readonly type?: string;
  readonly errors?: Record<string, string>;
  readonly view?: View;
}

/** Posts an interaction and gives the answer's body. */
export type Interact = (interaction: Record<string, unknown>) => Promise<unknown>;

function isUiAnswer(value: unknown): value is UiAnswer {
  return typeof value === 'object' && value !== null;
}

/** A modal as a client keeps it: what is typed stays through updates, errors stay until the next ones, and some answers close it. */
export class Modal {
  view: View;
  /** By action id. */
  errors: Record<string, string> = {};
  isOpen = true;
  private readonly state: ReturnType<typeof initialState>;

  constructor(
    view: View,
    private readonly interact: Interact,
  ) {
    this.view = view;
    this.state = initialState(view);
  }

  /** All that can be read on it, a line for each block. */
  get lines(): string[] {
    return this.view.blocks.map(lineOf).filter((line) => line !== '');
  }

  /** The action ids of its inputs. */
  get fields(): string[] {
    return this.view.blocks.flatMap(({ element }) => (element?.actionId === undefined ? [] : [element.actionId]));
  }

  /** Types into an input, or chooses in a select; tells the app where the input asks for that. */
  async type(actionId: string, value: string): Promise<void> {
    const block = this.view.blocks.find(({ element }) => element?.actionId === actionId);
    if (block?.element === undefined)
      throw new Error(`there is no input ${actionId}; there are ${this.fields.join(', ')}`);
    this.state.set(actionId, { value, blockId: block.blockId ?? 'default' });
    if ('dispatchActionConfig' in block.element) await this.act(actionId, value, block.blockId);
  }

  /** Presses a button of the view. */
  async press(actionId: string): Promise<void> {
    const block = this.view.blocks.find(({ elements }) => elements?.some((element) => element.actionId === actionId));
    const button = block?.elements?.find((element) => element.actionId === actionId);
    if (button === undefined) throw new Error(`there is no button ${actionId}`);
    await this.act(actionId, button.value, block?.blockId);
  }

  async submit(): Promise<void> {
    const view = { ...this.view, state: postedState(this.state) };
    const answer = await this.interact({ type: 'viewSubmit', viewId: this.view.id, payload: { view } });
    // An empty or unreadable answer leaves the modal as it is (facts: hosting 2).
    if (!isUiAnswer(answer)) return;
    if (answer.type === 'errors') this.errors = answer.errors ?? {};
    else if (answer.type === 'modal.update') this.update(answer.view);
    else this.isOpen = false;
  }

  update(view: View | undefined): void {
    if (view?.id === this.view.id) this.view = { ...this.view, ...view };
  }

  private async act(actionId: string, value: string | undefined, blockId: string | undefined): Promise<void> {
    const container = { type: 'view', id: this.view.id };
    const answer = await this.interact({ type: 'blockAction', actionId, payload: { blockId, value }, container });
    if (isUiAnswer(answer) && answer.type === 'modal.update') this.update(answer.view);
  }
}

/** What a block shows, buttons in brackets. */
export function lineOf(block: Block): string {
  const elements = [...(block.elements ?? []), ...(block.accessory === undefined ? [] : [block.accessory])].map(
    (element) => {
      const text = typeof element.text === 'string' ? element.text : (element.text?.text ?? '');
      return element.type === 'button' ? `[${text}]` : text;
    },
  );
  const value = block.element?.initialOption?.value ?? block.element?.initialValue ?? '';
  const input = block.label === undefined ? [] : [`${block.label.text}: ${value}`];
  return [...(block.text === undefined ? [] : [block.text.text]), ...input, ...elements].join(' ');
}
