import Ajv, { type ValidateFunction } from 'ajv';
import { readFileSync } from 'fs';
import { join } from 'path';
import { isJsonObject } from '../../src/lib/json';

interface PublishedSchema {
  readonly version: string;
  /** True from 8.4 on; older releases refuse the property for outgoing integrations (docs/rocketchat/rest-api.md A.8). */
  readonly acceptsSkipTranspile: boolean;
  readonly validate: ValidateFunction;
  /** Validates the body of `integrations.create`. */
  readonly validateCreation: ValidateFunction;
}

function schemaOf(version: string, name: string): object {
  const path = join(__dirname, '..', 'schemas', `rest-typings-${version}.json`);
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const schemas = isJsonObject(file) ? file.schemas : undefined;
  const schema = isJsonObject(schemas) ? schemas[name] : undefined;
  if (!isJsonObject(schema)) throw new Error(`no schema ${name} in ${path}`);
  return schema;
}

/** The request schemas as `@rocket.chat/rest-typings` published them, compiled without coercion. */
export const publishedSchemas: readonly PublishedSchema[] = [
  '6.13.1',
  '7.0.0',
  '7.13.9',
  '8.0.0',
  '8.6.1',
  '8.8.1',
].map((version) => {
  const schema = schemaOf(version, 'isIntegrationsUpdateProps');
  const ajv = new Ajv({ strict: false, coerceTypes: false });
  return {
    version,
    acceptsSkipTranspile: JSON.stringify(schema).includes('skipTranspile'),
    validate: ajv.compile(schema),
    validateCreation: ajv.compile(schemaOf(version, 'isIntegrationsCreateProps')),
  };
});
