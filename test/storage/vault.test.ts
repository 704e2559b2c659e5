import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createVault } from '../../src/storage/vault';

const vault = createVault('a key');
const anyText = fc.string({ unit: 'binary' });

test('any encrypted text can be decrypted', () => {
  fc.assert(
    fc.property(anyText, (secret) => {
      expect(vault.decrypt(vault.encrypt(secret))).toBe(secret);
    }),
  );
});

test('a vault with the same key on another server can decrypt it', () => {
  expect(createVault('a key').decrypt(vault.encrypt('secret'))).toBe('secret');
});

test('two ciphertexts are equal only if the secrets are', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(vault.encrypt(a)).toBe(vault.encrypt(a));
      expect(vault.encrypt(a) === vault.encrypt(b)).toBe(a === b);
    }),
  );
});

test('a ciphertext contains nothing of the secret', () => {
  // A short secret could be in any text by chance.
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), (secret) => {
      expect(vault.encrypt(secret)).not.toContain(secret);
      const bytes = Buffer.from(vault.encrypt(secret).replace(/^sealed1:/, ''), 'base64');
      expect(bytes.includes(Buffer.from(secret))).toBe(false);
    }),
  );
});

describe('decrypting fails', () => {
  test('with another key', () => {
    const otherVault = createVault('another key');
    expect(otherVault.decrypt(vault.encrypt('secret'))).toBeUndefined();
    expect(otherVault.encrypt('secret')).not.toBe(vault.encrypt('secret'));
  });

  test('for a damaged ciphertext, whichever byte it is', () => {
    const bytes = Buffer.from(vault.encrypt('secret').replace(/^sealed1:/, ''), 'base64');
    for (const index of bytes.keys()) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(bytes.readUInt8(index) ^ 1, index);
      expect(vault.decrypt(`sealed1:${damaged.toString('base64')}`)).toBeUndefined();
    }
  });

  test('for a truncated ciphertext, wherever it ends', () => {
    const sealed = vault.encrypt('secret');
    // The last characters are only padding.
    for (const length of Array.from({ length: sealed.length - 3 }).keys())
      expect(vault.decrypt(sealed.slice(0, length))).toBeUndefined();
  });

  test.each(['', 'secret', 'sealed1:', 'sealed1:????', 'sealed2:', ` ${vault.encrypt('secret')}`])(
    'for text that was never encrypted: “%s”',
    (text) => {
      expect(vault.decrypt(text)).toBeUndefined();
    },
  );
});
