import type { Scenario, ScenarioStep } from '../../scenarios/scenario';
import { testScenarios } from '../support/test-scenarios';

type Values = Readonly<Record<string, unknown>>;

const type = (typed: string, ...shows: readonly string[]): ScenarioStep => ({ types: `/integrations ${typed}`, shows });

/** Commands that are understood as this change of Guggy. */
function understood(
  command: string,
  values: Values,
  typed: readonly string[],
  ...shows: readonly string[]
): Scenario[] {
  return typed.map((line) => ({
    command,
    kind: 'ordinary',
    title: line,
    steps: [type(line, ...shows), { presses: 'Apply', shows: ['Changed: Guggy'] }],
    stored: { changed: { Guggy: values } },
  }));
}

/** A command that changes nothing, and says this. */
function refused(command: string, typed: string, ...shows: readonly string[]): Scenario {
  return { command, kind: 'rejected', title: typed, steps: [type(typed, ...shows)] };
}

/** A command that opens the form of the Deploy bot. */
const opens = (typed: string): Scenario => ({
  command: 'a name in quotes',
  kind: 'ordinary',
  title: typed,
  steps: [type(typed, 'Edit outgoing integration')],
});

const alias = 'Alias (alias): Guggy → Foo';
const both = [alias, 'Emoji (emoji): :ghost: → :art:'];

