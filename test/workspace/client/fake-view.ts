import type { Block, Element, View } from '../../../workspace/client/ui-kit-types';

/** @param properties of any kind, because an app may send anything */
export function element(actionId: string, properties: object = {}): Element {
  const bare: Element = { type: 'plain_text_input', actionId };
  return Object.assign(bare, properties);
}

/** A block with an input. */
export function input(actionId: string, properties: object = {}, blockId?: string): Block {
  return {
    type: 'input',
    label: { text: actionId },
    element: element(actionId, properties),
    ...(blockId !== undefined && { blockId }),
  };
}

export function viewOf(blocks: readonly Block[], properties: Partial<View> = {}): View {
  return { id: 'form', appId: 'app', title: { text: 'A form' }, blocks, ...properties };
}
