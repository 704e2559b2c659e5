import {
  type IHttp,
  type IHttpRequest,
  type IHttpResponse,
  RequestMethod,
} from '@rocket.chat/apps-engine/definition/accessors';

interface SentRequest {
  readonly method: 'get' | 'put';
  readonly url: string;
  readonly options: IHttpRequest;
}

interface FakeHttp {
  readonly http: IHttp;
  readonly sent: SentRequest[];
}

/** A response as the accessor gives it: with `data` only if the response is JSON. */
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

const unexpectedCall = (): Promise<never> => Promise.reject(new Error('unexpected call'));

/** @param respond gives the response to a request, or throws */
export function fakeHttp(respond: (request: SentRequest) => IHttpResponse): FakeHttp {
  const sent: SentRequest[] = [];
  const send =
    (method: SentRequest['method']) =>
    (url: string, options: IHttpRequest = {}): Promise<IHttpResponse> =>
      new Promise((resolve) => {
        const request = { method, url, options };
        sent.push(request);
        resolve(respond(request));
      });
  return {
    sent,
    http: { get: send('get'), put: send('put'), post: unexpectedCall, del: unexpectedCall, patch: unexpectedCall },
  };
}
