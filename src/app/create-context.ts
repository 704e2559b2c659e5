import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { demand, demandAny } from '../domain/authority';
import type { Place } from '../domain/draft';
import { GoneError } from '../domain/gone-error';
import { seenVersion } from '../domain/seen-version';
import { words } from '../text/words';
import { createBlocks } from '../views/blocks';
import { tooLateMessage } from '../views/too-late-message';
import { newsMessage } from '../views/batch-blocks';
import { apply } from './apply';
import { goOn, type Report } from './apply-batch';
import type { Accessors } from './accessors';
import type { Context } from './context';
import { stopBatch } from './batch-turn';
import { newId } from './create-alone';
import { createDrafts } from './create-drafts';
import { createPorts } from './create-ports';
import { findRemovals } from './find-removals';
import { findIntegration } from './find-integration';
import { leave } from './leave';
import { listAsker } from './list-asker';
import { loadRemoval } from './load-removal';
import { noticeOutside } from './notice-outside';
import { openForm, type Trigger } from './open-form';
import { notify } from './notify';
import { propose } from './propose';
import { searchIntegrations } from './search-integrations';
import { revealUrl } from './reveal-url';
import { undo } from './undo';

/** Who asked, from where, and with which trigger. */
export interface Call extends Trigger {
  readonly appId: string;
  readonly user: IUser;
  readonly place: Place;
}

/** Gives a command as if the person had typed these words. */
export type Route = (context: Context, words: readonly string[]) => Promise<void>;

/** Everything that a command or an interaction works with, for one call. */
export function createContext(accessors: Accessors, call: Call, route: Route): Context {
  const { read } = accessors;
  const { user, place } = call;
  const ports = createPorts(accessors, user);
  const { api, plans, history } = ports;
  const authority = () => ports.authority();
  const drafts = createDrafts(accessors);
  const blocks = createBlocks(call.appId, place.threadId);

  const report: Report = (news) => context.say(newsMessage(context, news));
  const context: Context = {
    words,
    blocks,
    place,
    authority,
    permittedTypes: async () => demandAny(await authority()),
    integrations: {
      async list() {
        const [types, all] = await Promise.all([context.permittedTypes(), api.list()]);
        return all.filter(({ type }) => types.includes(type));
      },
      search: (filter, span) =>
        searchIntegrations({ ...ports, asker: (asked) => listAsker(read, history, user, place, asked) }, filter, span),
      find: (reference) => findIntegration(api, authority, reference),
      async get(id) {
        const [held, integration] = await Promise.all([authority(), api.get(id)]);
        demandAny(held);
        if (integration === undefined) throw new GoneError();
        demand(held, integration.type);
        return integration;
      },
    },
    release: () => ports.release(),
    seen: async (integration) => seenVersion(integration, await ports.vault()),
    changedBy: (integration) => noticeOutside(ports, integration),
    webhookUrl: ({ id }) => ports.webhookUrl(id),
    reveal: (integration) => revealUrl(ports, integration),
    changes: {
      propose: (requests, why) => propose(ports, requests, { why }),
      apply: (planId, left) => apply(ports, planId, left, report),
      goOnWithout: (planId, step) => goOn(ports, planId, report, step),
      leave: (planId, integrationId, field) => leave(ports, planId, integrationId, field),
      undo: (entryId) => undo(ports, entryId),
      async discard(planId) {
        return (await plans.take(user.id, planId)) === undefined ? stopBatch(ports, planId) : 'dropped';
      },
    },
    history: {
      page: (integrationId, page) => history.page(integrationId, page),
      removal: async (id) => loadRemoval(history, await authority(), id),
      removals: async (reference) => findRemovals(history, await context.permittedTypes(), reference),
      has: async (id) => (await history.load(id)) !== undefined || (await history.batch(id)).length > 0,
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
