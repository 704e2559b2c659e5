import { randomUUID } from 'node:crypto';
import { createSession } from '../../../../workspace/client/http-session';
import { typedCommand } from '../../../../workspace/client/typed-command';
import type { Block, Element, View } from '../../../../workspace/client/ui-kit-types';
import { type Json, isJsonObject } from '../../../../src/lib/json';
import { seededUser } from '../seeded';

/** A button that a message showed. */
export interface ShownButton {
  readonly actionId: string;
  readonly value: string | undefined;
  readonly blockId: string | undefined;
  readonly messageId: string;
  readonly roomId: string;
}

/** How the app answered a call. */
export interface Played {
  readonly status: number;
  /** The answer's body: of an interaction that of the app. */
  readonly body: unknown;
  /** The payloads of everything sent to this person's clients meanwhile: messages, and modals to open. */
  readonly events: readonly unknown[];
  readonly ms: number;
}

interface Shown {
  readonly views: readonly View[];
  readonly buttons: readonly ShownButton[];
}

const kept = { views: 6, buttons: 60 };

function isElement(value: unknown): boolean {
  const { options = [] } = isJsonObject(value) ? value : {};
  return isJsonObject(value) && Array.isArray(options) && options.every(isJsonObject);
}

/** Returns whether blocks are what a client can draw. A forged view that comes back with a notice is not. */
function isBlocks(value: unknown): value is readonly Block[] {
  const isDrawable = ({ element = {}, accessory = {}, elements = [] }: Json): boolean =>
    Array.isArray(elements) && [element, accessory, ...elements.map((item: unknown) => item)].every(isElement);
  return Array.isArray(value) && value.every((block) => isJsonObject(block) && isDrawable(block));
}

function isView(value: unknown): value is View {
  return isJsonObject(value) && typeof value.id === 'string' && isBlocks(value.blocks);
}

function elementsOf({ elements = [], accessory, element }: Block): readonly Element[] {
  return [...elements, ...[accessory, element].flatMap((single) => single ?? [])];
}

function buttonsOf(payload: unknown): ShownButton[] {
  if (!isJsonObject(payload) || !isBlocks(payload.blocks)) return [];
  const [messageId, roomId] = [String(payload._id), String(payload.rid)];
  return payload.blocks.flatMap((block) =>
    elementsOf(block)
      .filter(({ type }) => type === 'button')
      .map(({ actionId = '', value }) => ({ actionId, value, blockId: block.blockId, messageId, roomId })),
  );
}

/** A person whose client sends anything, also what no client would send, and remembers the forms and buttons that it got. */
export class FuzzPerson {
  shown: Shown = { views: [], buttons: [] };
  private lastEvent: number | undefined;
  private readonly session;

  constructor(
    baseUrl: string,
    readonly username: string,
    private readonly appId: string,
  ) {
    this.session = createSession(baseUrl, seededUser(username));
  }

  /** Forgets what was shown before a reset. */
  forget(): void {
    this.shown = { views: [], buttons: [] };
  }

  /** Types a slash command, of which a client sends the first line. */
  type(line: string): Promise<Played> {
    const { command, params } = typedCommand(line) ?? { command: '', params: '' };
    return this.run(command, params);
  }

  /** Runs a slash command, as a call of the API: with all lines. */
  run(command: string, params: string): Promise<Played> {
    return this.play('/api/v1/commands.run', { command, params, roomId: 'GENERAL', triggerId: randomUUID() });
  }

  /** Sends what a client sends from a button or form. */
  interact(interaction: object): Promise<Played> {
    return this.play(`/api/apps/ui.interaction/${this.appId}`, { triggerId: randomUUID(), ...interaction });
  }

  private async play(path: string, call: object): Promise<Played> {
    // What was shown before to somebody with this name is not an answer.
    if (this.lastEvent === undefined) await this.read();
    const start = performance.now();
    const { status, body } = await this.session.send('POST', path, call);
    const ms = performance.now() - start;
    const events = await this.read();
    this.remember([...events, body]);
    return { status, body, events, ms };
  }

  private remember(payloads: readonly unknown[]): void {
    const views = payloads.flatMap((payload) => (isJsonObject(payload) && isView(payload.view) ? [payload.view] : []));
    this.shown = {
      views: [...this.shown.views, ...views].slice(-kept.views),
      buttons: [...this.shown.buttons, ...payloads.flatMap(buttonsOf)].slice(-kept.buttons),
    };
  }

  private async read(): Promise<unknown[]> {
    const { lastEvent = 0 } = this;
    const { body } = await this.session.send('GET', `/_workspace/events?after=${lastEvent}`);
    const events = (Array.isArray(body) ? body : []).filter(isJsonObject);
    this.lastEvent = Math.max(lastEvent, ...events.map(({ id }) => Number(id)));
    return events.filter(({ type }) => type !== 'message').map(({ payload }) => payload);
  }
}
