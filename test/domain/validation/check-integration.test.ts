import { describe, expect, test } from '@jest/globals';
import type { FieldValues } from '../../../src/domain/fields/field-values';
import type { Problems } from '../../../src/domain/fields/problem';
import { type Candidate, validateIntegration, referencesIn } from '../../../src/domain/validation/check-integration';
import { incoming, outgoing } from '../../support/stored-integration';

const nobody = { rooms: [], users: [] };

const candidateOf = (
  { type, values }: { type: Candidate['type']; values: FieldValues },
  changed: FieldValues,
): Candidate => ({
  type,
  values: { ...values, ...changed },
  changed,
});

describe('an outgoing integration', () => {
  test.each<[string, FieldValues, FieldValues, Problems]>([
    ['without a name', {}, { name: '' }, { name: { code: 'required' } }],
    ['without a username', {}, { username: ' ' }, { username: { code: 'required' } }],
    ['whose URLs are removed', {}, { urls: [] }, { urls: { code: 'urls-missing', stored: false } }],
    ['that has no URL', { urls: null }, { alias: 'x' }, { urls: { code: 'urls-missing', stored: true } }],
    ['whose token is removed', {}, { token: '' }, { token: { code: 'token-missing', stored: false } }],
    ['that has no token', { token: '' }, { alias: 'x' }, { token: { code: 'token-missing', stored: true } }],
    [
      'without the target that its event needs',
      { targetRoom: '' },
      { event: 'userCreated' },
      { targetRoom: { code: 'target-room-needed' } },
    ],
    ['with an enabled script that is empty', {}, { scriptEnabled: true }, { script: { code: 'script-missing' } }],
    [
      'whose enabled script is emptied',
      { scriptEnabled: true, script: 'a' },
      { script: ' ' },
      { script: { code: 'script-missing' } },
    ],
  ])('%s is refused', (_title, stored, changed, problems) => {
    expect(validateIntegration(candidateOf(outgoing({ ...stored }), changed), nobody)).toEqual(problems);
  });

  test.each<[string, FieldValues, FieldValues]>([
    ['as it is', {}, { alias: 'x' }],
    ['with a script that does not compile, but is off', {}, { script: 'class {' }],
    ['whose broken script is not touched', { scriptEnabled: true, script: 'class {' }, { alias: 'x' }],
    ['whose broken script is turned off', { scriptEnabled: true, script: 'class {' }, { scriptEnabled: false }],
    ['without a target, where the event needs none', { targetRoom: '' }, { alias: 'x' }],
    ['without a channel', { channel: [] }, { alias: 'x' }],
  ])('%s is accepted', (_title, stored, changed) => {
    expect(validateIntegration(candidateOf(outgoing({ ...stored }), changed), nobody)).toEqual({});
  });

  test('a script that does not compile is refused with the engine’s error, also when it is only turned on', () => {
    const problems = validateIntegration(candidateOf(outgoing({ script: 'class {' }), { scriptEnabled: true }), nobody);
    expect(problems).toEqual({
      script: {
        ...{ code: 'script-does-not-compile', reason: 'syntax', message: expect.stringMatching(/\w/) },
        position: { line: 1, column: 7 },
      },
    });
  });

  test.each<[string, FieldValues, boolean]>([
    ['as before 8.4, where the server has no such flag', {}, true],
    ['in strict mode, where the server transpiles it', { skipTranspile: false }, false],
    ['in sloppy mode, where it does not', { skipTranspile: true }, true],
  ])('a script is parsed %s', (_title, flags, isOk) => {
    const changed = { script: 'with (a) {}', scriptEnabled: true };
    expect(Object.keys(validateIntegration(candidateOf(outgoing(flags), changed), nobody))).toEqual(
      isOk ? [] : ['script'],
    );
  });

  test('an enabled script is checked again where only its transpiling changes', () => {
    const stored = outgoing({ script: 'a(); // b', scriptEnabled: true, skipTranspile: false });
    const problems = validateIntegration(candidateOf(stored, { skipTranspile: true }), nobody);
    expect(problems.script).toMatchObject({ reason: 'comment-at-end' });
  });
});

describe('rooms and people', () => {
  const unknown = { rooms: ['#nope', '@nobody'], users: ['ghost'] };

  test.each<[string, FieldValues, FieldValues, Problems]>([
    [
      'a typed room',
      {},
      { channel: ['#a', '#nope'] },
      { channel: { code: 'room-unknown', room: '#nope', stored: false } },
    ],
    [
      'a typed person',
      {},
      { channel: ['@nobody'] },
      { channel: { code: 'room-unknown', room: '@nobody', stored: false } },
    ],
    [
      'a stored room',
      { channel: ['#nope'] },
      { alias: 'x' },
      { channel: { code: 'room-unknown', room: '#nope', stored: true } },
    ],
    [
      'a typed user',
      {},
      { username: 'ghost' },
      { username: { code: 'user-unknown', username: 'ghost', stored: false } },
    ],
    [
      'a stored user',
      { username: 'ghost' },
      { alias: 'x' },
      { username: { code: 'user-unknown', username: 'ghost', stored: true } },
    ],
    [
      'a typed target',
      {},
      { targetRoom: '#nope' },
      { targetRoom: { code: 'room-unknown', room: '#nope', stored: false } },
    ],
  ])('%s', (_title, stored, changed, problems) => {
    expect(validateIntegration(candidateOf(outgoing({ ...stored }), changed), unknown)).toEqual(problems);
  });

  test('lists what to look up: the channels, the user, and a new target', () => {
    const whole = candidateOf(outgoing({ channel: ['#a', '@b', 'all_private_groups', '#a'] }), { targetRoom: '#t' });
    expect(referencesIn(whole)).toEqual({ rooms: ['#a', '@b', '#t'], users: ['rocket.cat'] });
  });

  test('a stored target is not looked up, as on the server', () => {
    expect(referencesIn(candidateOf(outgoing({ targetRoom: '#nope' }), { alias: 'x' })).rooms).toEqual(['#general']);
  });

  test('channels are not looked up for an event without channels', () => {
    expect(referencesIn(candidateOf(outgoing({ event: 'roomCreated' }), { alias: 'x' })).rooms).toEqual([]);
  });

  test('an incoming integration needs no URL, token or target', () => {
    expect(validateIntegration(candidateOf(incoming(), { alias: 'x' }), nobody)).toEqual({});
  });
});
