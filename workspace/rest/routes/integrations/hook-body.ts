import { ApiError } from '../../http/api-error';
import { bodyParams } from '../../http/body-params';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses a form's only field: `payload` as JSON, else the whole form as JSON; undefined if neither is JSON. */
function unwrapped(form: string): Record<string, unknown> | undefined {
  const fields = [...new URLSearchParams(form)];
  const [field] = fields;
  if (fields.length !== 1 || !field) return undefined;
  const [name, value] = field;
  let parsed: unknown;
  try {
    parsed = JSON.parse(name === 'payload' ? value : form);
  } catch {
    return undefined;
  }
  if (isObject(parsed)) return parsed;
  throw new ApiError('Integration payload must be a JSON object, not an array or primitive');
}

/**
 * Returns the body of a webhook call. Some services send JSON as the only field of a form.
 *
 * @throws ApiError if that JSON is no object
 */
export function hookBody(contentType: string | undefined, body: unknown): Record<string, unknown> {
  const form = contentType === 'application/x-www-form-urlencoded' && Buffer.isBuffer(body);
  const params = (form ? unwrapped(body.toString('utf8')) : undefined) ?? bodyParams(contentType, body);
  return isObject(params) ? params : {};
}
