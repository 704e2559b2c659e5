import { demand, type Authority } from '../domain/authority';
import { fieldsOf } from '../domain/fields';
import type { SeenVersion } from '../domain/plan';
import { withoutFields } from '../domain/without-fields';
import type { History } from '../storage/history';

/**
 * What a removal kept of its integration, without its secrets; undefined where it is none, or not kept any more.
 *
 * @throws NotPermittedError
 */
export async function loadRemoval(
  history: Pick<History, 'load'>,
  authority: Authority,
  id: string,
): Promise<Pick<SeenVersion, 'type' | 'values'> | undefined> {
  const entry = await history.load(id);
  if (entry?.kind !== 'removed') return undefined;
  const { type, before } = entry;
  demand(authority, type);
  const secrets = fieldsOf(type).filter(({ kind }) => kind.name === 'secret');
  return {
    type,
    values: withoutFields(
      before,
      secrets.map(({ name }) => name),
    ),
  };
}
