import type { RolesByPermission } from '../../../src/domain/permissions';
import type { Json } from '../../../src/lib/json';
import {
  type CreationBody,
  type UpdateBody,
  encodeCreation,
  encodeUpdate,
} from '../../../src/rocketchat/encode-integration';
import type { IntegrationsApi } from '../../../src/rocketchat/integrations-api';
import { applyAsRelease8 } from '../apply-as-release-8';
import { incomingDocument, outgoingDocument, decoded } from '../stored-integration';

/** Rocket.Chat's defaults: only admins have these permissions. */
export const adminPermissions: RolesByPermission = {
  'manage-incoming-integrations': ['admin'],
  'manage-own-incoming-integrations': ['admin'],
  'manage-outgoing-integrations': ['admin'],
  'manage-own-outgoing-integrations': ['admin'],
};

export interface FakeApi extends IntegrationsApi {
  /** Every request so far, as `endpoint argument`. */
  readonly calls: string[];
  readonly bodies: UpdateBody[];
  readonly creations: CreationBody[];
  readonly stored: Map<string, Json>;
  /** Changes a document without the app. */
  edit(id: string, fields: Json): void;
}

interface Options {
  readonly documents?: readonly Json[];
  readonly permissions?: RolesByPermission;
  /** Replaces an update: gives the answer, or throws. Calling `store` still stores it. */
  readonly update?: (store: () => Json) => Json;
  /** Replaces a creation in the same way. */
  readonly create?: (store: () => Json) => Json;
  /** Replaces a removal in the same way. */
  readonly remove?: (drop: () => void) => void;
  readonly version?: string;
  readonly get?: (id: string, found: Json | undefined) => Json | undefined;
}

/** A server in memory that stores as release 8 does and checks nothing. */
export function fakeApi(options: Options = {}): FakeApi {
  const documents = options.documents ?? [incomingDocument(), outgoingDocument()];
  const stored = new Map(documents.map((document) => [String(document._id), document]));
  const calls: string[] = [];
  const bodies: UpdateBody[] = [];
  const creations: CreationBody[] = [];
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
    creations,
    stored,
    edit(id, fields) {
      save(id, { ...stored.get(id), ...fields });
    },
    get(id) {
      calls.push(`get ${id}`);
      const found = stored.get(id);
      return attempt(() => {
        const document = options.get === undefined ? found : options.get(id, found);
        return document === undefined ? undefined : decoded(document);
      });
    },
    list(name) {
      calls.push(name === undefined ? 'list' : `list ${name}`);
      const wanted = (name ?? '').toLowerCase();
      const found = [...stored.values()].filter((document) => String(document.name).toLowerCase().includes(wanted));
      return Promise.resolve(found.map(decoded));
    },
    page({ type, name = '' }, { offset, count }) {
      calls.push(['page', type ?? '', name, offset, count].join(' '));
      const found = [...stored.values()].filter(
        (document) =>
          (type === undefined || document.type === type) &&
          String(document.name).toLowerCase().includes(name.toLowerCase()),
      );
      const integrations = found.slice(offset, offset + count).map(decoded);
      return Promise.resolve({ integrations, read: integrations.length, total: found.length });
    },
    search({ type }) {
      calls.push(type === undefined ? 'search' : `search ${type}`);
      const found = [...stored.values()].filter((document) => type === undefined || document.type === type);
      return Promise.resolve({ integrations: found.map(decoded), read: found.length, total: found.length });
    },
    update(before, changes) {
      const body = encodeUpdate(before, changes);
      calls.push(`update ${body.integrationId}`);
      bodies.push(body);
      const store = (): Json => save(body.integrationId, applyAsRelease8(stored.get(body.integrationId) ?? {}, body));
      return attempt(() => decoded(options.update === undefined ? store() : options.update(store)));
    },
    create(type, values) {
      const body = encodeCreation(type, values);
      const id = `created${creations.length + 1}`;
      calls.push(`create ${String(body.name)}`);
      creations.push(body);
      const store = (): Json =>
        save(id, {
          ...body,
          _id: id,
          channel: String(body.channel).split(','),
          ...(body.type === 'webhook-incoming' ? { token: `tok-${id}` } : {}),
          _createdAt: '2024-06-01T00:00:00.000Z',
        });
      return attempt(() => decoded(options.create === undefined ? store() : options.create(store)));
    },
    remove(type, id) {
      calls.push(`remove ${type} ${id}`);
      const drop = (): void => {
        stored.delete(id);
      };
      return attempt(() => {
        (
          options.remove ??
          ((work: () => void) => {
            work();
          })
        )(drop);
      });
    },
    hookToken(id) {
      calls.push(`token ${id}`);
      const { type, token } = stored.get(id) ?? {};
      return Promise.resolve(type === 'webhook-incoming' && typeof token === 'string' ? token : undefined);
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
