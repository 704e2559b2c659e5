import { expect, test } from '@jest/globals';
import { NotFoundError } from '../../src/domain/errors';
import { NotPermittedError } from '../../src/domain/permissions';
import { errorMessage } from '../../src/engine/error-message';
import { catalog } from '../../src/i18n/catalog';
import { ApiError, ConfigurationError, InvalidResponseError, NetworkError } from '../../src/rocketchat/errors';

test.each<[string, Error, RegExp]>([
  [
    'a missing permission',
    new NotPermittedError(['manage-incoming-integrations']),
    /lack the permission manage-incoming-integrations/,
  ],
  ['what is gone', new NotFoundError(), /does not exist any more/],
  ['a refusal', new ApiError(400, 'error-invalid-room', 'Invalid room'), /knows no such room/],
  ['refused credentials', new ApiError(401, undefined, ''), /credentials.*settings/],
  ['a pause', new ApiError(429, undefined, 'wait 7 seconds'), /Wait 7 seconds/],
  ['a failure of the server', new ApiError(500, undefined, ''), /The server failed/],
  ['a timeout', new NetworkError('timeout', 'cause'), /did not answer in time/],
  ['a certificate', new NetworkError('certificate', 'cause'), /certificate/],
  ['a network error', new NetworkError('network', 'cause'), /could not reach/],
  ['a page', new InvalidResponseError(502), /status 502/],
  ['no account', new ConfigurationError('no-account'), /service account/],
  ['a wrong address', new ConfigurationError('base-url'), /not a web address/],
])('%s has its sentence', (_title, error, sentence) => {
  expect(errorMessage(catalog, error)).toMatch(sentence);
});

test.each<[string, unknown]>([
  ['an error of the language', new TypeError('x is undefined')],
  ['text', 'thrown'],
  ['nothing', undefined],
  ['an object that only looks like a refusal', { name: 'RefusedError', status: 400 }],
])('%s has none: it is the fault of the app', (_title, error) => {
  expect(errorMessage(catalog, error)).toBeUndefined();
});
