import { describe, expect, test } from '@jest/globals';
import { fieldsOf } from '../../../src/domain/fields/fields';
import { isJsonObject } from '../../../src/lib/json';
import { integrationForm } from '../../../src/views/forms/integration-form';
import { elementsIn, objectsIn, textsIn } from '../../support/view-contents';
import { scope } from '../../support/scope';
import { incoming, outgoing } from '../../support/stored-integration';

const isControl = (name: unknown): boolean => !['modal-close', 'submit/edit'].includes(String(name));

const offered = (view: unknown): string[] =>
  elementsIn(view)
    .map(({ actionId }) => String(actionId))
    .filter(isControl)
    .sort();

const always = [
  ...[
    'name',
    'enabled',
    'username',
    'event',
    'urls',
    'token',
    'targetRoom',
    'impersonateUser',
    'alias',
    'avatar',
    'emoji',
  ],
  ...['scriptEnabled', 'script', 'scriptEngine', 'retryFailedCalls', 'retryCount', 'retryDelay'],
];

describe('the fields of the form', () => {
  test.each([
    ['sendMessage', ['channel', 'triggerWords', 'triggerWordAnywhere', 'runOnEdits']],
    ['fileUploaded', ['channel']],
    ['roomJoined', ['channel']],
    ['roomLeft', ['channel']],
    ['roomArchived', []],
    ['roomCreated', []],
    ['userCreated', []],
  ])('for the event %s are those that the server uses', (event, more) => {
    const expected = [...always, ...more].sort();
    expect(offered(integrationForm(scope(), 'v', outgoing({ event }), {}))).toEqual(expected);
    expect(offered(integrationForm(scope(), 'v', outgoing(), { event }))).toEqual(expected);
  });

  test('for an incoming integration are all fields of its type', () => {
    const expected = fieldsOf('webhook-incoming')
      .map(({ name }): string => name)
      .filter((name) => name !== 'skipTranspile');
    expect(offered(integrationForm(scope(), 'v', incoming(), {}))).toEqual(expected.sort());
  });

  test('include skipTranspile only if the server stores it', () => {
    expect(offered(integrationForm(scope(), 'v', outgoing({ skipTranspile: false }), {}))).toContain('skipTranspile');
    expect(offered(integrationForm(scope(), 'v', outgoing(), {}))).not.toContain('skipTranspile');
  });
});

describe('requirements of the client', () => {
  const views = [incoming(), outgoing(), outgoing({ event: 'bogus', retryDelay: 'bogus' })].map((integration) =>
    integrationForm(scope(), 'v', integration, {}),
  );

  test('action ids are unique in a view', () => {
    for (const view of views) expect(new Set(offered(view)).size).toBe(offered(view).length);
  });

  test('every element with an action has its app id and block id', () => {
    for (const element of views.flatMap(elementsIn)) {
      expect(element).toMatchObject({
        appId: 'app-id',
        blockId: expect.stringMatching(/./),
        actionId: expect.stringMatching(/./),
      });
    }
  });

  test('a select has a placeholder, and its initial value among its options', () => {
    const selects = views.flatMap(objectsIn).filter(({ type }) => type === 'static_select');
    expect(selects.length).toBeGreaterThan(10);
    for (const { placeholder, options, initialValue, initialOption } of selects) {
      const values = Array.isArray(options)
        ? options.map((option: unknown) => (isJsonObject(option) ? option.value : undefined))
        : [];
      expect(textsIn(placeholder)).toHaveLength(1);
      if (initialValue !== undefined) expect(values).toContain(initialValue);
      expect(isJsonObject(initialOption) ? initialOption.value : undefined).toBe(initialValue);
    }
  });

  test('an empty initial value is left out, as the client would', () => {
    for (const { initialValue } of views.flatMap(elementsIn)) expect(initialValue).not.toBe('');
  });

  test('only the event sends its value while the form is open', () => {
    const dispatching = views
      .flatMap(elementsIn)
      .filter(({ dispatchActionConfig }) => dispatchActionConfig !== undefined);
    expect(new Set(dispatching.map(({ actionId }) => actionId))).toEqual(new Set(['event']));
  });
});

describe('values', () => {
  test('input takes precedence over the stored value', () => {
    const view = integrationForm(scope(), 'v', outgoing(), { alias: 'Typed' });
    expect(elementsIn(view)).toContainEqual(expect.objectContaining({ actionId: 'alias', initialValue: 'Typed' }));
  });

  test('a secret is an empty field', () => {
    const [token] = elementsIn(integrationForm(scope(), 'v', outgoing(), {})).filter(
      ({ actionId }) => actionId === 'token',
    );
    expect(token).not.toHaveProperty('initialValue');
  });

  test('a script too large for the form is left out, with a note', () => {
    const view = integrationForm(scope(), 'v', incoming({ script: 'line\n'.repeat(10_000) }), {});
    expect(offered(view)).not.toContain('script');
    expect(textsIn(view).join('\n')).toContain(
      'The script (10001 lines) is too large for a form. It is kept as it is. To change it, paste a payload',
    );
    expect(JSON.stringify(view).length).toBeLessThan(20_000);
  });

  test('the largest form fits twice into 100 kB', () => {
    const view = integrationForm(scope(), 'v', outgoing({ script: 'x'.repeat(19_900), skipTranspile: true }), {});
    expect(JSON.stringify(view).length * 2).toBeLessThan(100_000);
  });

  test('notices come first', () => {
    expect(textsIn(integrationForm(scope(), 'v', outgoing(), {}, ['Look here.']).blocks)[0]).toBe('Look here.');
  });

  test('stored text is never treated as markup', () => {
    const view = integrationForm(scope(), 'v', outgoing({ name: '*bold* [x](https://evil.test) <b>' }), {});
    expect(objectsIn(view).filter(({ type }) => type === 'mrkdwn')).toEqual([]);
    expect(objectsIn(view).filter(({ type, emoji }) => type === 'plain_text' && emoji !== false)).toEqual([]);
  });
});
