import type { ActionManager } from './action-manager';
import type { OpenModal } from './open-modal';
import type { Block, FieldErrors, View } from './ui-kit-types';

/** A modal as a person uses it: read it, type, press its buttons. It can still be read after it is closed. */
export class Modal {
  constructor(
    private current: OpenModal,
    private readonly manager: ActionManager,
    private readonly onInteractionDone: () => Promise<void>,
  ) {
    manager.subscribe(() => {
      if (manager.modal?.view.id === this.current.view.id) this.current = manager.modal;
    });
  }

  get view(): View {
    return this.current.view;
  }

  /** The field errors, by action id. */
  get errors(): FieldErrors {
    return this.current.errors;
  }

  get isOpen(): boolean {
    return this.manager.modal?.view.id === this.view.id;
  }

  /** The modal's text, one line per block. */
  get lines(): string[] {
    return this.view.blocks.map(lineOf).filter((line) => line !== '');
  }

  /** The action ids of its inputs. */
  get fields(): string[] {
    return this.view.blocks.flatMap(({ element }) => (element?.actionId === undefined ? [] : [element.actionId]));
  }

  /** Returns the option labels of a select. */
  options(actionId: string): string[] {
    const block = this.view.blocks.find(({ element }) => element?.actionId === actionId);
    return (block?.element?.options ?? []).map(({ text }) => text.text);
  }

  /** Types into an input, or selects an option. Sends it to the app if the input dispatches actions. */
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
    await this.onInteractionDone();
  }

  /** @param isCleared true for the cross, Escape or a click outside; false for its own button */
  async close({ isCleared }: { isCleared: boolean }): Promise<void> {
    await this.manager.cancel(isCleared);
    await this.onInteractionDone();
  }

  private async act(actionId: string, value: string | undefined, blockId: string | undefined): Promise<void> {
    const container = { type: 'view', id: this.view.id };
    const interaction = { type: 'blockAction', actionId, payload: { blockId, value }, container };
    await this.manager.emitInteraction(this.view.appId ?? '', interaction);
    await this.onInteractionDone();
  }
}

/** Returns a block's text, with buttons in brackets. */
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
