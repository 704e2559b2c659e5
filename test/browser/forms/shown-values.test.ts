import { expect, test } from '@jest/globals';
import { useHost } from '../../e2e/support/host/use-host';
import { ids, seededTokens } from '../../e2e/support/seeded';
import { fieldsOfForm, labelOf } from '../support/form-cases';
import { initialValues } from '../support/initial-values';
import { useBrowser } from '../support/use-browser';

const host = useHost({ resets: 'once' });
const browser = useBrowser(host);

test('each control shows the stored value, a secret shows nothing, and the page contains no secret', async () => {
  const ana = await browser.open('ana');
  for (const [name, expected] of Object.entries(initialValues)) {
    const form = await ana.edit(`"${name}"`);
    expect(await form.allShown()).toEqual(expected);
    const content = await ana.page.content();
    expect(content).toContain(name);
    expect(seededTokens.filter((secret) => content.includes(secret))).toEqual([]);
    await form.press('Cancel');
    await form.waitFor('detached');
  }
  expect(await host.changesSent()).toEqual([]);
});

test('a form has the controls of its type and chosen event', async () => {
  const ana = await browser.open('ana');
  const form = await ana.edit('Guggy');
  const events = [
    ['fileUploaded', 'a file is uploaded'],
    ['roomArchived', 'a room is archived'],
    ['roomCreated', 'a room is created'],
    ['roomJoined', 'somebody joins a room'],
    ['roomLeft', 'somebody leaves a room'],
    ['userCreated', 'a user is created'],
    ['sendMessage', 'a message is sent'],
  ] as const;
  for (const [event, label] of events) {
    await form.choose('Event', `${event}: ${label}`);
    expect(await form.labels()).toEqual(fieldsOfForm('webhook-outgoing', event).map(labelOf));
  }
  expect(await host.changesSent()).toEqual([]);
});

test('a new token appears only in its own field, not in the review or the result', async () => {
  const ana = await browser.open('ana');
  const form = await ana.edit('Guggy');
  await form.type('token', 'entered-just-now');
  await form.submit();
  await form.waitForTitle('Check the change');
  expect(await form.text()).toContain('Token (token): a new one replaces the present one');
  expect(await ana.page.content()).not.toContain('entered-just-now');
  await form.press('Back');
  await form.waitForTitle('Edit outgoing integration');
  expect(await form.shown('Token')).toBe('entered-just-now');
  await form.submit();
  await form.waitForTitle('Check the change');
  const nextMessage = await ana.nextMessage(() => form.submit());
  expect(await nextMessage.innerText()).toContain('Token (token): a new one replaces the present one');
  expect(await ana.shownChanges()).toEqual({ token: '•••••• → ••••••' });
  expect(await ana.page.content()).not.toContain('entered-just-now');
  expect(await host.integration(ids.Guggy)).toMatchObject({ token: 'entered-just-now' });
});
