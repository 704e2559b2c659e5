import type { Locator, Page } from 'playwright-core';
import { ModalOnPage } from './modal-on-page';

/** The workspace's page. */
export class ChatPage {
  readonly modal: ModalOnPage;
  readonly composer: Locator;
  readonly messages: Locator;
  /** The client's own errors, which disappear after a while. */
  readonly toasts: Locator;
  /** The content of the chosen tab on the right. */
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.modal = new ModalOnPage(page);
    this.composer = page.getByRole('textbox', { name: /^Message / });
    this.messages = page.getByRole('log', { name: /^Messages in [#@]/ }).locator('[data-message]');
    this.toasts = page.getByRole('alert');
    this.panel = page.getByRole('tabpanel');
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.composer.waitFor();
  }

  async send(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Sends a command, and waits for the message that answers it. */
  async ask(command: string): Promise<Locator> {
    const count = await this.messages.count();
    await this.send(command);
    return this.messageAfter(count);
  }

  /** Waits for the message after the first `count`. */
  async messageAfter(count: number): Promise<Locator> {
    const message = this.messages.nth(count);
    await message.waitFor();
    return message;
  }

  /** Opens the edit form of an integration. */
  async edit(reference: string): Promise<ModalOnPage> {
    await this.send(`/integrations edit ${reference}`);
    await this.modal.waitFor();
    return this.modal;
  }

  /** Does something, and waits for the next message. */
  async nextMessage(action: () => Promise<unknown>): Promise<Locator> {
    const count = await this.messages.count();
    await action();
    return this.messageAfter(count);
  }

  async choosePanel(name: 'Database' | 'Requests' | 'Interaction' | 'Thread'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** The changes in the database panel, by field: `before → after`. */
  async shownChanges(): Promise<Record<string, string>> {
    await this.panel.locator('[data-changed]').first().waitFor();
    const rows = await this.panel.locator('[data-changed]').all();
    return Object.fromEntries(
      await Promise.all(
        rows.map(async (row) => [await row.locator('dt').innerText(), await row.locator('dd').innerText()] as const),
      ),
    );
  }
}
