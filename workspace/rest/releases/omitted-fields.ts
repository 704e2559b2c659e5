import { defined } from '../../database/json-fields';

/** What an update makes of a field that it leaves out (docs/rocketchat/rest-api.md, A.4, C). */
export type Omission = 'kept' | 'set-to-null';

type Fields = Record<string, unknown>;

const writers: Record<Omission, (fields: Fields) => Fields> = {
  kept: defined,
  'set-to-null': (fields) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null])),
};

/** The fields as an update writes them, where those that are undefined were left out. */
export const writtenFields = (omission: Omission, fields: Fields): Fields => writers[omission](fields);
