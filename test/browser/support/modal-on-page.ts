import type { Locator, Page } from 'playwright-core';

const exactly = (text: string): RegExp => new RegExp(`^${text.replaceAll(/[^\w ]/g, '\\$&')}$`);

/** The modal on the page, as drawn by Rocket.Chat's renderer. */
export class ModalOnPage {
  readonly dialog: Locator;
  readonly title: Locator;
  readonly submitButton: Locator;
  /** The options of the open select. */
  private readonly options: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog');
    this.title = this.dialog.locator('#modal-title');
    this.submitButton = this.dialog.locator('button[type=submit]');
    this.options = page.locator('.rcx-options');
  }

  async waitFor(state: 'visible' | 'detached' = 'visible'): Promise<void> {
    await this.dialog.waitFor({ state });
  }

  /** Waits until the modal has this title, as it does for the step after a submit. */
  async waitForTitle(title: string): Promise<void> {
    await this.title.filter({ hasText: title }).waitFor();
  }

  /** All its visible text. */
  text(): Promise<string> {
    return this.dialog.innerText();
  }

  /** The part of the form with this label: its control, error and hint. */
  field(label: string): Locator {
    return this.dialog.locator('.rcx-field').filter({ has: this.page.getByText(label, { exact: true }) });
  }

  /** The labels of all inputs, from top to bottom. */
  labels(): Promise<string[]> {
    return this.dialog.locator('.rcx-field__label').allInnerTexts();
  }

  /** A text input, by the API's name of its field. */
  input(actionId: string): Locator {
    return this.dialog.locator(`[id="${actionId}"]`);
  }

  async type(actionId: string, text: string): Promise<void> {
    await this.input(actionId).fill(text);
  }

  /** Chooses in a select, and waits for the app's answer. The renderer gives selects no accessible name, so it is found by its label. */
  async choose(label: string, option: string): Promise<void> {
    await this.field(label).locator('.rcx-select').click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
    await this.options.first().waitFor({ state: 'detached' });
    await this.field(label).locator('input:enabled').waitFor();
  }

  /** Chooses in the focused select, with the keyboard alone. */
  async chooseByKeyboard(option: string): Promise<void> {
    const { keyboard } = this.page;
    const highlighted = this.options.locator('.rcx-option--focus');
    const wanted = highlighted.filter({ hasText: exactly(option) });
    await highlighted.waitFor();
    const count = await this.options.locator('.rcx-option').count();
    for (let presses = 0; presses < count && (await wanted.count()) === 0; presses += 1) {
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
    await this.options.first().waitFor({ state: 'detached' });
  }

  /** What a control shows: the text of an input, or the chosen option of a select. */
  async shown(label: string): Promise<string> {
    const chosen = this.field(label).locator('.rcx-select__item');
    if ((await chosen.count()) > 0) return chosen.innerText();
    const input = this.field(label).locator('input, textarea');
    return (await input.inputValue()) || ((await input.getAttribute('placeholder')) ?? '');
  }

  /** What all controls show, by label. */
  async allShown(): Promise<Record<string, string>> {
    const labels = await this.labels();
    return Object.fromEntries(
      await Promise.all(labels.map(async (label) => [label, await this.shown(label)] as const)),
    );
  }

  /** The errors of all fields that have one, by label. */
  async allErrors(): Promise<Record<string, string>> {
    const invalid = this.dialog.locator('.rcx-field').filter({ has: this.page.locator('.rcx-field__error') });
    const errors = (await invalid.all()).map(
      async (field) =>
        [
          await field.locator('.rcx-field__label').innerText(),
          await field.locator('.rcx-field__error').innerText(),
        ] as const,
    );
    return Object.fromEntries(await Promise.all(errors));
  }

  /** The error of a field; empty if there is none. */
  async errorAt(label: string): Promise<string> {
    return (await this.field(label).locator('.rcx-field__error').allInnerTexts()).join('\n');
  }

  async press(button: 'Back' | 'Cancel' | 'Close'): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
  }

  /** Cancels the modal if it is open. */
  async dismiss(): Promise<void> {
    if ((await this.dialog.count()) === 0) return;
    await this.press('Cancel');
    await this.waitFor('detached');
  }

  async submit(): Promise<void> {
    await this.submitButton.click();
  }
}
