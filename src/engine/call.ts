import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { ReplyTarget } from '../domain/change/form-session';
import type { Context } from '../ports/context';
import type { Trigger } from './adapters/open-modal';

/** Who asked, from where, and with which trigger. */
export interface Call extends Trigger {
  readonly appId: string;
  readonly user: IUser;
  readonly replyTarget: ReplyTarget;
}

/** Runs a command as if the person had typed these arguments. */
export type Route = (context: Context, args: readonly string[]) => Promise<void>;
