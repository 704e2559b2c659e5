import type { FieldName } from '../fields/field-name';
import type { Integration } from '../integration/integration';
import type { Proposal } from './proposal';

/** What became of the wish to take a change back; nothing has been sent yet. */
export type UndoResult =
  | {
      readonly kind: 'proposed';
      readonly proposal: Proposal;
      /** The id of the entry, where it is a removal: what was removed can also be created in a form. */
      readonly removal?: string | undefined;
      /** The names of those that do not exist any more, so that what was changed in them cannot be taken back. */
      readonly gone?: readonly string[];
    }
  /** None of them exists any more. */
  | { readonly kind: 'gone'; readonly gone: readonly string[] }
  /** The history does not hold it, or does not hold it any more. */
  | { readonly kind: 'unknown-change' }
  /** It changed nothing, so that there is nothing to take back. */
  | { readonly kind: 'changed-nothing' }
  /** What was removed has been created again already, and is there. */
  | { readonly kind: 'restored'; readonly integration: Integration }
  /** What these held cannot be read any more, because the app's own token was replaced since. */
  | { readonly kind: 'secret-undecryptable'; readonly fields: readonly FieldName[] };
