import { createCipheriv, createDecipheriv, createHmac } from 'crypto';
import type { Vault } from '../domain/change/secrets';

/** Never change it, or what was sealed before cannot be opened. */
const mark = 'sealed1:';

const cipherName = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

function keyed(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}

/**
 * Seals secrets for what the app keeps: encrypted, with a nonce that is a keyed fingerprint of the secret itself, so that
 * two seals are equal exactly where the secrets are, and nobody without the key learns more than that.
 *
 * @param key long and random, as a personal access token is; with another one nothing that was sealed can be opened
 */
export function createVault(key: string): Vault {
  const encryption = keyed(key, 'integration-manager/encryption');
  const fingerprint = keyed(key, 'integration-manager/fingerprint');
  return {
    encrypt(secret) {
      const nonce = keyed(fingerprint, secret).subarray(0, nonceLength);
      const cipher = createCipheriv(cipherName, encryption, nonce);
      const body = [cipher.update(secret, 'utf8'), cipher.final()];
      return mark + Buffer.concat([nonce, ...body, cipher.getAuthTag()]).toString('base64');
    },
    decrypt(sealed) {
      if (!sealed.startsWith(mark)) return undefined;
      const bytes = Buffer.from(sealed.slice(mark.length), 'base64');
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
