import { describe, expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import type { StoredDocument } from '../../../workspace/database/database';
import { seed } from '../../../workspace/seed/seed';
import { changedByApi, changedFields } from '../support/changed-fields';
import { type FieldCase, fieldCases } from '../support/field-cases';
import { rules } from '../support/host/release';
import { useHost } from '../support/host/use-host';
import { cloneOf } from '../support/seeded';

interface Entrance {
  readonly title: 'a command' | 'the form';
  /** Requests the change. @returns the lines shown before it is applied */
  readonly ask: (ana: ChatClient, id: string, fieldCase: FieldCase) => Promise<readonly string[]>;
  readonly apply: (ana: ChatClient) => Promise<readonly string[]>;
}

const entrances: readonly Entrance[] = [
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

/** An integration for each case and entrance, so that tests do not disturb each other. */
function idOf(title: Entrance['title'], fieldCase: FieldCase): string {
  return `case-${fieldCases.indexOf(fieldCase)}-by-${title.replace(' ', '-')}`;
}

function integrationsOfCases(): StoredDocument[] {
  return entrances.flatMap(({ title }) =>
    fieldCases.map((fieldCase) => ({
      ...cloneOf(fieldCase.integration, idOf(title, fieldCase)),
      ...fieldCase.overrides,
    })),
  );
}

const host = useHost({
  resets: 'once',
  resetRequest: () => ({ fixture: { ...seed, rocketchat_integrations: integrationsOfCases() } }),
});

/** Fields that the release does not change on request, which the app reports. */
const isKept = ({ integration, field }: FieldCase): boolean =>
  rules.keepsIncomingUsername && integration === 'Test' && field === 'username';

describe.each(entrances)('$title', ({ title, ask, apply }) => {
  const kept = fieldCases.filter(isKept);
  if (kept.length > 0)
    test.each(kept)('says that $field of $integration cannot be changed on this release', async (fieldCase) => {
      const id = idOf(title, fieldCase);
      const before = await host.integration(id);
      const ana = host.as('ana');
      await ask(ana, id, fieldCase);
      const result = await apply(ana);
      expect(result).toContain('Not everything is as asked:');
      expect(changedFields(before, await host.integration(id))).toEqual({});
    });

  test.each(fieldCases.filter((fieldCase) => !isKept(fieldCase)))(
    'changes only $field of $integration to $typed, and undoes it',
    async (fieldCase) => {
      const id = idOf(title, fieldCase);
      const before = await host.integration(id);
      const ana = host.as('ana');

      const shown = (await ask(ana, id, fieldCase)).join('\n');
      for (const line of fieldCase.previewLines) expect(shown).toContain(line);
      expect(await host.changesSent()).toEqual([]);
      expect(await host.integration(id)).toEqual(before);

      const result = await apply(ana);
      const after = await host.integration(id);
      expect(result[0]).toBe(`Changed: ${String(after.name)} [Show]`);
      expect(result).toContain(fieldCase.previewLines[0]);
      expect(result.join('\n')).not.toContain('Not everything is as asked');
      expect(await host.changesSent()).toHaveLength(1);
      expect(after).toMatchObject({ _updatedBy: { username: 'integration.manager' } });
      expect(changedFields(before, after)).toEqual(fieldCase.changes);

      await ana.press('undo');
      expect((await ana.press('apply'))[0]).toMatch(/^Changed: .* \[Show\]$/);
      expect(changedByApi(before, await host.integration(id))).toEqual({});
    },
  );
});
