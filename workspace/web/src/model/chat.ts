import { ActionManager } from '../../../client/action-manager';
import { createSession } from '../../../client/http-session';
import { type TypedCommand, typedCommand } from '../../../client/typed-command';
import type { UserInteraction } from '../../../client/ui-kit-types';
import type { Command, Message, Person, Room, Subscription } from './documents';
import { isMatch } from './is-match';
import { readCommands } from './read-commands';
import { Store } from './store';

export interface ChatRoom extends Subscription {
  readonly topic: string;
}

interface ChatState {
  readonly rooms: readonly ChatRoom[];
  /** The messages of all rooms, oldest first. */
  readonly messages: readonly Message[];
  readonly commands: readonly Command[];
  readonly toasts: readonly { readonly id: number; readonly text: string }[];
}

/** As in Rocket.Chat. */
const toastTimeInMs = 5_000;

const rocketCat = { _id: 'rocket.cat', username: 'rocket.cat', name: 'Rocket.Cat' };

/** The chat of one person: their rooms, messages (private ones too), and modal. */
export class Chat extends Store<ChatState> {
  readonly actionManager = new ActionManager({
    post: (appId, interaction) => this.postInteraction(appId, interaction),
    toast: (text) => {
      this.toast(text);
    },
  });
  private readonly session;
  private lastLocalId = 0;

  constructor(readonly person: Person) {
    super({ rooms: [], messages: [], commands: [], toasts: [] });
    this.session = createSession('', { id: person._id, token: person.token });
  }

  /** Reads everything. Private messages are lost, as after a reload. */
  async load(): Promise<void> {
    const [subscriptions, rooms, messages, commands, languages] = await Promise.all([
      this.documents<Subscription>('rocketchat_subscription', 'rid'),
      this.documents<Room>('rocketchat_room', '_id'),
      this.documents<Message>('rocketchat_message', 'rid'),
      this.session.send('GET', '/api/v1/commands.list'),
      this.session.send('GET', '/api/apps/languages'),
    ]);
    const ownSubscriptions = subscriptions.filter(({ u }) => u._id === this.person._id);
    this.change({
      rooms: ownSubscriptions.map((subscription) => ({
        ...subscription,
        topic: rooms.find(({ _id }) => _id === subscription.rid)?.topic ?? '',
      })),
      messages: inOrder(messages.filter((message) => ownSubscriptions.some(({ rid }) => rid === message.rid))),
      commands: readCommands(commands.body, languages.body),
    });
  }

  /** Shows a message, replacing one with the same id. */
  receive(message: Message): void {
    this.change({ messages: inOrder([...this.state.messages.filter(({ _id }) => _id !== message._id), message]) });
  }

  /**
   * Sends the typed text: as a command if it starts with a slash, else as a message.
   *
   * @returns false if it was not sent and should stay in the composer
   */
  async send(text: string, roomId: string, threadId?: string): Promise<boolean> {
    try {
      const command = typedCommand(text);
      if (command !== undefined) await this.run(command, roomId, threadId);
      else await this.post(text, roomId, threadId);
      return true;
    } catch {
      this.toast('The workspace does not answer.');
      return false;
    }
  }

  dismissToast(id: number): void {
    this.change({ toasts: this.state.toasts.filter((toast) => toast.id !== id) });
  }

  private async post(text: string, roomId: string, tmid: string | undefined): Promise<void> {
    const { status } = await this.session.send('POST', '/api/v1/chat.postMessage', { roomId, tmid, text });
    if (status !== 200) this.showNotice('The message was refused.', roomId, tmid);
  }

  private async run(typed: TypedCommand, roomId: string, tmid: string | undefined): Promise<void> {
    // Rocket.Chat matches commands case-sensitively.
    if (!this.state.commands.some(({ command }) => command === typed.command)) {
      this.showNotice(`No such command: \`/${typed.command}\``, roomId, tmid);
      return;
    }
    const triggerId = this.actionManager.generateTriggerId();
    const { status } = await this.session.send('POST', '/api/v1/commands.run', { ...typed, roomId, tmid, triggerId });
    if (status !== 200)
      this.showNotice(`Something went wrong while executing command: \`/${typed.command}\``, roomId, tmid);
  }

  /** Posts an interaction. Rejects for a refusal and for invalid JSON. */
  private async postInteraction(appId: string, interaction: UserInteraction): Promise<unknown> {
    const { status, body } = await this.session.send('POST', `/api/apps/ui.interaction/${appId}`, interaction);
    if (status !== 200 || typeof body !== 'object') throw new Error(`The interaction was answered with ${status}.`);
    return body;
  }

  private async documents<T>(collection: string, key: keyof T & string): Promise<T[]> {
    const { body } = await this.session.send('GET', `/_workspace/collections/${collection}`);
    return Array.isArray(body) ? body.filter((entry): entry is T => isMatch(entry, [key])) : [];
  }

  /** Shows a notice of the client to this person. */
  private showNotice(msg: string, rid: string, tmid: string | undefined): void {
    this.lastLocalId += 1;
    const target = { rid, ...(tmid !== undefined && { tmid }) };
    const ts = new Date().toISOString();
    this.receive({ _id: `local-${this.lastLocalId}`, ...target, msg, ts, u: rocketCat, private: true });
  }

  private toast(text: string): void {
    this.lastLocalId += 1;
    const id = this.lastLocalId;
    this.change({ toasts: [...this.state.toasts, { id, text }] });
    setTimeout(() => {
      this.dismissToast(id);
    }, toastTimeInMs);
  }
}

const inOrder = (messages: readonly Message[]): Message[] => [...messages].sort((a, b) => a.ts.localeCompare(b.ts));
