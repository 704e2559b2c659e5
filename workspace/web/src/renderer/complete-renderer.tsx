import { messageParser, modalParser } from '@rocket.chat/fuselage-ui-kit';
import { BlockContext, type InputBlock, type Markdown } from '@rocket.chat/ui-kit';
import type { ReactElement } from 'react';
import { Markup } from './markup';

function drawMarkdown({ text }: Markdown, context: BlockContext, index: number): ReactElement | null {
  return context === BlockContext.BLOCK ? null : <Markup key={index} text={text} />;
}

/**
 * Adds what the published renderer lacks and Rocket.Chat's client has: mrkdwn and hints of inputs. Changes the renderer in
 * place, as Rocket.Chat's client does. Call it once, before the first rendering.
 */
export function completeRenderer(): void {
  for (const parser of [messageParser, modalParser]) {
    const drawInput = parser.input.bind(parser);
    parser.mrkdwn = drawMarkdown;
    parser.input = (block: InputBlock, context, index) => {
      const shown = { ...block };
      // The renderer puts the hint on the page unchanged, and React cannot render its text object.
      if (block.hint !== undefined) Reflect.set(shown, 'hint', block.hint.text);
      return drawInput(shown, context, index);
    };
  }
}
