import type { Discarded, Outcome } from '../domain/change/outcome';
import type { Proposal } from '../domain/change/proposal';
import type { ChangeRequest } from '../domain/change/request';
import type { Snapshot } from '../domain/change/snapshot';
import type { UndoResult } from '../domain/change/undo-result';
import type { FieldName } from '../domain/fields/field-name';
import type { IntegrationType } from '../domain/fields/integration-type';
import type { Release } from '../domain/fields/release';
import type { FormInput, FormSession, FormStep, ReplyTarget } from '../domain/change/form-session';
import type { HistoryEntry, HistoryPage } from '../domain/history/history-entry';
import type { Integration } from '../domain/integration/integration';
import type { Found } from '../domain/integration/reference';
import type { MissingPermissions } from '../domain/permissions';
import type { ListFilter } from '../domain/search/filter';
import type { ListResult, PageRequest } from '../domain/search/search-result';
import type { Message } from '../views/kit/message';
import type { View } from '../views/kit/modal';
import type { Scope } from '../views/kit/scope';

/** What commands and interactions work with. Created for each call, so that nothing is shared between people or servers. */
export interface Context extends Scope {
  readonly replyTarget: ReplyTarget;
  /** Which permissions the person lacks, by type. Asked for once per call. */
  missingPermissions(): Promise<MissingPermissions>;
  /** Returns the types that the person may see and change. @throws NotPermittedError where there is none */
  permittedTypes(): Promise<IntegrationType[]>;
  readonly integrations: {
    /** Returns all integrations that the person may see. @throws NotPermittedError */
    list(): Promise<Integration[]>;
    /** Returns one page of the matches that the person may see, newest first. @throws NotPermittedError also for a type they may not see */
    search(filter: ListFilter, span: PageRequest): Promise<ListResult>;
    /** Returns what a reference leads to, among the integrations that the person may see. @throws NotPermittedError */
    find(reference: string): Promise<Found>;
    /** @throws NotPermittedError, NotFoundError */
    get(id: string): Promise<Integration>;
  };
  /** Returns the server's release; undefined where it does not say. Ask for it in parallel: a form has five seconds to open. */
  release(): Promise<Release | undefined>;
  /** Returns a version of an integration for a form to keep, its secrets encrypted. */
  snapshot(integration: Integration): Promise<Snapshot>;
  /** Returns what was typed into a form as its session may keep it: URLs that hold a secret encrypted. */
  encryptInput(type: IntegrationType, typed: FormInput): Promise<FormInput>;
  decryptInput(type: IntegrationType, typed: FormInput): Promise<FormInput>;
  /** Returns the username of who made this version, where it is known. Records a change that was made without the app. */
  changedBy(integration: Integration): Promise<string | undefined>;
  /** Returns the webhook URL of an incoming integration, its token hidden. */
  webhookUrl(integration: Integration): Promise<string>;
  /**
   * Returns the URLs of an integration of which a part is hidden elsewhere, and the webhook URL of an incoming one with its token, after
   * recording who sees them. For messages only: views are logged.
   *
   * @throws NotPermittedError
   */
  reveal(integration: Integration): Promise<readonly string[]>;
  readonly changes: {
    /** Reads, checks permissions and values, and plans. Nothing is sent. @throws NotPermittedError */
    propose(requests: readonly ChangeRequest[], reason?: string): Promise<Proposal>;
    /** Applies a plan, verifies and records it. `keptFields` stay as others set them. @throws NotPermittedError */
    apply(planId: string, keptFields?: readonly FieldName[]): Promise<Outcome>;
    /** Resumes a plan of several steps without the step that was refused. @throws NotPermittedError */
    skipStep(planId: string, step: number): Promise<Outcome>;
    /** Returns the plan again without one field, which stays as others set it; undefined where the plan is gone. @throws NotPermittedError */
    keepTheirs(planId: string, integrationId: string, field: FieldName): Promise<Proposal | undefined>;
    /** Plans the reversal of one change, or of everything that a plan of several steps changed. @throws NotPermittedError, NotFoundError */
    undo(id: string, read?: Integration): Promise<UndoResult>;
    /** Discards a plan of this person, or stops it. */
    discard(planId: string): Promise<Discarded>;
  };
  readonly history: {
    /** Returns a page of the history of one integration or of all, newest first. It includes types that the person may not see. */
    page(integrationId: string | undefined, page: number): Promise<HistoryPage>;
    /** Returns whether there is a change or batch with this id that the person may see. @throws NotPermittedError */
    has(id: string): Promise<boolean>;
    /** Returns what a removal kept of its integration, without secrets; undefined where the person may see no such removal. */
    removal(id: string): Promise<Pick<Snapshot, 'type' | 'values'> | undefined>;
    /** Returns the removals of integrations with this name (any case) or id that the person may see, newest first. @throws NotPermittedError */
    removals(reference: string): Promise<HistoryEntry[]>;
  };
  readonly sessions: {
    create(step: FormStep): Promise<FormSession>;
    save(session: FormSession): Promise<void>;
    load(id: string): Promise<FormSession | undefined>;
  };
  /** Runs a command as if the person had typed these arguments after `/integrations`. */
  run(args: readonly string[]): Promise<void>;
  /** Returns the value of a button that runs a command, as it was before `say` encrypted it; empty where it was forged. */
  openButton(value: string): Promise<string>;
  say(message: Message): Promise<void>;
  /** Opens a modal. Where it is too late for the client to show it, offers a button that runs `retryCommand`. */
  open(view: View, retryCommand: readonly string[]): Promise<void>;
}
