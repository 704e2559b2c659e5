import type { Discarded, Outcome } from '../domain/change/outcome';
import type { Proposal } from '../domain/change/proposal';
import type { ChangeRequest } from '../domain/change/request';
import type { Snapshot } from '../domain/change/snapshot';
import type { UndoResult } from '../domain/change/undo-result';
import type { FieldName } from '../domain/fields/field-name';
import type { IntegrationType } from '../domain/fields/integration-type';
import type { Release } from '../domain/fields/release';
import type { FormSession, FormStep, ReplyTarget } from '../domain/form-session';
import type { HistoryEntry, HistoryPage } from '../domain/history/history-entry';
import type { Integration } from '../domain/integration/integration';
import type { Found } from '../domain/integration/reference';
import type { MissingPermissions } from '../domain/permissions';
import type { ListFilter } from '../domain/search/filter';
import type { ListResult, PageRequest } from '../domain/search/search-result';
import type { Message } from '../views/kit/message';
import type { View } from '../views/kit/modal';
import type { Scope } from '../views/kit/scope';

/** What commands and interactions work with; made anew for every call, so that nothing is shared between people or servers. */
export interface Context extends Scope {
  readonly replyTarget: ReplyTarget;
  /** The person's permissions, asked for once in a call and never longer. */
  missingPermissions(): Promise<MissingPermissions>;
  /** The types that the person may see and change. @throws NotPermittedError where there is none */
  permittedTypes(): Promise<IntegrationType[]>;
  readonly integrations: {
    /** All that the person may see. @throws NotPermittedError */
    list(): Promise<Integration[]>;
    /** One page of those that fit and that the person may see, newest first. @throws NotPermittedError also for a type that they may not see */
    search(filter: ListFilter, span: PageRequest): Promise<ListResult>;
    /** @throws NotPermittedError also where the one that was found is of a type that the person may not change */
    find(reference: string): Promise<Found>;
    /** @throws NotPermittedError, GoneError */
    get(id: string): Promise<Integration>;
  };
  /** Of the server, for `withKnownFields`; undefined where it does not tell. Asked beside other things: a form has to be there in five seconds. */
  release(): Promise<Release | undefined>;
  /** What is kept of it with a form. */
  snapshot(integration: Integration): Promise<Snapshot>;
  /** Who made this version; a username, where that is known. A change that was made without the app is noticed by this. */
  changedBy(integration: Integration): Promise<string | undefined>;
  /** The webhook URL of an incoming integration, with its token hidden. */
  webhookUrl(integration: Integration): Promise<string>;
  /**
   * The same with its token, once it is recorded who sees it; undefined where it has none. For a message, and never for a view.
   *
   * @throws NotPermittedError
   */
  reveal(integration: Integration): Promise<string | undefined>;
  readonly changes: {
    /** Steps 1 to 4 of every change: read, authorise, validate, plan. @throws NotPermittedError */
    propose(requests: readonly ChangeRequest[], reason?: string): Promise<Proposal>;
    /** Steps 5 to 7: apply, verify, record; `left` names fields that stay as others made them. @throws NotPermittedError */
    apply(planId: string, keptFields?: readonly FieldName[]): Promise<Outcome>;
    /** Goes on with a plan of several steps without the one that was refused. @throws NotPermittedError */
    skipStep(planId: string, step: number): Promise<Outcome>;
    /** The plan anew, without a field that is to stay as others made it; undefined where the plan is gone. @throws NotPermittedError */
    keepTheirs(planId: string, integrationId: string, field: FieldName): Promise<Proposal | undefined>;
    /** A plan that takes back a change of the history, or all that one plan of several steps changed. @throws NotPermittedError, GoneError */
    undo(id: string): Promise<UndoResult>;
    /** Drops a plan of this person, or stops it. */
    discard(planId: string): Promise<Discarded>;
  };
  readonly history: {
    /** Of one integration or of all, the newest first; of types that the person may not see too. */
    page(integrationId: string | undefined, page: number): Promise<HistoryPage>;
    has(id: string): Promise<boolean>;
    /** What a removal kept of its integration, without its secrets; undefined where it is none, or not kept any more. @throws NotPermittedError */
    removal(id: string): Promise<Pick<Snapshot, 'type' | 'values'> | undefined>;
    /** The removals of what had this name, any case, or this id, of the types that the person may see; the newest first. @throws NotPermittedError */
    removals(reference: string): Promise<HistoryEntry[]>;
  };
  readonly sessions: {
    create(step: FormStep): Promise<FormSession>;
    save(session: FormSession): Promise<void>;
    load(id: string): Promise<FormSession | undefined>;
  };
  /** Gives a command as if the person had typed these words behind `/integrations`. */
  run(args: readonly string[]): Promise<void>;
  say(message: Message): Promise<void>;
  /** Opens a modal; where that comes too late to be shown, says so with a button that gives the command `again`. */
  open(view: View, retryCommand: readonly string[]): Promise<void>;
}
