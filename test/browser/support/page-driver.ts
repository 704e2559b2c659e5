import { setTimeout } from 'node:timers/promises';
import type { Driver, ScenarioStep } from '../../scenarios/scenario';
import type { ChatPage } from './chat-page';

const polling = { intervalMs: 50, maxAttempts: 200 };

/** Plays scenarios on the workspace's page. */
export function pageDriver(chat: ChatPage): Driver {
  const { page, messages, modal } = chat;
  /** How many messages there were before the step. */
  let before = 0;
  const perform = async (step: ScenarioStep): Promise<void> => {
    before = await messages.count();
    if ('types' in step) await chat.send(step.types);
    else if ('fills' in step) {
      for (const [field, value] of Object.entries(step.fills)) await modal.type(field, value);
      await modal.submit();
    } else if ('submits' in step) await modal.submit();
    else if ('presses' in step) await messages.getByRole('button', { name: step.presses, exact: true }).last().click();
    else {
      await modal.field(step.chooses).locator('.rcx-select').click();
      await page.getByRole('option').filter({ hasText: step.option }).click();
    }
  };
  const screen = async (): Promise<string> => {
    const shown = (await messages.allInnerTexts()).slice(before);
    return [...shown, ...(await modal.dialog.allInnerTexts())].join('\n');
  };
  return {
    perform,
    async sees(text) {
      for (let attempts = 0; attempts < polling.maxAttempts; attempts += 1) {
        if ((await screen()).includes(text)) return true;
        await setTimeout(polling.intervalMs);
      }
      return screen();
    },
  };
}
