import { prefixOfAll } from '../../../../tools/live-check/own/own-things';
import { record, text } from '../../../../workspace/database/json-fields';

const named = [
  ['rocketchat_integrations', 'name'],
  ['rocketchat_room', 'name'],
  ['users', 'username'],
] as const;

/** The names of everything that earlier runs left on a workspace. */
export async function leftoverNames(url: string): Promise<string[]> {
  const stored = record(await (await fetch(`${url}/_workspace/collections`)).json());
  return named
    .flatMap(([collection, name]) => {
      const documents: unknown = stored?.[collection];
      return (Array.isArray(documents) ? documents : []).map(
        (document: unknown) => text(record(document)?.[name]) ?? '',
      );
    })
    .filter((name) => name.startsWith(prefixOfAll));
}
