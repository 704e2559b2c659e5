import type { Page } from 'playwright-core';
import { en } from '../../../src/i18n/en/index';
import type { FieldCase } from '../../e2e/support/field-cases';
import type { ChatPage } from './chat-page';
import { fieldOf, labelOf } from './form-cases';

const yesOrNo: Readonly<Record<string, string>> = { true: en.values.yes, false: en.values.no };

/** What a person writes, or the option that they choose, for a value. */
function wordsFor(one: FieldCase): string {
  const { kind } = fieldOf(one);
  if (kind.control === 'select') return yesOrNo[one.typed] ?? en.values.choice(one.typed);
  return kind.control === 'lines' ? one.typed.replaceAll(', ', '\n') : one.typed;
}

/** Replaces what stands in the input that has the focus. What has several lines is pasted rather than typed. */
async function rewrite({ keyboard }: Page, one: FieldCase): Promise<void> {
  await keyboard.press('ControlOrMeta+A');
  if (fieldOf(one).kind.control === 'lines') await keyboard.insertText(wordsFor(one));
  else await keyboard.type(wordsFor(one));
}

/** How somebody goes to a control and operates it. */
export const operate = {
  mouse: async ({ page, modal }: ChatPage, one: FieldCase): Promise<void> => {
    const label = labelOf(fieldOf(one));
    if (fieldOf(one).kind.control === 'select') {
      await modal.choose(label, wordsFor(one));
      return;
    }
    await modal.field(label).locator('input, textarea').click();
    await rewrite(page, one);
  },
  /** The control has to have the focus; afterwards the next one has it. */
  keyboard: async ({ page, modal }: ChatPage, one: FieldCase): Promise<void> => {
    const control = modal.field(labelOf(fieldOf(one))).locator(':focus:enabled');
    await control.waitFor();
    if (fieldOf(one).kind.control === 'select') await modal.chooseByKeyboard(wordsFor(one));
    else await rewrite(page, one);
    // A select is disabled while its app is asked; it has the focus again afterwards.
    await control.waitFor();
    await page.keyboard.press('Tab');
  },
} as const;
