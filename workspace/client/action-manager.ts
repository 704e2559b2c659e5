import { randomId } from '../database/random-id';
import { createTriggerIds } from '../trigger-ids';
import { type OpenModal, applyInteraction, openModal, postedView, typeInto } from './open-modal';
import type { ServerInteraction, UserInteraction, View } from './ui-kit-types';
import type { InputValue } from './view-state';

/** How long the client waits for an app's answer (docs/rocketchat/hosting.md 2). */
const timeoutInMs = 5_000;

/** Rocket.Chat's message when an app takes longer. */
const timeoutText = 'App has failed to respond. Please try again or contact your admin';

/** Types of interaction that update the open view. As the answer to a submit they keep it open. */
const keepsOpen = ['errors', 'modal.update', 'contextual_bar.update'];

/** The last interaction, both ways. */
export interface Exchange {
  readonly sent: unknown;
  /** Undefined until an answer arrives, and if it cannot be parsed. */
  readonly received: unknown;
}

interface ActionManagerDeps {
  /** Posts an interaction and returns the answer's JSON. Rejects for a refusal and for invalid JSON. */
  readonly post: (appId: string, interaction: UserInteraction & { triggerId: string }) => Promise<unknown>;
  /** Shows an error briefly. */
  readonly toast: (text: string) => void;
}

function isServerInteraction(value: unknown): value is ServerInteraction {
  return typeof value === 'object' && value !== null;
}

/** Rocket.Chat's rules for modals in one client, as in its class of this name (docs/rocketchat/hosting.md 1 and 2). */
export class ActionManager {
  /** The modal on the screen. */
  modal: OpenModal | undefined;
  lastExchange: Exchange | undefined;
  private readonly triggers = createTriggerIds();
  private readonly views = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly deps: ActionManagerDeps) {}

  /** Calls back after each change of the modal or of the last exchange. Returns the function to unsubscribe. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Returns a new trigger id, with which an app can open a modal once, within five seconds. */
  generateTriggerId(): string {
    const triggerId = randomId();
    this.triggers.register(triggerId);
    return triggerId;
  }

  /** Sends an interaction and applies the answer. Never rejects: a failure changes nothing. */
  async emitInteraction(appId: string, interaction: UserInteraction): Promise<void> {
    const triggerId = this.generateTriggerId();
    const viewId = typeof interaction.viewId === 'string' ? interaction.viewId : undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        this.deps.toast(timeoutText);
        if (viewId !== undefined) this.dispose(viewId);
        resolve();
      }, timeoutInMs);
    });
    // An empty or invalid answer is ignored silently, as in Rocket.Chat.
    const exchange = this.exchange(appId, { ...interaction, triggerId }).catch(() => undefined);
    await Promise.race([exchange, timeout]);
    clearTimeout(timer);
  }

  /** Applies what an app pushed or answered. Ignored if its trigger id is not this client's or was consumed. */
  handleServerInteraction(interaction: ServerInteraction): void {
    const { type = '', triggerId = '', view, viewId } = interaction;
    if (!this.triggers.consume(triggerId)) return;
    if (type === 'modal.open' && view !== undefined) this.open(view);
    if (!keepsOpen.includes(type) || this.modal === undefined) return;
    const target = type === 'errors' ? viewId : view?.id;
    if (target === this.modal.view.id) this.show(applyInteraction(this.modal, interaction));
  }

  /** Types into an input of the modal, or selects an option. */
  type(actionId: string, value: InputValue, blockId?: string): void {
    if (this.modal !== undefined) this.show(typeInto(this.modal, actionId, value, blockId));
  }

  /** Presses the modal's submit button. It is never disabled, so pressing twice submits twice. */
  async submit(): Promise<void> {
    if (this.modal === undefined) return;
    const view = postedView(this.modal);
    await this.emitInteraction(view.appId ?? '', { type: 'viewSubmit', viewId: view.id, payload: { view } });
  }

  /** Closes the modal. @param isCleared true for the cross, Escape or a click outside; false for its own button */
  async cancel(isCleared: boolean): Promise<void> {
    if (this.modal === undefined) return;
    const view = postedView(this.modal);
    const payload = { viewId: view.id, view, isCleared };
    await this.emitInteraction(view.appId ?? '', { type: 'viewClosed', payload });
  }

  private async exchange(appId: string, sent: UserInteraction & { triggerId: string }): Promise<void> {
    this.record({ sent, received: undefined });
    const answer = await this.deps.post(appId, sent);
    this.record({ sent, received: answer });
    if (!isServerInteraction(answer)) return;
    this.handleServerInteraction(answer);
    const viewToClose = closedViewId(sent, answer);
    if (viewToClose !== undefined) this.dispose(viewToClose);
  }

  private open(view: View): void {
    this.views.add(view.id);
    this.show(openModal(view));
  }

  /** Closes the modal on the screen, even if it shows another view (docs/rocketchat/hosting.md 2). */
  private dispose(viewId: string): void {
    if (this.views.delete(viewId)) this.show(undefined);
  }

  private show(modal: OpenModal | undefined): void {
    this.modal = modal;
    this.notifyListeners();
  }

  private record(exchange: Exchange): void {
    this.lastExchange = exchange;
    this.notifyListeners();
  }

  private notifyListeners(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Returns the id of the view that an answer closes: any parsed answer does, unless it updates the view. */
function closedViewId(sent: UserInteraction, { type = '' }: ServerInteraction): string | undefined {
  if (sent.type === 'viewSubmit' && typeof sent.viewId === 'string')
    return keepsOpen.includes(type) ? undefined : sent.viewId;
  const payload: unknown = sent.type === 'viewClosed' && type !== 'errors' ? sent.payload : undefined;
  if (typeof payload !== 'object' || payload === null || !('viewId' in payload)) return undefined;
  return typeof payload.viewId === 'string' ? payload.viewId : undefined;
}
