import { record } from '../../database/json-fields';
import { invalidParameter } from '../releases/refusals';
import type { ListRules } from '../releases/release-profile';
import type { Query, Sort } from '../store/ordered-store';
import type { Projection } from './project';

/** The JSON parameters of a list, as its schema allows them. */
export interface JsonParams {
  sort?: string | null;
  fields?: string | null;
  query?: string | null;
}

interface JsonQuery {
  sort: Sort | undefined;
  /** All fields if undefined. */
  fields: Projection | undefined;
  /** Empty if there is no filter. */
  query: Query;
}

/** Fields of rooms that nobody can read or query. */
const hiddenFields = new Set(['joinCode', 'members', 'importIds', 'e2e']);
const isHidden = (path: string): boolean => hiddenFields.has(path.split('.', 1).join(''));

/** Parses a JSON object whose values must be allowed numbers; undefined for a falsy value. */
function parseNumbers<T extends number>(text: string, allowed: readonly T[]): Record<string, T> | undefined {
  const parsed: unknown = JSON.parse(text);
  if (parsed === null) throw new Error('Null has no fields');
  if (!parsed) return undefined;
  const numbers = Object.entries<unknown>({ ...parsed }).map(([field, value]): [string, T] => {
    const number = allowed.find((candidate) => candidate === value);
    if (number === undefined) throw new Error(`Invalid value of ${field}`);
    return [field, number];
  });
  return Object.fromEntries(numbers);
}

/** Returns what `parse` returns. If it throws, throws the refusal. */
function orRefuse<T>(parse: () => T, refusal: () => Error): T {
  try {
    return parse();
  } catch {
    throw refusal();
  }
}

function parseFields(text: string): Projection | undefined {
  const fields = orRefuse(
    () => parseNumbers(text, [0, 1]),
    () => invalidParameter('fields', text),
  );
  return fields && Object.fromEntries(Object.entries(fields).filter(([path]) => !isHidden(path)));
}

/** Turns `$regex` texts into regular expressions, as MongoDB does. */
function withRegExps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRegExps);
  const fields = record(value);
  if (!fields) return value;
  const { $regex, $options, ...others } = fields;
  const revived = Object.fromEntries(Object.entries(others).map(([name, field]) => [name, withRegExps(field)]));
  if (typeof $regex !== 'string') return { ...revived, ...('$regex' in fields && { $regex }) };
  return { ...revived, $regex: new RegExp($regex, typeof $options === 'string' ? $options : '') };
}

const dangerousNames = new Set(['constructor', '__proto__', 'prototype']);
const allowedOperators = new Set(['$or', '$and', '$regex']);

/** Returns whether the server keeps a key: on the first level it drops other operators and dangerous names. */
const isAllowed = (name: string): boolean =>
  !dangerousNames.has(name) && !isHidden(name) && (!name.startsWith('$') || allowedOperators.has(name));

function parseQuery(text: string): Query {
  const parsed = orRefuse(
    (): unknown => JSON.parse(text),
    () => invalidParameter('query', text),
  );
  const requested = Object.entries(record(parsed) ?? {}).filter(([name]) => isAllowed(name));
  return Object.fromEntries(requested.map(([name, condition]) => [name, withRegExps(condition)]));
}

/**
 * Parses the JSON parameters of a list (docs/rocketchat/rest-api.md, K.2, K.3).
 *
 * @throws ApiError for invalid JSON: the release's for `sort`, error-invalid-fields, error-invalid-query
 */
export function parseJsonQuery(rules: ListRules, { sort, fields, query }: JsonParams): JsonQuery {
  const order = sort
    ? orRefuse(
        () => parseNumbers(sort, [1, -1]),
        () => rules.invalidSort(sort),
      )
    : undefined;
  const honoursQuery = rules.honoursQueryAndFields;
  return {
    sort: order,
    fields: honoursQuery && fields ? parseFields(fields) : undefined,
    query: honoursQuery && query ? parseQuery(query) : {},
  };
}
