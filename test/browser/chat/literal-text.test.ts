import { expect, test } from '@jest/globals';
import { useHost } from '../../e2e/support/host/use-host';
import { ids } from '../../e2e/support/seeded';
import { useBrowser } from '../support/use-browser';

const host = useHost();
const browser = useBrowser(host);
const markup = '<b>x</b> & *y* _z_ `c` [a](https://b.example) :smile: &amp; <img src=x onerror=alert(1)>';
const script = 'class Script {\n  // <b>x</b> & *y*\n}';

test('text that looks like markup is shown literally in form, review and result, and stored as typed', async () => {
  const ana = await browser.open('ana');
  const form = await ana.edit('Test');
  await form.type('alias', markup);
  await form.type('name', `Name ${markup}`);
  await form.type('script', script);
  await form.submit();
  await form.waitForTitle('Check the change');
  const asked = [`Alias (alias): Jim → ${markup}`, `Name (name): Test → Name ${markup}`];
  expect((await form.text()).split('\n')).toEqual(expect.arrayContaining(asked));
  await form.press('Back');
  await form.waitForTitle('Edit incoming integration');
  expect(await form.allShown()).toMatchObject({ Alias: markup, Name: `Name ${markup}`, Script: script });

  await form.submit();
  await form.waitForTitle('Check the change');
  const nextMessage = await ana.nextMessage(() => form.submit());
  expect((await nextMessage.innerText()).split('\n')).toEqual(
    expect.arrayContaining([`Changed: Name ${markup}`, ...asked]),
  );
  expect(await host.integration(ids.Test)).toMatchObject({ alias: markup, name: `Name ${markup}`, script });
  expect(await ana.shownChanges()).toMatchObject({ alias: `Jim → ${markup}` });

  const shown = await ana.nextMessage(() => nextMessage.getByRole('button', { name: 'Show' }).click());
  expect((await shown.innerText()).split('\n')).toContain(`Alias (alias): ${markup}`);
  const reopened = await ana.edit(ids.Test);
  expect(await reopened.allShown()).toMatchObject({ Alias: markup, Name: `Name ${markup}`, Script: script });
  expect(await reopened.text()).toContain(`Name ${markup}, id ${ids.Test}`);
});

test.each(['show Test', 'history Test', 'list', 'set Test emoji=:x:', 'enable Test', 'rotate Test'])(
  'a name that looks like a link is no link in what %j shows',
  async (command) => {
    const ana = await browser.open('ana');
    const form = await ana.edit(ids.Test);
    await form.type('name', '[Test](https://evil.example)');
    await form.submit();
    await form.waitForTitle('Check the change');
    await ana.nextMessage(() => form.submit());
    await ana.ask(`/integrations ${command.replace('Test', ids.Test)}`);
    expect(await ana.page.locator('a[href*="evil.example"]').count()).toBe(0);
  },
);
