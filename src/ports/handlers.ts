import type { IUIKitModalViewParam } from '@rocket.chat/apps-engine/definition/uikit/UIKitInteractionResponder';
import type { FormSession, FormStep } from '../domain/change/form-session';
import type { View } from '../views/kit/modal';
import type { Context } from './context';

/** A command. `args` is what was typed after its name. */
export type Command = (context: Context, args: readonly string[]) => Promise<void>;

/** The answer to a form or button. */
export type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  /** `notices` are the sentences above the fields of the view. Where the view comes too late to be seen, they are sent as a message. */
  | { readonly kind: 'update' | 'open'; readonly view: View; readonly notices?: readonly string[] }
  /** The client's own view again, with something added. */
  | { readonly kind: 'update-raw'; readonly surface: IUIKitModalViewParam; readonly notices: readonly string[] };

/** The values of a submitted form, by action id. Empty fields that nobody touched are absent (docs/rocketchat/hosting.md 2). */
export type ViewState = Readonly<Record<string, string>>;

type StepOf<M extends FormStep['kind']> = Extract<FormStep, { kind: M }>;

/** The session of a form that is at a certain step. */
export type SessionAt<M extends FormStep['kind']> = FormSession & { readonly step: StepOf<M> };

/** Submits a form, by its step. */
export type Submits = {
  readonly [M in FormStep['kind']]: (context: Context, session: SessionAt<M>, texts: ViewState) => Promise<Answer>;
};

/** Handles a form that was closed without submitting it. */
export type Close = (context: Context, session: FormSession, texts: ViewState) => Promise<void>;

/** Handles a button or select; `session` is that of its form, if it is in one. */
export type Action = (context: Context, value: string, session: FormSession | undefined) => Promise<Answer>;
