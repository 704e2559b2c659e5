import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startWorkspace, type Workspace } from '../../workspace/start-workspace';
import { packageFixture } from './package-fixture';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, zip: await packageFixture() });
}, 60_000);
afterAll(() => workspace.stop());

const read = async (path: string): Promise<unknown> => (await fetch(workspace.url + path)).json();

test('the texts of the app are public', async () => {
  const languages = { en: { fixture_description: 'Tries things', fixture_params: 'what' } };
  const apps = [{ id: workspace.host.appId, languages }];
  expect(await read('/api/apps/languages')).toEqual({ apps, success: true });
});

test('there are people to use it as', async () => {
  expect(await read('/_workspace/people')).toEqual(
    expect.arrayContaining([
      { _id: 'ana', username: 'ana', name: 'Ana Souza', roles: ['user', 'integrations-manager'], token: 'token-ana' },
    ]),
  );
});

test("the app's own calls are recognized by their user agent", async () => {
  const params = `http ${workspace.url}/api/v1/info`;
  await workspace.host.runCommand({ command: 'fixture', params, userId: 'ana', roomId: 'GENERAL' });
  expect(await read('/_workspace/requests')).toMatchObject([
    { path: '/api/v1/info', status: 200, userAgent: expect.stringMatching(/^node-fetch\/1\.0 /) },
  ]);
});
