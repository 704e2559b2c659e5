import { record } from '../../database/json-fields';

/** As in MongoDB: 1 for a field to show, 0 for one to leave out; a dot leads into a field. */
export type Projection = Record<string, 0 | 1>;

const below = (paths: readonly string[], name: string): string[] =>
  paths.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1));

type Cut = (value: unknown, paths: readonly string[]) => unknown;

/** Applies a cut to the fields that the paths lead into, and `otherwise` decides on those they do not concern. */
function cutFields(value: unknown, paths: readonly string[], cut: Cut, keepsNamed: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => cut(item, paths));
  const fields = record(value);
  if (!fields) return value;
  const kept = Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
    if (paths.includes(name)) return keepsNamed ? [[name, field]] : [];
    const inner = below(paths, name);
    if (inner.length > 0 && typeof field === 'object' && field !== null) return [[name, cut(field, inner)]];
    return keepsNamed ? [] : [[name, field]];
  });
  return Object.fromEntries(kept);
}

const only: Cut = (value, paths) => cutFields(value, paths, only, true);
const without: Cut = (value, paths) => cutFields(value, paths, without, false);

/** What a projection leaves of a document. Where it names a field to show, only such ones are shown, beside `_id`. */
export function project(document: object, projection: Projection): unknown {
  const named = (wanted: 0 | 1) => Object.keys(projection).filter((path) => projection[path] === wanted);
  const shown = named(1);
  if (shown.length === 0) return without(document, named(0));
  return only(document, projection._id === 0 ? shown : [...shown, '_id']);
}
