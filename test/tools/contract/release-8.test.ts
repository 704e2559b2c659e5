import { test } from '@jest/globals';
import cases from '../../../tools/contract/vectors/release-8.json';
import { contractTimeoutMs, expectAsRecorded } from './expect-as-recorded';

// A file for each release: they run side by side.
test('release 8 is answered as it was recorded', () => expectAsRecorded(8, cases), contractTimeoutMs);
