import { createSession, type HttpSession } from './http-session';
import { lineOf, Modal } from './modal';
import type { Block, View } from './view-state';

/** A message that only this user sees. */
export interface Ephemeral {
  readonly id: string;
  readonly roomId: string;
  readonly threadId: string | undefined;
  /** Headline and blocks, a line each. */
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
}

interface EventPayload {
  readonly _id?: string;
  readonly rid?: string;
  readonly tmid?: string;
  readonly msg?: string;
  readonly blocks?: readonly Block[];
  readonly type?: string;
  readonly view?: View;
  readonly errors?: Record<string, string>;
}

interface ClientEvent {
  readonly id: number;
  readonly type: string;
  readonly payload: EventPayload;
}

function isEventList(value: unknown): value is readonly ClientEvent[] {
  return Array.isArray(value);
}

/** One user's client of a workspace: types commands, presses buttons, fills in modals, under the rules of Rocket.Chat's own. */
export class ChatClient {
  /** All that was shown to this user alone, oldest first. */
  readonly messages: Ephemeral[] = [];
  /** The modal that is open, or was the last. */
  modal: Modal | undefined;
  readonly session: HttpSession;
  private appId: string | undefined;

  constructor(
    baseUrl: string,
    user: { readonly id: string; readonly token: string },
    private readonly roomId = 'GENERAL',
    /** The id of an event; those up to it are not shown. */
    private lastEvent = 0,
  ) {
    this.session = createSession(baseUrl, user);
  }

  /**
   * Types a command and reads what came of it. As in the real client, nothing behind the first line end is sent.
   *
   * @param typed with the slash
   * @returns what was shown, a line for each block
   */
  async command(typed: string, threadId?: string): Promise<string[]> {
    const match = /^\/([^\s]+)(.*)/.exec(typed);
    const call = {
      command: match?.[1],
      params: match?.[2]?.trim() ?? '',
      roomId: this.roomId,
      triggerId: newTrigger(),
    };
    const before = this.messages.length;
    const answer = await this.session.send('POST', '/api/v1/commands.run', {
      ...call,
      ...(threadId !== undefined && { tmid: threadId }),
    });
    if (answer.status !== 200)
      throw new Error(`commands.run answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    await this.read();
    return this.linesSince(before);
  }

  /** Presses a button of the newest message that has one with this action id, and reads what came of it. */
  async press(actionId: string, from: readonly Ephemeral[] = this.messages): Promise<string[]> {
    const buttons = from.flatMap((message) => buttonsOf(message).map((found) => ({ ...found, message })));
    const found = buttons.filter(({ button }) => button.actionId === actionId).at(-1);
    if (found === undefined)
      throw new Error(
        `there is no button ${actionId}; there are ${buttons.map(({ button }) => button.actionId).join(', ')}`,
      );
    const { button, blockId, message } = found;
    const before = this.messages.length;
    await this.interact({
      type: 'blockAction',
      actionId,
      payload: { blockId, value: button.value },
      container: { type: 'message', id: message.id },
      mid: message.id,
      rid: message.roomId,
    });
    return this.linesSince(before);
  }

  /** Posts an interaction with a fresh trigger, reads the events that came of it, and gives the answer. */
  async interact(interaction: Record<string, unknown>): Promise<unknown> {
    this.appId ??= await this.findApp();
    const path = `/api/apps/ui.interaction/${this.appId}`;
    const { body } = await this.session.send('POST', path, { triggerId: newTrigger(), ...interaction });
    if (isModalOpening(body)) this.openModal(body.view);
    await this.read();
    return body;
  }

  /** Takes in what has arrived since the last time. */
  async read(): Promise<void> {
    const { body } = await this.session.send('GET', `/_workspace/events?after=${this.lastEvent}`);
    for (const event of isEventList(body) ? body : []) {
      this.lastEvent = event.id;
      if (event.type === 'ephemeral') this.messages.push(ephemeral(event.payload));
      if (event.type === 'ui') this.receiveUi(event.payload);
    }
  }

  /** The modal that is open. @throws an Error where none is */
  get openedModal(): Modal {
    if (this.modal?.isOpen !== true) throw new Error('no modal is open');
    return this.modal;
  }

  private receiveUi({ type, view, errors }: EventPayload): void {
    if (type === 'modal.open' && view !== undefined) this.openModal(view);
    if (type === 'modal.update') this.modal?.update(view);
    if (type === 'errors' && this.modal !== undefined) this.modal.errors = errors ?? {};
  }

  private openModal(view: View): void {
    this.modal = new Modal(view, (interaction) => this.interact(interaction));
  }

  private linesSince(index: number): string[] {
    return this.messages.slice(index).flatMap(({ lines }) => lines);
  }

  private async findApp(): Promise<string> {
    const { body } = await this.session.send('GET', '/api/v1/commands.list');
    const appId = /"appId":"([^"]+)"/.exec(JSON.stringify(body))?.[1];
    if (appId === undefined) throw new Error('no app has a command here');
    return appId;
  }
}

function newTrigger(): string {
  return `trigger-${Math.random().toString(36).slice(2)}`;
}

function isModalOpening(value: unknown): value is { type: 'modal.open'; view: View } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'modal.open';
}

function buttonsOf({ blocks }: Ephemeral) {
  return blocks.flatMap((block) =>
    [...(block.elements ?? []), ...(block.accessory === undefined ? [] : [block.accessory])]
      .filter(({ type }) => type === 'button')
      .map((button) => ({ button, blockId: block.blockId })),
  );
}

function ephemeral({ _id, rid, tmid, msg, blocks = [] }: EventPayload): Ephemeral {
  const lines = [...(msg === undefined ? [] : msg.split('\n')), ...blocks.map(lineOf)].filter((line) => line !== '');
  return { id: _id ?? '', roomId: rid ?? '', threadId: tmid, lines, blocks };
}
