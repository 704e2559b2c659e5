import type { FieldName } from '../fields/field-name';
import { type FieldValue, isList } from '../fields/field-value';
import type { Integration } from '../integration/integration';
import { type ListRoom, concernsRoom } from './concerns-room';
import type { ListFilter } from './filter';

/** Who asks and where, as far as a filter depends on it. */
export interface Viewer {
  readonly username: string;
  /** The ids of the integrations that they changed with the app recently. The server knows only the app's account. */
  readonly changed: readonly string[];
  /** Undefined where the room cannot be read. */
  readonly room: ListRoom | undefined;
}

/** The fields that a text is searched in. */
export const searchedFields: readonly FieldName[] = ['name', 'channel', 'targetRoom', 'urls', 'username', 'alias'];

function contains(value: FieldValue | undefined, wanted: string): boolean {
  const texts = isList(value) ? value : typeof value === 'string' ? [value] : [];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

/** Returns whether a text is in a searched field, in any case, or is the id. */
function hasText({ id, values }: Integration, text: string): boolean {
  const wanted = text.toLowerCase();
  return id === text || searchedFields.some((name) => contains(values[name], wanted));
}

function isMine({ id, values, createdBy, updatedBy }: Integration, { username, changed }: Viewer): boolean {
  return [createdBy, updatedBy, values.username].includes(username) || changed.includes(id);
}

/** Returns whether an integration matches a filter, except for `broken`, which has to be looked up. */
export function matchesFilter(integration: Integration, filter: ListFilter, viewer: Viewer): boolean {
  const { type, enabled, mine, here, text } = filter;
  return (
    (type === undefined || integration.type === type) &&
    (enabled === undefined || (integration.values.enabled === true) === enabled) &&
    (!mine || isMine(integration, viewer)) &&
    (!here || (viewer.room !== undefined && concernsRoom(integration, viewer.room))) &&
    (text === '' || hasText(integration, text))
  );
}