const scenarios: readonly Scenario[] = [
  ...understood(
    'one value',
    { alias: 'Foo' },
    [
      'set Guggy alias = Foo',
      'set Guggy alias: Foo',
      'set Guggy alias:Foo',
      'set Guggy --alias=Foo',
      'set Guggy --alias Foo',
      'set Guggy —alias=Foo',
      'set Guggy alias＝Foo',
      'set Guggy alias：Foo',
      'set Guggy alias=‘Foo’',
      'set Guggy alias=„Foo“',
      'set Guggy alias=«Foo»',
      'set Guggy Alias: Foo',
      'set “Guggy” alias=Foo',
      'set alias="Foo" "Guggy "',
    ],
    alias,
  ),
  ...understood(
    'a value of several words',
    { alias: 'Foo bot' },
    [
      'set Guggy alias=„Foo bot“',
      'set Guggy alias=‘Foo bot’',
      'set Guggy alias=«Foo bot»',
      'set Guggy alias=“Foo bot”',
      'set Guggy alias=“Foo bot"',
      'set Guggy alias="Foo bot”',
      'set Guggy alias: "Foo bot"',
      'set Guggy --alias "Foo bot"',
      'set alias="Foo bot" Guggy',
    ],
    'Alias (alias): Guggy → Foo bot',
  ),
  ...understood(
    'separators',
    { alias: 'Foo', emoji: ':art:' },
    [
      'set Guggy alias=Foo; emoji=:art:',
      'set Guggy alias=Foo, emoji=:art:',
      'set Guggy alias: Foo; emoji: :art:',
      'set Guggy alias=“Foo”; emoji=:art:',
      'set alias=Foo emoji=:art: Guggy',
    ],
    ...both,
  ),
  ...understood(
    'a list',
    { channel: ['#dev', '#general'] },
    ['set Guggy channel=#dev, #general', 'set Guggy channel: #dev, #general', 'set Guggy channel=#dev ,#general'],
    '#dev, #general',
  ),
  ...understood(
    'a label',
    { targetRoom: '#dev' },
    ['set Guggy "Target channel"=#dev', 'set Guggy “Target channel”=#dev', 'set Guggy TARGET-CHANNEL: #dev'],
    'Target channel (targetRoom):',
  ),
  ...understood('a label', { username: 'ines', userId: 'ines' }, ['set Guggy Post as=ines'], 'Post as (username):'),
  ...understood(
    'a value that looks like more',
    { alias: 'a: b; emoji = c' },
    ['set Guggy alias="a: b; emoji = c"', 'set Guggy alias: "a: b; emoji = c"'],
    'Guggy → a: b; emoji = c',
  ),
  ...understood('a value that looks like more', { alias: 'a;b' }, ['set Guggy alias=a;b'], 'Guggy → a;b'),
  ...understood(
    'a value that looks like more',
    { alias: 'Foo', urls: ['https://a.example/?x=1:2'] },
    ['set Guggy url: https://a.example/?x=1:2; alias: Foo why="name: x; alias=y z"'],
    'Why: name: x; alias=y z',
  ),
  ...['edit “Deploy bot”', 'edit „Deploy bot“', 'edit «Deploy bot»', 'edit ‘Deploy bot’', 'edit “Deploy bot"'].map(
    opens,
  ),
  ...['edit Deploy “bot”', 'edit "Deploy bot”'].map(opens),
  refused('two readings', 'set Guggy alias=Foo;emoji=:art:', 'alias="Foo" emoji=":art:" or alias="Foo;emoji=:art: "'),
  refused('two readings', 'set Guggy alias="Foo bar"; emoji=:art:', 'Write alias="Foo bar" or alias="Foo bar; "'),
  refused('two readings', 'set Guggy alias=a;b; emoji=:art:', 'Write alias="a;b" or alias="a;b; "'),
  refused(
    'two readings',
    'set Guggy target channel=#dev',
    'Write "Guggy target" channel=#dev or Guggy targetRoom=#dev',
  ),
  refused('the order', 'set alias=Foo Guggy', 'set Guggy alias=Foo', 'set NAME alias="Foo Guggy"'),
  refused('the order', 'set alias=Foo', 'Name an integration: /integrations set REF'),
  refused('an open quote', 'set Guggy alias="My bot', 'The quote in alias="My isn’t closed'),
  refused('an open quote', 'set Guggy alias=“My bot', 'The quote in alias=“My isn’t closed'),
  refused('an open quote', 'set Guggy alias=«My bot emoji=:art:', 'The quote in alias=«My isn’t closed'),
  refused('an open quote', 'edit “Deploy bot', 'The quote in “Deploy isn’t closed'),
  refused('an open quote', 'set "Deploy bot alias=x', 'The quote in "Deploy isn’t closed'),
  refused('no value', 'set Guggy --alias', 'alias has no value. Write alias=…, or clear=alias to empty it.'),
  refused('no value', 'set Guggy alias: emoji: :art:', 'alias has no value'),
  refused('nearly', 'lst', 'Did you mean /integrations list?'),
  refused('nearly', 'udno Guggy', 'Did you mean /integrations undo?'),
  refused('nearly', 'édit Guggy', 'Did you mean /integrations edit?'),
  refused('nearly', 'set Guggy chanel=#dev', 'There is no field “chanel”. Did you mean channel'),
  refused('nearly', 'set Guggy chanel: #dev', 'There is no field “chanel”. Did you mean channel'),
  refused('nearly', 'set Guggy aliäs=x', 'There is no field “aliäs”. Did you mean alias'),
  refused('a number', 'set Guggy retryCount=1000000', 'Retry count (retryCount):'),
  refused('conditions', 'bulk and on alias=x', '“and” belongs to nothing'),
  {
    command: 'conditions',
    kind: 'ordinary',
    title: 'are spelled in any way',
    steps: [
      type(
        'bulk url ~ old.example and on emoji = :tada:; why: party',
        'Change of Deploy bot: not made yet',
        'Why: party',
      ),
      { presses: 'Apply', shows: ['Changed: Deploy bot'] },
    ],
    stored: { changed: { 'Deploy bot': { emoji: ':tada:' } } },
  },
  ...['list “Deploy bot”', 'list «Deploy bot»'].map((line): Scenario => ({
    command: 'a name in quotes',
    kind: 'ordinary',
    title: line,
    steps: [type(line, '1 integration: with “Deploy bot”')],
  })),
];

testScenarios(scenarios);
