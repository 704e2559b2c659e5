import { describe, expect, test } from '@jest/globals';
import { collectAssignments } from '../../../src/domain/args/collect-assignments';
import { entryNames } from '../../../src/domain/payload/entry';

const collect = (...entries: [name: string, value: string | boolean][]) =>
  collectAssignments(
    entries.map(([name, value]) => ({ name, value })),
    { reference: '', rest: [], parseErrors: [] },
  );

describe('collectAssignments', () => {
  test.each([
    ['integrationId', 'in1'],
    ['INTEGRATIONID', 'in1'],
    ['target_url', 'https://hook.test'],
  ])('%s names the integration if no reference does, and is not a field', (name, value) => {
    expect(collect([name, ` ${value} `])).toMatchObject({ reference: value, typed: {}, parseErrors: [] });
  });

  test('a typed reference takes precedence over the payload’s id, which is kept for comparison', () => {
    const given = { reference: 'guggy', rest: [], parseErrors: [] };
    expect(collectAssignments([{ name: 'integrationId', value: 'in1' }], given)).toMatchObject({
      reference: 'guggy',
      targetHints: { integrationId: 'in1' },
    });
  });

  test('the id takes precedence over target_url', () => {
    expect(collect(['target_url', 'https://a.test'], ['integrationId', 'in1']).reference).toBe('in1');
  });

  test('type is kept for comparison only', () => {
    expect(collect(['type', 'webhook-outgoing'])).toMatchObject({
      targetHints: { type: 'webhook-outgoing' },
      typed: {},
    });
  });

  test('false and an empty text count as given', () => {
    expect(collect(['enabled', false], ['enabled', true], ['alias', ''], ['alias', 'x']).parseErrors).toEqual([
      { code: 'given-twice', field: 'enabled' },
      { code: 'given-twice', field: 'alias' },
    ]);
  });

  test('two different ids are an error, and an empty id is ignored', () => {
    expect(collect(['integrationId', 'a'], ['INTEGRATIONID', 'b']).parseErrors).toEqual([
      { code: 'given-twice', field: 'integrationId' },
    ]);
    expect(collect(['integrationId', ' '], ['type', ''], ['target_url', 'https://a.test'])).toMatchObject({
      ...{ reference: 'https://a.test', targetHints: { target_url: 'https://a.test' }, parseErrors: [] },
    });
  });

  test('earlier parse errors come first', () => {
    const before = { code: 'stray-word', typed: 'x' } as const;
    const { parseErrors } = collectAssignments([{ name: 'nope', value: '' }], {
      reference: '',
      rest: [],
      parseErrors: [before],
    });
    expect(parseErrors.map(({ code }) => code)).toEqual(['stray-word', 'unknown-field']);
  });

  test('every documented argument is understood', () => {
    const documented = [
      ...['type', 'name', 'enabled', 'username', 'channel', 'scriptEnabled', 'urls', 'event', 'triggerWords', 'alias'],
      ...['avatar', 'emoji', 'token', 'script', 'targetChannel', 'integrationId', 'target_url'],
    ];
    expect(entryNames).toEqual(expect.arrayContaining(documented));
  });
});
