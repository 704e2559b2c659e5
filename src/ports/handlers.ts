import type { IUIKitModalViewParam } from '@rocket.chat/apps-engine/definition/uikit/UIKitInteractionResponder';
import type { FormSession, FormStep } from '../domain/change/form-session';
import type { View } from '../views/kit/modal';
import type { Context } from './context';

/** One subcommand. `words` are what was typed behind its name. */
export type Command = (context: Context, args: readonly string[]) => Promise<void>;

/** What a form or button answers. */
export type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  /** `told` is what stands in the view above the fields: where the view comes too late to be seen, it must be said all the same. */
  | { readonly kind: 'update' | 'open'; readonly view: View; readonly notices?: readonly string[] }
  /** The client's own view again, with something added. */
  | { readonly kind: 'update-raw'; readonly surface: IUIKitModalViewParam; readonly notices: readonly string[] };

/** What was typed into a submitted form, by action id. Fields left untouched and empty are absent (docs/rocketchat/hosting.md 2). */
export type ViewState = Readonly<Record<string, string>>;

type StepOf<M extends FormStep['kind']> = Extract<FormStep, { kind: M }>;

/** A form's server side at one of its steps. */
export type SessionAt<M extends FormStep['kind']> = FormSession & { readonly step: StepOf<M> };

/** What each step of a form does when it is submitted. */
export type Submits = {
  readonly [M in FormStep['kind']]: (context: Context, session: SessionAt<M>, texts: ViewState) => Promise<Answer>;
};

/** What a form does when somebody closed it otherwise than by its button. */
export type Close = (context: Context, session: FormSession, texts: ViewState) => Promise<void>;

/** What a button or select does; `draft` where it stands in a form. */
export type Action = (context: Context, value: string, session: FormSession | undefined) => Promise<Answer>;
