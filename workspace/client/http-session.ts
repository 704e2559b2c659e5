/** An answer of the workspace: the body parsed as JSON if possible, else as text. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Sends requests to a workspace as one user. */
export interface HttpSession {
  readonly userId: string;
  send(method: string, path: string, body?: unknown): Promise<HttpAnswer>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** @param user without a user, requests have no credentials */
export function createSession(baseUrl: string, user?: { readonly id: string; readonly token: string }): HttpSession {
  const credentials: Record<string, string> =
    user === undefined ? {} : { 'X-User-Id': user.id, 'X-Auth-Token': user.token };
  return {
    userId: user?.id ?? '',
    async send(method, path, body) {
      const response = await fetch(baseUrl + path, {
        method,
        headers: {
          Accept: 'application/json',
          ...credentials,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: parse(await response.text()) };
    },
  };
}
