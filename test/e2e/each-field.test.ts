import { describe, expect, test } from '@jest/globals';
import type { ChatClient } from '../../workspace/client/chat-client';
import type { StoredDocument } from '../../workspace/database';
import { seed } from '../../workspace/seed/seed';
import { changedFields } from './support/changed-fields';
import { type FieldCase, fieldCases } from './support/field-cases';
import { cloneOf } from './support/seeded';
import { useHost } from './support/use-host';

/** What release 8 writes into an outgoing integration at any change, where it was absent. */
const writtenInOutgoing = { targetRoom: null, scriptError: null };

interface Way {
  readonly title: 'a command' | 'the form';
  /** Asks for the change and gives what is shown before it is made. */
  readonly ask: (ana: ChatClient, id: string, one: FieldCase) => Promise<readonly string[]>;
  readonly apply: (ana: ChatClient) => Promise<readonly string[]>;
}

const ways: readonly Way[] = [
  {
    title: 'a command',
    ask: async (ana, id, { integration, field, typed }) => {
      const lines = await ana.command(`/integrations set ${id} ${field}="${typed}"`);
      expect(lines[0]).toBe(`Change of ${integration}: not made yet`);
      return lines;
    },
    apply: (ana) => ana.press('apply'),
  },
  {
    title: 'the form',
    ask: async (ana, id, { field, input, typed }) => {
      await ana.command(`/integrations edit ${id}`);
      await ana.openedModal.type(input ?? field, typed);
      await ana.openedModal.submit();
      expect(ana.openedModal.errors).toEqual({});
      expect(ana.openedModal.view.title.text).toBe('Check the change');
      return ana.openedModal.lines;
    },
    apply: async (ana) => {
      await ana.openedModal.submit();
      expect(ana.modal?.isOpen).toBe(false);
      return ana.messages.at(-1)?.lines ?? [];
    },
  },
];

/** An integration for each case and way, so that no test changes what another one looks at. */
function idOf(title: Way['title'], one: FieldCase): string {
  return `case-${fieldCases.indexOf(one)}-by-${title.replace(' ', '-')}`;
}

function integrationsOfCases(): StoredDocument[] {
  return ways.flatMap(({ title }) =>
    fieldCases.map((one) => ({ ...cloneOf(one.integration, idOf(title, one)), ...one.given })),
  );
}

const host = useHost({
  fresh: 'once',
  request: () => ({ fixture: { ...seed, rocketchat_integrations: integrationsOfCases() } }),
});

describe.each(ways)('$title', ({ title, ask, apply }) => {
  test.each(fieldCases)('changes $field of $integration to $typed, and nothing else', async (one) => {
    const id = idOf(title, one);
    const before = await host.integration(id);
    const ana = host.as('ana');

    const shown = (await ask(ana, id, one)).join('\n');
    for (const words of one.says) expect(shown).toContain(words);
    expect(await host.changesSent()).toEqual([]);
    expect(await host.integration(id)).toEqual(before);

    const told = await apply(ana);
    const after = await host.integration(id);
    expect(told[0]).toBe(`Changed: ${String(after.name)} [Show]`);
    expect(told).toContain(one.says[0]);
    expect(told.join('\n')).not.toContain('Not everything is as asked');
    expect(await host.changesSent()).toHaveLength(1);
    expect(after).toMatchObject({ _updatedBy: { username: 'integration.manager' } });
    const written = before.type === 'webhook-outgoing' ? writtenInOutgoing : {};
    expect(changedFields({ ...written, ...before }, after)).toEqual(one.changes);
  });
});
