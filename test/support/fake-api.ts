import type { RolesByPermission } from '../../src/domain/authority';
import type { Json } from '../../src/domain/json';
import type { RequestBody } from '../../src/domain/request-body';
import type { IntegrationsApi } from '../../src/rocketchat/integrations-api';
import { applyAsRelease8 } from './apply-as-release-8';
import { incomingDocument, outgoingDocument, understood } from './stored-integration';

/** The defaults of Rocket.Chat: only admins hold them. */
export const adminPermissions: RolesByPermission = {
  'manage-incoming-integrations': ['admin'],
  'manage-own-incoming-integrations': ['admin'],
  'manage-outgoing-integrations': ['admin'],
  'manage-own-outgoing-integrations': ['admin'],
};

export interface FakeApi extends IntegrationsApi {
  /** Every request so far, as `endpoint argument`. */
  readonly calls: string[];
  readonly bodies: RequestBody[];
  readonly stored: Map<string, Json>;
  /** Changes a document behind the app's back. */
  edit(id: string, fields: Json): void;
}

interface Options {
  readonly documents?: readonly Json[];
  readonly permissions?: RolesByPermission;
  /** What an update does instead of storing; gives the answer, or throws. `store` stores all the same. */
  readonly update?: (store: () => Json) => Json;
  readonly version?: string;
  readonly get?: (id: string, found: Json | undefined) => Json | undefined;
}

/** A server that stores as release 8 does and checks nothing. */
export function fakeApi(options: Options = {}): FakeApi {
  const documents = options.documents ?? [incomingDocument(), outgoingDocument()];
  const stored = new Map(documents.map((document) => [String(document._id), document]));
  const calls: string[] = [];
  const bodies: RequestBody[] = [];
  let version = 0;

  const save = (id: string, document: Json): Json => {
    version += 1;
    const saved = { ...document, _updatedAt: new Date(Date.UTC(2024, 5, 1, 0, version)).toISOString() };
    stored.set(id, saved);
    return saved;
  };

  return {
    calls,
    bodies,
    stored,
    edit(id, fields) {
      save(id, { ...stored.get(id), ...fields });
    },
    get(id) {
      calls.push(`get ${id}`);
      const found = stored.get(id);
      return attempt(() => {
        const document = options.get === undefined ? found : options.get(id, found);
        return document === undefined ? undefined : understood(document);
      });
    },
    list(name) {
      calls.push(name === undefined ? 'list' : `list ${name}`);
      const wanted = (name ?? '').toLowerCase();
      const found = [...stored.values()].filter((document) => String(document.name).toLowerCase().includes(wanted));
      return Promise.resolve(found.map(understood));
    },
    update(body) {
      calls.push(`update ${body.integrationId}`);
      bodies.push(body);
      const store = (): Json => save(body.integrationId, applyAsRelease8(stored.get(body.integrationId) ?? {}, body));
      return attempt(() => understood(options.update === undefined ? store() : options.update(store)));
    },
    version() {
      calls.push('version');
      return Promise.resolve(options.version);
    },
    permissions() {
      calls.push('permissions');
      return Promise.resolve(options.permissions ?? adminPermissions);
    },
  };
}

function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
