import { apply } from '../changes/apply-plan';
import { stopBatch } from '../changes/batch/batch-lease';
import { type Report, goOn } from '../changes/batch/run-batch';
import { noticeOutside } from '../changes/history/external-changes';
import { leave } from '../changes/keep-theirs';
import { propose } from '../changes/propose/propose';
import { revealUrl } from '../changes/reveal-url';
import { undo } from '../changes/undo';
import { seenVersion } from '../domain/change/snapshot';
import { GoneError } from '../domain/errors';
import { demand, demandAny } from '../domain/permissions';
import { words } from '../i18n/catalog';
import type { Context } from '../ports/context';
import { findIntegration } from '../queries/find-integration';
import { findRemovals, loadRemoval } from '../queries/removals';
import { searchIntegrations } from '../queries/search-integrations';
import { createBlocks } from '../views/kit/blocks';
import { tooLateMessage } from '../views/messages/reopen-message';
import { newsMessage } from '../views/parts/batch-blocks';
import type { Accessors } from './adapters/accessors';
import { openForm } from './adapters/open-modal';
import { listAsker } from './adapters/read-viewer';
import { notify } from './adapters/send-ephemeral';
import { createDrafts, newId } from './adapters/stores';
import type { Call, Route } from './call';
import { createPorts } from './create-ports';

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
