import type { ActionManager } from './action-manager';
import type { OpenModal } from './open-modal';
import type { Block, FieldErrors, View } from './ui-kit-types';

/** A modal as somebody uses it: reads it, types, presses its buttons. It can still be read once it is closed. */
export class Modal {
  constructor(
    private last: OpenModal,
    private readonly manager: ActionManager,
    /** Called once an interaction is through. */
    private readonly afterwards: () => Promise<void>,
  ) {
    manager.subscribe(() => {
      if (manager.modal?.view.id === this.last.view.id) this.last = manager.modal;
    });
  }

  get view(): View {
    return this.last.view;
  }

  /** By action id. */
  get errors(): FieldErrors {
    return this.last.errors;
  }

  get isOpen(): boolean {
    return this.manager.modal?.view.id === this.view.id;
  }

  /** All that can be read on it, a line for each block. */
  get lines(): string[] {
    return this.view.blocks.map(lineOf).filter((line) => line !== '');
  }

  /** The action ids of its inputs. */
  get fields(): string[] {
    return this.view.blocks.flatMap(({ element }) => (element?.actionId === undefined ? [] : [element.actionId]));
  }

  /** What a select offers, as it is shown. */
  options(actionId: string): string[] {
    const block = this.view.blocks.find(({ element }) => element?.actionId === actionId);
    return (block?.element?.options ?? []).map(({ text }) => text.text);
  }

  /** Types into an input, or chooses in a select; tells the app where the input asks for that. */
  async type(actionId: string, value: string): Promise<void> {
    const block = this.view.blocks.find(({ element }) => element?.actionId === actionId);
    if (block?.element === undefined)
      throw new Error(`there is no input ${actionId}; there are ${this.fields.join(', ')}`);
    this.manager.type(actionId, value, block.blockId);
    if (block.element.dispatchActionConfig !== undefined) await this.act(actionId, value, block.blockId);
  }

  /** Presses a button of the view. */
  async press(actionId: string): Promise<void> {
    const block = this.view.blocks.find(({ elements }) => elements?.some((element) => element.actionId === actionId));
    const button = block?.elements?.find((element) => element.actionId === actionId);
    if (button === undefined) throw new Error(`there is no button ${actionId}`);
    await this.act(actionId, button.value, block?.blockId);
  }

  async submit(): Promise<void> {
    await this.manager.submit();
    await this.afterwards();
  }

  /** @param isCleared by the cross, Escape or a click beside it; otherwise by its own button */
  async close({ isCleared }: { isCleared: boolean }): Promise<void> {
    await this.manager.cancel(isCleared);
    await this.afterwards();
  }

  private async act(actionId: string, value: string | undefined, blockId: string | undefined): Promise<void> {
    const container = { type: 'view', id: this.view.id };
    const interaction = { type: 'blockAction', actionId, payload: { blockId, value }, container };
    await this.manager.emitInteraction(this.view.appId ?? '', interaction);
    await this.afterwards();
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
