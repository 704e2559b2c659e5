import fc from 'fast-check';
import type { FieldKind } from '../../src/domain/fields/field-kind';
import type { FieldName } from '../../src/domain/fields/field-name';
import type { RawValue } from '../../src/domain/fields/field-value';
import { type Field, fieldsOf, isUsed } from '../../src/domain/fields/fields';
import type { Integration } from '../../src/domain/integration/integration';
import type { RawChanges } from '../../src/domain/validation/parse-changes';
import { anyText, channelNames, plainWords } from './stored-documents';

const clearable = (arbitrary: fc.Arbitrary<RawValue>): fc.Arbitrary<RawValue> => fc.oneof(arbitrary, fc.constant(''));

const byKind: Readonly<Record<FieldKind['name'], (field: Field) => fc.Arbitrary<RawValue>>> = {
  text: () => clearable(anyText),
  code: () => clearable(fc.string()),
  secret: () => fc.string({ minLength: 1 }),
  boolean: () => fc.oneof(fc.boolean(), fc.constantFrom('yes', 'no', 'on', 'OFF', 'true', '0')),
  list: () => clearable(fc.oneof(fc.array(plainWords, { maxLength: 3 }), plainWords)),
  choice: ({ choices }) => fc.constantFrom(...choices),
  count: () => fc.oneof(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom('3', '')),
};

/** Fields whose kind alone would hardly ever give a valid value. */
const byName: Readonly<Partial<Record<FieldName, fc.Arbitrary<RawValue>>>> = {
  channel: fc.array(channelNames, { minLength: 1, maxLength: 3 }),
  targetRoom: clearable(channelNames),
  username: plainWords,
  emoji: clearable(plainWords.map((name) => `:${name}:`)),
  urls: fc.array(fc.webUrl(), { minLength: 1, maxLength: 3 }),
};

/** A valid change of one field that the server uses for this integration. */
export function validChange(integration: Integration): fc.Arbitrary<RawChanges> {
  const { type, values } = integration;
  const used = fieldsOf(type).filter((field) => isUsed(field, type, values.event));
  return fc
    .constantFrom(...used)
    .chain((field) => (byName[field.name] ?? byKind[field.kind.name](field)).map((typed) => ({ [field.name]: typed })));
}
