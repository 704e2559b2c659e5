import { expect, test } from '@jest/globals';
import { useHost } from '../../e2e/support/host/use-host';
import { ids } from '../../e2e/support/seeded';
import type { ChatPage } from '../support/chat-page';
import { useBrowser } from '../support/use-browser';

const host = useHost();
const browser = useBrowser(host);

async function openForms(): Promise<readonly [ana: ChatPage, rodriq: ChatPage]> {
  const people = await Promise.all([browser.open('ana'), browser.open('rodriq')] as const);
  await Promise.all(people.map((person) => person.edit('Test')));
  return people;
}

async function review({ modal }: ChatPage, field: string, typed: string): Promise<void> {
  await modal.type(field, typed);
  await modal.submit();
  await modal.waitForTitle('Check the change');
}

/** Applies the reviewed change. */
async function apply(person: ChatPage): Promise<void> {
  const nextMessage = await person.nextMessage(() => person.modal.submit());
  await person.modal.waitFor('detached');
  expect(await nextMessage.innerText()).toContain('Changed: Test');
}

test('two people change different fields: the second sees the first change, and both are stored', async () => {
  const [ana, rodriq] = await openForms();
  await rodriq.modal.type('emoji', ':tada:');
  await review(ana, 'alias', 'By Ana');
  await apply(ana);
  // Without closing the form, and without a reload.
  expect(await rodriq.shownChanges()).toEqual({ alias: 'Jim → By Ana' });
  expect(await rodriq.modal.input('emoji').inputValue()).toBe(':tada:');

  await rodriq.modal.submit();
  await rodriq.modal.waitForTitle('Check the change');
  const text = await rodriq.modal.text();
  expect(text).toMatch(/Changed by \S+ \(.*\) meanwhile:\s+Alias \(alias\): Jim → By Ana/);
  expect(text).toContain('Emoji (emoji): :ghost: → :tada:');
  await apply(rodriq);
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana', emoji: ':tada:' });
  for (const { panel } of [ana, rodriq]) await panel.locator('[data-changed=emoji]').waitFor();
  expect(await ana.shownChanges()).toEqual({ emoji: ':ghost: → :tada:' });
  expect(await rodriq.shownChanges()).toEqual({ emoji: ':ghost: → :tada:' });
});

test('two people change the same field: the second sees both values and must choose one', async () => {
  const [ana, rodriq] = await openForms();
  await review(rodriq, 'alias', 'By Rodriq');
  expect(await rodriq.modal.text()).toContain('Alias (alias): Jim → By Rodriq');
  await review(ana, 'alias', 'By Ana');
  await apply(ana);

  await rodriq.modal.submit();
  await rodriq.modal.dialog.getByText('Not changed yet: Test was changed by').waitFor();
  const text = await rodriq.modal.text();
  expect(text).toContain('Alias (alias): Jim → By Ana');
  expect(text).toContain('Alias (alias): By Ana → By Rodriq');
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana' });
  expect(await host.changesSent()).toHaveLength(1);

  const conflict = 'Alias: you both changed it';
  await rodriq.modal.submit();
  await rodriq.modal.field(conflict).getByText('You both changed this').waitFor();
  expect(await host.changesSent()).toHaveLength(1);
  await rodriq.modal.choose(conflict, 'Yours: By Rodriq');
  await apply(rodriq);
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Rodriq' });
  await ana.panel.getByText('By Rodriq', { exact: true }).first().waitFor();
  expect(await ana.shownChanges()).toEqual({ alias: 'By Ana → By Rodriq' });
  for (const person of [ana, rodriq]) expect(await person.toasts.innerText()).toBe('');
});
