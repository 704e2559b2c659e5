import { ActionManager } from '../../../workspace/client/action-manager';
import type { ServerInteraction, View } from '../../../workspace/client/ui-kit-types';
import { input, viewOf } from './fake-view';

export type Post = ConstructorParameters<typeof ActionManager>[0]['post'];

interface Posted {
  readonly appId: string;
  readonly interaction: Parameters<Post>[1];
}

/** The modal that `setupManager` opens. */
export const form: View = viewOf([input('name', { initialValue: 'Ann' }, 'b1'), input('note', {}, 'b2')]);

/** A second modal. */
export const otherForm: View = viewOf([input('reason', { initialValue: 'why' }, 'b3')], { id: 'other' });

/** Gives each interaction this answer, with the interaction's trigger id as apps do. */
export function answers(answer: object): Post {
  return (_appId, { triggerId }) => Promise.resolve({ triggerId, ...answer });
}

/** Gives the answer after a delay in milliseconds. */
export function answersAfter(delayMs: number, answer: object): Post {
  return (_appId, { triggerId }) =>
    new Promise((resolve) => {
      setTimeout(resolve, delayMs, { triggerId, ...answer });
    });
}

/** Answers that a client ignores. */
export const ignoredAnswers: [string, Post][] = [
  ['is refused', () => Promise.reject(new Error('ui.interaction answered 413'))],
  ['is no JSON', () => Promise.reject(new SyntaxError('Unexpected end of JSON input'))],
  ['is empty', () => Promise.resolve(undefined)],
  ['is null', () => Promise.resolve(null)],
  ['is a text', () => Promise.resolve('')],
];

/** A manager with an open modal, and everything it posted and showed. */
export function setupManager({ post = answers({ success: true }) }: { post?: Post } = {}) {
  const toasts: string[] = [];
  const posted: Posted[] = [];
  const manager = new ActionManager({
    post: (appId, interaction) => {
      posted.push({ appId, interaction });
      return post(appId, interaction);
    },
    toast: (text) => toasts.push(text),
  });
  /** Pushes an interaction with a valid trigger id. */
  const push = (interaction: ServerInteraction): void => {
    manager.handleServerInteraction({ triggerId: manager.generateTriggerId(), ...interaction });
  };
  push({ type: 'modal.open', view: form });
  return { manager, toasts, posted, push };
}

/** A press of a button outside a modal. */
export const buttonPress = { type: 'blockAction', actionId: 'button', payload: { blockId: 'b1' } };
