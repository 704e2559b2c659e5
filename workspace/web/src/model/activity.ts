import { createSession } from '../../../client/http-session';
import type { LoggedRequest, StoredIntegration } from './documents';
import { changesById, type FieldChange } from './integration-changes';
import { isMatch } from './is-match';
import { Store } from './store';

interface ActivityState {
  /** Newest first. */
  readonly requests: readonly LoggedRequest[];
  readonly integrations: readonly StoredIntegration[];
  /** What the last change of the database changed, by integration. */
  readonly changes: ReadonlyMap<string, readonly FieldChange[]>;
}

/** How the engine's HTTP accessor introduces itself. */
const appAgent = 'node-fetch/';
const mostRequests = 200;

/** What the app does behind the chat: its calls of the API, and the integrations as they are stored. */
export class Activity extends Store<ActivityState> {
  private readonly session = createSession('');

  constructor() {
    super({ requests: [], integrations: [], changes: new Map() });
  }

  async load(): Promise<void> {
    const [requests, integrations] = await Promise.all([this.list('requests'), this.readIntegrations()]);
    this.change({
      requests: requests
        .filter((one): one is LoggedRequest => isMatch(one, ['id', 'path']))
        .filter(isByApp)
        .reverse(),
      integrations,
      changes: new Map(),
    });
  }

  /** Takes in a call; one that may have written makes the integrations be read again. */
  async receive(request: LoggedRequest): Promise<void> {
    if (isByApp(request)) this.change({ requests: [request, ...this.state.requests].slice(0, mostRequests) });
    if (request.method === 'GET') return;
    const integrations = await this.readIntegrations();
    const changes = changesById(this.state.integrations, integrations);
    this.change({ integrations, ...(changes.size > 0 && { changes }) });
  }

  private async readIntegrations(): Promise<StoredIntegration[]> {
    const documents = await this.list('collections/rocketchat_integrations');
    return documents.filter((one): one is StoredIntegration => isMatch(one, ['_id']));
  }

  private async list(path: string): Promise<unknown[]> {
    const { body } = await this.session.send('GET', `/_workspace/${path}`);
    const entries: unknown[] = Array.isArray(body) ? body : [];
    return entries;
  }
}

const isByApp = ({ userAgent = '' }: LoggedRequest): boolean => userAgent.startsWith(appAgent);
