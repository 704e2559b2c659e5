import { createCipheriv, createDecipheriv, createHmac } from 'crypto';
import type { Vault } from '../domain/change/secrets';

/** The prefix of encrypted secrets. If it changes, those that are stored can no longer be decrypted. */
const prefix = 'sealed1:';

const cipherName = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

function keyed(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}

/**
 * Returns the vault that encrypts secrets for storage. The nonce is a keyed fingerprint of the secret, so that two encrypted secrets
 * are equal exactly where the secrets are, and nobody without the key learns more than that.
 *
 * @param key long and random, such as a personal access token; with another key, nothing that was encrypted can be decrypted
 */
export function createVault(key: string): Vault {
  const encryption = keyed(key, 'integration-manager/encryption');
  const fingerprint = keyed(key, 'integration-manager/fingerprint');
  return {
    encrypt(secret) {
      const nonce = keyed(fingerprint, secret).subarray(0, nonceLength);
      const cipher = createCipheriv(cipherName, encryption, nonce);
      const body = [cipher.update(secret, 'utf8'), cipher.final()];
      return prefix + Buffer.concat([nonce, ...body, cipher.getAuthTag()]).toString('base64');
    },
    decrypt(encrypted) {
      if (!encrypted.startsWith(prefix)) return undefined;
      const bytes = Buffer.from(encrypted.slice(prefix.length), 'base64');
      try {
        const cipher = createDecipheriv(cipherName, encryption, bytes.subarray(0, nonceLength));
        cipher.setAuthTag(bytes.subarray(-tagLength));
        const body = cipher.update(bytes.subarray(nonceLength, -tagLength));
        return Buffer.concat([body, cipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
