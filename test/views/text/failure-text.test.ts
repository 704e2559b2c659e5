import { expect, test } from '@jest/globals';
import { LockTimeoutError, NotFoundError, failureOf } from '../../../src/domain/errors';
import type { Failure } from '../../../src/domain/failure';
import { NotPermittedError } from '../../../src/domain/permissions';
import { catalog } from '../../../src/i18n/catalog';
import {
  ApiError,
  ConfigurationError,
  InvalidResponseError,
  NetworkError,
  UnknownTypeError,
} from '../../../src/rocketchat/errors';
import { failureText } from '../../../src/views/text/failure-text';

const endpoint = 'integrations.update';

test.each<[string, Error, Failure, RegExp]>([
  [
    'a missing permission',
    new NotPermittedError(['manage-incoming-integrations']),
    { code: 'not-permitted', missing: ['manage-incoming-integrations'] },
    /lack the permission manage-incoming-integrations/,
  ],
  ['an integration that is gone', new NotFoundError(), { code: 'not-found' }, /does not exist any more/],
  ['a lock held by others', new LockTimeoutError(), { code: 'lock-timeout' }, /Another change of it is being made/],
  [
    'a refusal',
    new ApiError({ endpoint, status: 400, errorType: 'error-invalid-room', serverText: 'Invalid room' }),
    { code: 'api-error', endpoint, status: 400, errorType: 'error-invalid-room', serverText: 'Invalid room' },
    /knows no such room/,
  ],
  [
    'refused credentials',
    new ApiError({ endpoint, status: 401, serverText: '' }),
    { code: 'api-error', endpoint, status: 401, serverText: '' },
    /credentials.*settings/,
  ],
  [
    'a rate limit',
    new ApiError({ endpoint, status: 429, serverText: 'wait', retryAfterSeconds: 7 }),
    { code: 'api-error', endpoint, status: 429, serverText: 'wait', retryAfterSeconds: 7 },
    /too many requests\. Wait 7 seconds/,
  ],
  [
    'a rate limit of unknown length',
    new ApiError({ endpoint, status: 429, serverText: '' }),
    { code: 'api-error', endpoint, status: 429, serverText: '' },
    /too many requests\. Wait a minute/,
  ],
  [
    'a failure of the server',
    new ApiError({ endpoint, status: 500, serverText: '' }),
    { code: 'api-error', endpoint, status: 500, serverText: '' },
    /The server failed/,
  ],
  [
    'no answer in time',
    new NetworkError(endpoint, 'timeout', 'cause'),
    { code: 'network-error', endpoint, reason: 'timeout' },
    /did not answer in time/,
  ],
  [
    'a certificate',
    new NetworkError(endpoint, 'certificate', 'cause'),
    { code: 'network-error', endpoint, reason: 'certificate' },
    /certificate/,
  ],
  [
    'a lost connection',
    new NetworkError(endpoint, 'network', 'cause'),
    { code: 'network-error', endpoint, reason: 'network' },
    /could not reach/,
  ],
  [
    'the page of a proxy',
    new InvalidResponseError(endpoint, 502),
    { code: 'invalid-response', endpoint, status: 502 },
    /status 502/,
  ],
  ['an unknown type', new UnknownTypeError(endpoint), { code: 'unknown-type', endpoint }, /of a type that this app/],
  [
    'no account',
    new ConfigurationError('no-account'),
    { code: 'configuration', fault: 'no-account' },
    /service account/,
  ],
  [
    'a wrong address',
    new ConfigurationError('base-url'),
    { code: 'configuration', fault: 'base-url' },
    /not a web address/,
  ],
])('%s has a sentence', (_title, error, failure, sentence) => {
  expect(failureOf(error)).toEqual(failure);
  expect(failureText(catalog, failure)).toMatch(sentence);
});
