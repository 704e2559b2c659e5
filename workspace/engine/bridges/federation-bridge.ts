import { generateKeyPairSync } from 'node:crypto';
import type { IInternalFederationBridge } from '@rocket.chat/apps-engine/server/bridges/IInternalFederationBridge';

/** The key pair with which the engine signs and verifies installed apps. New in every process, shared by its instances. */
export class WorkspaceFederationBridge implements IInternalFederationBridge {
  private readonly keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

  getPrivateKey(): Promise<string> {
    return Promise.resolve(this.keys.privateKey);
  }

  getPublicKey(): Promise<string> {
    return Promise.resolve(this.keys.publicKey);
  }
}
