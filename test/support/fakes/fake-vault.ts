import { createVault } from '../../../src/storage/vault';

/** A vault with a fixed key. */
export const fakeVault = createVault('a key for tests');
