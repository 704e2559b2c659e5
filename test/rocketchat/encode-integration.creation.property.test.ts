import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultValues } from '../../src/domain/integration/new-integration';
import { encodeCreation } from '../../src/rocketchat/encode-integration';
import { publishedSchemas } from '../support/published-schemas';
import { storedDocuments } from '../support/stored-documents';
import { decoded } from '../support/stored-integration';

describe('the body of a creation, with the values of any stored integration', () => {
  test('satisfies every published schema, without coercion', () => {
    fc.assert(
      fc.property(storedDocuments, (document) => {
        const { type, values } = decoded(document);
        const body = encodeCreation(type, values);
        const schemas = publishedSchemas.filter(
          ({ acceptsSkipTranspile }) => acceptsSkipTranspile || body.skipTranspile === undefined,
        );
        expect(schemas.filter(({ validateCreation }) => !validateCreation(body)).map(({ version }) => version)).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });

  test('has no id of an existing integration, and no null', () => {
    fc.assert(
      fc.property(storedDocuments, (document) => {
        const { type, values } = decoded(document);
        const body = encodeCreation(type, values);
        expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['integrationId']));
        expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['target_url']));
        expect(Object.values(body)).not.toContain(null);
      }),
    );
  });
});

test.each(['webhook-incoming', 'webhook-outgoing'] as const)('the defaults of %s make a valid body', (type) => {
  const body = encodeCreation(type, { ...defaultValues[type], name: 'x', channel: ['#general'] });
  expect(publishedSchemas.filter(({ validateCreation }) => !validateCreation(body))).toEqual([]);
});
