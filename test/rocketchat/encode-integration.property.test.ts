import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { verify } from '../../src/domain/change/verify';
import { fieldNames } from '../../src/domain/fields/field-name';
import { isEquivalent } from '../../src/domain/fields/field-value';
import type { FieldValues } from '../../src/domain/fields/field-values';
import { fieldsOf } from '../../src/domain/fields/fields';
import type { Integration } from '../../src/domain/integration/integration';
import { parseChanges } from '../../src/domain/validation/parse-changes';
import type { Json } from '../../src/lib/json';
import { type UpdateBody, encodeUpdate } from '../../src/rocketchat/encode-integration';
import { applyAsRelease8 } from '../support/apply-as-release-8';
import { publishedSchemas } from '../support/published-schemas';
import { storedDocuments } from '../support/stored-documents';
import { incomingDocument, decoded } from '../support/stored-integration';
import { validChange } from '../support/valid-change';

interface Update {
  readonly document: Json;
  readonly integration: Integration;
  readonly changes: FieldValues;
  readonly body: UpdateBody;
}

/** Any stored integration with any valid change of one field, parsed like a command's. */
const updates: fc.Arbitrary<Update> = storedDocuments
  .chain((document) => fc.tuple(fc.constant(document), validChange(decoded(document))))
  .map(([document, typed]) => {
    const integration = decoded(document);
    return { document, integration, ...parseChanges(integration, typed) };
  })
  .filter(({ problems }) => Object.keys(problems).length === 0)
  .map(({ document, integration, changes }) => ({
    document,
    integration,
    changes,
    body: encodeUpdate(integration, changes),
  }));

const runs = { numRuns: 1_500 };

function check(holds: (update: Update) => void): void {
  fc.assert(fc.property(updates, holds), runs);
}

/** The form in which a stored value is sent: lists without damaged items, a joined channel, a count as a number. */
function valueToSend(name: string, stored: unknown): unknown {
  if (name === 'channel' && typeof stored === 'string')
    return stored
      .split(',')
      .map((item) => item.trim())
      .join(',');
  const kept = Array.isArray(stored) ? stored.filter((item) => typeof item === 'string' && item.trim() !== '') : stored;
  if (name === 'channel' && Array.isArray(kept)) return kept.join(',');
  return name === 'retryCount' ? Number(kept) : kept;
}

describe('the body of an update, for any stored integration and any one valid change', () => {
  test('satisfies every published schema, without coercion', () => {
    check(({ body }) => {
      const schemas = publishedSchemas.filter(
        ({ acceptsSkipTranspile }) => acceptsSkipTranspile || body.skipTranspile === undefined,
      );
      const refusals = schemas
        .filter(({ validate }) => !validate(body))
        .map(({ version, validate }) => ({ version, body, errors: validate.errors }));
      expect(refusals).toEqual([]);
    });
  });

  test('has skipTranspile only if the server stores it already, and only as true', () => {
    check(({ document, body }) => {
      expect([undefined, true]).toContain(body.skipTranspile);
      if (!('skipTranspile' in document)) expect(body).not.toHaveProperty('skipTranspile');
    });
  });

  test('leaves out null flags and engines, which the server would change', () => {
    check(({ body }) => {
      expect([body.runOnEdits, body.scriptEngine]).not.toContain(null);
    });
  });

  test('has the integration’s id and stored type, and never target_url', () => {
    check(({ document, body }) => {
      expect(body).toMatchObject({ integrationId: document._id, type: document.type });
      expect(body).not.toHaveProperty('target_url');
    });
  });

  test('has no undefined value, and is the same after serializing it', () => {
    check(({ body }) => {
      expect(Object.values(body)).not.toContain(undefined);
      expect(JSON.parse(JSON.stringify(body))).toStrictEqual(body);
    });
  });

  test('has only the id, the type, and fields of that type', () => {
    check(({ body, integration: { type } }) => {
      const allowedNames = ['type', 'integrationId', ...fieldsOf(type).map(({ name }) => name)];
      expect(allowedNames).toEqual(expect.arrayContaining(Object.keys(body)));
    });
  });

  test('has the stored value of every unchanged field', () => {
    check(({ document, changes, integration, body }) => {
      for (const { name } of fieldsOf(integration.type)) {
        const stored = document[name];
        const isSent = stored !== undefined && stored !== null && !(name === 'skipTranspile' && stored === false);
        if (isSent && changes[name] === undefined)
          expect({ [name]: body[name] }).toEqual({ [name]: valueToSend(name, stored) });
      }
    });
  });

  test('has the change itself', () => {
    check(({ changes, body }) => {
      for (const name of fieldNames) {
        const asked = changes[name];
        if (asked === undefined || (name === 'skipTranspile' && asked === false)) continue;
        expect({ [name]: body[name] }).toEqual({
          [name]: name === 'channel' && Array.isArray(asked) ? asked.join(',') : asked,
        });
      }
    });
  });
});

describe('what release 8 stores after that body', () => {
  const completedByServer = ['channel', 'triggerWords', 'retryCount', 'retryDelay', 'scriptEngine'];
  const scriptFields = ['script', 'scriptEnabled', 'scriptEngine', 'skipTranspile'];

  /** Release 8 writes no script field of a document with an old engine, and the app must report that. */
  const isWritten = ({ integration, changes }: Update): boolean =>
    integration.values.scriptEngine !== 'vm2' && changes.scriptEngine !== 'vm2'
      ? true
      : !Object.keys(changes).some((name) => scriptFields.includes(name));

  test('is what was requested: verifying finds no deviation', () => {
    check((update) => {
      fc.pre(isWritten(update));
      const { document, integration, changes, body } = update;
      const stored = decoded(applyAsRelease8(document, body));
      const deviations = verify(integration, changes, stored);
      expect(deviations.map(({ field, asked, stored: found }) => ({ name: field.name, asked, found }))).toEqual([]);
    });
  });

  test('differs in no other field, except those that the server itself completes', () => {
    check(({ document, integration, changes, body }) => {
      const { values } = decoded(applyAsRelease8(document, body));
      const damaged = fieldsOf(integration.type)
        .filter(({ name }) => changes[name] === undefined && !completedByServer.includes(name))
        .filter(({ name }) => !isEquivalent(values[name], integration.values[name]));
      expect(damaged.map(({ name }) => ({ name, from: integration.values[name], to: values[name] }))).toEqual([]);
    });
  });

  test('deviates, and is reported, if a script is changed under an engine that release 8 does not run', () => {
    const before = decoded(incomingDocument({ scriptEngine: 'vm2', scriptEnabled: true, script: 'a' }));
    const stored = decoded(
      applyAsRelease8(
        { ...incomingDocument(), scriptEngine: 'vm2', scriptEnabled: true, script: 'a' },
        encodeUpdate(before, { scriptEnabled: false }),
      ),
    );
    expect(verify(before, { scriptEnabled: false }, stored).map(({ field }) => field.name)).toEqual(['scriptEnabled']);
  });
});
