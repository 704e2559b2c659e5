import type { StoredDocument } from '../../database/database';

/** Returns a document without some of its fields. */
export const omit = ({ _id, ...fields }: StoredDocument, ...names: string[]): StoredDocument => ({
  ...Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name))),
  _id,
});
