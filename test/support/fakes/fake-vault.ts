import { createVault } from '../../../src/storage/vault';

/** A vault whose key everybody in the tests has. */
export const fakeVault = createVault('a key for tests');
