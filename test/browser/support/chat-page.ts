import type { Locator, Page } from 'playwright-core';
import { ModalOnPage } from './modal-on-page';

/** The workspace's page, as somebody sees and uses it. */
export class ChatPage {
  readonly modal: ModalOnPage;
  /** Where one writes to the room. */
  readonly composer: Locator;
  /** The room's messages. */
  readonly messages: Locator;
  /** What passes: the client's own errors. */
  readonly toasts: Locator;
  /** On the right, what stands in the panel that is chosen. */
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.modal = new ModalOnPage(page);
    this.composer = page.getByRole('textbox', { name: /^Message / });
    this.messages = page.getByRole('log', { name: /^Messages in [#@]/ }).locator('[data-message]');
    this.toasts = page.getByRole('alert');
    this.panel = page.getByRole('tabpanel');
  }

  /** Loads the page anew. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.composer.waitFor();
  }

  /** Writes to the room and sends it. */
  async send(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Sends a command, and gives the next message that only this person sees, once it is there. */
  async ask(command: string): Promise<Locator> {
    const count = await this.messages.count();
    await this.send(command);
    return this.messageAfter(count);
  }

  /** The message that comes after so many. */
  async messageAfter(count: number): Promise<Locator> {
    const message = this.messages.nth(count);
    await message.waitFor();
    return message;
  }

  /** Opens the form of an integration. */
  async edit(reference: string): Promise<ModalOnPage> {
    await this.send(`/integrations edit ${reference}`);
    await this.modal.waitFor();
    return this.modal;
  }

  /** Does something, and waits for the message that comes of it. */
  async nextMessage(action: () => Promise<unknown>): Promise<Locator> {
    const count = await this.messages.count();
    await action();
    return this.messageAfter(count);
  }

  async choosePanel(name: 'Database' | 'Requests' | 'Interaction' | 'Thread'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** What the database panel shows as changed, by field: `before → after`. */
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
