import { describe, expect, test } from '@jest/globals';
import { decryptSecrets, encryptSecrets } from '../../../src/domain/change/secrets';
import type { FieldValues } from '../../../src/domain/fields/field-values';
import { createVault } from '../../../src/storage/vault';
import { fakeVault } from '../../support/fakes/fake-vault';

const type = 'webhook-outgoing';

test('secrets are encrypted, and everything else stays as it is', () => {
  const values = { name: 'Guggy', token: 'secret', urls: ['https://a.test'], enabled: true, alias: null };
  expect(encryptSecrets(type, values, fakeVault)).toEqual({ ...values, token: fakeVault.encrypt('secret') });
});

test.each<[string, FieldValues]>([
  ['no secret', { name: 'x' }],
  ['an empty one', { token: '' }],
  ['a blank one', { token: '  ' }],
  ['none', { token: null }],
])('values with %s are kept as they are', (_title, values) => {
  expect(encryptSecrets(type, values, fakeVault)).toEqual(values);
  expect(decryptSecrets(type, values, fakeVault)).toEqual({ values, undecryptable: [] });
});

describe('decrypting', () => {
  test('gives back what was encrypted', () => {
    const values = { name: 'Guggy', token: 'secret' };
    expect(decryptSecrets(type, encryptSecrets(type, values, fakeVault), fakeVault)).toEqual({
      values,
      undecryptable: [],
    });
  });

  test('names what another key encrypted, and gives the rest without it', () => {
    const sealed = encryptSecrets(type, { name: 'Guggy', token: 'secret' }, createVault('a former key'));
    expect(decryptSecrets(type, sealed, fakeVault)).toEqual({ values: { name: 'Guggy' }, undecryptable: ['token'] });
  });
});
