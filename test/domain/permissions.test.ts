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

/** The permitted types. */
const permittedTypes = (missingPermissions: MissingPermissions) =>
  integrationTypes.filter((type) => missingPermissions[type].length === 0);

const everything = Object.keys(adminPermissions);

describe('missingPermissions', () => {
  test('an admin may act on both types', () => {
    expect(permittedTypes(missingPermissions(['user', 'admin'], adminPermissions))).toEqual(integrationTypes);
  });

  test('somebody without roles lacks every permission', () => {
    expect(missingPermissions([], adminPermissions)).toEqual({
      'webhook-incoming': ['manage-incoming-integrations', 'manage-own-incoming-integrations'],
      'webhook-outgoing': ['manage-outgoing-integrations', 'manage-own-outgoing-integrations'],
    });
  });

  test.each(everything)('%s alone is not enough, because both are required', (permission) => {
    expect(permittedTypes(missingPermissions(['helper'], { [permission]: ['helper'] }))).toEqual([]);
  });

  test('the two permissions may come from two roles', () => {
    const permissions = { 'manage-incoming-integrations': ['a'], 'manage-own-incoming-integrations': ['b'] };
    expect(permittedTypes(missingPermissions(['a', 'b'], permissions))).toEqual(['webhook-incoming']);
  });

  test('a permission that the server does not list is missing for everybody', () => {
    expect(permittedTypes(missingPermissions(['admin'], {}))).toEqual([]);
  });
});

describe('for every assignment of roles', () => {
  const role = fc.constantFrom('admin', 'user', 'bot', 'helper', 'constructor', '__proto__');
  const permissions = fc.dictionary(fc.constantFrom(...everything), fc.array(role), { noNullPrototype: true });

  test('another role never removes a permission', () => {
    fc.assert(
      fc.property(fc.array(role), role, permissions, (roles, more, held) => {
        const before = missingPermissions(roles, held);
        const after = missingPermissions([...roles, more], held);
        for (const type of integrationTypes) expect(before[type]).toEqual(expect.arrayContaining([...after[type]]));
      }),
    );
  });

  test('a type is permitted only if the roles have all of its permissions', () => {
    fc.assert(
      fc.property(fc.array(role), permissions, (roles, held) => {
        const missing = everything.filter((name) => !roles.some((role) => held[name]?.includes(role) === true));
        const reported = integrationTypes.flatMap((type) => missingPermissions(roles, held)[type]);
        expect([...reported].sort()).toEqual([...missing].sort());
      }),
    );
  });
});

describe('requiring permissions', () => {
  const onlyIncoming = { 'webhook-incoming': [], 'webhook-outgoing': ['manage-outgoing-integrations'] };
  const noRoles = { 'webhook-incoming': ['a'], 'webhook-outgoing': ['b'] };

  test('passes for a permitted type, and throws with the missing permissions for another', () => {
    expect(() => {
      requirePermission(onlyIncoming, 'webhook-incoming');
    }).not.toThrow();
    expect(() => {
      requirePermission(onlyIncoming, 'webhook-outgoing');
    }).toThrow(new NotPermittedError(['manage-outgoing-integrations']));
  });

  test('any permitted type is enough, and without one it throws with all missing permissions', () => {
    expect(requireAnyPermission(onlyIncoming)).toEqual(['webhook-incoming']);
    expect(() => requireAnyPermission(noRoles)).toThrow(new NotPermittedError(['a', 'b']));
  });
});
