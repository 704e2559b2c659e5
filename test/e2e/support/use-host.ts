import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { ResetRequest } from '../../../workspace/rest/reset-workspace';
import { E2eHost } from './e2e-host';
import { expectNothingLeaked } from './expect-nothing-leaked';

const startTimeInMs = 30_000;

interface HostOptions {
  /** Where no test of a file minds what another one did, one reset for all of them saves most of their time. */
  readonly fresh?: 'for each test' | 'once';
  /** What to begin with, other than the seed. */
  readonly request?: () => ResetRequest;
  /** How many servers the workspace has; one where left out. */
  readonly instances?: number;
}

/** One workspace for a file of tests, as good as new for each of them; all that it recorded is searched for secrets. */
export function useHost({ fresh = 'for each test', request = () => ({}), instances = 1 }: HostOptions = {}): E2eHost {
  const host = new E2eHost({ instances });
  beforeAll(() => host.start(), startTimeInMs);
  if (fresh === 'once') {
    beforeAll(() => host.reset(request()));
    beforeEach(() => host.setAside());
    afterAll(() => expectNothingLeaked(host));
  } else {
    beforeEach(() => host.reset(request()));
    afterEach(() => expectNothingLeaked(host));
  }
  afterAll(() => host.stop());
  return host;
}
