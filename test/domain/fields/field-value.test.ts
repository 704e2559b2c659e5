import { describe, expect, test } from '@jest/globals';
import {
  type FieldValue,
  isEmptyValue,
  isList,
  isEquivalent,
  isIdentical,
} from '../../../src/domain/fields/field-value';

describe('isEquivalent', () => {
  test.each<[FieldValue | undefined, FieldValue | undefined]>([
    [undefined, null],
    ['', null],
    [[], ''],
    [false, undefined],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [3, 3],
  ])('%j and %j mean the same', (a, b) => {
    expect([isEquivalent(a, b), isEquivalent(b, a)]).toEqual([true, true]);
  });

  test.each<[FieldValue | undefined, FieldValue | undefined]>([
    [true, false],
    [0, null],
    ['a', 'A'],
    [' ', ''],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a'], 'a'],
    ['3', 3],
  ])('%j and %j differ', (a, b) => {
    expect([isEquivalent(a, b), isEquivalent(b, a)]).toEqual([false, false]);
  });
});

test.each<[FieldValue | undefined, FieldValue | undefined, boolean]>([
  [undefined, null, true],
  [['a'], ['a'], true],
  ['', null, false],
  [false, null, false],
  [[], null, false],
])('%j and %j are stored alike: %p', (a, b, expected) => {
  expect([isIdentical(a, b), isIdentical(b, a)]).toEqual([expected, expected]);
});

describe('isEmptyValue', () => {
  test.each<[FieldValue | undefined, boolean]>([
    [undefined, true],
    [null, true],
    [' ', true],
    [[], true],
    [0, false],
    [false, false],
    ['a', false],
    [[''], false],
  ])('of %j is %s', (value, expected) => {
    expect(isEmptyValue(value)).toBe(expected);
  });
});

test.each<[unknown, boolean]>([
  [[], true],
  [['a'], true],
  [['a', null], false],
  ['a', false],
  [{ length: 0 }, false],
])('isList of %j is %s', (value, expected) => {
  expect(isList(value)).toBe(expected);
});
