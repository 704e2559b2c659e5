import { ActionManager } from './action-manager';
import { createSession, type HttpSession } from './http-session';
import { lineOf, Modal } from './modal';
import { typedCommand } from './typed-command';
import type { Block, ServerInteraction, UserInteraction } from './ui-kit-types';

/** A message that only this user sees. */
export interface Ephemeral {
  readonly id: string;
  readonly roomId: string;
  readonly threadId: string | undefined;
  /** The blocks, or else the lines of the text. */
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
}

interface EventPayload extends ServerInteraction {
  readonly _id?: string;
  readonly rid?: string;
  readonly tmid?: string;
  readonly msg?: string;
  readonly blocks?: readonly Block[];
}

interface ClientEvent {
  readonly id: number;
  readonly type: string;
  readonly payload: EventPayload;
}

function isEventList(value: unknown): value is readonly ClientEvent[] {
  return Array.isArray(value);
}

interface MenuButton {
  readonly actionId: string;
  readonly context: string;
}

function isButtonList(value: unknown): value is readonly MenuButton[] {
  return (
    Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null && 'context' in entry)
  );
}

/** A chat client for one user: types commands, presses buttons and fills in modals, by the rules of Rocket.Chat's client. */
export class ChatClient {
  /** The messages that only this user saw, oldest first. */
  readonly messages: Ephemeral[] = [];
  /** The open modal, or the last one. */
  modal: Modal | undefined;
  /** The client's own error messages. */
  readonly toasts: string[] = [];
  readonly session: HttpSession;
  private readonly actionManager = new ActionManager({
    post: (appId, interaction) => this.post(appId, interaction),
    toast: (text) => this.toasts.push(text),
  });
  private appId: string | undefined;
  private lastAnswer: unknown;

  constructor(
    baseUrl: string,
    user: { readonly id: string; readonly token: string },
    private readonly roomId = 'GENERAL',
    /** Events up to this id are ignored. */
    private lastEvent = 0,
  ) {
    this.session = createSession(baseUrl, user);
    this.actionManager.subscribe(() => {
      const { modal } = this.actionManager;
      if (modal !== undefined && modal.view.id !== this.modal?.view.id)
        this.modal = new Modal(modal, this.actionManager, () => this.read());
    });
  }

  /**
   * Runs a command and reads the result.
   *
   * @param typed the text, with the slash
   * @returns the shown text, one line per block
   */
  async command(typed: string, threadId?: string): Promise<string[]> {
    const call = {
      ...typedCommand(typed),
      roomId: this.roomId,
      triggerId: this.actionManager.generateTriggerId(),
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

  /** Presses the newest button with this action id, or this id before a slash, and returns the shown lines. */
  async press(actionId: string, from: readonly Ephemeral[] = this.messages): Promise<string[]> {
    const buttons = from.flatMap((message) => buttonsOf(message).map((found) => ({ ...found, message })));
    const found = buttons.filter(({ button }) => `${button.actionId}/`.startsWith(`${actionId}/`)).at(-1);
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

  /** Presses the app's button in a menu of the room and returns the shown lines. @throws Error if there is none */
  async pressInMenu(context: 'roomAction' | 'messageBoxAction', threadId?: string): Promise<string[]> {
    const { body } = await this.session.send('GET', '/api/apps/actionButtons');
    const button = isButtonList(body) ? body.find((entry) => entry.context === context) : undefined;
    if (button === undefined) throw new Error(`no app has a button for ${context}`);
    const before = this.messages.length;
    await this.interact({
      type: 'actionButton',
      actionId: button.actionId,
      rid: this.roomId,
      payload: { context },
      ...(threadId !== undefined && { tmid: threadId }),
    });
    return this.linesSince(before);
  }

  /** Posts an interaction, reads the resulting events, and returns the answer's body. */
  async interact(interaction: UserInteraction): Promise<unknown> {
    this.appId ??= await this.findApp();
    await this.actionManager.emitInteraction(this.appId, interaction);
    await this.read();
    return this.lastAnswer;
  }

  /** Reads and applies the events since the last read. */
  async read(): Promise<void> {
    const { body } = await this.session.send('GET', `/_workspace/events?after=${this.lastEvent}`);
    const { lastEvent } = this;
    // Concurrent reads return the same events.
    for (const event of (isEventList(body) ? body : []).filter(({ id }) => id > lastEvent)) {
      this.lastEvent = event.id;
      if (event.type === 'ephemeral') this.messages.push(ephemeral(event.payload));
      if (event.type === 'ui') this.actionManager.handleServerInteraction(event.payload);
    }
  }

  /** Returns the open modal. @throws Error if there is none */
  get openedModal(): Modal {
    if (this.modal?.isOpen !== true) throw new Error('no modal is open');
    return this.modal;
  }

  /** Posts an interaction. Rejects for a refusal and for invalid JSON, as the real client does. */
  private async post(appId: string, interaction: UserInteraction): Promise<unknown> {
    const { status, body } = await this.session.send('POST', `/api/apps/ui.interaction/${appId}`, interaction);
    this.lastAnswer = body;
    if (status !== 200 || typeof body !== 'object') throw new Error(`ui.interaction answered ${status}`);
    return body;
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

function buttonsOf({ blocks }: Ephemeral) {
  return blocks.flatMap((block) =>
    [...(block.elements ?? []), ...(block.accessory === undefined ? [] : [block.accessory])]
      .filter(({ type }) => type === 'button')
      .map((button) => ({ button, blockId: block.blockId })),
  );
}

function ephemeral({ _id, rid, tmid, msg, blocks = [] }: EventPayload): Ephemeral {
  // Clients draw no text beside blocks (docs/rocketchat/clients.md 0.1).
  const shown = blocks.length > 0 ? blocks.map(lineOf) : (msg ?? '').split('\n');
  const lines = shown.filter((line) => line !== '');
  return { id: _id ?? '', roomId: rid ?? '', threadId: tmid, lines, blocks };
}
