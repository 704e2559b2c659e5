import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** An answer of the proxy's own. */
export interface OwnAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** What to do with a call of the app: an answer instead of the server's, or undefined to pass it on. It may take its time. */
export type Intercept = (method: string, path: string) => Promise<OwnAnswer | undefined>;

/** When the connection of a call is cut: before it reaches the server, while the server is at it, or before its answer is back. */
export interface Cut {
  readonly when: 'before' | 'during' | 'after';
  /** Milliseconds from that moment on. */
  readonly delay: number;
}

/** Headers that the API looks at. */
const passedOn = ['x-user-id', 'x-auth-token', 'content-type'];

const passOn: Intercept = () => Promise.resolve(undefined);

/** What stands between the app and the API: passes calls on, until a test lets it do something else. */
export class ApiProxy {
  url = '';
  intercept: Intercept = passOn;
  /** Whether and when the connection of a call with this method is cut. */
  cut: (method: string) => Cut | undefined = () => undefined;
  private server: Server | undefined;

  /** @param targetUrl of the workspace */
  async start(targetUrl: string): Promise<void> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = 'GET', url = '/', headers } = request;
        const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
        const sent = new Headers();
        for (const name of passedOn) {
          const value = headers[name];
          if (typeof value === 'string') sent.set(name, value);
        }
        this.answer(targetUrl, { method, path: url }, { headers: sent, ...body }).then(
          ({ status, contentType, body: text }) =>
            response.writeHead(status, { 'Content-Type': contentType }).end(text),
          () => response.destroy(),
        );
      });
    });
    this.server = server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    this.server?.close();
    if (this.server?.listening === true) await once(this.server, 'close');
  }

  reset(): void {
    this.intercept = passOn;
    this.cut = () => undefined;
  }

  private async answer(
    targetUrl: string,
    { method, path }: { method: string; path: string },
    request: RequestInit,
  ): Promise<OwnAnswer> {
    const own = await this.intercept(method, path);
    if (own !== undefined) return own;
    const cut = this.cut(method);
    const isSent = cut?.when !== 'before';
    const answering = isSent ? fetch(targetUrl + path, { ...request, method }) : undefined;
    if (cut !== undefined) {
      if (cut.when === 'after') await answering;
      answering?.catch(() => undefined);
      await setTimeout(cut.delay);
    }
    if (cut !== undefined || answering === undefined) throw new Error('cut');
    const response = await answering;
    const contentType = response.headers.get('content-type') ?? 'application/json';
    return { status: response.status, contentType, body: await response.text() };
  }
}
