import { createSession } from '../../../client/http-session';
import type { LoggedRequest, StoredIntegration } from './documents';
import { changesById, type FieldChange } from './integration-changes';
import { isMatch } from './is-match';
import { Store } from './store';

interface ActivityState {
  /** Newest first. */
  readonly requests: readonly LoggedRequest[];
  readonly integrations: readonly StoredIntegration[];
  /** The fields changed by the last change of the database, by integration. */
  readonly changes: ReadonlyMap<string, readonly FieldChange[]>;
}

/** The user agent of the engine's HTTP accessor starts with this. */
const appAgent = 'node-fetch/';
const maxRequests = 200;

/** The app's activity: its calls of the API, and the stored integrations. */
export class Activity extends Store<ActivityState> {
  private readonly session = createSession('');

  constructor() {
    super({ requests: [], integrations: [], changes: new Map() });
  }

  async load(): Promise<void> {
    const [requests, integrations] = await Promise.all([this.list('requests'), this.readIntegrations()]);
    this.change({
      requests: requests
        .filter((entry): entry is LoggedRequest => isMatch(entry, ['id', 'path']))
        .filter(isByApp)
        .reverse(),
      integrations,
      changes: new Map(),
    });
  }

  /** Adds a call, and reads the integrations again unless it was a GET. */
  async receive(request: LoggedRequest): Promise<void> {
    if (isByApp(request)) this.change({ requests: [request, ...this.state.requests].slice(0, maxRequests) });
    if (request.method === 'GET') return;
    const integrations = await this.readIntegrations();
    const changes = changesById(this.state.integrations, integrations);
    this.change({ integrations, ...(changes.size > 0 && { changes }) });
  }

  private async readIntegrations(): Promise<StoredIntegration[]> {
    const documents = await this.list('collections/rocketchat_integrations');
    return documents.filter((entry): entry is StoredIntegration => isMatch(entry, ['_id']));
  }

  private async list(path: string): Promise<unknown[]> {
    const { body } = await this.session.send('GET', `/_workspace/${path}`);
    const entries: unknown[] = Array.isArray(body) ? body : [];
    return entries;
  }
}

const isByApp = ({ userAgent = '' }: LoggedRequest): boolean => userAgent.startsWith(appAgent);
