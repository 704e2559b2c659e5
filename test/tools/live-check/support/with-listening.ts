import type { RestDeps } from '../../../../workspace/rest/rest-context';
import { seededServer } from '../../../workspace/support/seeded-server';

export const administrator = { userId: 'd26x6zSkaPSe5gCyy', token: 'token-rodriq' };

/** Runs the stand-in's server with its rate limiter, without the app, while `use` runs. */
export async function withListening<T>(deps: Partial<RestDeps>, use: (url: string) => Promise<T>): Promise<T> {
  const server = await seededServer(deps);
  const payload = { API_Enable_Rate_Limiter: true };
  await server.inject({ method: 'PUT', url: '/_workspace/settings', payload });
  try {
    return await use(await server.listen({ host: 'localhost', port: 0 }));
  } finally {
    await server.close();
  }
}
