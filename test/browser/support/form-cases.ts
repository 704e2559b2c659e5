import { type Field, fieldsOf, findField, isUsed, sections } from '../../../src/domain/fields/fields';
import type { IntegrationType } from '../../../src/domain/fields/integration-type';
import { en } from '../../../src/i18n/en/index';
import { type FieldCase, fieldCases } from '../../e2e/support/field-cases';
import type { SeededName } from '../../e2e/support/seeded';

/** One form in which every control is operated. */
export interface FormCase {
  readonly title: string;
  readonly device: 'mouse' | 'keyboard';
  readonly integration: SeededName;
  /** Fields whose value before the change differs from the seed. */
  readonly overrides: Record<string, unknown>;
  /** The fields it shows, from top to bottom. */
  readonly fields: readonly Field[];
  /** A change for each field, by label. */
  readonly cases: ReadonlyMap<string, FieldCase>;
}

/** Changes of the fields that only forms offer. */
const formOnlyCases: readonly Omit<FieldCase, 'integration'>[] = [
  {
    field: 'token',
    typed: 'another-token-12',
    previewLines: ['Token (token): a new one replaces the present one'],
    changes: { token: 'another-token-12' },
  },
  {
    field: 'scriptEngine',
    typed: 'isolated-vm',
    previewLines: ['Script engine (scriptEngine): vm2 → isolated-vm'],
    changes: { scriptEngine: 'isolated-vm' },
  },
  {
    field: 'skipTranspile',
    typed: 'true',
    previewLines: ['Skip transpiling (skipTranspile): No → Yes'],
    changes: { skipTranspile: true },
  },
];

export const fieldOf = ({ field, input }: Pick<FieldCase, 'field' | 'input'>): Field => {
  const found = findField(input ?? field);
  if (found === undefined) throw new Error(`there is no field ${field}`);
  return found;
};

export const labelOf = (field: Field): string => en.fields.label(field.name);

/** The fields of a form, in order. The seeded integrations have every field, also those that only some releases store. */
export function fieldsOfForm(type: IntegrationType, event?: string): Field[] {
  return sections.flatMap((section) =>
    fieldsOf(type).filter((field) => field.sections[type] === section && isUsed(field, type, event)),
  );
}

function casesFor(names: readonly SeededName[], fields: readonly Field[], event?: FieldCase): Map<string, FieldCase> {
  const fromCommands = fieldCases.filter(({ integration, field }) => names.includes(integration) && field !== 'event');
  const added = formOnlyCases.map((fieldCase) => ({ ...fieldCase, integration: names[0] ?? 'Test' }));
  const usable = [...fromCommands, ...added, ...(event === undefined ? [] : [event])];
  return new Map(
    usable
      .filter((usableCase) => fields.includes(fieldOf(usableCase)))
      .map((usableCase) => [labelOf(fieldOf(usableCase)), usableCase] as const),
  );
}

function incomingForm(device: FormCase['device']): FormCase {
  const fields = fieldsOfForm('webhook-incoming');
  return {
    title: 'an incoming one',
    device,
    integration: 'Test',
    overrides: { scriptEngine: 'vm2' },
    fields,
    cases: casesFor(['Test'], fields),
  };
}

function outgoingForm(
  device: FormCase['device'],
  event: string,
  given: Record<string, unknown>,
  next: string,
): FormCase {
  const fields = fieldsOfForm('webhook-outgoing', event);
  const changedEvent: FieldCase = {
    integration: 'Guggy',
    field: 'event',
    typed: next,
    ...(next === event
      ? { previewLines: [], changes: {} }
      : { previewLines: [`Event (event): ${event} → ${next}`], changes: { event: next } }),
  };
  return {
    title: `an outgoing one for ${event}`,
    device,
    integration: 'Guggy',
    overrides: { event, scriptEngine: 'vm2', retryCount: 6, retryDelay: 'powers-of-two', ...given },
    fields,
    cases: casesFor(['Guggy', 'Deploy bot'], fields, changedEvent),
  };
}

/** One form for every set of controls. */
export const formCases: readonly FormCase[] = [
  incomingForm('mouse'),
  incomingForm('keyboard'),
  // Another event would bring other controls, so the same event is chosen again.
  outgoingForm('mouse', 'sendMessage', {}, 'sendMessage'),
  outgoingForm('keyboard', 'sendMessage', {}, 'sendMessage'),
  outgoingForm('keyboard', 'fileUploaded', { triggerWords: null }, 'roomJoined'),
  outgoingForm('mouse', 'roomArchived', { triggerWords: null, channel: [] }, 'userCreated'),
];
