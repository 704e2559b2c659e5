import { describe, expect, test } from '@jest/globals';
import {
  decryptInput,
  decryptSecrets,
  decryptUrls,
  encryptInput,
  encryptSecrets,
} from '../../../src/domain/change/secrets';
import type { FieldValues } from '../../../src/domain/fields/field-values';
import { createVault } from '../../../src/storage/vault';
import { fakeVault } from '../../support/fakes/fake-vault';

const type = 'webhook-outgoing';

test('secrets are encrypted, and everything else stays as it is', () => {
  const values = { name: 'Guggy', token: 'secret', urls: ['https://a.test'], enabled: true, alias: null };
  expect(encryptSecrets(type, values, fakeVault)).toEqual({ ...values, token: fakeVault.encrypt('secret') });
});

describe('a URL with a secret', () => {
  const values = {
    urls: ['https://u:pass@a.test/x', 'https://b.test'],
    avatar: 'https://c.test/?k=pass',
    alias: 'https://u:pass@a.test',
  };
  const kept = encryptSecrets(type, values, fakeVault);

  test('is kept as it is shown, followed by itself encrypted; one without is kept as it is', () => {
    expect(kept).toEqual({
      ...values,
      urls: [`https://u:•••@a.test/x sealed:${fakeVault.encrypt('https://u:pass@a.test/x')}`, 'https://b.test'],
      avatar: `https://c.test/?k=••• sealed:${fakeVault.encrypt('https://c.test/?k=pass')}`,
    });
    expect(encryptSecrets(type, kept, fakeVault)).toEqual(kept);
    expect(decryptSecrets(type, kept, fakeVault)).toEqual({ values, undecryptable: [] });
    expect(decryptUrls(type, kept, fakeVault)).toEqual(values);
  });

  test('that another key encrypted is left out, or as it was shown', () => {
    const former = encryptSecrets(type, values, createVault('a former key'));
    expect(decryptSecrets(type, former, fakeVault).undecryptable).toEqual(['urls', 'avatar']);
    expect(decryptUrls(type, former, fakeVault)).toMatchObject({ urls: ['https://u:•••@a.test/x', 'https://b.test'] });
  });

  test('is kept in the same way where it was typed into a form', () => {
    const typed = { urls: 'https://u:pass@a.test/x\nhttps://b.test', alias: 'x' };
    const input = encryptInput(type, typed, fakeVault);
    expect(JSON.stringify(input)).not.toContain('pass');
    expect(decryptInput(type, input, fakeVault)).toEqual(typed);
  });

  test('is encrypted once, however many lines repeat it', () => {
    const encrypted: string[] = [];
    const vault = { ...fakeVault, encrypt: (text: string) => String(encrypted.push(text)) };
    encryptInput(type, { urls: 'https://a.test/?k=pass\n'.repeat(1_000) }, vault);
    expect(encrypted).toEqual(['https://a.test/?k=pass']);
  });
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
