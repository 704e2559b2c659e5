import { expect, test } from '@jest/globals';
import { changedFields } from '../../e2e/support/changed-fields';
import { useHost } from '../../e2e/support/host/use-host';
import { ids } from '../../e2e/support/seeded';
import type { ModalOnPage } from '../support/modal-on-page';
import { useBrowser } from '../support/use-browser';
import { invalidForms } from '../support/invalid-forms';

const host = useHost({ resets: 'once' });
const browser = useBrowser(host);

async function typeAll(form: ModalOnPage, typed: Record<string, string>): Promise<void> {
  for (const [actionId, text] of Object.entries(typed)) await form.type(actionId, text);
}

test.each(invalidForms)(
  'each invalid value in the form of $name has an error at its field, and can be corrected',
  async (invalidForm) => {
    const id = ids[invalidForm.name];
    const before = await host.integration(id);
    const ana = await browser.open('ana');
    const form = await ana.edit(`"${invalidForm.name}"`);
    const title = await form.title.innerText();
    await typeAll(form, { ...invalidForm.valid, ...invalidForm.invalid });
    await form.submit();
    await form.dialog.locator('.rcx-field__error').first().waitFor();
    expect(await form.allErrors()).toEqual(invalidForm.errors);
    expect(await form.title.innerText()).toBe(title);
    for (const [actionId, text] of Object.entries({ ...invalidForm.valid, ...invalidForm.invalid })) {
      expect(await form.input(actionId).inputValue()).toBe(text);
    }
    const first = form.field(Object.keys(invalidForm.errors)[0] ?? '');
    await first.locator(':focus').waitFor();
    expect(await host.changesSent()).toEqual([]);
    expect(await host.integration(id)).toEqual(before);

    await typeAll(form, invalidForm.corrected);
    await form.submit();
    await form.waitForTitle('Check the change');
    expect((await form.text()).split('\n')).toEqual(expect.arrayContaining([...invalidForm.review]));
    expect(await host.changesSent()).toEqual([]);
    await ana.nextMessage(() => form.submit());
    await form.waitFor('detached');
    expect(await host.changesSent()).toHaveLength(1);
    expect(changedFields(before, await host.integration(id))).toEqual(invalidForm.changes);
  },
);

test('correcting one of two invalid values keeps the error of the other', async () => {
  const ana = await browser.open('ana');
  const form = await ana.edit('Test');
  await typeAll(form, { emoji: 'number one', channel: 'two' });
  await form.submit();
  await form.dialog.locator('.rcx-field__error').nth(1).waitFor();
  await form.type('emoji', ':one:');
  await form.submit();
  await form.field('Emoji').locator('.rcx-field__error').waitFor({ state: 'detached' });
  expect(Object.keys(await form.allErrors())).toEqual(['Channel']);
  expect(await form.allShown()).toMatchObject({ Emoji: ':one:', Channel: 'two' });
  expect(await host.changesSent()).toEqual([]);
});

test('submitting without changes says so, and the form stays open', async () => {
  const ana = await browser.open('ana');
  const form = await ana.edit('Test');
  await form.submit();
  await form.dialog.getByText('Nothing differs from what is stored. Change a field, or cancel.').waitFor();
  expect(await form.labels()).toContain('Alias');
  expect(await host.changesSent()).toEqual([]);
});
