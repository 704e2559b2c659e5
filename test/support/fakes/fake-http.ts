import {
  type IHttp,
  type IHttpRequest,
  type IHttpResponse,
  RequestMethod,
} from '@rocket.chat/apps-engine/definition/accessors';

interface Sent {
  readonly method: 'get' | 'put';
  readonly url: string;
  readonly options: IHttpRequest;
}

interface FakeHttp {
  readonly http: IHttp;
  readonly sent: Sent[];
}

/** An answer as the accessor gives it: `data` only where the answer says that it is JSON. */
export function answer(statusCode: number, data?: unknown, content = ''): IHttpResponse {
  return {
    url: '',
    method: RequestMethod.GET,
    statusCode,
    headers: {},
    content,
    ...(data === undefined ? {} : { data }),
  };
}

const notUsed = (): Promise<never> => Promise.reject(new Error('the app has no business with this'));

/** @param respond what a request is answered, or throws */
export function fakeHttp(respond: (request: Sent) => IHttpResponse): FakeHttp {
  const sent: Sent[] = [];
  const send =
    (method: Sent['method']) =>
    (url: string, options: IHttpRequest = {}): Promise<IHttpResponse> =>
      new Promise((resolve) => {
        const request = { method, url, options };
        sent.push(request);
        resolve(respond(request));
      });
  return { sent, http: { get: send('get'), put: send('put'), post: notUsed, del: notUsed, patch: notUsed } };
}
