import {
  type FieldKind,
  booleanKind,
  choiceKind,
  codeKind,
  countKind,
  linesKind,
  listKind,
  secretKind,
  textKind,
} from './field-kind';
import type { FieldName } from './field-name';
import { type ByField, omitFields } from './field-values';
import type { IntegrationType } from './integration-type';
import { type OutgoingEvent, eventNames, findEvent } from './outgoing-event';
import type { Release } from './release';
import { type ValueCheck, checkChannel, checkEmoji, checkTargetRoom, checkUrls, checkUsername } from './value-checks';

export type Section = 'identity' | 'posting' | 'firing' | 'look' | 'script' | 'retries';

export const sections: readonly Section[] = ['identity', 'posting', 'firing', 'look', 'script', 'retries'];

/** A row of the table that parsing, forms, checks, diffs, masking and help all come from. */
export interface Field {
  readonly name: FieldName;
  /** Other names that people may type, in any case. */
  readonly aliases: readonly string[];
  readonly kind: FieldKind;
  readonly choices: readonly string[];
  readonly types: readonly IntegrationType[];
  readonly sections: Readonly<Record<IntegrationType, Section>>;
  /** Whether the server looks at it for this event; always so for an incoming integration. */
  usedFor(event: OutgoingEvent): boolean;
  /** Whether the schema requires it and refuses null (docs/rocketchat/rest-api.md D.2). */
  readonly required: boolean;
  /** Whether the schema accepts null for it. */
  readonly nullable: boolean;
  /** The first release with it. Older ones refuse a request that has it, so it is used only where the server is known to have it. */
  readonly since: Release | undefined;
  /** Returns what is wrong with a value that a person gave. */
  readonly check: ValueCheck;
}

const both: readonly IntegrationType[] = ['webhook-incoming', 'webhook-outgoing'];
const incoming: readonly IntegrationType[] = ['webhook-incoming'];
const outgoing: readonly IntegrationType[] = ['webhook-outgoing'];

function inSection(section: Section, outgoingSection = section): Readonly<Record<IntegrationType, Section>> {
  return { 'webhook-incoming': section, 'webhook-outgoing': outgoingSection };
}

const usual = {
  aliases: [],
  choices: [],
  types: both,
  usedFor: () => true,
  required: false,
  nullable: true,
  since: undefined,
  check: () => undefined,
} as const;

const demanded = { required: true, nullable: false } as const;

export const retryDelays: readonly string[] = ['powers-of-ten', 'powers-of-two', 'increments-of-two'];

/** isolated-vm works everywhere; 6.x calls its compatible sandbox vm2 (docs/rocketchat/rest-api.md H.3). */
const scriptEngines: readonly string[] = ['isolated-vm', 'vm2'];

