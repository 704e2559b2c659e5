import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { ChatClient } from '../../../workspace/client/chat-client';
import { createSession, type HttpSession } from '../../../workspace/client/http-session';
import { startWorkspace, type Workspace } from '../../../workspace/start-workspace';
import { userNamed } from '../../e2e/support/seeded';
import { packageFixture } from '../package-fixture';

const startTimeInMs = 60_000;

interface FixtureWorkspace {
  readonly url: string;
  /** A fresh client of a seeded user; the app in it is the fixture, whose command is `/fixture`. */
  as(username: string): ChatClient;
  session(username: string): HttpSession;
  /** What the fixture says to one word of its command, which is JSON. */
  said(params: string): Promise<unknown>;
  reset(settings?: Record<string, unknown>): Promise<void>;
}

/** A workspace with the fixture app in it, reached over HTTP alone. */
export function useFixtureWorkspace(): FixtureWorkspace {
  let workspace: Workspace | undefined;
  beforeAll(async () => {
    workspace = await startWorkspace({ port: 0, zip: await packageFixture() });
  }, startTimeInMs);
  afterAll(() => workspace?.stop());

  const url = () => workspace?.url ?? '';
  const fixture: FixtureWorkspace = {
    get url() {
      return url();
    },
    as: (username) => new ChatClient(url(), userNamed(username)),
    session: (username) => createSession(url(), userNamed(username)),
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
