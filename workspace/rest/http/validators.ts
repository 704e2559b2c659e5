import { Ajv, type SchemaObject, type ValidateFunction } from 'ajv';
import type { ReleaseProfile } from '../releases/release-profile';

/** A check that also tells the type of what it lets through, after converting values in place where the release does. */
export type Validator<T> = ValidateFunction<T>;

export interface ValidatorCompiler {
  body<T>(schema: SchemaObject): Validator<T>;
  query<T>(schema: SchemaObject): Validator<T>;
  /** For what is not Rocket.Chat's: converts nothing and reports every error. */
  strict<T>(schema: SchemaObject): Validator<T>;
  /** Lets everything through. */
  anything: Validator<unknown>;
}

/** Compiles schemas as the server of a release does; what is in a query is always converted. */
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

/** The errors of the latest check in one text, those of all branches one after the other (docs/rocketchat/rest-api.md, D.3). */
export const errorText = ({ errors }: ValidateFunction): string =>
  (errors ?? []).map(({ message }) => message ?? '').join('\n ');
