import { defined } from '../../database/json-fields';

/** What an update does to a field that it omits (docs/rocketchat/rest-api.md, A.4, C). */
export type Omission = 'kept' | 'set-to-null';

type Fields = Record<string, unknown>;

const writers: Record<Omission, (fields: Fields) => Fields> = {
  kept: defined,
  'set-to-null': (fields) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null])),
};

/** Returns the fields as an update writes them; undefined means omitted. */
export const writtenFields = (omission: Omission, fields: Fields): Fields => writers[omission](fields);
