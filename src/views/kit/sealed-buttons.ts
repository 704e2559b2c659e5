import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { hasSecret } from '../../lib/mask-secrets';
import type { Message } from './message';

interface ButtonLike {
  readonly type: string;
  readonly actionId?: string | undefined;
  readonly value?: unknown;
}

/** Returns whether an element is a button whose command contains a secret that somebody typed. */
function carriesSecret({ type, actionId = '', value }: ButtonLike): boolean {
  return type === 'button' && actionId.startsWith('run/') && typeof value === 'string' && hasSecret(value);
}

function buttonsOf(block: LayoutBlock): readonly ButtonLike[] {
  if (block.type === 'actions') return block.elements;
  return block.type === 'section' && block.accessory !== undefined ? [block.accessory] : [];
}

/** Returns whether a message has a button that must be sealed. */
export function hasSecretButtons({ blocks = [] }: Message): boolean {
  return blocks.some((block) => buttonsOf(block).some(carriesSecret));
}

/** Returns a message whose buttons contain no secret that somebody typed into the command they run. @param encrypt encrypts a value */
export function sealButtons(message: Message, encrypt: (value: string) => string): Message {
  const sealed = <T extends ButtonLike>(element: T): T =>
    carriesSecret(element) ? { ...element, value: encrypt(String(element.value)) } : element;
  const blocks = (message.blocks ?? []).map((block): LayoutBlock => {
    if (block.type === 'actions') return { ...block, elements: block.elements.map(sealed) };
    return block.type === 'section' && block.accessory !== undefined
      ? { ...block, accessory: sealed(block.accessory) }
      : block;
  });
  return { ...message, blocks };
}
