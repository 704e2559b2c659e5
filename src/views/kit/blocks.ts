import { maskSecrets } from '../../lib/mask-secrets';
import { visibleText } from './visible-text';
import type {
  ActionsBlock,
  ButtonElement,
  ContextBlock,
  DividerBlock,
  InputBlock,
  PlainText,
  SectionBlock,
} from '@rocket.chat/ui-kit';

/** Returns text that clients draw as it is, so that nothing a person or server wrote becomes markup, and without secrets. */
export function plain(text: string): PlainText {
  return unmasked(maskSecrets(text));
}

function unmasked(text: string): PlainText {
  return { type: 'plain_text', text: visibleText(text), emoji: false };
}

export interface Button {
  readonly actionId: string;
  readonly label: string;
  readonly value?: string;
  readonly style?: 'primary' | 'danger';
}

function withThread(blockId: string, threadId: string | undefined): string {
  return threadId === undefined ? blockId : `${blockId}#${threadId}`;
}

/** Returns the thread that a block with buttons was shown in. */
export function threadOf(blockId: string): string | undefined {
  const mark = blockId.lastIndexOf('#');
  return mark < 0 ? undefined : blockId.slice(mark + 1);
}

const inputBlock = 'field-';

/** Returns whether a block has an input, at which a client shows errors. */
export function isInputBlock(blockId: string): boolean {
  return blockId.startsWith(inputBlock);
}

/** Builders for blocks. Each block carries the app's id, because the server does not add it to messages and answers (docs/rocketchat/hosting.md 2, 3). */
export interface Blocks {
  section(text: string, button?: Button): SectionBlock;
  /** A text with its secrets: of `reveal`, and of a token that was just generated. For messages only, because views are logged. */
  unmasked(text: string): SectionBlock;
  small(text: string): ContextBlock;
  divider(): DividerBlock;
  buttons(blockId: string, buttons: readonly Button[]): ActionsBlock;
  button(blockId: string, button: Button): ButtonElement;
  /** @param input with `dispatches`, the app gets what was typed 0.7 s after the last letter (docs/rocketchat/hosting.md 2) */
  line(input: Input & { readonly multiline: boolean; readonly dispatches?: boolean }): InputBlock;
  select(
    input: Input & { readonly options: readonly Option[]; readonly placeholder: string; readonly dispatches: boolean },
  ): InputBlock;
}

interface Input {
  readonly actionId: string;
  readonly label: string;
  readonly hint: string;
  /** The initial value; none where it is empty. */
  readonly value: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** @param threadId where the answer is shown. An interaction does not say its thread, so blocks with buttons carry it */
export function createBlocks(appId: string, threadId?: string): Blocks {
  const button = (blockId: string, { actionId, label, value, style }: Button): ButtonElement => ({
    type: 'button',
    appId,
    blockId: withThread(blockId, threadId),
    actionId,
    text: plain(label),
    ...(value === undefined ? {} : { value }),
    ...(style === undefined ? {} : { style }),
  });
  const input = ({ actionId, label, hint }: Input, element: InputBlock['element']): InputBlock => ({
    type: 'input',
    appId,
    blockId: inputBlock + actionId,
    label: plain(label),
    hint: plain(hint),
    optional: true,
    element,
  });

  return {
    section: (text, accessory) => ({
      type: 'section',
      appId,
      text: plain(text),
      ...(accessory === undefined
        ? {}
        : {
            blockId: withThread(`at-${accessory.actionId}`, threadId),
            accessory: button(`at-${accessory.actionId}`, accessory),
          }),
    }),
    unmasked: (text) => ({ type: 'section', appId, text: unmasked(text) }),
    small: (text) => ({ type: 'context', appId, elements: [plain(text)] }),
    divider: () => ({ type: 'divider', appId }),
    button,
    buttons: (blockId, buttons) => ({
      type: 'actions',
      appId,
      blockId: withThread(blockId, threadId),
      elements: buttons.map((description) => button(blockId, description)),
    }),
    line: ({ multiline, dispatches = false, ...common }) =>
      input(common, {
        type: 'plain_text_input',
        appId,
        blockId: inputBlock + common.actionId,
        actionId: common.actionId,
        multiline,
        ...(common.value === '' ? {} : { initialValue: common.value }),
        ...(dispatches ? { dispatchActionConfig: ['on_character_entered'] } : {}),
      }),
    select: ({ options, placeholder, dispatches, ...common }) => {
      const shown = options.map(({ value, label }) => ({ value, text: plain(label) }));
      const initial = shown.find(({ value }) => value === common.value);
      return input(common, {
        type: 'static_select',
        appId,
        blockId: inputBlock + common.actionId,
        actionId: common.actionId,
        // Without a placeholder the renderer throws (docs/rocketchat/toolchain.md 3.3).
        placeholder: plain(placeholder),
        options: shown,
        // Older clients take only initialValue into the state (docs/rocketchat/hosting.md 2).
        ...(initial === undefined ? {} : { initialOption: initial, initialValue: initial.value }),
        ...(dispatches ? { dispatchActionConfig: ['on_item_selected'] } : {}),
      });
    },
  };
}
