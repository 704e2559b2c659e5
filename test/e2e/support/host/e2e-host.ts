import { ChatClient } from '../../../../workspace/client/chat-client';
import { type HttpAnswer, type HttpSession, createSession } from '../../../../workspace/client/http-session';
import type { CollectionName, StoredDocument } from '../../../../workspace/database/database';
import type { ResetRequest } from '../../../../workspace/rest/routes/workspace/reset-workspace';
import { type LoggedCall, type ShownEvent, readCalls, readDocuments, readEvents } from '../read-answers';
import { seededUser } from '../seeded';
import { release } from './release';
import { type WorkspaceProcess, sharedWorkspace, startWorkspace } from './workspace-process';

interface E2eHostOptions {
  /** How many servers it has. Without this it has one, which other test files share. */
  readonly instances?: number;
  /** Where it keeps its data; in memory by default. */
  readonly dataFolder?: string;
}

/** A workspace with the newest package of dist/: the shared one, or a separate one if there are options. */
export class E2eHost {
  /** The URLs of its servers, in order. */
  urls: readonly string[] = [];
  /** Everybody who got a client since the last reset. */
  readonly people = new Set<string>();
  private lastEvent = 0;
  private process: WorkspaceProcess | undefined;
  private session: HttpSession = createSession('');

  constructor(private readonly options: E2eHostOptions = {}) {}

  get url(): string {
    return this.urls[0] ?? '';
  }

  /** @throws an Error with what the workspace printed if it cannot start; without a package it says how to build one */
  async start(): Promise<void> {
    const { instances, dataFolder } = this.options;
    const flags = ['--release', release];
    const ownFlags = [
      ...(instances === undefined ? [] : ['--instances', String(instances)]),
      ...(dataFolder === undefined ? [] : ['--data', dataFolder]),
    ];
    this.process = await (ownFlags.length === 0 ? sharedWorkspace(flags) : startWorkspace([...flags, ...ownFlags]));
    this.urls = this.process.urls;
    this.session = createSession(this.url);
  }

  async stop(): Promise<void> {
    await this.process?.stop();
  }

  /** A new client. It also has everything shown since the last reset or `setAside`. */
  as(username: string, roomId?: string, instance = 0): ChatClient {
    this.people.add(username);
    return new ChatClient(this.urls[instance] ?? '', seededUser(username), roomId, this.lastEvent);
  }

  async reset(request: ResetRequest = {}): Promise<void> {
    this.people.clear();
    await this.control('POST', 'reset', request);
  }

  /** Hides everything shown and requested so far, for tests that share one reset. */
  async setAside(): Promise<void> {
    const events = await Promise.all([...this.people].map((username) => this.eventsOf(username)));
    this.lastEvent = Math.max(this.lastEvent, ...events.flat().map(({ id }) => id));
    await this.control('DELETE', 'requests');
  }

  /** Everything sent to this person's clients since the last reset. */
  async eventsOf(username: string): Promise<ShownEvent[]> {
    const { body } = await createSession(this.url, seededUser(username)).send('GET', '/_workspace/events');
    return readEvents(body);
  }

  async documents(collection: CollectionName): Promise<StoredDocument[]> {
    return readDocuments((await this.control('GET', `collections/${collection}`)).body);
  }

  /** The stored integration. @throws an Error if there is none */
  async integration(id: string): Promise<StoredDocument> {
    const found = (await this.documents('rocketchat_integrations')).find(({ _id }) => _id === id);
    if (found === undefined) throw new Error(`there is no integration ${id}`);
    return found;
  }

  async calls(): Promise<LoggedCall[]> {
    return readCalls((await this.control('GET', 'requests')).body);
  }

  /** The bodies of all update calls. */
  async changesSent(): Promise<unknown[]> {
    return (await this.calls()).filter(({ method }) => method === 'PUT').map(({ body }) => body);
  }

  /** The id of the installed app. */
  async appId(): Promise<string> {
    const { body } = await createSession(this.url, seededUser('ana')).send('GET', '/api/v1/commands.list');
    return /"appId":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
  }

  /** Sends a request to the workspace's control interface. */
  async control(method: string, path: string, body?: unknown): Promise<HttpAnswer> {
    const answer = await this.session.send(method, `/_workspace/${path}`, body);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  }
}
