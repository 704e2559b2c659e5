import { access } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { RestContext } from '../../rest-context';

const builtPage = join(__dirname, '..', '..', '..', 'web', 'dist');
const index = 'index.html';
const notBuilt = 'The page is not built: run "npm run web".';

/** Restrict what the page loads and who frames it, and make browsers ask each time, so that a new build is used. */
const headers = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

/** Paths that never serve files of the page. */
const reservedPaths = ['/api/*', '/hooks/*', '/_workspace/*'];

/** `GET /` and the files next to it: the built page, read from its folder at each request. */
export function page(app: FastifyInstance, { webFolder = builtPage }: RestContext): void {
  for (const url of reservedPaths) {
    app.get(url, (_, reply) => {
      reply.callNotFound();
    });
  }
  void app.register(async (scope) => {
    scope.addHook('onRequest', (_, reply, done) => {
      reply.headers(headers);
      done();
    });
    await scope.register(fastifyStatic, { root: webFolder, cacheControl: false, dotfiles: 'ignore' });
    scope.get('/', async (_, reply) => {
      const isBuilt = await access(join(webFolder, index)).then(
        () => true,
        () => false,
      );
      return isBuilt ? reply.sendFile(index) : reply.code(503).type('text/plain; charset=utf-8').send(notBuilt);
    });
  });
}
