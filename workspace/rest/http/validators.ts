import { Ajv, type SchemaObject, type ValidateFunction } from 'ajv';
import type { ReleaseProfile } from '../releases/release-profile';

/** A type guard that first converts values in place if the release does so. */
export type Validator<T> = ValidateFunction<T>;

export interface ValidatorCompiler {
  body<T>(schema: SchemaObject): Validator<T>;
  query<T>(schema: SchemaObject): Validator<T>;
  /** For the workspace's own endpoints: converts nothing and reports every error. */
  strict<T>(schema: SchemaObject): Validator<T>;
  /** Accepts everything. */
  anything: Validator<unknown>;
}

/** Compiles schemas as the server of a release does. Values in a query are always converted. */
export function createValidatorCompiler({ coercesBody }: ReleaseProfile): ValidatorCompiler {
  const bodies = new Ajv({ coerceTypes: coercesBody, allowUnionTypes: true });
  const queries = new Ajv({ coerceTypes: 'array', allowUnionTypes: true });
  const own = new Ajv({ allErrors: true, allowUnionTypes: true });
  return {
    strict: <T>(schema: SchemaObject) => own.compile<T>(schema),
    body: <T>(schema: SchemaObject) => bodies.compile<T>(schema),
    query: <T>(schema: SchemaObject) => queries.compile<T>(schema),
    anything: bodies.compile({}),
  };
}

/** Returns the errors of the last check in one text, all branches included (docs/rocketchat/rest-api.md, D.3). */
export const errorText = ({ errors }: ValidateFunction): string =>
  (errors ?? []).map(({ message }) => message ?? '').join('\n ');
