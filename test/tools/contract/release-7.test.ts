import { test } from '@jest/globals';
import cases from '../../../tools/contract/vectors/release-7.json';
import { contractTimeoutMs, expectAsRecorded } from './expect-as-recorded';

// One file for each release, so that they run in parallel.
test('release 7 answers as recorded', () => expectAsRecorded(7, cases), contractTimeoutMs);
