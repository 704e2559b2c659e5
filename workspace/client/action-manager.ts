import { randomId } from '../database/random-id';
import { createTriggerIds } from '../trigger-ids';
import { type OpenModal, openModal, postedView, receive, typeInto } from './open-modal';
import type { ServerInteraction, UserInteraction, View } from './ui-kit-types';
import type { InputValue } from './view-state';

/** How long an app may take for its answer (docs/rocketchat/hosting.md 2). */
const timeoutInMs = 5_000;

/** What Rocket.Chat says where an app took longer. */
const timeoutText = 'App has failed to respond. Please try again or contact your admin';

/** What has more to say about the view that is open; as the answer to a submit it leaves it open. */
const keepsOpen = ['errors', 'modal.update', 'contextual_bar.update'];

/** The last interaction, both ways. */
export interface Exchange {
  readonly sent: unknown;
  /** Undefined until something came, and where nothing that can be read did. */
  readonly received: unknown;
}

interface Surroundings {
  /** Posts an interaction and gives the answer's JSON; rejects for a refusal and for what is no JSON. */
  readonly post: (appId: string, interaction: UserInteraction & { triggerId: string }) => Promise<unknown>;
  /** Shows an error for a moment. */
  readonly toast: (text: string) => void;
}

function isServerInteraction(value: unknown): value is ServerInteraction {
  return typeof value === 'object' && value !== null;
}

/** Rocket.Chat's rules for modals in one client (its class of this name; docs/rocketchat/hosting.md 1 and 2). */
export class ActionManager {
  /** The modal on the screen. */
  modal: OpenModal | undefined;
  lastExchange: Exchange | undefined;
  private readonly triggers = createTriggerIds();
  private readonly views = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly surroundings: Surroundings) {}

  /** Calls back after each change of the modal or of the last exchange; gives what ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** An id with which this client lets an app open something: once, and for five seconds. */
  generateTriggerId(): string {
    const triggerId = randomId();
    this.triggers.register(triggerId);
    return triggerId;
  }

  /** Sends an interaction and does what the answer asks. Never rejects: what fails leaves things as they are. */
  async emitInteraction(appId: string, interaction: UserInteraction): Promise<void> {
    const triggerId = this.generateTriggerId();
    const viewId = typeof interaction.viewId === 'string' ? interaction.viewId : undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        this.surroundings.toast(timeoutText);
        if (viewId !== undefined) this.dispose(viewId);
        resolve();
      }, timeoutInMs);
    });
    // An empty or unreadable answer is dropped without a word, as in Rocket.Chat.
    const exchange = this.exchange(appId, { ...interaction, triggerId }).catch(() => undefined);
    await Promise.race([exchange, patience]);
    clearTimeout(timer);
  }

  /** What an app pushed to this user, or answered. Dropped where this client made no such trigger, or it is used up. */
  handleServerInteraction(interaction: ServerInteraction): void {
    const { type = '', triggerId = '', view, viewId } = interaction;
    if (!this.triggers.consume(triggerId)) return;
    if (type === 'modal.open' && view !== undefined) this.open(view);
    if (!keepsOpen.includes(type) || this.modal === undefined) return;
    const target = type === 'errors' ? viewId : view?.id;
    if (target === this.modal.view.id) this.show(receive(this.modal, interaction));
  }

  /** Types into an input of the modal, or chooses in a select. */
  type(actionId: string, value: InputValue, blockId?: string): void {
    if (this.modal !== undefined) this.show(typeInto(this.modal, actionId, value, blockId));
  }

  /** Presses the modal's submit button, which is never disabled: twice is twice. */
  async submit(): Promise<void> {
    if (this.modal === undefined) return;
    const view = postedView(this.modal);
    await this.emitInteraction(view.appId ?? '', { type: 'viewSubmit', viewId: view.id, payload: { view } });
  }

  /** @param isCleared by the cross, Escape or a click beside the modal; otherwise by its own button */
  async cancel(isCleared: boolean): Promise<void> {
    if (this.modal === undefined) return;
    const view = postedView(this.modal);
    const payload = { viewId: view.id, view, isCleared };
    await this.emitInteraction(view.appId ?? '', { type: 'viewClosed', payload });
  }

  private async exchange(appId: string, sent: UserInteraction & { triggerId: string }): Promise<void> {
    this.record({ sent, received: undefined });
    const answer = await this.surroundings.post(appId, sent);
    this.record({ sent, received: answer });
    if (!isServerInteraction(answer)) return;
    this.handleServerInteraction(answer);
    const closing = closedBy(sent, answer);
    if (closing !== undefined) this.dispose(closing);
  }

  private open(view: View): void {
    this.views.add(view.id);
    this.show(openModal(view));
  }

  /** Closes whatever modal is on the screen, also where that is another one (docs/rocketchat/hosting.md 2). */
  private dispose(viewId: string): void {
    if (this.views.delete(viewId)) this.show(undefined);
  }

  private show(modal: OpenModal | undefined): void {
    this.modal = modal;
    this.tell();
  }

  private record(exchange: Exchange): void {
    this.lastExchange = exchange;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The view that an answer closes: any that is readable does, but for those that have more to say about it. */
function closedBy(sent: UserInteraction, { type = '' }: ServerInteraction): string | undefined {
  if (sent.type === 'viewSubmit' && typeof sent.viewId === 'string')
    return keepsOpen.includes(type) ? undefined : sent.viewId;
  const closed: unknown = sent.type === 'viewClosed' && type !== 'errors' ? sent.payload : undefined;
  if (typeof closed !== 'object' || closed === null || !('viewId' in closed)) return undefined;
  return typeof closed.viewId === 'string' ? closed.viewId : undefined;
}
