import type { Page } from 'playwright-core';
import { en } from '../../../src/i18n/en/index';
import type { FieldCase } from '../../e2e/support/field-cases';
import type { ChatPage } from './chat-page';
import { fieldOf, labelOf } from './form-cases';

const yesOrNo: Readonly<Record<string, string>> = { true: en.values.yes, false: en.values.no };

/** The text to type for a value, or the option to choose. */
function inputText(fieldCase: FieldCase): string {
  const { kind } = fieldOf(fieldCase);
  if (kind.control === 'select') return yesOrNo[fieldCase.typed] ?? en.values.choice(fieldCase.typed);
  return kind.control === 'lines' ? fieldCase.typed.replaceAll(', ', '\n') : fieldCase.typed;
}

/** Replaces the text of the focused input. Several lines are pasted, not typed. */
async function rewrite({ keyboard }: Page, fieldCase: FieldCase): Promise<void> {
  await keyboard.press('ControlOrMeta+A');
  if (fieldOf(fieldCase).kind.control === 'lines') await keyboard.insertText(inputText(fieldCase));
  else await keyboard.type(inputText(fieldCase));
}

/** Sets a control with the mouse or the keyboard. */
export const operate = {
  mouse: async ({ page, modal }: ChatPage, fieldCase: FieldCase): Promise<void> => {
    const label = labelOf(fieldOf(fieldCase));
    if (fieldOf(fieldCase).kind.control === 'select') {
      await modal.choose(label, inputText(fieldCase));
      return;
    }
    await modal.field(label).locator('input, textarea').click();
    await rewrite(page, fieldCase);
  },
  /** The control must have the focus, which then moves to the next one. */
  keyboard: async ({ page, modal }: ChatPage, fieldCase: FieldCase): Promise<void> => {
    const control = modal.field(labelOf(fieldOf(fieldCase))).locator(':focus:enabled');
    await control.waitFor();
    if (fieldOf(fieldCase).kind.control === 'select') await modal.chooseByKeyboard(inputText(fieldCase));
    else await rewrite(page, fieldCase);
    // A select is disabled while the app handles the choice, and gets the focus back afterwards.
    await control.waitFor();
    await page.keyboard.press('Tab');
  },
} as const;
