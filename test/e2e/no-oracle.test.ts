import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ChatClient } from '../../workspace/client/chat-client';
import { FuzzPerson } from './support/fuzz/fuzz-person';
import { useHost } from './support/host/use-host';
import { answerOf } from './support/oracle/answer-of';
import { type Question, idQuestions, integrationQuestions } from './support/oracle/questions';
import { ids } from './support/seeded';

const host = useHost({ resets: 'once' });

/** What names something that exists and that the person may not see, and something of the same form that names nothing. */
type Pair = readonly [existing: string, missing: string];

/** Of outgoing integrations, which ines may not see: names, parts of names, ids, URLs, values, typing errors, one that was removed. */
const outgoing: readonly Pair[] = [
  ['Guggy', 'Gaggy'],
  ['GUGGY', 'GAGGY'],
  ['ugg', 'agg'],
  ['Gugyg', 'Gagyg'],
  ['Archive watcher', 'Archive matcher'],
  [ids.Guggy, 'ncjKidsnmsGuggyZ9'],
  [ids.Guggy.slice(0, 10), 'ncjZidsnms'],
  ['http://text2gif.guggy.com/guggify', 'http://text2gif.guggy.com/gaggify'],
  ['deploy.old.example', 'deploy.ola.example'],
  ['Welcome', 'Walcome'],
  [ids.Welcome, 'welcomeNewcomer8G'],
];

/** Of incoming ones, which otto may not see. */
const incoming: readonly Pair[] = [
  ['GitHub', 'GatHub'],
  ['jenkins', 'jankins'],
  [ids.GitHub, 'gitHubIntoDev4KmX'],
  ['Grafana alerts', 'Grafama alerts'],
  [ids['Grafana alerts'], 'grafanaAlertsR7sX'],
];

/** The URL of a webhook, with its token and without it. Only the server that it belongs to is known at run time. */
const webhooks: readonly Pair[] = [
  [`hooks/${ids.Test}`, 'hooks/x3tPXa9XXRqW6Xp2Z'],
  [`hooks/${ids.Test}/wrong-token`, 'hooks/x3tPXa9XXRqW6Xp2Z/wrong-token'],
];

/** By what they are the ids of: what ana changed, plans to change, or has open. */
const idsOfAna = { plan: '', change: '', removal: '', batch: '', form: '', review: '' };

/** The value of the last button with this action in the newest message. */
function newestValue(person: ChatClient, action: string): string {
  const blocks = JSON.stringify(person.messages.at(-1)?.blocks);
  const values = blocks.matchAll(/"actionId":"([^"/]+)[^"]*","text":\{[^}]*\},"value":"([\da-f]+)"/g);
  return [...values].filter(([, actionId]) => actionId === action).at(-1)?.[2] ?? '';
}

async function remove(person: ChatClient, name: string): Promise<void> {
  await person.command(`/integrations remove ${name}`);
  await person.openedModal.type('confirm-name', name);
  await person.openedModal.submit();
}

beforeAll(async () => {
  const ana = host.as('ana');
  await remove(ana, 'Grafana alerts');
  await remove(ana, 'Welcome');
  idsOfAna.removal = newestValue(ana, 'undo');
  await ana.command('/integrations disable Guggy');
  await ana.press('apply');
  idsOfAna.change = newestValue(ana, 'undo');
  await ana.command('/integrations bulk outgoing and on alias=Bulk');
  idsOfAna.batch = newestValue(ana, 'apply');
  await ana.press('apply');
  await ana.command('/integrations edit Guggy');
  idsOfAna.form = ana.openedModal.view.id;
  await ana.command('/integrations edit "Deploy bot"');
  await ana.openedModal.type('alias', 'Reviewed');
  await ana.openedModal.submit();
  idsOfAna.review = ana.openedModal.view.id;
  await ana.command('/integrations set Guggy alias=Planned');
  idsOfAna.plan = newestValue(ana, 'apply');
});

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** How much longer the answers to existing ones may take in the middle, with a margin for a busy machine. */
const maxLonger = { ms: 25, times: 2 };

/** Each test asks more than a hundred questions. */
const timeoutMs = 90_000;

/** Asks each question about both, and expects the same answers in about the same time. */
async function expectAlike(username: string, questions: readonly Question[], pair: Pair): Promise<void> {
  const [existing, missing] = pair;
  const person = new FuzzPerson(host.url, username, await host.appId());
  const times = { existing: new Array<number>(), missing: new Array<number>() };
  for (const { title, ask } of questions) {
    const ofExisting = await ask(person, existing);
    const ofMissing = await ask(person, missing);
    expect([title, answerOf(ofExisting, existing)]).toEqual([title, answerOf(ofMissing, missing)]);
    times.existing.push(ofExisting.ms);
    times.missing.push(ofMissing.ms);
  }
  const [short = 0, long = 0] = [median(times.existing), median(times.missing)].sort((a, b) => a - b);
  expect(long).toBeLessThan(Math.max(short * maxLonger.times, short + maxLonger.ms));
}

const withOutgoing = integrationQuestions(ids.Test);
const withIncoming = integrationQuestions(ids.Guggy);

describe('somebody with the rights to incoming integrations', () => {
  test.each(outgoing)(
    'cannot tell the outgoing integration of %j from %j',
    (...pair) => expectAlike('ines', withOutgoing, pair),
    timeoutMs,
  );

  test.each(['plan', 'change', 'removal', 'batch', 'form', 'review'] as const)(
    'cannot tell the id of a %s from an invented one',
    async (kind) => {
      const id = idsOfAna[kind];
      expect(id).toMatch(/^(?:[\da-f]{10}|[\da-f]{24})$/);
      await expectAlike('ines', idQuestions, [id, '0123456789abcdef01234567'.slice(0, id.length)]);
    },
  );
});

describe('somebody with the rights to outgoing integrations', () => {
  test.each(incoming)(
    'cannot tell the incoming integration of %j from %j',
    (...pair) => expectAlike('otto', withIncoming, pair),
    timeoutMs,
  );

  test.each(webhooks)('cannot tell the webhook URL with %j from %j', (existing, missing) =>
    expectAlike('otto', withIncoming, [`${host.url}/${existing}`, `${host.url}/${missing}`]),
  );
});

test('there are at least 500 questions, none of which changed anything or took a plan away', async () => {
  const { length } = [...outgoing, ...incoming, ...webhooks].flatMap(() => withOutgoing);
  expect(length + Object.keys(idsOfAna).length * idQuestions.length).toBeGreaterThan(500);
  expect(await host.changesSent()).toEqual([]);
  const ana = host.as('ana');
  await ana.command('/integrations set Guggy alias=Planned');
  expect((await ana.press('apply'))[0]).toBe('Changed: Guggy [Show]');
});
