import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** An answer that the proxy gives instead of the server. */
export interface StubbedAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Gives an answer in place of the server's, or undefined to pass the call on. It may delay the call. */
export type Intercept = (method: string, path: string) => Promise<StubbedAnswer | undefined>;

/** When the connection of a call is cut: before it reaches the server, while the server works on it, or before its answer is back. */
export interface Cut {
  readonly when: 'before' | 'during' | 'after';
  /** How long after that moment. */
  readonly delayMs: number;
}

const forwardedHeaders = ['x-user-id', 'x-auth-token', 'content-type'];

const passThrough: Intercept = () => Promise.resolve(undefined);

/** A proxy between the app and the API. It passes calls on until a test sets `intercept` or `cut`. */
export class ApiProxy {
  url = '';
  intercept: Intercept = passThrough;
  /** Gives when to cut the connection of a call; undefined does not cut it. */
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
        const forwarded = new Headers();
        for (const name of forwardedHeaders) {
          const value = headers[name];
          if (typeof value === 'string') forwarded.set(name, value);
        }
        this.answer(targetUrl, { method, path: url }, { headers: forwarded, ...body }).then(
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
    this.intercept = passThrough;
    this.cut = () => undefined;
  }

  private async answer(
    targetUrl: string,
    { method, path }: { method: string; path: string },
    request: RequestInit,
  ): Promise<StubbedAnswer> {
    const stubbed = await this.intercept(method, path);
    if (stubbed !== undefined) return stubbed;
    const cut = this.cut(method);
    const isSent = cut?.when !== 'before';
    const answering = isSent ? fetch(targetUrl + path, { ...request, method }) : undefined;
    if (cut !== undefined) {
      if (cut.when === 'after') await answering;
      answering?.catch(() => undefined);
      await setTimeout(cut.delayMs);
    }
    if (cut !== undefined || answering === undefined) throw new Error('cut');
    const response = await answering;
    const contentType = response.headers.get('content-type') ?? 'application/json';
    return { status: response.status, contentType, body: await response.text() };
  }
}
