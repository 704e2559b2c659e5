import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { ChatClient } from '../../../workspace/client/chat-client';
import { createSession, type HttpSession } from '../../../workspace/client/http-session';
import { startWorkspace, type Workspace } from '../../../workspace/start-workspace';
import { seededUser } from '../../e2e/support/seeded';
import { packageFixture } from '../package-fixture';

const startTimeoutMs = 60_000;

interface FixtureWorkspace {
  readonly url: string;
  /** A new client of a seeded user. The installed app is the fixture, whose command is `/fixture`. */
  as(username: string): ChatClient;
  session(username: string): HttpSession;
  /** The fixture's JSON answer to its command. */
  said(params: string): Promise<unknown>;
  reset(settings?: Record<string, unknown>): Promise<void>;
}

/** A workspace with the fixture app, used only over HTTP. */
export function useFixtureWorkspace(): FixtureWorkspace {
  let workspace: Workspace | undefined;
  beforeAll(async () => {
    workspace = await startWorkspace({ port: 0, zip: await packageFixture() });
  }, startTimeoutMs);
  afterAll(() => workspace?.stop());

  const url = () => workspace?.url ?? '';
  const fixture: FixtureWorkspace = {
    get url() {
      return url();
    },
    as: (username) => new ChatClient(url(), seededUser(username)),
    session: (username) => createSession(url(), seededUser(username)),
    async said(params) {
      const lines = await fixture.as('paul').command(`/fixture ${params}`);
      const answer: unknown = JSON.parse(lines.at(-1) ?? 'null');
      return answer;
    },
    async reset(settings = {}) {
      await createSession(url()).send('POST', '/_workspace/reset', { settings });
    },
  };
  beforeEach(() => fixture.reset());
  return fixture;
}
