import { describe, expect, test } from '@jest/globals';
import { filterAction, pickedAction } from '../../../src/views/forms/picker-form';
import { seed } from '../../../workspace/seed/seed';
import { useHost } from '../support/host/use-host';
import { cloneOf, ids } from '../support/seeded';

const host = useHost({ resets: 'once' });

describe('the picker', () => {
  test.each(['/integration-update', '/integrations edit'])(
    '%s offers the newest first, and leads to the form',
    async (typed) => {
      const ana = host.as('ana');
      await ana.command(typed);
      const modal = ana.openedModal;
      expect(modal.options(pickedAction)).toHaveLength(10);
      expect(modal.options(pickedAction)[0]).toContain('Release notes');
      await modal.type(pickedAction, ids.Guggy);
      await modal.submit();
      expect(modal.lines.join('\n')).toContain(`Guggy, id ${ids.Guggy}`);
    },
  );

  test.each<[string, readonly string[]]>([
    ['jenk', ['Jenkins nightly', 'Jenkins build']],
    ['#alerts', ['Jenkins nightly', 'Grafana alerts']],
    ['  GUGGY ', ['Guggy']],
    ['zzz', []],
  ])('offers matches for “%s” in the same modal', async (typed, names) => {
    const ana = host.as('ana');
    await ana.command('/integration-update');
    const modal = ana.openedModal;
    const { id } = modal.view;
    await modal.type(filterAction, typed);
    expect(modal.view.id).toBe(id);
    expect(modal.options(pickedAction).map((label) => label.split(' · ')[0])).toEqual(names);
    await modal.type(filterAction, '');
    expect(modal.options(pickedAction)).toHaveLength(10);
  });

  test('offers only what the person may see', async () => {
    const ines = host.as('ines');
    await ines.command('/integration-update');
    expect(ines.openedModal.options(pickedAction)).toHaveLength(6);
    await ines.openedModal.type(filterAction, 'guggy');
    expect(ines.openedModal.options(pickedAction)).toEqual([]);
  });

  test('does not continue without a choice', async () => {
    const ana = host.as('ana');
    await ana.command('/integration-update');
    await ana.openedModal.type(filterAction, 'Guggy');
    await ana.openedModal.submit();
    expect(ana.openedModal.errors).toEqual({ [pickedAction]: 'Choose one' });
  });

  test('does not continue with a choice that left the list, which the client keeps invisibly', async () => {
    const ana = host.as('ana');
    await ana.command('/integration-update');
    const modal = ana.openedModal;
    await modal.type(pickedAction, ids.Test);
    await modal.type(filterAction, 'Guggy');
    await modal.submit();
    expect(modal.errors).toEqual({
      [pickedAction]: 'What you had chosen is not in the list any more. Choose one that is.',
    });
    await modal.type(pickedAction, ids.Guggy);
    await modal.submit();
    expect(modal.lines.join('\n')).toContain(`Guggy, id ${ids.Guggy}`);
    expect(await host.changesSent()).toEqual([]);
  });

  test('says that an integration removed meanwhile is gone', async () => {
    const ana = host.as('ana');
    await ana.command('/integration-update');
    await host.as('rodriq').session.send('POST', '/api/v1/integrations.remove', {
      type: 'webhook-incoming',
      integrationId: ids['Release notes'],
    });
    await ana.openedModal.type(pickedAction, ids['Release notes']);
    await ana.openedModal.submit();
    expect(ana.openedModal.lines[0]).toContain('does not exist any more');
  });
});

test('fits many integrations with long names into a client’s request', async () => {
  const long = Array.from({ length: 100 }, (_, index) => ({
    ...cloneOf('Test', `long${index}`),
    name: `${index} ${'x'.repeat(5_000)}`,
  }));
  await host.reset({ fixture: { ...seed, rocketchat_integrations: long } });
  const ana = host.as('ana');
  await ana.command('/integration-update');
  await ana.openedModal.type(pickedAction, 'long7');
  await ana.openedModal.submit();
  expect(ana.openedModal.lines.join('\n')).toContain('id long7');
});
