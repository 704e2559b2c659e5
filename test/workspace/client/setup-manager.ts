import { ActionManager } from '../../../workspace/client/action-manager';
import type { ServerInteraction, View } from '../../../workspace/client/ui-kit-types';
import { input, viewOf } from './fake-view';

export type Post = ConstructorParameters<typeof ActionManager>[0]['post'];

interface Posted {
  readonly appId: string;
  readonly interaction: Parameters<Post>[1];
}

/** The modal that `setup` opens. */
export const form: View = viewOf([input('name', { initialValue: 'Ann' }, 'b1'), input('note', {}, 'b2')]);

/** Another modal than the one that `setup` opens. */
export const other: View = viewOf([input('reason', { initialValue: 'why' }, 'b3')], { id: 'other' });

/** Answers each interaction like this, with the interaction's trigger id, as an app's answers have it. */
export function answers(answer: object): Post {
  return (_appId, { triggerId }) => Promise.resolve({ triggerId, ...answer });
}

/** As `answers`, but only after some milliseconds. */
export function answersAfter(time: number, answer: object): Post {
  return (_appId, { triggerId }) =>
    new Promise((resolve) => {
      setTimeout(resolve, time, { triggerId, ...answer });
    });
}

/** Answers that a client drops without a word: what the answer is, and who gives it. */
export const unreadable: [string, Post][] = [
  ['is refused', () => Promise.reject(new Error('ui.interaction answered 413'))],
  ['is no JSON', () => Promise.reject(new SyntaxError('Unexpected end of JSON input'))],
  ['is empty', () => Promise.resolve(undefined)],
  ['is null', () => Promise.resolve(null)],
  ['is a text', () => Promise.resolve('')],
];

/** A manager with a modal open, and what it posted and said. */
export function setup({ post = answers({ success: true }) }: { post?: Post } = {}) {
  const toasts: string[] = [];
  const posted: Posted[] = [];
  const manager = new ActionManager({
    post: (appId, interaction) => {
      posted.push({ appId, interaction });
      return post(appId, interaction);
    },
    toast: (text) => toasts.push(text),
  });
  /** With a trigger id that is good. */
  const push = (interaction: ServerInteraction): void => {
    manager.handleServerInteraction({ triggerId: manager.generateTriggerId(), ...interaction });
  };
  push({ type: 'modal.open', view: form });
  return { manager, toasts, posted, push };
}

/** A press of a button, which is posted without the id of a view. */
export const pressed = { type: 'blockAction', actionId: 'button', payload: { blockId: 'b1' } };
