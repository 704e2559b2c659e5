import { expect, test } from '@jest/globals';
import type { StoredDocument } from '../../../workspace/database/database';
import { seed } from '../../../workspace/seed/seed';
import { changedFields } from '../../e2e/support/changed-fields';
import { useHost } from '../../e2e/support/host/use-host';
import { cloneOf } from '../../e2e/support/seeded';
import { type FormCase, formCases, labelOf } from '../support/form-cases';
import { operate } from '../support/operate-control';
import { useBrowser } from '../support/use-browser';

/** An integration for each form, so that tests do not disturb each other. */
const idOf = (form: FormCase): string => `form-${formCases.indexOf(form)}`;

const integrations: StoredDocument[] = formCases.map((form) => ({
  ...cloneOf(form.integration, idOf(form)),
  ...form.overrides,
}));

const host = useHost({
  resets: 'once',
  resetRequest: () => ({ fixture: { ...seed, rocketchat_integrations: integrations } }),
});
const browser = useBrowser(host);

test.each(formCases)(
  'every control in the form of $title works by $device, and every value is stored',
  async (asked) => {
    const id = idOf(asked);
    const before = await host.integration(id);
    const cases = asked.fields.map((field) => {
      const found = asked.cases.get(labelOf(field));
      if (found === undefined) throw new Error(`nothing operates ${field.name}`);
      return found;
    });
    const ana = await browser.open('ana');
    const form = await ana.edit(id);
    expect(await form.labels()).toEqual(asked.fields.map(labelOf));

    for (const each of cases) await operate[asked.device](ana, each);
    await form.submit();
    await form.waitForTitle('Check the change');
    const review = (await form.text()).split('\n');
    expect(review).toEqual(expect.arrayContaining(cases.flatMap(({ previewLines }) => previewLines.slice(0, 1))));
    expect(await host.changesSent()).toEqual([]);
    expect(await host.integration(id)).toEqual(before);

    const nextMessage = await ana.nextMessage(() => form.submit());
    await form.waitFor('detached');
    const after = await host.integration(id);
    const result = (await nextMessage.innerText()).split('\n');
    expect(result).toEqual(
      expect.arrayContaining([
        `Changed: ${String(after.name)}`,
        ...cases.flatMap(({ previewLines }) => previewLines.slice(0, 1)),
      ]),
    );
    expect(result).not.toContain('Not everything is as asked:');
    expect(await host.changesSent()).toHaveLength(1);
    const changes = Object.assign({}, ...cases.map(({ changes }) => changes)) as unknown;
    expect(changedFields(before, after)).toEqual(changes);
  },
);
