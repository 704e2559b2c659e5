import { describe, expect, test } from '@jest/globals';
import { findByReference } from '../../../src/domain/integration/reference';
import { incoming, outgoing } from '../../support/stored-integration';

const all = [
  incoming({ _id: 'a1', name: 'Deploy' }),
  incoming({ _id: 'a2', name: 'deploy' }),
  incoming({ _id: 'a3', name: 'Deploy staging' }),
  incoming({ _id: 'a4', name: 'Nightly build' }),
  outgoing({ _id: 'o1', name: 'Guggy', urls: ['https://hook.test/one'] }),
  outgoing({ _id: 'o2', name: 'Mirror', urls: ['https://hook.test/two', 'https://hook.test/shared'] }),
  outgoing({ _id: 'o3', name: 'a1', urls: ['https://hook.test/shared'] }),
  outgoing({ _id: 'o4', name: '' }),
  outgoing({ _id: 'o5', name: 'Jim’s “big” hook', urls: ['https://ana:pw@hook.test/three?rc_token=x'] }),
];

describe('matches one', () => {
  test.each([
    ['its id', 'a3', 'a3'],
    ['its id, although it is another integration’s name', 'a1', 'a1'],
    ['its exact name, although another differs in case only', 'Deploy', 'a1'],
    ['its name in another case', 'GUGGY', 'o1'],
    ['its name with spaces around', '  Guggy ', 'o1'],
    ['the beginning of its name', 'night', 'a4'],
    ['a part of its name', 'BUILD', 'a4'],
    ['its URL', 'https://hook.test/two', 'o2'],
    ['its id, where it has no name', 'o4', 'o4'],
    ['its name without the quotes that a command loses', 'jims big hook', 'o5'],
    ['its URL without the secrets that a command loses', 'https://…@hook.test/three?rc_token=…', 'o5'],
  ])('by %s', (_title, reference, id) => {
    expect(findByReference(all, reference)).toMatchObject({ kind: 'one', integration: { id } });
  });
});

describe('matches several', () => {
  test.each([
    ['by a name that two have in different cases', 'DEPLOY', ['a1', 'a2']],
    ['by a beginning', 'depl', ['a1', 'a2', 'a3']],
    ['by a URL that two call', 'https://hook.test/shared', ['o2', 'o3']],
  ])('%s', (_title, reference, ids) => {
    const found = findByReference(all, reference);
    expect(found.kind === 'several' ? found.integrations.map(({ id }) => id) : found.kind).toEqual(ids);
  });
});

describe('matches none', () => {
  test.each([
    ['a misspelling', 'Gugy', ['Guggy']],
    ['nothing similar', 'zzzzzzzz', []],
    ['nothing at all', '  ', []],
    ['a part of a URL', 'https://hook.test/', []],
  ])('by %s', (_title, reference, nearest) => {
    expect(findByReference(all, reference)).toEqual({ kind: 'none', nearest });
  });

  test.each([
    ['deploy staging x', 'Deploy staging'],
    ['o4 x', 'o4'],
  ])('%s begins with another, which is told', (reference, beginsWith) => {
    expect(findByReference(all, reference)).toMatchObject({ kind: 'none', beginsWith });
  });

  test('among no integrations', () => {
    expect(findByReference([], 'Guggy')).toEqual({ kind: 'none', nearest: [] });
  });
});
