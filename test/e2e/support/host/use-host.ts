import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { ResetRequest } from '../../../../workspace/rest/routes/workspace/reset-workspace';
import { expectNothingLeaked } from '../expect-nothing-leaked';
import { E2eHost } from './e2e-host';

const startTimeInMs = 30_000;

interface HostOptions {
  /** Where no test of a file minds what another one did, one reset for all of them saves most of their time. */
  readonly fresh?: 'for each test' | 'once';
  /** What to begin with, other than the seed. */
  readonly request?: () => ResetRequest;
  /** How many servers the workspace has; where left out it is one, which other files of tests use too. */
  readonly instances?: number;
}

/** One workspace for a file of tests, as good as new for each of them; all that it recorded is searched for secrets. */
export function useHost({ fresh = 'for each test', request = () => ({}), instances }: HostOptions = {}): E2eHost {
  const host = new E2eHost(instances === undefined ? {} : { instances });
  let isBegun = false;
  /** Once for a file the app starts anew: it may be at something still that another file began. */
  const reset = async (): Promise<void> => {
    await host.reset({ keepsApp: isBegun, ...request() });
    isBegun = true;
  };
  beforeAll(() => host.start(), startTimeInMs);
  if (fresh === 'once') {
    beforeAll(reset);
    beforeEach(() => host.setAside());
    afterAll(() => expectNothingLeaked(host));
  } else {
    beforeEach(reset);
    afterEach(() => expectNothingLeaked(host));
  }
  afterAll(() => host.stop());
  return host;
}
