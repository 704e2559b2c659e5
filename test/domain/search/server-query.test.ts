import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ListFilter, noFilter } from '../../../src/domain/search/filter';
import { type ServerQuery, serverQuery } from '../../../src/domain/search/server-query';
import { isJsonObject } from '../../../src/lib/json';

const release6 = { major: 6, minor: 13 };
const release8 = { major: 8, minor: 6 };

const type = 'webhook-outgoing' as const;

describe('the part of a filter that the server can apply', () => {
  test.each<[string, Partial<ListFilter>, ServerQuery]>([
    ['everything', {}, { server: {}, serverScope: 'page' }],
    ['a type', { type }, { server: { type }, serverScope: 'page' }],
    ['a text', { text: 'x', type }, { server: { type, name: 'x' }, serverScope: 'names' }],
    ['a text everywhere', { text: 'x', everywhere: true }, { server: {}, serverScope: 'all' }],
    ['a text too long for a URL', { text: 'x'.repeat(501), type }, { server: { type }, serverScope: 'all' }],
    ['integrations that are off', { enabled: false, type }, { server: { type }, serverScope: 'all' }],
    ['integrations of the room', { here: true }, { server: {}, serverScope: 'all' }],
    ['integrations of the person', { mine: true }, { server: {}, serverScope: 'all' }],
    ['broken integrations', { broken: true, text: 'x' }, { server: {}, serverScope: 'all' }],
  ])('from 7.0 on: %s', (_title, filter, request) => {
    expect(serverQuery({ ...noFilter, ...filter }, release8)).toEqual(request);
    expect(serverQuery({ ...noFilter, ...filter }, { major: 7, minor: 0 })).toEqual(request);
  });

  test.each<[string, Partial<ListFilter>, ServerQuery]>([
    ['everything', {}, { server: {}, serverScope: 'page' }],
    ['a type', { type }, { server: { query: { type } }, serverScope: 'page' }],
    ['integrations that are on', { enabled: true }, { server: { query: { enabled: true } }, serverScope: 'page' }],
    ['integrations that are off or not marked as on', { enabled: false }, { server: {}, serverScope: 'all' }],
    ['a text too long for a URL', { text: 'x'.repeat(61) }, { server: {}, serverScope: 'all' }],
    ['integrations of the room', { here: true, type }, { server: { query: { type } }, serverScope: 'all' }],
  ])('before 7.0, by a query: %s', (_title, filter, request) => {
    expect(serverQuery({ ...noFilter, ...filter }, release6)).toEqual(request);
  });

  test('on an unknown release, only an empty filter', () => {
    expect(serverQuery(noFilter, undefined)).toEqual({ server: {}, serverScope: 'page' });
    expect(serverQuery({ ...noFilter, text: 'x' }, undefined)).toEqual({ server: {}, serverScope: 'all' });
  });
});

test('before 7.0 a text is a pattern that matches only this text, in any case', () => {
  const patternOf = (text: string): RegExp => {
    const { query = {} } = serverQuery({ ...noFilter, text }, release6).server;
    const [, named] = Array.isArray(query.$or) ? query.$or.filter(isJsonObject) : [];
    const condition = named?.name;
    return new RegExp(isJsonObject(condition) ? String(condition.$regex) : '(?!)');
  };
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.string({ maxLength: 12 }), (text, candidate) => {
      expect(patternOf(text).test(`a${text}b`)).toBe(true);
      expect(patternOf(text).test(candidate)).toBe(candidate.toLowerCase().includes(text.toLowerCase()));
    }),
  );
  expect(patternOf('Ab.c').test('xaB.Cx')).toBe(true);
  expect(patternOf('Ab.c').test('abxc')).toBe(false);
});
