import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { integrationTypes } from '../../src/domain/fields/integration-type';
import {
  type MissingPermissions,
  NotPermittedError,
  missingPermissions,
  requirePermission,
  requireAnyPermission,
} from '../../src/domain/permissions';
import { adminPermissions } from '../support/fakes/fake-api';

/** The types that nothing is missing for. */
const permittedTypes = (missingPermissions: MissingPermissions) =>
  integrationTypes.filter((type) => missingPermissions[type].length === 0);

const everything = Object.keys(adminPermissions);

describe('authorityOf', () => {
  test('an admin may act on both types', () => {
    expect(permittedTypes(missingPermissions(['user', 'admin'], adminPermissions))).toEqual(integrationTypes);
  });

  test('somebody without roles lacks every permission', () => {
    expect(missingPermissions([], adminPermissions)).toEqual({
      'webhook-incoming': ['manage-incoming-integrations', 'manage-own-incoming-integrations'],
      'webhook-outgoing': ['manage-outgoing-integrations', 'manage-own-outgoing-integrations'],
    });
  });

  test.each(everything)('%s alone is not enough: the document asks for both', (permission) => {
    expect(permittedTypes(missingPermissions(['helper'], { [permission]: ['helper'] }))).toEqual([]);
  });

  test('the two permissions may come from two roles', () => {
    const permissions = { 'manage-incoming-integrations': ['a'], 'manage-own-incoming-integrations': ['b'] };
    expect(permittedTypes(missingPermissions(['a', 'b'], permissions))).toEqual(['webhook-incoming']);
  });

  test('a permission that the server does not list is held by nobody', () => {
    expect(permittedTypes(missingPermissions(['admin'], {}))).toEqual([]);
  });
});

describe('for every assignment of roles', () => {
  const role = fc.constantFrom('admin', 'user', 'bot', 'helper', 'constructor', '__proto__');
  const permissions = fc.dictionary(fc.constantFrom(...everything), fc.array(role), { noNullPrototype: true });

  test('one more role never takes a permission away', () => {
    fc.assert(
      fc.property(fc.array(role), role, permissions, (roles, more, held) => {
        const before = missingPermissions(roles, held);
        const after = missingPermissions([...roles, more], held);
        for (const type of integrationTypes) expect(before[type]).toEqual(expect.arrayContaining([...after[type]]));
      }),
    );
  });

  test('a type is permitted only where some role holds each of its permissions', () => {
    fc.assert(
      fc.property(fc.array(role), permissions, (roles, held) => {
        const missing = everything.filter((name) => !roles.some((role) => held[name]?.includes(role) === true));
        const reported = integrationTypes.flatMap((type) => missingPermissions(roles, held)[type]);
        expect([...reported].sort()).toEqual([...missing].sort());
      }),
    );
  });
});

describe('demanding', () => {
  const onlyIncoming = { 'webhook-incoming': [], 'webhook-outgoing': ['manage-outgoing-integrations'] };
  const none = { 'webhook-incoming': ['a'], 'webhook-outgoing': ['b'] };

  test('a permitted type passes, another throws with what is missing', () => {
    expect(() => {
      requirePermission(onlyIncoming, 'webhook-incoming');
    }).not.toThrow();
    expect(() => {
      requirePermission(onlyIncoming, 'webhook-outgoing');
    }).toThrow(new NotPermittedError(['manage-outgoing-integrations']));
  });

  test('any type is enough, and none throws with everything that is missing', () => {
    expect(requireAnyPermission(onlyIncoming)).toEqual(['webhook-incoming']);
    expect(() => requireAnyPermission(none)).toThrow(new NotPermittedError(['a', 'b']));
  });
});
