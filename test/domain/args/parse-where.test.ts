import { describe, expect, test } from '@jest/globals';
import { matches, parseWhere } from '../../../src/domain/args/parse-where';
import { incoming, outgoing } from '../../support/stored-integration';

const all = [incoming(), outgoing(), outgoing({ _id: 'off', name: 'Off', enabled: false, urls: ['https://b.test'] })];

describe('the matching integrations', () => {
  test.each<[string, string[], string[]]>([
    ['by type', ['incoming'], ['in1']],
    ['by whether they are on', ['off'], ['off']],
    ['by a field', ['name=Guggy'], ['out1']],
    ['by a yes or no', ['enabled=yes'], ['in1', 'out1']],
    ['by an item of a list, any case', ['channel=#GENERAL', 'outgoing'], ['out1', 'off']],
    ['by the whole of a list', ['triggerWords=!go,!stop', 'on'], ['out1']],
    ['by a part of a text, any case', ['url~HOOK.test'], ['out1']],
    ['by several things, joined', ['outgoing', 'and', 'enabled=true', 'AND', 'url~hook'], ['out1']],
    ['by a field that only some types have', ['urls~test'], ['out1', 'off']],
    ['by nothing that matches', ['name=nobody'], []],
    ['by a channel without # or @', ['channel=general', 'on'], ['in1', 'out1']],
    ['by its type as the API calls it', ['type=webhook-incoming'], ['in1']],
    ['by an id', ['id=out1'], ['out1']],
    ['after the word from the help text', ['WHERE', 'off'], ['off']],
  ])('are found %s', (_title, args, ids) => {
    const { conditions, parseErrors } = parseWhere([...args, 'alias=x']);
    expect(parseErrors).toEqual([]);
    expect(all.filter((integration) => matches(integration, conditions)).map(({ id }) => id)).toEqual(ids);
  });

  test('need a condition', () => {
    expect(all.filter((integration) => matches(integration, []))).toEqual([]);
  });
});

test.each<[string[], string[]]>([
  [['on', 'alias=x'], ['alias=x']],
  [
    ['name=a', 'alias=x', 'why=y'],
    ['alias=x', 'why=y'],
  ],
  [['name=a', 'and', 'alias=x'], []],
  [
    ['url~a', 'on', 'alias=x', 'on'],
    ['alias=x', 'on'],
  ],
  [
    ['a name', 'alias=x'],
    ['a name', 'alias=x'],
  ],
])('of %j the change is %j', (args, rest) => {
  expect(parseWhere(args).rest).toEqual(rest);
});

test.each([
  ['an unknown field', 'aliass=x', { code: 'unknown-field', typed: 'aliass', nearest: ['alias'] }],
  ['a secret', 'token=x', { code: 'secret-compared', field: 'token' }],
  ['an empty part', 'name~', { code: 'fits-everything', typed: 'name~' }],
])('%s is an error', (_title, word, parseError) => {
  expect(parseWhere([word]).parseErrors).toEqual([parseError]);
});

test.each([['enabled=maybe'], ['type=sideways'], ['event=sendMesage']])('%s matches nothing', (typed) => {
  expect(parseWhere([typed, 'alias=x']).parseErrors).toEqual([{ code: 'unusable-condition', typed }]);
});

test.each([
  [['and', 'on', 'enabled=false'], 1],
  [['on', 'and', 'and', 'name~a', 'enabled=false'], 1],
  [['WHERE', 'and', 'on', 'enabled=false'], 1],
  [['on', 'and', 'name~a', 'enabled=false'], 0],
])('of %j, %d “and” joins nothing', (args, count) => {
  expect(parseWhere(args).parseErrors).toEqual(Array(count).fill({ code: 'stray-word', typed: 'and' }));
});
