import type { FieldName } from '../fields/field-name';
import { type FieldValue, isList } from '../fields/field-value';
import type { Integration } from '../integration/integration';
import { type ListRoom, concernsRoom } from './concerns-room';
import type { ListFilter } from './filter';

/** Who asks and where; what a filter may need to know of them. */
export interface Viewer {
  readonly username: string;
  /** The ids of those that they changed with the app lately; the server knows the app's account only. */
  readonly changed: readonly string[];
  /** Undefined where the room cannot be read. */
  readonly room: ListRoom | undefined;
}

/** The fields that a text is looked for in. */
export const searchedFields: readonly FieldName[] = ['name', 'channel', 'targetRoom', 'urls', 'username', 'alias'];

function contains(value: FieldValue | undefined, wanted: string): boolean {
  const texts = isList(value) ? value : typeof value === 'string' ? [value] : [];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

/** Whether a text is in the name, a channel, a URL, the post-as user or the alias, any case; an id only as a whole. */
function hasText({ id, values }: Integration, text: string): boolean {
  const wanted = text.toLowerCase();
  return id === text || searchedFields.some((name) => contains(values[name], wanted));
}

function isMine({ id, values, createdBy, updatedBy }: Integration, { username, changed }: Viewer): boolean {
  return [createdBy, updatedBy, values.username].includes(username) || changed.includes(id);
}

/** Whether an integration is among those that are asked for; whether it is broken has to be looked up besides. */
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
