import { expect, test } from '@jest/globals';
import { GoneError } from '../../src/domain/errors';
import { NotPermittedError } from '../../src/domain/permissions';
import { explainError } from '../../src/engine/explain-error';
import { words } from '../../src/i18n/catalog';
import { NotSetUpError, RefusedError, UnexpectedAnswerError, UnreachableError } from '../../src/rocketchat/errors';

test.each<[string, Error, RegExp]>([
  [
    'a missing permission',
    new NotPermittedError(['manage-incoming-integrations']),
    /lack the permission manage-incoming-integrations/,
  ],
  ['what is gone', new GoneError(), /does not exist any more/],
  ['a refusal', new RefusedError(400, 'error-invalid-room', 'Invalid room'), /knows no such room/],
  ['refused credentials', new RefusedError(401, undefined, ''), /credentials.*settings/],
  ['a pause', new RefusedError(429, undefined, 'wait 7 seconds'), /Wait 7 seconds/],
  ['a failure of the server', new RefusedError(500, undefined, ''), /The server failed/],
  ['a timeout', new UnreachableError('timeout', 'cause'), /did not answer in time/],
  ['a certificate', new UnreachableError('certificate', 'cause'), /certificate/],
  ['a network error', new UnreachableError('network', 'cause'), /could not reach/],
  ['a page', new UnexpectedAnswerError(502), /status 502/],
  ['no account', new NotSetUpError('no-account'), /service account/],
  ['a wrong address', new NotSetUpError('base-url'), /not a web address/],
])('%s has its sentence', (_title, error, sentence) => {
  expect(explainError(words, error)).toMatch(sentence);
});

test.each<[string, unknown]>([
  ['an error of the language', new TypeError('x is undefined')],
  ['text', 'thrown'],
  ['nothing', undefined],
  ['an object that only looks like a refusal', { name: 'RefusedError', status: 400 }],
])('%s has none: it is the fault of the app', (_title, error) => {
  expect(explainError(words, error)).toBeUndefined();
});
