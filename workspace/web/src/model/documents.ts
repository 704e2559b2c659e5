import type { Block } from '../../../client/ui-kit-types';

/** A user to log in as. */
export interface Person {
  readonly _id: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly token: string;
}

export interface Subscription {
  readonly rid: string;
  /** c: public channel, p: private group, d: direct messages. */
  readonly t: 'c' | 'p' | 'd';
  /** In a direct room, the other user's name. */
  readonly name: string;
  readonly u: { readonly _id: string };
}

export interface Room {
  readonly _id: string;
  readonly topic?: string;
}

export interface Message {
  readonly _id: string;
  readonly rid: string;
  readonly ts: string;
  readonly u: { readonly _id: string; readonly username: string; readonly name?: string };
  readonly msg?: string;
  readonly tmid?: string;
  readonly alias?: string;
  readonly attachments?: readonly { readonly title?: string; readonly text?: string }[];
  readonly blocks?: readonly Block[];
  /** Shown to one user only, and not stored. */
  readonly private?: boolean;
}

/** A command in the form of `commands.list`; its texts are translation keys. */
export interface Command {
  readonly command: string;
  readonly params: string;
  readonly description: string;
  readonly appId: string;
}

export type StoredIntegration = { readonly _id: string } & Readonly<Record<string, unknown>>;

/** A logged call of `/api/v1`, secrets masked. */
export interface LoggedRequest {
  readonly id: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly userAgent?: string;
  readonly body?: unknown;
}

/** An event that the workspace sends to the page. */
export type WorkspaceEvent =
  | { readonly id: number; readonly type: 'message' | 'ephemeral'; readonly payload: Message }
  | { readonly id: number; readonly type: 'ui'; readonly payload: object }
  | { readonly id: number; readonly type: 'request'; readonly payload: LoggedRequest }
  | { readonly id: number; readonly type: 'reset'; readonly payload: object };
