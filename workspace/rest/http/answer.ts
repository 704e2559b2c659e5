import { ApiError } from './api-error';
import { TextRefusal } from './text-refusal';

/** The answer to a request: JSON, or text if `body` is a string. */
export interface Answer {
  status: number;
  body: object | string;
  headers?: Record<string, string>;
}

/** Returns 200 with the fields and `success: true`. */
export const success = (fields: object = {}): Answer => ({ status: 200, body: { ...fields, success: true } });

/** Returns the answer for an error. An unknown one becomes a 400 with its message, as in Rocket.Chat. */
export function failure(error: unknown): Answer {
  if (error instanceof TextRefusal) return { status: error.status, body: error.message };
  if (!(error instanceof ApiError)) {
    const text = error instanceof Error ? error.message : String(error);
    return { status: 400, body: { success: false, error: text } };
  }
  const { status, message, errorType, details } = error;
  return {
    status,
    body: { success: false, error: message, ...(errorType && { errorType }), ...(details && { details }) },
  };
}

const mustLogIn = 'You must be logged in to do this.';

/** The 401 since release 7, with the fields for old and new clients (docs/rocketchat/rest-api.md, J.1). */
export const notLoggedIn: Answer = {
  status: 401,
  body: { success: false, error: mustLogIn, status: 'error', message: mustLogIn },
};

/** An unknown path; since release 7, also a known one with another method (docs/rocketchat/rest-api.md, J.6). */
export const notFound: Answer = { status: 404, body: '404 Not Found' };
