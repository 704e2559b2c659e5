import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { integrationTypes } from '../../src/domain/fields/integration-type';
import { type Authority, NotPermittedError, authorityOf, demand, demandAny } from '../../src/domain/permissions';
import { adminPermissions } from '../support/fakes/fake-api';

/** The types that nothing is missing for. */
const permittedTypes = (authority: Authority) => integrationTypes.filter((type) => authority[type].length === 0);

const everything = Object.keys(adminPermissions);

describe('authorityOf', () => {
  test('an admin may act on both types', () => {
    expect(permittedTypes(authorityOf(['user', 'admin'], adminPermissions))).toEqual(integrationTypes);
  });

  test('somebody without roles lacks every permission', () => {
    expect(authorityOf([], adminPermissions)).toEqual({
      'webhook-incoming': ['manage-incoming-integrations', 'manage-own-incoming-integrations'],
      'webhook-outgoing': ['manage-outgoing-integrations', 'manage-own-outgoing-integrations'],
    });
  });

  test.each(everything)('%s alone is not enough: the document asks for both', (permission) => {
    expect(permittedTypes(authorityOf(['helper'], { [permission]: ['helper'] }))).toEqual([]);
  });

  test('the two permissions may come from two roles', () => {
    const permissions = { 'manage-incoming-integrations': ['a'], 'manage-own-incoming-integrations': ['b'] };
    expect(permittedTypes(authorityOf(['a', 'b'], permissions))).toEqual(['webhook-incoming']);
  });

  test('a permission that the server does not list is held by nobody', () => {
    expect(permittedTypes(authorityOf(['admin'], {}))).toEqual([]);
  });
});

describe('for every assignment of roles', () => {
  const role = fc.constantFrom('admin', 'user', 'bot', 'helper', 'constructor', '__proto__');
  const permissions = fc.dictionary(fc.constantFrom(...everything), fc.array(role), { noNullPrototype: true });

  test('one more role never takes a permission away', () => {
    fc.assert(
      fc.property(fc.array(role), role, permissions, (roles, more, held) => {
        const before = authorityOf(roles, held);
        const after = authorityOf([...roles, more], held);
        for (const type of integrationTypes) expect(before[type]).toEqual(expect.arrayContaining([...after[type]]));
      }),
    );
  });

  test('a type is permitted only where some role holds each of its permissions', () => {
    fc.assert(
      fc.property(fc.array(role), permissions, (roles, held) => {
        const missing = everything.filter((name) => !roles.some((one) => held[name]?.includes(one) === true));
        const told = integrationTypes.flatMap((type) => authorityOf(roles, held)[type]);
        expect([...told].sort()).toEqual([...missing].sort());
      }),
    );
  });
});

describe('demanding', () => {
  const onlyIncoming = { 'webhook-incoming': [], 'webhook-outgoing': ['manage-outgoing-integrations'] };
  const none = { 'webhook-incoming': ['a'], 'webhook-outgoing': ['b'] };

  test('a permitted type passes, another throws with what is missing', () => {
    expect(() => {
      demand(onlyIncoming, 'webhook-incoming');
    }).not.toThrow();
    expect(() => {
      demand(onlyIncoming, 'webhook-outgoing');
    }).toThrow(new NotPermittedError(['manage-outgoing-integrations']));
  });

  test('any type is enough, and none throws with everything that is missing', () => {
    expect(demandAny(onlyIncoming)).toEqual(['webhook-incoming']);
    expect(() => demandAny(none)).toThrow(new NotPermittedError(['a', 'b']));
  });
});
