import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { randomBytes } from 'crypto';
import { authorityOf, demand, demandAny, type Authority } from '../domain/authority';
import type { Place } from '../domain/draft';
import { GoneError } from '../domain/gone-error';
import { isJsonObject, isText } from '../domain/json';
import { createClient } from '../rocketchat/client';
import { createIntegrationsApi, type IntegrationsApi } from '../rocketchat/integrations-api';
import { draftRecords } from '../storage/drafts';
import { planRecords } from '../storage/plans';
import { createRecords } from '../storage/records';
import { words } from '../text/words';
import { createBlocks } from '../views/blocks';
import { tooLateMessage } from '../views/too-late-message';
import { apply } from './apply';
import type { Accessors } from './accessors';
import type { ChangePorts } from './change-ports';
import type { Context } from './context';
import { explainError } from './explain-error';
import { findIntegration } from './find-integration';
import { once } from './once';
import { openForm, type Trigger } from './open-form';
import { notify } from './notify';
import { propose } from './propose';
import { readConnection, readSiteUrl } from './settings';
import { unknownNames } from './unknown-names';

/** Who asked, from where, and with which trigger. */
export interface Call extends Trigger {
  readonly appId: string;
  readonly user: IUser;
  readonly place: Place;
}

/** Gives a command as if the person had typed these words. */
export type Route = (context: Context, words: readonly string[]) => Promise<void>;

function createApi({ read, http }: Accessors): IntegrationsApi {
  const api = once(async () => {
    const { baseUrl, credentials } = await readConnection(read.getEnvironmentReader());
    return createIntegrationsApi(createClient(http, baseUrl, credentials));
  });
  return {
    get: async (id) => (await api()).get(id),
    list: async (name) => (await api()).list(name),
    update: async (body) => (await api()).update(body),
    permissions: async () => (await api()).permissions(),
  };
}

/** Someone who is not there, or of whom no roles are told, holds none. */
function rolesOf(user: unknown): string[] {
  const roles: unknown = isJsonObject(user) ? user.roles : undefined;
  return Array.isArray(roles) ? roles.filter(isText) : [];
}

/** Roles are read again: what an interaction says of its user may be incomplete (facts: hosting 5). */
async function readAuthority({ read }: Accessors, api: IntegrationsApi, userId: string): Promise<Authority> {
  const [user, permissions] = await Promise.all([read.getUserReader().getById(userId), api.permissions()]);
  return authorityOf(rolesOf(user), permissions);
}

/** A view id and a plan id travel through the client, so nobody may guess another's. */
function newId(): string {
  return randomBytes(12).toString('hex');
}

/** Everything that a command or an interaction works with, for one call. */
export function createContext(accessors: Accessors, call: Call, route: Route): Context {
  const { read, persistence } = accessors;
  const { user, place } = call;
  const api = createApi(accessors);
  const authority = once(() => readAuthority(accessors, api, user.id));
  const drafts = createRecords(persistence, read.getPersistenceReader(), draftRecords, Date.now);
  const plans = createRecords(persistence, read.getPersistenceReader(), planRecords, Date.now);
  const ports: ChangePorts = {
    api,
    personId: user.id,
    authority,
    plans,
    unknownOf: (names) => unknownNames(read, names),
    now: Date.now,
    newId,
    explain: (error) => explainError(words, error),
  };
  const blocks = createBlocks(call.appId, place.threadId);

  const context: Context = {
    words,
    blocks,
    place,
    authority,
    integrations: {
      async list() {
        const [held, all] = await Promise.all([authority(), api.list()]);
        const types = demandAny(held);
        return all.filter(({ type }) => types.includes(type));
      },
      find: (reference) => findIntegration(api, authority, reference),
      async get(id) {
        const [held, integration] = await Promise.all([authority(), api.get(id)]);
        demandAny(held);
        if (integration === undefined) throw new GoneError();
        demand(held, integration.type);
        return integration;
      },
    },
    webhookUrl: async ({ id }) => `${await readSiteUrl(read.getEnvironmentReader())}/hooks/${id}/…`,
    changes: {
      propose: (requests, why) => propose(ports, requests, why),
      apply: (planId) => apply(ports, planId),
      async discard(planId) {
        await plans.take(user.id, planId);
      },
    },
    drafts: {
      async create(stage) {
        const draft = { id: newId(), createdAt: Date.now(), place, stage };
        await drafts.save(user.id, draft);
        return draft;
      },
      save: (draft) => drafts.save(user.id, draft),
      load: (id) => drafts.load(user.id, id),
    },
    run: (typed) => route(context, typed),
    say: (message) => notify(accessors, user, place, message),
    async open(view, again) {
      if (await openForm(accessors, user, call, view)) return;
      await context.say(tooLateMessage(context, again));
    },
  };
  return context;
}
