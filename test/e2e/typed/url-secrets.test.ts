import { type Scenario, type ScenarioStep } from '../../scenarios/scenario';
import { type } from '../../scenarios/scenario-builders';
import { shownAvatar, shownUrls, storedUrls } from '../support/archive-watcher';
import { ids, typedSecret } from '../support/seeded';
import { testScenarios } from '../support/test-scenarios';

const { archived, hook } = shownUrls;
const allUrls = Object.values(shownUrls).join(', ');
/** The shown URL with a number, as where it differs from another one in its hidden part only. */
const numbered = (number: number): string => archived.replace('•••', `•••${number}`);
const testHook = 'hooks/x3tPXa9XXRqW6Xp2M/XYsrkngRr5PBkWhCqJWk5ZfKzQoxSv4QhxkK5trSgJENwbRL';
const noticed = 'Rocket.Chat writes commands to its logs';
const apply: ScenarioStep = { presses: 'Apply', shows: ['Changed:'] };

/** A scenario of a stored secret: `ordinary` where something is stored in the end. */
function row(command: string, title: string, stored: Scenario['stored'], ...steps: ScenarioStep[]): Scenario {
  const kind = stored === undefined ? 'rejected' : 'ordinary';
  return { command, kind, title, steps, ...(stored === undefined ? {} : { stored }) };
}

