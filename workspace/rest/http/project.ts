import { record } from '../../database/json-fields';

/** As in MongoDB: 1 includes a field, 0 excludes it; a dot leads into a nested field. */
export type Projection = Record<string, 0 | 1>;

const pathsBelow = (paths: readonly string[], name: string): string[] =>
  paths.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1));

type Projector = (value: unknown, paths: readonly string[]) => unknown;

/** Includes or excludes the fields that the paths name, and applies the projector to those that they lead into. */
function projectFields(
  value: unknown,
  paths: readonly string[],
  projector: Projector,
  includesPaths: boolean,
): unknown {
  if (Array.isArray(value)) return value.map((item) => projector(item, paths));
  const fields = record(value);
  if (!fields) return value;
  const kept = Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
    if (paths.includes(name)) return includesPaths ? [[name, field]] : [];
    const inner = pathsBelow(paths, name);
    if (inner.length > 0 && typeof field === 'object' && field !== null) return [[name, projector(field, inner)]];
    return includesPaths ? [] : [[name, field]];
  });
  return Object.fromEntries(kept);
}

const include: Projector = (value, paths) => projectFields(value, paths, include, true);
const exclude: Projector = (value, paths) => projectFields(value, paths, exclude, false);

/** Returns the projection of a document. If it includes a field, only included fields and `_id` remain. */
export function project(document: object, projection: Projection): unknown {
  const pathsWith = (wanted: 0 | 1) => Object.keys(projection).filter((path) => projection[path] === wanted);
  const included = pathsWith(1);
  if (included.length === 0) return exclude(document, pathsWith(0));
  return include(document, projection._id === 0 ? included : [...included, '_id']);
}
