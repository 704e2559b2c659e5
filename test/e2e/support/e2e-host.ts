import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ChatClient } from '../../../workspace/client/chat-client';
import { createSession, type HttpAnswer, type HttpSession } from '../../../workspace/client/http-session';
import type { CollectionName, StoredDocument } from '../../../workspace/database';
import type { ResetRequest } from '../../../workspace/rest/reset-workspace';
import { engine, engineEnvironment } from './engine';
import { type LoggedCall, readCalls, readDocuments, readEvents, type ShownEvent } from './read-answers';
import { release } from './release';
import { userNamed } from './seeded';

const mainFile = join(__dirname, '..', '..', '..', 'workspace', 'main.ts');

interface E2eHostOptions {
  /** How many servers it has; one where left out. */
  readonly instances?: number;
  /** Where it keeps everything; in memory where left out. */
  readonly dataFolder?: string;
}

/** A workspace in a process of its own, with the newest package of dist/ in it. */
export class E2eHost {
  /** Of its servers, the first first. */
  urls: readonly string[] = [];
  /** Everybody who has had a client since the last reset. */
  readonly people = new Set<string>();
  private lastEvent = 0;
  private child: ChildProcess | undefined;
  private session: HttpSession = createSession('');

  constructor(private readonly options: E2eHostOptions = {}) {}

  get url(): string {
    return this.urls[0] ?? '';
  }

  /** @throws an Error with what the workspace printed, where it cannot start: without a package it says how to make one */
  async start(): Promise<void> {
    const { instances = 1, dataFolder } = this.options;
    const flags = ['--port', '0', '--release', release, '--instances', String(instances)];
    const data = dataFolder === undefined ? [] : ['--data', dataFolder];
    const child = spawn(process.execPath, ['--import', 'tsx', mainFile, ...flags, ...data], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...engineEnvironment },
    });
    this.child = child;
    let failure = '';
    let hostedIn = '';
    child.stderr.on('data', (chunk: Buffer) => (failure += chunk.toString()));
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('Apps-Engine ')) hostedIn = line;
      if (line.startsWith('Ready: ')) {
        this.urls = line.slice('Ready: '.length).split(' ');
        break;
      }
    }
    if (this.url === '') throw new Error(`The workspace did not start. ${failure}`);
    if (!hostedIn.startsWith(`Apps-Engine ${engine}.`))
      throw new Error(`The workspace runs ${hostedIn}, not ${engine}: "npm run engines:install" gets the older ones.`);
    this.session = createSession(this.url);
  }

  async stop(): Promise<void> {
    if (this.child?.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }

  /** A fresh client; what was shown since the last reset is in it too, up to where it was set aside. */
  as(username: string, roomId?: string, instance = 0): ChatClient {
    this.people.add(username);
    return new ChatClient(this.urls[instance] ?? '', userNamed(username), roomId, this.lastEvent);
  }

  async reset(request: ResetRequest = {}): Promise<void> {
    this.people.clear();
    await this.control('POST', 'reset', request);
  }

  /** Sets aside what was shown and requested so far, for a test that needs no other reset. */
  async setAside(): Promise<void> {
    const events = await Promise.all([...this.people].map((username) => this.eventsOf(username)));
    this.lastEvent = Math.max(this.lastEvent, ...events.flat().map(({ id }) => id));
    await this.control('DELETE', 'requests');
  }

  /** All that reached this person's clients since the last reset. */
  async eventsOf(username: string): Promise<ShownEvent[]> {
    const { body } = await createSession(this.url, userNamed(username)).send('GET', '/_workspace/events');
    return readEvents(body);
  }

  async documents(collection: CollectionName): Promise<StoredDocument[]> {
    return readDocuments((await this.control('GET', `collections/${collection}`)).body);
  }

  /** The stored integration. @throws an Error where there is none */
  async integration(id: string): Promise<StoredDocument> {
    const found = (await this.documents('rocketchat_integrations')).find(({ _id }) => _id === id);
    if (found === undefined) throw new Error(`there is no integration ${id}`);
    return found;
  }

  async calls(): Promise<LoggedCall[]> {
    return readCalls((await this.control('GET', 'requests')).body);
  }

  /** The bodies of all calls that would change an integration. */
  async changesSent(): Promise<unknown[]> {
    return (await this.calls()).filter(({ method }) => method === 'PUT').map(({ body }) => body);
  }

  /** Sends a request to the workspace's control interface. */
  async control(method: string, path: string, body?: unknown): Promise<HttpAnswer> {
    const answer = await this.session.send(method, `/_workspace/${path}`, body);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  }
}
