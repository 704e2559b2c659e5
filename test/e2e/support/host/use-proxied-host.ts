import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { ResetRequest } from '../../../../workspace/rest/routes/workspace/reset-workspace';
import { ApiProxy } from './api-proxy';
import type { E2eHost } from './e2e-host';
import { useHost } from './use-host';

/** A workspace whose app calls the API through a proxy, which tests can make slow or broken. */
export function useProxiedHost(request: ResetRequest = {}): { host: E2eHost; proxy: ApiProxy } {
  const proxy = new ApiProxy();
  beforeEach(() => {
    proxy.reset();
  });
  const host = useHost({
    // A slow or cut call may still be running in the app.
    resetRequest: () => ({
      keepsApp: false,
      ...request,
      appSettings: { ...request.appSettings, api_base_url: proxy.url },
    }),
  });
  beforeAll(() => proxy.start(host.url));
  afterAll(() => proxy.stop());
  return { host, proxy };
}
