import { Agent } from 'node:https';
import type { IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import { HttpBridge, type IHttpBridgeRequestInfo } from '@rocket.chat/apps-engine/server/bridges/HttpBridge';
import fetch, { type RequestInit, type Response } from 'node-fetch';

const defaultTimeoutInMs = 3 * 60 * 1000;
const bodylessMethods = ['get', 'head'];
const jsonTypes = ['application/json', 'text/javascript', 'application/javascript', 'application/x-javascript'];

/** HTTP for apps by the server's rules (docs/rocketchat/hosting.md, section 4), with the same node-fetch. Proxies are not used. */
export class WorkspaceHttpBridge extends HttpBridge {
  protected async call({ url, method, request }: IHttpBridgeRequestInfo): Promise<IHttpResponse> {
    const { target, headers, body } = prepareRequest(url, method, request);
    const timeout = request.timeout ?? defaultTimeoutInMs;
    const abort = new AbortController();
    // Covers the time until the headers; node-fetch's own timeout covers the body.
    const timer = setTimeout(() => {
      abort.abort();
    }, timeout);
    const init: RequestInit = { method: method.toUpperCase(), headers, timeout };
    // Node's AbortSignal works here, but node-fetch declares the type differently.
    Reflect.set(init, 'signal', abort.signal);
    if (body !== undefined) init.body = body;
    if (skipsCertificateCheck(request) && target.protocol === 'https:') init.agent = insecureAgent();
    const response = await fetch(target, init).finally(() => {
      clearTimeout(timer);
    });
    return readResponse(response, { url, method, statusCode: response.status }, request.encoding);
  }
}

/** Returns where `data`, `content` and `params` end up in the request. */
export function prepareRequest(
  url: string,
  method: string,
  request: IHttpRequest,
): { target: URL; headers: Record<string, string>; body?: string } {
  const target = new URL(url);
  const headers: Record<string, string> = { ...request.headers };
  if (request.auth) headers.Authorization = basicAuth(request.auth);

  const data: unknown = request.data;
  const written = request.content === '' ? undefined : request.content;
  const content = written ?? (typeof data === 'object' && data !== null ? data : undefined);
  const isBodyless = bodylessMethods.includes(method.toLowerCase());
  const params = Object.entries(request.params ?? {});
  if (content !== undefined || isBodyless) {
    for (const [name, value] of params) if (value) target.searchParams.append(name, value);
    if (isBodyless || content === undefined) return { target, headers };
    if (typeof content === 'string') return { target, headers, body: content };
    headers['Content-Type'] = 'application/json';
    return { target, headers, body: JSON.stringify(content) };
  }
  if (!request.params) return { target, headers };
  headers['Content-Type'] = 'application/x-www-form-urlencoded';
  return { target, headers, body: new URLSearchParams(params).toString() };
}

/** Returns whether to skip the check: `rejectUnauthorized: true` switches it off, a bug of the server that is kept. */
function skipsCertificateCheck({ strictSSL, rejectUnauthorized }: IHttpRequest): boolean {
  return strictSSL === false || rejectUnauthorized === true;
}

const insecureAgent = () => new Agent({ rejectUnauthorized: false });

function basicAuth(auth: string): string {
  if (!auth.includes(':')) throw new Error('auth option should be of the form "username:password"');
  return `Basic ${Buffer.from(auth, 'ascii').toString('base64')}`;
}

async function readResponse(
  response: Response,
  result: IHttpResponse,
  encoding: string | null | undefined,
): Promise<IHttpResponse> {
  const bytes = await response.buffer();
  const headers = Object.fromEntries(response.headers);
  // With a null encoding the server passes the bytes on, against the declared type.
  if (encoding === null) return Object.assign(result, { headers, content: bytes });
  const content = new TextDecoder(encoding).decode(bytes);
  return { ...result, headers, content, data: parseJson(response.headers.get('content-type'), content) };
}

/** Returns null for anything that is not JSON by both type and text. */
function parseJson(contentType: string | null, content: string): unknown {
  if (!jsonTypes.includes(contentType?.split(';')[0] ?? '')) return null;
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
