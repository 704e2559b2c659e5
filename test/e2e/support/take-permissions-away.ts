import { seed } from '../../../workspace/seed/seed';
import type { ApiProxy } from './host/api-proxy';

/** Makes the API answer that only admins have permissions, until the proxy is reset. */
export function takePermissionsAway(proxy: ApiProxy): void {
  const update = (seed.rocketchat_permissions ?? []).map(({ _id }) => ({ _id, roles: ['admin'] }));
  const body = JSON.stringify({ update, remove: [], success: true });
  proxy.intercept = (_method, path) =>
    Promise.resolve(
      path.startsWith('/api/v1/permissions.listAll')
        ? { status: 200, contentType: 'application/json', body }
        : undefined,
    );
}
