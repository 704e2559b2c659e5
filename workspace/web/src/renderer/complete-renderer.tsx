import { messageParser, modalParser } from '@rocket.chat/fuselage-ui-kit';
import { BlockContext, type InputBlock, type Markdown } from '@rocket.chat/ui-kit';
import type { ReactElement } from 'react';
import { Markup } from './markup';

function drawMarkdown({ text }: Markdown, context: BlockContext, index: number): ReactElement | null {
  return context === BlockContext.BLOCK ? null : <Markup key={index} text={text} />;
}

/**
 * Adds to the published renderer what it lacks and Rocket.Chat's own has: mrkdwn that is drawn as such, and hints of
 * inputs. In place, as Rocket.Chat's client completes it too. Called once, before anything is drawn.
 */
export function completeRenderer(): void {
  for (const parser of [messageParser, modalParser]) {
    const drawInput = parser.input.bind(parser);
    parser.mrkdwn = drawMarkdown;
    parser.input = (block: InputBlock, context, index) => {
      const shown = { ...block };
      // It puts the hint on the page as it is, and React cannot draw the text object that it is declared as.
      if (block.hint !== undefined) Reflect.set(shown, 'hint', block.hint.text);
      return drawInput(shown, context, index);
    };
  }
}
