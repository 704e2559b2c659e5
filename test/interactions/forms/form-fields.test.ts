import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { takeSnapshot } from '../../../src/domain/change/snapshot';
import { formFields } from '../../../src/interactions/forms/form-fields';
import { fakeVault } from '../../support/fakes/fake-vault';
import { incoming, outgoing } from '../../support/stored-integration';

const baseVersion = takeSnapshot(outgoing(), fakeVault);

test('new input replaces earlier input, also when it is cleared', () => {
  expect(
    formFields({ alias: '', name: 'new' }, { alias: 'old', name: 'old', emoji: ':x:' }, baseVersion).plain,
  ).toEqual({
    alias: '',
    name: 'new',
    emoji: ':x:',
  });
});

test('fields of an event that is no longer chosen are ignored', () => {
  expect(
    formFields({ event: 'roomCreated', channel: '#a', triggerWords: 'x', alias: 'y' }, {}, baseVersion).plain,
  ).toEqual({
    event: 'roomCreated',
    alias: 'y',
  });
});

test('the event chosen earlier decides if the form has none', () => {
  expect(formFields({ channel: '#a' }, { event: 'roomCreated' }, baseVersion).plain).toEqual({ event: 'roomCreated' });
});

test('a secret is kept separately, and an empty one keeps the stored value', () => {
  expect(formFields({ token: 's3cret' }, {}, baseVersion)).toEqual({ plain: {}, secrets: { token: 's3cret' } });
  expect(formFields({ token: '  ' }, {}, baseVersion)).toEqual({ plain: {}, secrets: {} });
});

test('whatever is posted, only fields of the type are returned, without secrets among the plain ones', () => {
  const names = fc.constantFrom('alias', 'urls', 'token', 'integrationId', 'type', '__proto__', 'target_url');
  fc.assert(
    fc.property(fc.dictionary(names, fc.string()), (texts) => {
      const { plain, secrets } = formFields(texts, {}, takeSnapshot(incoming(), fakeVault));
      expect(Object.keys({ ...plain, ...secrets }).filter((name) => name !== 'alias')).toEqual([]);
      expect(Object.keys(formFields(texts, {}, baseVersion).plain)).not.toContain('token');
    }),
  );
});
