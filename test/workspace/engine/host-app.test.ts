import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AppHost } from '../../../workspace/app-host';
import { type Database, openDatabase } from '../../../workspace/database/database';
import { hostApp } from '../../../workspace/engine/host-app';
import { type ClientEvent, createEventHub } from '../../../workspace/event-hub';
import { packageFixture } from '../package-fixture';

const appId = '6d5b5c3a-3a55-4c9f-8d0c-2f4b5a3f9e11';
const hub = createEventHub();
const events: ClientEvent[] = [];
let zip: Buffer;
let db: Database;
let host: AppHost;

beforeAll(async () => {
  zip = await packageFixture();
  db = await openDatabase();
  await db.users.insertAsync([
    { _id: 'u', username: 'ann', roles: ['admin', 'user'], active: true, type: 'user' },
    { _id: 'other', username: 'ben', roles: ['user'], active: true, type: 'user' },
  ]);
  await db.rocketchat_room.insertAsync({ _id: 'GENERAL', name: 'general', t: 'c' });
  await db.rocketchat_subscription.insertAsync({ _id: 's', rid: 'GENERAL', u: { _id: 'other' } });
  await db.rocketchat_settings.insertAsync({ _id: 'Site_Url', value: 'http://x.test' });
  host = await hostApp({ db, hub, zip, settings: { secret: 'given', unknown: 1 } });
  hub.subscribe('u', 0, (event) => events.push(event));
  hub.subscribe('other', 0, (event) => events.push(event));
}, 60_000);

afterAll(() => host.stop());

beforeEach(() => {
  events.length = 0;
});

const run = (params: string, call = {}) =>
  host.runCommand({ command: 'fixture', params, userId: 'u', roomId: 'GENERAL', ...call });

/** The fixture's answer, which is JSON in an ephemeral message. */
const said = (): unknown[] =>
  events.map(({ payload }): unknown => {
    const msg = typeof payload === 'object' && payload && 'msg' in payload ? payload.msg : undefined;
    return JSON.parse(String(msg));
  });

describe('a slash command', () => {
  test('is listed with its i18n keys', async () => {
    expect(await host.commands()).toEqual([
      {
        command: 'fixture',
        params: `app-${appId}.fixture_params`,
        description: `app-${appId}.fixture_description`,
        appId,
        clientOnly: false,
        providesPreview: false,
      },
    ]);
  });

  test('reaches the app with parsed arguments and answers its user only, in the thread', async () => {
    await run(`args "a b" it's john's`, { threadId: 'thread' });
    expect(said()).toEqual([['args', 'a b', 'its johns']]);
    expect(events[0]).toMatchObject({
      type: 'ephemeral',
      payload: { rid: 'GENERAL', tmid: 'thread', private: true, u: { username: 'fixture.bot' } },
    });
    expect(await db.rocketchat_message.countAsync({})).toBe(0);
  });

  test('sees the current roles', async () => {
    await db.users.updateAsync({ _id: 'u' }, { $set: { roles: ['admin', 'new'] } });
    await run('sender');
    expect(said()).toEqual([{ username: 'ann', roles: ['admin', 'new'] }]);
  });

  test('rejects with the error of its executor, and if no app owns it', async () => {
    await expect(run('fail')).rejects.toThrow('asked to fail');
    await expect(run('', { command: 'unknown' })).rejects.toThrow('No app owns');
  });

  test('may read server settings and its own', async () => {
    await run('site');
    await run('setting');
    expect(said()).toEqual(['http://x.test', 'given']);
    await expect(run('site Unknown')).rejects.toThrow('The setting "Unknown" is not readable.');
  });

  test('gets nothing if a permission is missing', async () => {
    await run('role');
    expect(said()).toEqual([null]);
  });

  test('may post to the room, for all subscribers', async () => {
    await run('post');
    expect(events).toMatchObject([{ type: 'message', payload: { rid: 'GENERAL', msg: 'Posted' } }]);
    expect(await db.rocketchat_message.countAsync({ msg: 'Posted' })).toBe(1);
  });
});

describe('a modal', () => {
  test('opens with the trigger id of the command, once', async () => {
    await run('open', { triggerId: 't' });
    expect(events).toMatchObject([
      { type: 'ui', payload: { type: 'modal.open', triggerId: 't', appId, view: { id: 'fixture-view' } } },
    ]);
    await run('open');
    expect(events).toHaveLength(1);
  });

  const view = { id: 'fixture-view', blocks: [], state: {} };

  test('is answered when submitted, without a room', async () => {
    const answer = await host.interact('u', { type: 'viewSubmit', triggerId: 't', payload: { view }, rid: 'GENERAL' });
    expect(answer).toMatchObject({ type: 'errors', viewId: view.id, errors: { user: 'ann' } });
    expect(answer).not.toMatchObject({ errors: { room: 'GENERAL' } });
  });

  test('gets no answer if its handler throws', async () => {
    const body = { type: 'viewSubmit', triggerId: 't', payload: { view: { id: view.id, blocks: [] } } };
    expect(await host.interact('u', body)).toBeUndefined();
  });

  test('is updated by a block action, which has the room of its message', async () => {
    const payload = { blockId: 'b', value: 'V' };
    const container = { type: 'message', id: 'm' };
    const body = { type: 'blockAction', triggerId: 't', actionId: 'a', payload, container, rid: 'GENERAL' };
    expect(await host.interact('u', body)).toMatchObject({
      type: 'modal.update',
      view: { title: { text: 'V GENERAL' } },
    });
  });

  test('rejects other kinds of interaction', async () => {
    await expect(host.interact('u', { type: 'constructor' })).rejects.toThrow('Unknown action');
  });
});

test('persisted data and settings survive a restart, but not a reset', async () => {
  await run('count');
  await host.saveSettings([{ id: 'secret', type: 'password', value: 'changed' }]);
  await host.stop();
  host = await hostApp({ db, hub, zip, settings: { secret: 'given' } });
  await run('count');
  await run('setting');
  await host.reset();
  await run('count');
  await run('setting');
  const kept = { value: 1, 'dotted.key': '1970-01-01T00:00:00.000Z' };
  expect(said()).toEqual([
    { value: 1, kept: [] },
    { value: 2, kept: [kept] },
    'changed',
    { value: 1, kept: [] },
    'given',
  ]);
});

test('a scheduled job of the app runs', async () => {
  await run('later');
  const posted = new Promise((resolve) => hub.subscribe('other', Infinity, resolve));
  await expect(posted).resolves.toMatchObject({ type: 'message', payload: { msg: 'later' } });
});
