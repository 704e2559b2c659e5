import { type Fixture, isFixture } from '../../workspace/seed/fixture';
import type { ContractCase } from './contract-case';
import { withLargeScript } from './large-script';

export interface Received {
  status: number;
  headers: Headers;
  /** Parsed if it is JSON. */
  body: unknown;
}

const json = { 'Content-Type': 'application/json' };

function bodyOf({ body, rawBody }: ContractCase['request']): string | undefined {
  if (rawBody !== undefined) return rawBody;
  return body === undefined ? undefined : JSON.stringify(withLargeScript(body));
}

/** Calls a running workspace: its control interface, and the requests of recorded cases. */
export class WorkspaceClient {
  constructor(
    private readonly url: string,
    private readonly fixture: Fixture,
  ) {}

  async reset(settings: Record<string, unknown> = {}): Promise<void> {
    const body = JSON.stringify({ fixture: this.fixture, settings });
    const response = await fetch(`${this.url}/_workspace/reset`, { method: 'POST', headers: json, body });
    if (!response.ok) throw new Error(`The workspace could not be reset: ${await response.text()}`);
  }

  /** Reads the collections that the fixture fills. */
  async collections(): Promise<Fixture> {
    const response = await fetch(`${this.url}/_workspace/collections`);
    const all: unknown = await response.json();
    if (!isFixture(all)) throw new Error('The workspace answered something else than its collections.');
    return Object.fromEntries(Object.entries(all).filter(([name]) => name in this.fixture));
  }

  async send(request: ContractCase['request']): Promise<Received> {
    const body = bodyOf(request);
    const response = await fetch(`${this.url}${request.path}`, {
      method: request.method,
      headers: { ...(body !== undefined && json), ...this.credentials(request.as), ...request.headers },
      ...(body !== undefined && { body }),
    });
    const isJson = response.headers.get('content-type')?.includes('json');
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  private credentials(username: string | null): Record<string, string> {
    if (username === null) return {};
    const user = this.fixture.users?.find((candidate) => candidate.username === username);
    if (!user) throw new Error(`The fixture has no user ${username}.`);
    return { 'X-User-Id': user._id, 'X-Auth-Token': `token-${username}` };
  }
}
