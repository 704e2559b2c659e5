import type { FieldName } from '../fields/field-name';
import type { Integration } from '../integration/integration';
import type { Proposal } from './proposal';

/** What undoing a change leads to. Nothing has been sent yet. */
export type UndoResult =
  | {
      readonly kind: 'proposed';
      readonly proposal: Proposal;
      /** The id of the entry, where it is a removal: a removed integration can also be created in a form. */
      readonly removal?: string | undefined;
      /** The names of integrations that do not exist any more, whose changes cannot be undone. */
      readonly gone?: readonly string[];
    }
  /** None of the integrations exists any more. */
  | { readonly kind: 'gone'; readonly gone: readonly string[] }
  /** The history does not contain the change, or not any more. */
  | { readonly kind: 'unknown-change' }
  /** The change changed nothing, so there is nothing to undo. */
  | { readonly kind: 'changed-nothing' }
  /** The removed integration has been created again already. */
  | { readonly kind: 'restored'; readonly integration: Integration }
  /** The old values of these fields cannot be decrypted, because the app's own token was replaced since. */
  | { readonly kind: 'secret-undecryptable'; readonly fields: readonly FieldName[] };