// No text that these show may contain a seeded secret or a typed one: `expectNothingLeaked` looks for them after each change.
testScenarios([
  row(
    'shown',
    'show hides the secret parts of URLs and keeps the rest',
    undefined,
    type('show "Archive watcher"', ...Object.values(shownUrls), shownAvatar, '[Reveal]'),
  ),
  row(
    'shown',
    'a removal says which URLs it stops calling, without their secrets',
    undefined,
    type('remove "Archive watcher"', `It no longer calls ${allUrls}`),
  ),
  row(
    'shown',
    'a plan, its result, its undo and the history',
    { changed: {} },
    type(
      'set Archive urls=https://archive:changed@records.example/archived?key=1&v=2',
      `URLs (urls): ${numbered(1)}, ${hook}, ${shownUrls.copy} → ${numbered(2)}`,
    ),
    apply,
    type('history Archive', numbered(1), numbered(2)),
    { presses: 'Undo', shows: [numbered(1)] },
    apply,
  ),

  row(
    'a command',
    'with a URL is understood, and the person is told',
    { changed: { Guggy: { urls: [`https://me:${typedSecret}@guggy.example/x`] } } },
    type(
      `set Guggy urls=https://me:${typedSecret}@guggy.example/x why="see https://${typedSecret}@x.example"`,
      noticed,
      'https://me:•••@guggy.example/x',
      'Why: see https://•••@x.example',
    ),
    apply,
    type('history Guggy', 'Why: see https://•••@x.example'),
  ),
  row(
    'a command',
    'with a URL that comes back as shown keeps its hidden part',
    { changed: { 'Archive watcher': { urls: [storedUrls.hook] } } },
    type(`set Archive urls=${hook}`, 'URLs (urls):'),
    apply,
  ),
  row(
    'a command',
    'with a name that several have carries the URL in its buttons, encrypted',
    { changed: { 'Jenkins build': { avatar: `https://a.example/?k=${typedSecret}` } } },
    type(`set Jenkins avatar=https://a.example/?k=${typedSecret}`, noticed, 'fits several integrations'),
    { presses: 'Choose', shows: ['Avatar', 'https://a.example/?k=•••'] },
    apply,
  ),
  row(
    'a command',
    'of many',
    undefined,
    type(
      `bulk url~records.example url=https://${typedSecret}@records.example/x`,
      noticed,
      'https://•••@records.example/x',
    ),
  ),

  row(
    'a reference',
    'that is a URL with a token',
    undefined,
    type(
      `show https://chat.example/?rc_token=${typedSecret}`,
      noticed,
      'No integration is found by “https://chat.example/?rc_token=…”',
    ),
  ),
  row(
    'a reference',
    'that is a part of one',
    undefined,
    type(`show ?rc_token=${typedSecret}`, noticed, 'No integration is found by “?rc_token=…”'),
  ),
  row(
    'a reference',
    'that is a URL with a user',
    undefined,
    type(`edit https://user:${typedSecret}@host.example/`, noticed, '“https://…@host.example/”'),
  ),
  row(
    'a reference',
    'that is a token',
    undefined,
    type(
      'show mY7xK2pQ9wZ4rT8vB3nL6cD1fG5hJ0sA',
      'No integration is found by “•••”',
      'What you typed looks like a token',
    ),
  ),
  row(
    'a reference',
    'that is a webhook URL with its token finds its integration',
    undefined,
    type(`show https://chat.example/${testHook}`, noticed, 'Test (id x3tPXa9XXRqW6Xp2M)'),
  ),
  row(
    'a reference',
    'that is an outgoing URL as it is shown finds its integration',
    undefined,
    type(`show ${hook}`, 'Archive watcher (id'),
  ),
  row(
    'a reference',
    'and a URL that does not belong there',
    undefined,
    type(`set Guggy https://u:${typedSecret}@x.example alias=x`, noticed, '“Guggy …”'),
  ),
  row(
    'a reference',
    'to the history',
    undefined,
    type(`history https://u:${typedSecret}@x.example`, noticed, '“https://…@x.example”'),
  ),
  row(
    'a reference',
    'that is no command',
    undefined,
    type(`https://u:${typedSecret}@x.example`, noticed, 'There is no command “https://…@x.example”'),
  ),

  row(
    'a wrong value',
    'that is no web address',
    undefined,
    type(
      `set Guggy urls=hooks.slack.com/services/T0/B0/${typedSecret}`,
      '“hooks.slack.com/services/•••” is not a web address',
    ),
  ),
  row(
    'a wrong value',
    'of another field',
    undefined,
    type(`set Guggy emoji=https://x.example/?t=${typedSecret}`, '“https://x.example/?t=•••” is not an emoji name'),
  ),
  row('a wrong value', 'in a pasted payload', undefined, type('apply'), {
    fills: { pasted: `{"integrationId":"${ids.Guggy}","urls":["u:${typedSecret}@x.example"]}` },
    shows: ['“u:•••@x.example” is not a web address'],
  }),
  row(
    'a wrong value',
    'with a mark that stands for nothing stored',
    undefined,
    type('set Guggy avatar=https://x.example/?t=•••', 'No stored URL is shown as “https://x.example/?t=•••”'),
  ),

  row(
    'an export',
    'says what it leaves out, and an import of it finds nothing to do',
    undefined,
    type(
      'export "Archive watcher"',
      hook,
      'Left out, because they are secret: Archive watcher (URLs, Token, Avatar URL).',
      'For a new one it makes a token, and asks you to write URLs with ••• in full.',
    ),
  ),
  row('an export', 'cannot create an integration whose URL it hides', undefined, type('import'), {
    fills: {
      pasted: JSON.stringify({
        format: 'integration-manager/1',
        integrations: [
          {
            type: 'webhook-outgoing',
            name: 'Elsewhere',
            event: 'roomArchived',
            username: 'rocket.cat',
            enabled: true,
            scriptEnabled: false,
            urls: [hook],
          },
        ],
      }),
    },
    shows: [`No stored URL is shown as “${hook}”`],
  }),

  row(
    'reveal',
    'shows the URLs of an outgoing integration, and the history keeps that',
    { changed: { Guggy: { urls: ['https://me:opened@guggy.example/x'] } } },
    type('set Guggy urls=https://me:opened@guggy.example/x'),
    apply,
    type('reveal Guggy', 'The URLs of Guggy that are shown with ••• elsewhere', 'https://me:opened@guggy.example/x'),
    type('history Guggy', 'URL shown in full'),
  ),
  row('reveal', 'says that nothing is hidden', undefined, type('reveal Guggy', 'its own URLs have no hidden part')),
]);
