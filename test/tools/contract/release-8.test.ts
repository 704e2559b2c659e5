import { test } from '@jest/globals';
import cases from '../../../tools/contract/vectors/release-8.json';
import { contractTimeoutMs, expectAsRecorded } from './expect-as-recorded';

// One file for each release, so that they run in parallel.
test('release 8 answers as recorded', () => expectAsRecorded(8, cases), contractTimeoutMs);