const rows: readonly Field[] = [
  { ...usual, ...demanded, name: 'name', kind: textKind, sections: inSection('identity') },
  { ...usual, ...demanded, name: 'enabled', kind: booleanKind, sections: inSection('identity') },
  {
    ...usual,
    ...demanded,
    name: 'username',
    aliases: ['postAs', 'post-as'],
    kind: textKind,
    sections: inSection('posting'),
    check: checkUsername,
  },
  {
    ...usual,
    ...demanded,
    name: 'channel',
    aliases: ['channels'],
    kind: listKind,
    sections: inSection('posting', 'firing'),
    usedFor: (event) => event.usesChannel,
    check: checkChannel,
  },
  {
    ...usual,
    name: 'overrideDestinationChannelEnabled',
    aliases: ['overrideDestinationChannel'],
    kind: booleanKind,
    types: incoming,
    sections: inSection('posting'),
  },
  {
    ...usual,
    ...demanded,
    name: 'event',
    kind: choiceKind,
    choices: eventNames,
    types: outgoing,
    sections: inSection('firing'),
  },
  {
    ...usual,
    name: 'triggerWords',
    aliases: ['triggerWord'],
    kind: listKind,
    types: outgoing,
    sections: inSection('firing'),
    usedFor: (event) => event.usesTriggerWords,
  },
  {
    ...usual,
    name: 'triggerWordAnywhere',
    kind: booleanKind,
    types: outgoing,
    sections: inSection('firing'),
    usedFor: (event) => event.usesTriggerWords,
  },
  {
    ...usual,
    name: 'runOnEdits',
    kind: booleanKind,
    types: outgoing,
    sections: inSection('firing'),
    usedFor: (event) => event.usesTriggerWords,
    // The server turns a null into false, so nothing is sent instead (docs/rocketchat/rest-api.md I.2).
    nullable: false,
  },
  {
    ...usual,
    name: 'urls',
    aliases: ['url'],
    kind: linesKind,
    types: outgoing,
    sections: inSection('firing'),
    check: checkUrls,
  },
  { ...usual, name: 'token', kind: secretKind, types: outgoing, sections: inSection('firing') },
  {
    ...usual,
    name: 'targetRoom',
    aliases: ['targetChannel'],
    kind: textKind,
    types: outgoing,
    sections: inSection('posting'),
    check: checkTargetRoom,
  },
  { ...usual, name: 'impersonateUser', kind: booleanKind, types: outgoing, sections: inSection('posting') },
  { ...usual, name: 'alias', kind: textKind, sections: inSection('look') },
  { ...usual, name: 'avatar', aliases: ['avatarUrl'], kind: textKind, sections: inSection('look') },
  { ...usual, name: 'emoji', kind: textKind, sections: inSection('look'), check: checkEmoji },
  { ...usual, ...demanded, name: 'scriptEnabled', kind: booleanKind, sections: inSection('script') },
  { ...usual, name: 'script', kind: codeKind, sections: inSection('script') },
  {
    ...usual,
    name: 'scriptEngine',
    kind: choiceKind,
    choices: scriptEngines,
    sections: inSection('script'),
    nullable: false,
  },
  { ...usual, name: 'skipTranspile', kind: booleanKind, sections: inSection('script'), since: { major: 8, minor: 4 } },
  { ...usual, name: 'retryFailedCalls', kind: booleanKind, types: outgoing, sections: inSection('retries') },
  { ...usual, name: 'retryCount', kind: countKind, types: outgoing, sections: inSection('retries') },
  {
    ...usual,
    name: 'retryDelay',
    kind: choiceKind,
    choices: retryDelays,
    types: outgoing,
    sections: inSection('retries'),
  },
];

/** Every field, in the order of the form. */
export const fields = rows;

/** Returns the fields of an integration of this type, in the order of the form. */
export function fieldsOf(type: IntegrationType): readonly Field[] {
  return rows.filter((field) => field.types.includes(type));
}

/** Returns the field with this name or alias, in any case. */
export function findField(typedName: string): Field | undefined {
  const wanted = typedName.toLowerCase();
  return rows.find(({ name, aliases }) => [name, ...aliases].some((known) => known.toLowerCase() === wanted));
}

/** Returns whether a field's values are secret, so that they are never shown. */
export function isSecret(field: Field): boolean {
  return field.kind.name === 'secret';
}

/** Returns whether a word names a secret field. */
export function isSecretName(word: string): boolean {
  const field = findField(word);
  return field !== undefined && isSecret(field);
}

const secretNames = rows.filter(isSecret).map(({ name }) => name);

/** Returns the entries of all fields that are not secret. */
export function omitSecrets<T>(values: ByField<T>): ByField<T> {
  return omitFields(values, secretNames);
}

/** Every name that `findField` knows, for telling a field from other words and for suggestions. */
export const typedFieldNames: readonly string[] = rows.flatMap(({ name, aliases }) => [name, ...aliases]);

/** Returns whether the server uses this field for an integration of this type and event. */
export function isUsed(field: Field, type: IntegrationType, eventName: unknown): boolean {
  return field.types.includes(type) && (type === 'webhook-incoming' || field.usedFor(findEvent(eventName)));
}
