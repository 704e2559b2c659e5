import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { ResetRequest } from '../../../../workspace/rest/routes/workspace/reset-workspace';
import { ApiProxy } from './api-proxy';
import type { E2eHost } from './e2e-host';
import { useHost } from './use-host';

/** A workspace whose app speaks to the API through a proxy, which a test can let do something else than pass on. */
export function useProxiedHost(request: ResetRequest = {}): { host: E2eHost; proxy: ApiProxy } {
  const proxy = new ApiProxy();
  beforeEach(() => {
    proxy.reset();
  });
  const host = useHost({
    // What was slow or cut goes on in the app.
    request: () => ({ keepsApp: false, ...request, appSettings: { ...request.appSettings, api_base_url: proxy.url } }),
  });
  beforeAll(() => proxy.start(host.url));
  afterAll(() => proxy.stop());
  return { host, proxy };
}
