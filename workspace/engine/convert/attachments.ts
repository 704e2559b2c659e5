import { record } from '../../database/json-fields';

/** Names of an attachment's fields, in the app and as stored. */
const plainFields = [
  ['collapsed', 'collapsed'],
  ['color', 'color'],
  ['text', 'text'],
  ['type', 'type'],
  ['description', 'description'],
  ['fields', 'fields'],
  ['actions', 'actions'],
  ['timestamp', 'ts'],
  ['timestampLink', 'message_link'],
  ['thumbnailUrl', 'thumb_url'],
  ['imageUrl', 'image_url'],
  ['audioUrl', 'audio_url'],
  ['videoUrl', 'video_url'],
  ['actionButtonsAlignment', 'button_alignment'],
] as const;

const nestedFields = [
  ['author', 'name', 'author_name'],
  ['author', 'link', 'author_link'],
  ['author', 'icon', 'author_icon'],
  ['title', 'value', 'title'],
  ['title', 'link', 'title_link'],
  ['title', 'displayDownloadLink', 'title_link_download'],
] as const;

/** Converts an app's attachment into the form that Rocket.Chat stores and its clients read. */
export function attachmentFromApp(attachment: object): Record<string, unknown> {
  const source = record(attachment) ?? {};
  const plain = plainFields.map(([app, stored]) => [stored, source[app]] as const);
  const nested = nestedFields.map(([app, part, stored]) => [stored, record(source[app])?.[part]] as const);
  return Object.fromEntries([...plain, ...nested].filter(([, value]) => value !== undefined && value !== null));
}
