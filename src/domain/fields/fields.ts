import {
  type FieldKind,
  addressKind,
  booleanKind,
  channelKind,
  channelsKind,
  choiceKind,
  codeKind,
  countKind,
  emojiKind,
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
import {
  type ValueCheck,
  checkAvatar,
  checkChannel,
  checkEmoji,
  checkTargetRoom,
  checkUrls,
  checkUsername,
} from './value-checks';

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
  /** Whether its values are URLs, parts of which are secret (src/lib/mask-url.ts). */
  readonly holdsUrls: boolean;
  /** Returns what is wrong with a value that a person gave. */
  readonly check: ValueCheck;
}

/** What most fields are. */
const usual = {
  aliases: [],
  choices: [],
  types: ['webhook-incoming', 'webhook-outgoing'],
  usedFor: () => true,
  required: false,
  nullable: true,
  since: undefined,
  holdsUrls: false,
  check: () => undefined,
} as const;

type Variation = Partial<Omit<Field, 'name' | 'kind' | 'sections'>> & { readonly outgoingSection?: Section };

function field(name: FieldName, kind: FieldKind, section: Section, variation: Variation = {}): Field {
  const { outgoingSection = section, ...rest } = variation;
  const sectionByType = { 'webhook-incoming': section, 'webhook-outgoing': outgoingSection };
  return { ...usual, ...rest, name, kind, sections: sectionByType };
}

const required = { required: true, nullable: false } as const;
const incoming: Variation = { types: ['webhook-incoming'] };
const outgoing: Variation = { types: ['webhook-outgoing'] };
const onChannel: Variation = { outgoingSection: 'firing', usedFor: (event) => event.usesChannel };
const triggered: Variation = { ...outgoing, usedFor: (event) => event.usesTriggerWords };

export const retryDelays: readonly string[] = ['powers-of-ten', 'powers-of-two', 'increments-of-two'];

/** isolated-vm works everywhere; 6.x calls its compatible sandbox vm2 (docs/rocketchat/rest-api.md H.3). */
const scriptEngines: readonly string[] = ['isolated-vm', 'vm2'];

/** Every field, in the order of the form. */
export const fields: readonly Field[] = [
  field('name', textKind, 'identity', required),
  field('enabled', booleanKind, 'identity', required),
  field('username', textKind, 'posting', { ...required, aliases: ['postAs'], check: checkUsername }),
  field('channel', channelsKind, 'posting', { ...required, ...onChannel, aliases: ['channels'], check: checkChannel }),
  field('overrideDestinationChannelEnabled', booleanKind, 'posting', {
    ...incoming,
    aliases: ['overrideDestinationChannel'],
  }),
  field('event', choiceKind, 'firing', { ...required, ...outgoing, choices: eventNames }),
  field('triggerWords', listKind, 'firing', { ...triggered, aliases: ['triggerWord'] }),
  field('triggerWordAnywhere', booleanKind, 'firing', triggered),
  // The server turns a null into false, so nothing is sent instead (docs/rocketchat/rest-api.md I.2).
  field('runOnEdits', booleanKind, 'firing', { ...triggered, nullable: false }),
  field('urls', linesKind, 'firing', { ...outgoing, aliases: ['url'], holdsUrls: true, check: checkUrls }),
  field('token', secretKind, 'firing', outgoing),
  field('targetRoom', channelKind, 'posting', { ...outgoing, aliases: ['targetChannel'], check: checkTargetRoom }),
  field('impersonateUser', booleanKind, 'posting', outgoing),
  field('alias', textKind, 'look'),
  field('avatar', addressKind, 'look', { aliases: ['avatarUrl'], holdsUrls: true, check: checkAvatar }),
  field('emoji', emojiKind, 'look', { check: checkEmoji }),
  field('scriptEnabled', booleanKind, 'script', required),
  field('script', codeKind, 'script'),
  field('scriptEngine', choiceKind, 'script', { choices: scriptEngines, nullable: false }),
  field('skipTranspile', booleanKind, 'script', { aliases: ['skipTranspiling'], since: { major: 8, minor: 4 } }),
  field('retryFailedCalls', booleanKind, 'retries', outgoing),
  field('retryCount', countKind, 'retries', outgoing),
  field('retryDelay', choiceKind, 'retries', { ...outgoing, choices: retryDelays }),
];

/** Returns the fields of an integration of this type, in the order of the form. */
export function fieldsOf(type: IntegrationType): readonly Field[] {
  return fields.filter((field) => field.types.includes(type));
}

/** Returns a name without its case, and without what joins the words of a label. */
function asKey(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

const byKey: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((row) => [row.name, ...row.aliases].map((name) => [asKey(name), row] as const)),
);

/** Returns the field with this name or alias, in any case, also written as a label: `Target channel`, `post-as`. */
export function findField(typedName: string): Field | undefined {
  return byKey.get(asKey(typedName));
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

const secretNames = fields.filter(isSecret).map(({ name }) => name);

/** Returns the entries of all fields that are not secret. */
export function omitSecrets<T>(values: ByField<T>): ByField<T> {
  return omitFields(values, secretNames);
}

/** Every name that `findField` knows, for telling a field from other words and for suggestions. */
export const typedFieldNames: readonly string[] = fields.flatMap(({ name, aliases }) => [name, ...aliases]);

/** Returns whether the server uses this field for an integration of this type and event. */
export function isUsed(field: Field, type: IntegrationType, eventName: unknown): boolean {
  return field.types.includes(type) && (type === 'webhook-incoming' || field.usedFor(findEvent(eventName)));
}
