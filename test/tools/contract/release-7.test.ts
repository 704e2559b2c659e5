import { test } from '@jest/globals';
import cases from '../../../tools/contract/vectors/release-7.json';
import { contractTimeoutMs, expectAsRecorded } from './expect-as-recorded';

// A file for each release: they run side by side.
test('release 7 is answered as it was recorded', () => expectAsRecorded(7, cases), contractTimeoutMs);
