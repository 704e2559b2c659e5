import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { ResetRequest } from '../../../../workspace/rest/routes/workspace/reset-workspace';
import { expectNothingLeaked } from '../expect-nothing-leaked';
import { E2eHost } from './e2e-host';

const startTimeoutMs = 30_000;

interface HostOptions {
  /** One reset for a whole file saves most of its time, if its tests do not disturb each other. */
  readonly resets?: 'before each test' | 'once';
  /** The data to start with instead of the seed. */
  readonly resetRequest?: () => ResetRequest;
  /** How many servers the workspace has. Without this it has one, which other test files share. */
  readonly instances?: number;
}

/** A workspace for a test file. It is reset before each test, and everything it recorded is searched for secrets afterwards. */
export function useHost({
  resets = 'before each test',
  resetRequest = () => ({}),
  instances,
}: HostOptions = {}): E2eHost {
  const host = new E2eHost(instances === undefined ? {} : { instances });
  let wasReset = false;
  /** The first reset of a file reinstalls the app, which may still be busy with work from another file. */
  const reset = async (): Promise<void> => {
    await host.reset({ keepsApp: wasReset, ...resetRequest() });
    wasReset = true;
  };
  beforeAll(() => host.start(), startTimeoutMs);
  if (resets === 'once') {
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
