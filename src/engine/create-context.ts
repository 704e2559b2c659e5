import { applyPlan } from '../changes/apply-plan';
import { stopBatch } from '../changes/batch/batch-lease';
import { type Report, resumeBatch } from '../changes/batch/run-batch';
import { detectExternalChange } from '../changes/history/external-changes';
import { keepTheirs } from '../changes/keep-theirs';
import { propose } from '../changes/propose/propose';
import { revealUrl } from '../changes/reveal-url';
import { undo } from '../changes/undo';
import { takeSnapshot } from '../domain/change/snapshot';
import { NotFoundError } from '../domain/errors';
import { requirePermission, requireAnyPermission } from '../domain/permissions';
import { catalog } from '../i18n/catalog';
import type { Context } from '../ports/context';
import { findIntegration } from '../queries/find-integration';
import { findRemovals, loadRemoval } from '../queries/removals';
import { searchIntegrations } from '../queries/search-integrations';
import { createBlocks } from '../views/kit/blocks';
import { triggerExpiredMessage } from '../views/messages/reopen-message';
import { batchProgressMessage } from '../views/parts/batch-blocks';
import type { Accessors } from './adapters/accessors';
import { openModal } from './adapters/open-modal';
import { readViewer } from './adapters/read-viewer';
import { sendEphemeral } from './adapters/send-ephemeral';
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

  const report: Report = (news) => context.say(batchProgressMessage(context, news));
  const context: Context = {
    words: catalog,
    blocks,
    place,
    authority,
    permittedTypes: async () => requireAnyPermission(await authority()),
    integrations: {
      async list() {
        const [types, all] = await Promise.all([context.permittedTypes(), api.list()]);
        return all.filter(({ type }) => types.includes(type));
      },
      search: (filter, span) =>
        searchIntegrations({ ...ports, asker: (asked) => readViewer(read, history, user, place, asked) }, filter, span),
      find: (reference) => findIntegration(api, authority, reference),
      async get(id) {
        const [held, integration] = await Promise.all([authority(), api.get(id)]);
        requireAnyPermission(held);
        if (integration === undefined) throw new NotFoundError();
        requirePermission(held, integration.type);
        return integration;
      },
    },
    release: () => ports.release(),
    seen: async (integration) => takeSnapshot(integration, await ports.vault()),
    changedBy: (integration) => detectExternalChange(ports, integration),
    webhookUrl: ({ id }) => ports.webhookUrl(id),
    reveal: (integration) => revealUrl(ports, integration),
    changes: {
      propose: (requests, why) => propose(ports, requests, { why }),
      apply: (planId, left) => applyPlan(ports, planId, left, report),
      goOnWithout: (planId, step) => resumeBatch(ports, planId, report, step),
      leave: (planId, integrationId, field) => keepTheirs(ports, planId, integrationId, field),
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
    say: (message) => sendEphemeral(accessors, user, place, message),
    async open(view, again) {
      if (await openModal(accessors, user, call, view)) return;
      await context.say(triggerExpiredMessage(context, again));
    },
  };
  return context;
}
