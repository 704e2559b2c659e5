import { ApiError } from './api-error';
import { TextRefusal } from './text-refusal';

/** What a request is answered with: a JSON body, or text where `body` is a string. */
export interface Answer {
  status: number;
  body: object | string;
  headers?: Record<string, string>;
}

/** 200 with `success: true` beside the given fields. */
export const success = (fields: object = {}): Answer => ({ status: 200, body: { ...fields, success: true } });

/** The answer to whatever an endpoint threw; an error that is none of ours is a 400 with its text, as in Rocket.Chat. */
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

/** 401 since release 7, with the fields of old and new clients (docs/rocketchat/rest-api.md, J.1). */
export const notLoggedIn: Answer = {
  status: 401,
  body: { success: false, error: mustLogIn, status: 'error', message: mustLogIn },
};

/** An unknown path; since release 7, also a known one with another method (docs/rocketchat/rest-api.md, J.6). */
export const notFound: Answer = { status: 404, body: '404 Not Found' };
